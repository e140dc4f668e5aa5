import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { asNobody, asOwner, asPerson, type Tx } from '../src/platform/database/transaction.ts'
import { type CastName, cast, castNow, enterCast, places } from './cast.ts'
import { type TestDatabase, testDatabase } from './database.ts'

// What the database refuses to write, whatever the pages would ask of it.

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(() => database.close())

const as = <T>(name: CastName, act: (tx: Tx) => Promise<T>) => asPerson(database.db, cast[name], act)
const refused = /row-level security/

test('who takes part finds the mentors of a programme, and no mentee by leaving the side out (C5)', async () => {
  const found = (side: string | null, programme: string | null = places.corps) =>
    as('sofie', async tx => {
      const { rows } = await sql<{ side: string }>`
        select side from app.find_applications(${programme}, ${side}, array['submitted'], null, null, null, null, null,
          null, false, null, null, false, 50)`.execute(tx)
      return rows.map(row => row.side)
    })
  assert.deepEqual(await found('mentor'), ['mentor', 'mentor'])
  for (const side of ['mentee', null]) assert.deepEqual(await found(side), [])
  assert.deepEqual(await found('mentor', null), [])
})

test('a coordinator cannot list somebody whom others look after, to see and change them (C5)', async () => {
  const list = (person_id: string) =>
    as('mette', tx =>
      tx
        .insertInto('application')
        .values({
          programme_id: places.corps,
          person_id,
          side: 'mentor',
          state: 'listed',
          created_at: castNow,
        })
        .execute(),
    )
  for (const stranger of [cast.bente, cast.anders, cast.karim]) await assert.rejects(list(stranger), refused)
  await list(cast.sofie)
  const newcomer = randomUUID()
  await as('mette', tx =>
    tx
      .insertInto('person')
      .values({ id: newcomer, organisation_id: places.roskilde, name: 'Ny Nielsen' })
      .execute(),
  )
  await list(newcomer)
})

test('a coordinator makes a link to sign in for those of the programme, and nobody else', async () => {
  const invite = (person_id: string) =>
    as('mette', tx =>
      tx
        .insertInto('invitation')
        .values({
          token_hash: Buffer.from(person_id),
          person_id,
          purpose: 'join',
          programme_id: places.corps,
          invited_by: cast.mette,
          created_at: castNow,
          expires_at: castNow,
        })
        .execute(),
    )
  await invite(cast.jonas)
  for (const stranger of [cast.anders, cast.bente]) await assert.rejects(invite(stranger), refused)
})

test('nobody gives a role beyond their own', async () => {
  const give = (by: CastName, role: 'administrator' | 'organisation_coordinator', organisation_id?: string) =>
    as(by, tx =>
      tx
        .insertInto('role_grant')
        .values({ id: randomUUID(), person_id: cast[by], role, organisation_id: organisation_id ?? null })
        .execute(),
    )
  for (const by of ['mette', 'bente', 'sofie'] as const) {
    await assert.rejects(give(by, 'administrator'), refused)
    await assert.rejects(give(by, 'organisation_coordinator', places.centre), refused)
  }
})

test('neither of the two opens what has ended again, nor writes an agreement down as signed (D6, E1)', async () => {
  const id = places.jonasAndAmina
  const move = (state: 'ended' | 'active') =>
    as('amina', tx =>
      tx
        .updateTable('mentorship')
        .set(
          state === 'ended'
            ? { state, ended_at: castNow, ending: 'declined' }
            : { state, ended_at: null, ending: null },
        )
        .where('id', '=', id)
        .execute(),
    )
  await assert.rejects(
    as('amina', tx =>
      tx
        .insertInto('agreement')
        .values({
          id: randomUUID(),
          mentorship_id: id,
          version: 1,
          state: 'signed',
          terms: Buffer.from('t'),
          terms_seal: Buffer.from('s'),
          changed_at: castNow,
        })
        .execute(),
    ),
    refused,
  )
  await move('ended')
  await assert.rejects(move('active'), /has ended/)
})

test('no mail is written for somebody unknown', async () => {
  const mail = { person_id: cast.sofie, kind: 'trial', subject: 's', body: 'b', created_at: castNow }
  await assert.rejects(
    asNobody(database.db, tx =>
      tx
        .insertInto('mail')
        .values({ id: randomUUID(), ...mail })
        .execute(),
    ),
    refused,
  )
  assert.equal((await asOwner(database.db, tx => tx.selectFrom('mail').select('id').execute())).length, 0)
})
