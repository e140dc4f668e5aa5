import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { asOwner, asPerson, type Tx } from '../src/platform/database/transaction.ts'
import { type CastName, cast, castNow, enterCast, places } from './cast.ts'
import { requestsOf, type TestDatabase, testDatabase } from './database.ts'
import { bookMeeting } from './furnish.ts'

// What the database keeps shut by itself, also for those who may open the door beside it.

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(() => database.close())

const as = <T>(name: CastName, act: (tx: Tx) => Promise<T>) =>
  asPerson(requestsOf(database.db), cast[name], act)
const asOwnerDo = <T>(act: (tx: Tx) => Promise<T>) => asOwner(database.db, act)
const refused = /row-level security/

test('a coordinator gives no onboarding role to, and around, people whom others look after (C5)', async () => {
  await asOwnerDo(tx =>
    tx
      .insertInto('role_grant')
      .values({ person_id: cast.mette, role: 'programme_coordinator', programme_id: places.onboarding })
      .execute(),
  )
  const give = (person_id: string) =>
    as('mette', tx =>
      tx
        .insertInto('onboarding_role')
        .values({
          onboarding_id: places.karimsStart,
          programme_id: places.onboarding,
          newcomer_id: cast.karim,
          person_id,
          role: 'buddy',
          starts_on: '2026-10-07',
          given_at: castNow,
        })
        .execute(),
    )
  const begin = (newcomer_id: string) =>
    as('mette', tx =>
      tx
        .insertInto('onboarding')
        .values({ programme_id: places.onboarding, newcomer_id, first_day: '2026-11-01', begun_at: castNow })
        .execute(),
    )
  await assert.rejects(give(cast.bente), refused)
  await assert.rejects(begin(cast.bente), refused)
  await give(cast.lise)
  await begin(cast.trine)
})

test('neither of the two begins the year, or moves its end, without a text that both have signed (E1, E9)', async () => {
  const change = (values: Record<string, unknown>, id: string = places.sofieAndPeter) =>
    as('peter', tx => tx.updateTable('mentorship').set(values).where('id', '=', id).execute())
  const kept = /begins and ends as the two have signed/
  await assert.rejects(change({ ends_on: '2030-01-01' }), kept)
  await assert.rejects(change({ agreed_at: castNow }), kept)
  await asOwnerDo(tx =>
    sql`update mentorship set state = 'agreement', agreed_at = null, ends_on = null
      where id = ${places.sofieAndPeter}`.execute(tx),
  )
  await assert.rejects(change({ state: 'active', agreed_at: castNow, ends_on: '2027-01-31' }), kept)
  await assert.rejects(change({ state: 'active' }), kept)
})

test('a text that both signed long ago moves no last day now (E9)', async () => {
  const [id, seal] = [randomUUID(), Buffer.from('seal')]
  await asOwnerDo(async tx => {
    await tx
      .insertInto('agreement')
      .values({
        id,
        mentorship_id: places.sofieAndPeter,
        version: 1,
        state: 'draft',
        terms: seal,
        terms_seal: seal,
        changed_at: castNow,
      })
      .execute()
    await tx
      .insertInto('agreement_signature')
      .values(
        [cast.sofie, cast.peter].map(person_id => ({
          agreement_id: id,
          person_id,
          terms_seal: seal,
          signed_at: castNow,
        })),
      )
      .execute()
  })
  const begin = (tx: Tx) =>
    tx
      .updateTable('mentorship')
      .set({ state: 'active', agreed_at: castNow, ends_on: '2027-01-31' })
      .where('id', '=', places.sofieAndPeter)
      .execute()
  await assert.rejects(as('sofie', begin), /as the two have signed/)
  await as('sofie', async tx => {
    await tx
      .updateTable('agreement')
      .set({ state: 'signed', signed_at: castNow })
      .where('id', '=', id)
      .execute()
    await begin(tx)
  })
  await assert.rejects(
    as('sofie', tx =>
      tx
        .updateTable('mentorship')
        .set({ ends_on: '2027-06-30' })
        .where('id', '=', places.sofieAndPeter)
        .execute(),
    ),
    /as the two have signed/,
  )
})

