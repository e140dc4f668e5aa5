import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, enterCast, idOf, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { furnish } from '../../../test/furnish.ts'
import { asOwner, type Tx } from '../../platform/database/transaction.ts'

// Everything that names a person, asked of the database's own list of what refers to one.

let database: TestDatabase
const twin = idOf('the one who stays')

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await furnish(tx)
    await tx
      .insertInto('person')
      .values({ id: twin, organisation_id: places.greve, name: 'En Dobbelt' })
      .execute()
    await tx.insertInto('contact').values({ person_id: twin, email: 'dobbelt@corps.example' }).execute()
  })
})
after(() => database.close())

interface Reference {
  readonly table: string
  readonly column: string
}

async function references(tx: Tx): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select c.conrelid::regclass::text as table, a.attname::text as column from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'person'::regclass order by 1, 2`.execute(tx)
  return rows
}

test('every place that names a person is named where two become one', async () => {
  await asOwner(database.db, async tx => {
    const { rows } = await sql<Reference>`
      select in_table as table, in_column as column from app.merging_of() order by 1, 2`.execute(tx)
    // A new table that names a person: say in migrations/0036_merging.sql what becomes of it.
    assert.deepEqual(rows, await references(tx))
  })
})

test('what is once for a person is once after two become one: no unique index on a person is left out', async () => {
  const { rows } = await asOwner(database.db, tx =>
    sql<Reference & { definition: string }>`
      select m.in_table as table, m.in_column as column, pg_get_indexdef(i.indexrelid) as definition
      from app.merging_of() m join pg_index i on i.indrelid = m.in_table::regclass and i.indisunique
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) and a.attname = m.in_column
      where m.how = 'moves' order by 1, 2, 3`.execute(tx),
  )
  const found = rows.map(
    ({ table, column, definition }) => `${table}.${column} ${definition.replace(/.*INDEX (\w+).*/, '$1')}`,
  )
  assert.deepEqual(found, heldApart)
})

/** Unique, and yet no two of them can meet: by what stands between two, or by what is done before. */
const heldApart: readonly string[] = [
  'agreement_seen.person_id agreement_seen_pkey',
  'agreement_signature.person_id agreement_signature_pkey',
  'farewell.person_id farewell_pkey',
  'feedback.giver_id one_feedback_asked',
  'feedback.receiver_id one_feedback_asked',
  'letter.receiver_id one_letter_unanswered',
  'letter.sender_id one_letter_unanswered',
  'meeting_proposal.person_id meeting_proposal_pkey',
  'meeting_reply.person_id meeting_reply_pkey',
  'mentor_request.mentee_id one_asked_at_a_time',
  'mentor_request.mentee_id one_open_request_for_a_pair',
  'mentor_request.mentor_id one_open_request_for_a_pair',
  'mentorship.mentee_id one_open_mentorship_for_a_mentee',
  'mentorship.mentee_id one_open_mentorship_for_a_pair',
  'mentorship.mentor_id one_open_mentorship_for_a_pair',
  'onboarding.newcomer_id onboarding_id_programme_id_newcomer_id_key',
  'onboarding.newcomer_id one_open_onboarding',
  'preparation.person_id preparation_pkey',
  'reflection.person_id reflection_pkey',
  'transfer.person_id one_open_transfer',
  'trial_answer.person_id trial_answer_pkey',
]

const unmoved = ['audit_event', 'merged_person', 'databank_word']
/** How many rows go with the one who goes: their address, what is asked, and their place in the databank is made anew. */
const goesAlong = ['person', 'contact', 'merge_request', 'address_change', 'passkey_challenge']

for (const name of Object.keys(cast) as CastName[]) {
  test(`nothing of ${name} is lost, and nothing names their old id, when they become one with another`, async () => {
    await asOwner(database.db, async tx => {
      const [before, named] = [await counts(tx), await naming(tx, cast[name])]
      await sql`update training_lesson set person_id = ${twin} where person_id = ${cast[name]}`.execute(tx)
      await sql`update busy_calendar set person_id = ${twin} where person_id = ${cast[name]}`.execute(tx)
      await sql`select app.make_one(${twin}, ${cast[name]}, '{}', null, ${castNow})`.execute(tx)
      assert.deepEqual(await naming(tx, cast[name]), [])
      const now = await naming(tx, twin)
      for (const one of named) {
        const [table = ''] = one.split('.')
        // Whom somebody is told apart from stands in the order of the ids.
        if (!goesAlong.includes(table) && table !== 'distinct_people')
          assert.ok(now.includes(one), `${one} is the other's`)
      }
      for (const [table, count] of await counts(tx)) {
        if (goesAlong.includes(table) || unmoved.includes(table)) continue
        assert.equal(count, before.get(table), `rows of ${table}`)
      }
      throw new Undone()
    }).catch(error => {
      if (!(error instanceof Undone)) throw error
    })
  })
}

