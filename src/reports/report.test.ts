import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, idOf, places } from '../../test/cast.ts'
import { requestsOf, type TestDatabase, testDatabase } from '../../test/database.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { nothingCounted, type ReportFilter, unmatchedOf } from './figures.ts'
import { readReport } from './report-store.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(() => database.close())

const reportOf = (who: string, filter: ReportFilter = {}, asDirector = false) =>
  asPerson(requestsOf(database.db), who, tx => readReport(tx, filter, castNow, asDirector))

test('a coordinator reads how far the people of their programme have come, exactly (J6)', async () => {
  const report = await reportOf(cast.mette)
  assert.equal(report?.exact, true)
  assert.deepEqual(
    report?.programmes.map(({ name }) => name),
    ['Lederkorps Sjælland'],
  )
  const { mentees, matched, active, in_trial, mentors_matched } = report?.counts ?? {}
  assert.deepEqual(
    { mentees, matched, active, in_trial, mentors_matched },
    {
      mentees: 2,
      matched: 2,
      active: 1,
      in_trial: 1,
      mentors_matched: 2,
    },
  )
})

test('whoever takes part, and whoever coordinates nothing, reads no figures (J6)', async () => {
  for (const who of [cast.sofie, cast.peter, cast.lise, cast.karim, cast.trine])
    assert.equal(await reportOf(who), undefined)
})

test('a filter for a programme one does not coordinate is as for one that is not there (J6)', async () => {
  assert.equal(await reportOf(cast.mette, { programme: places.onboarding }), undefined)
  assert.equal(await reportOf(cast.mette, { programme: idOf('nothing') }), undefined)
})

test('leadership reads in fives, and none of fewer than five (J6)', async () => {
  await asOwner(database.db, tx =>
    sql`insert into unit (organisation_id, name, leader_id) select organisation_id, 'Direktionen', id from person
      where id = ${cast.anders}`.execute(tx),
  )
  const report = await reportOf(cast.anders)
  assert.equal(report?.exact, false)
  assert.equal(report?.counts.mentees, 0)
  assert.equal(report?.days, undefined)
})

test('a programme with many people is counted by a job, and says the same as one that is counted now (J6)', async () => {
  const now = await reportOf(cast.mette)
  await asOwner(database.db, tx => sql`select app.keep_report_counts(${castNow}, 1)`.execute(tx))
  await asOwner(database.db, tx =>
    sql`update application set state = 'withdrawn' where person_id = ${cast.jonas}`.execute(tx),
  )
  const kept = await reportOf(cast.mette)
  assert.deepEqual({ ...kept, countedAt: undefined }, now)
  assert.deepEqual(kept?.countedAt, castNow)
  await asOwner(database.db, tx =>
    sql`update report_count set counted_at = ${castNow}::timestamptz - interval '4 hours'`.execute(tx),
  )
  assert.equal((await reportOf(cast.mette))?.countedAt, undefined)
})

test('whoever signed up and has had nobody is told of with one reason each, and none is lost (A13)', async () => {
  await asOwner(database.db, async tx => {
    const states = ['invited', 'waiting', 'queued', 'submitted', 'declined', 'withdrawn', 'listed'] as const
    for (const [n, state] of states.entries()) {
      const person = idOf(`one who is ${state}`)
      await sql`insert into person (id, organisation_id, name) values (${person}, ${places.greve}, ${`Ny ${n}`})`.execute(
        tx,
      )
      await sql`insert into application (programme_id, person_id, side, state, submitted_at, created_at)
        values (${places.corps}, ${person}, 'mentee', ${state}, ${state === 'listed' ? null : castNow}, ${castNow})`.execute(
        tx,
      )
    }
  })
  const counts = (await reportOf(cast.mette))?.counts ?? nothingCounted
  assert.equal(unmatchedOf(counts), counts.signed_up - counts.matched)
  assert.deepEqual([counts.unapproved, counts.queued, counts.withdrawn], [1, 1, 2])
})