test('whoever coordinates one programme puts no pair into the matching of another (D9)', async () => {
  const run = randomUUID()
  await asOwnerDo(tx =>
    tx
      .insertInto('matching_run')
      .values({
        id: run,
        programme_id: places.onboarding,
        state: 'done',
        rules: '{}',
        requested_at: castNow,
      })
      .execute(),
  )
  const propose = (programme_id: string) =>
    as('mette', tx =>
      tx
        .insertInto('proposal')
        .values({
          id: randomUUID(),
          run_id: run,
          programme_id,
          mentee_id: cast.sofie,
          mentor_id: cast.peter,
          points: 1,
          strength: 0.5,
          reasons: '[]',
          locked: false,
        })
        .execute(),
    )
  await assert.rejects(propose(places.corps), /foreign key/)
  await propose(places.onboarding)
})

test('nothing is prepared or answered in a room that has ended (J1)', async () => {
  await asOwnerDo(tx => bookMeeting(tx, cast.sofie))
  const prepare = (name: CastName) =>
    as(name, tx =>
      sql`insert into preparation (meeting_id, person_id, shared, content, changed_at)
        select id, ${cast[name]}, false, '', now() from meeting`.execute(tx),
    )
  const answer = (name: CastName) =>
    as(name, tx =>
      sql`insert into reflection (meeting_id, person_id, content, answered_at)
        select id, ${cast[name]}, '', now() from meeting`.execute(tx),
    )
  await prepare('sofie')
  await answer('sofie')
  await as('sofie', tx =>
    tx
      .updateTable('mentorship')
      .set({ state: 'ended', ended_at: castNow, ending: 'early' })
      .where('id', '=', places.sofieAndPeter)
      .execute(),
  )
  await assert.rejects(prepare('peter'), refused)
  await assert.rejects(answer('peter'), refused)
  const change = as('sofie', tx => tx.updateTable('preparation').set({ changed_at: castNow }).execute())
  await assert.rejects(change, refused)
})

test('nobody writes into the log in another’s name, unnamed, or of what they have nothing to do with', async () => {
  const write = (by: CastName, event: Record<string, unknown>) =>
    as(by, tx =>
      tx
        .insertInto('audit_event')
        .values({ at: castNow, verb: 'sign', subject: 'agreement', actor_id: cast[by], ...event })
        .execute(),
    )
  await assert.rejects(write('sofie', { actor_id: cast.peter }), refused)
  await assert.rejects(write('sofie', { actor_id: null }), refused)
  await assert.rejects(write('bente', { programme_id: places.corps }), refused)
  await assert.rejects(write('sofie', { organisation_id: places.elsewhere }), refused)
  const trial = { actor_id: null, verb: 'pass', subject: 'trial', programme_id: places.corps }
  await assert.rejects(write('sofie', { ...trial, subject_id: places.jonasAndAmina }), refused)
  await write('jonas', { ...trial, subject_id: places.jonasAndAmina })
  await write('sofie', { programme_id: places.corps })
})

test('nobody looks in another’s name', async () => {
  const look = as('sofie', tx =>
    tx.insertInto('look').values({ viewer_id: cast.mette, person_id: cast.sofie, why: 'databank' }).execute(),
  )
  await assert.rejects(look, refused)
})

test('a function that acts for the tables’ owner is called only by whom it was given to, and looks nowhere else', async () => {
  const open = await asOwnerDo(async tx => {
    const { rows } = await sql<{ name: string }>`
      select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('app', 'public') and p.prosecdef and (
        -- Names in its text are looked up where the caller says, unless it says so itself or has been bound already.
        (p.prosqlbody is null and not coalesce(array_to_string(p.proconfig, ',') ~ 'search_path=', false))
        or (p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'execute')))
      order by 1`.execute(tx)
    return rows.map(({ name }) => name)
  })
  assert.deepEqual(open, [])
})