test('two who lead groups become one with a place for each group; two who share a room are two people (J1)', async () => {
  const [one, other, room] = [idOf('leads a group'), idOf('leads another'), idOf('a group’s room')]
  const [first, second, third] = [idOf('first in it'), idOf('second in it'), idOf('third in it')]
  const between = async (tx: Tx, two: readonly string[]) =>
    (await sql<{ why: string }>`select why from app.stands_between(${two}::uuid[])`.execute(tx)).rows
  await asOwner(database.db, async tx => {
    await tx
      .insertInto('person')
      .values(
        [one, other, first, second, third].map((id, at) => ({
          id,
          organisation_id: places.greve,
          name: `Nr ${at}`,
          capacity: 1,
        })),
      )
      .execute()
    const begun = { programme_id: places.corps, state: 'active' as const, reasons: '[]', started_at: castNow }
    for (const [nr, mentor_id] of [one, other].entries()) {
      const group_id = idOf(`a group’s room${nr || ''}`)
      await tx
        .insertInto('mentorship')
        .values({ ...begun, id: group_id, mentor_id })
        .execute()
      const mentees = nr === 0 ? [first, second, third] : [cast.karim, cast.trine]
      await tx
        .insertInto('mentorship')
        .values(mentees.map(mentee_id => ({ ...begun, mentor_id, mentee_id, group_id })))
        .execute()
    }
    await tx
      .updateTable('mentorship')
      .set({ state: 'ended', ended_at: castNow, ending: 'early' })
      .where('group_id', '=', room)
      .where('mentee_id', '=', second)
      .execute()
    assert.deepEqual(await between(tx, [first, second]), [{ why: 'each-other' }])
    await sql`update mentorship set peers = true where mentor_id in (${one}, ${other})`.execute(tx)
    assert.deepEqual(await between(tx, [one, other]), [{ why: 'two-mentors' }], 'equals have one equal')
    await sql`update mentorship set peers = false where mentor_id in (${one}, ${other})`.execute(tx)
    assert.deepEqual(await between(tx, [one, other]), [])
    await sql`insert into session (token_hash, person_id, means, created_at, seen_at, expires_at)
      values ('by link', ${other}, 'link', ${castNow}, ${castNow}, ${castNow}::timestamptz + interval '7 days')`.execute(
      tx,
    )
    await sql`update organisation set links_suffice = false where id = ${places.greve}`.execute(tx)
    await sql`select app.make_one(${one}, ${other}, '{}', null, ${castNow})`.execute(tx)
    const { rows } =
      await sql`select p.places_taken, p.capacity, s.expires_at - ${castNow}::timestamptz = '1 hour' as "anHour"
      from person p join session s on s.person_id = p.id where p.id = ${one}`.execute(tx)
    assert.deepEqual(rows, [{ places_taken: 2, capacity: 2, anHour: true }])
    throw new Undone()
  }).catch(error => {
    if (!(error instanceof Undone)) throw error
  })
})

class Undone extends Error {}

async function tables(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      order by 1`.execute(tx)
  return rows.map(row => row.name).filter(table => !table.startsWith('migration'))
}

async function counts(tx: Tx): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const table of await tables(tx)) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
    found.set(table, rows[0]?.n ?? 0)
  }
  return found
}

/** Every column, of whatever kind, in which this id stands. */
async function naming(tx: Tx, id: string): Promise<string[]> {
  const found: string[] = []
  for (const table of await tables(tx)) {
    if (unmoved.includes(table)) continue
    const { rows } = await sql<{ column: string }>`
      select distinct e.key as column from ${sql.table(table)} t cross join lateral jsonb_each_text(to_jsonb(t)) e
        where position(${id} in e.value) > 0 and not (${table} = 'person' and e.key = 'id') order by 1`.execute(
      tx,
    )
    found.push(...rows.map(({ column }) => `${table}.${column}`))
  }
  return found
}
