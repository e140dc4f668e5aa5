import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { castNow, enterCast, places } from '../../test/cast.ts'
import { type Crowd, enterCrowd } from '../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { asOwner } from '../platform/database/transaction.ts'

// What the database keeps by itself, whoever writes and however many at once.
let database: TestDatabase
let crowd: Crowd
const fifty = Array.from({ length: 50 }, (_, number) => number)

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  crowd = await asOwner(database.db, tx => enterCrowd(tx, { mentees: 60, mentors: 60, capacity: 2 }))
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    await sql`delete from mentorship where id not in (${places.sofieAndPeter}, ${places.jonasAndAmina})`.execute(
      tx,
    )
    await sql`delete from pair_rule`.execute(tx)
  }),
)

const begin = (programme: string, mentor: string | undefined, mentee: string | undefined) =>
  sql`insert into mentorship (programme_id, mentor_id, mentee_id, state, reasons, started_at)
    values (${programme}, ${mentor}, ${mentee}, 'trial', '[]', ${castNow})`
    .execute(database.db)
    .then(
      () => true,
      () => false,
    )

const succeeded = (acts: readonly boolean[]) => acts.filter(Boolean).length

test('a mentor gets no more than their own limit, in two programmes and fifty acts at once (C4, D10)', async () => {
  const [mentor] = crowd.mentors
  const acts = await Promise.all(
    fifty.map(turn => begin(turn % 2 === 0 ? places.corps : places.onboarding, mentor, crowd.mentees[turn])),
  )
  assert.equal(succeeded(acts), 2)
  const { rows } = await sql<{ places_taken: number }>`
    select places_taken from person where id = ${mentor}`.execute(database.db)
  assert.deepEqual(rows, [{ places_taken: 2 }], 'and what is told of free places is right')
})

test('a mentee has one mentor at a time in a programme, however many say yes at once', async () => {
  const [mentee] = crowd.mentees
  const acts = await Promise.all(fifty.map(turn => begin(places.corps, crowd.mentors[turn], mentee)))
  assert.equal(succeeded(acts), 1)
})

test('two people are together once at a time, also when two programmes want them at once', async () => {
  const [mentee] = crowd.mentees
  const [mentor] = crowd.mentors
  const acts = await Promise.all(
    fifty.map(turn => begin(turn % 2 === 0 ? places.corps : places.onboarding, mentor, mentee)),
  )
  assert.equal(succeeded(acts), 1)
})

test('a forbidden pair never begins, whoever is first of fifty (D2)', async () => {
  const [mentee] = crowd.mentees
  const [mentor] = crowd.mentors
  const forbid = () =>
    sql`insert into pair_rule (programme_id, mentee_id, mentor_id, kind, made_at)
      values (${places.corps}, ${mentee}, ${mentor}, 'forbidden', ${castNow}) on conflict do nothing`
      .execute(database.db)
      .then(() => false)
  const end = () =>
    sql`delete from mentorship where mentee_id = ${mentee} and programme_id = ${places.corps}`
      .execute(database.db)
      .then(() => false)
  await forbid()
  const acts = await Promise.all(
    fifty.map(turn => (turn % 10 === 0 ? forbid() : begin(places.corps, mentor, mentee))),
  )
  assert.equal(succeeded(acts), 0, 'once forbidden, none of fifty begins')
  await sql`delete from pair_rule`.execute(database.db)
  await Promise.all(fifty.map(turn => (turn === 25 ? forbid() : begin(places.corps, mentor, mentee))))
  await end()
  assert.equal(await begin(places.corps, mentor, mentee), false, 'whoever came first, it is forbidden now')
})
