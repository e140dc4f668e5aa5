import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { enterCrowd } from '../../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { startJobs } from '../../platform/jobs.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { presets } from '../../programmes/presets.ts'
import { verify } from '../engine/index.ts'
import { matchingJobs } from '../matching-jobs.ts'
import { matchingRules } from '../matching-rules.ts'
import { askForRun, cancelRun, reviveRun } from './runs-actions.ts'
import { computeMatching } from './runs-job.ts'
import { findRun, type MatchingRun, readOutcome, readProof, silence } from './runs-store.ts'

let database: TestDatabase
let house: House
let now = castNow
const rules = matchingRules(presets.leader_corps.settings)

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db, { now: () => now })
  await enterCast(database.db)
  await asOwner(database.db, tx => enterCrowd(tx, { mentees: 200, mentors: 120 }))
})
after(() => database.close())
beforeEach(async () => {
  now = castNow
  await asOwner(database.db, tx => sql`delete from matching_run`.execute(tx))
  await asOwner(database.db, tx => sql`delete from graphile_worker._private_jobs`.execute(tx))
})

const ask = (by: string = cast.mette) =>
  asPerson(house.db, by, tx => askForRun(tx, { programmeId: places.corps, rules, by, now: castNow }))

async function askedRun(): Promise<string> {
  const asked = await ask()
  assert.ok(!isRefusal(asked))
  return asked.runId
}

async function see(runId: string): Promise<MatchingRun> {
  const run = await asPerson(house.db, cast.mette, tx => findRun(tx, runId))
  assert.ok(run)
  return run
}

/** Works the jobs of the queue until a run has come to a state. */
async function workUntil(runId: string, wanted: (run: MatchingRun) => boolean): Promise<MatchingRun> {
  const runner = await startJobs(house, database.pool, matchingJobs)
  try {
    for (let turn = 0; turn < 400; turn++) {
      const run = await see(runId)
      if (wanted(run)) return run
      await new Promise(done => setTimeout(done, 25))
    }
    throw new Error(`The run stayed ${(await see(runId)).state}`)
  } finally {
    await runner.stop()
  }
}

test('120 mentors and 200 mentees are matched by the queue, and proven best (D1)', async () => {
  const runId = await askedRun()
  const run = await workUntil(runId, ({ state }) => state === 'done')
  assert.equal(run.progress, 1)
  await asPerson(house.db, cast.mette, async tx => {
    const outcome = await readOutcome(tx, runId)
    const proof = await readProof(tx, runId)
    assert.ok(outcome && proof)
    // The cast's two mentees have a mentor already; their mentors have a place left each.
    assert.equal(outcome.mentees, 200)
    assert.equal(outcome.mentors, 122)
    assert.equal(outcome.pairs + outcome.waiting.people, 200)
    const { count } = await tx
      .selectFrom('proposal')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('run_id', '=', runId)
      .executeTakeFirstOrThrow()
    assert.equal(count, outcome.pairs)
    assert.ok(verify(proof.certificate, proof.input).valid)
  })
})

test('one matching runs at a time in a programme; a second is refused', async () => {
  await askedRun()
  assert.deepEqual(await ask(), { refused: 'already-running' })
})

test('of twenty who ask at the same moment one gets a run', async () => {
  const asked = await Promise.all(Array.from({ length: 20 }, () => ask()))
  assert.equal(asked.filter(each => !isRefusal(each)).length, 1)
})

test('a run that is stopped before it begins is never computed', async () => {
  const runId = await askedRun()
  const waiting = await see(runId)
  await asPerson(house.db, cast.mette, tx => cancelRun(tx, waiting, cast.mette, castNow))
  await computeMatching(house, { run: runId, person: cast.mette }, new AbortController().signal)
  assert.equal((await see(runId)).state, 'cancelled')
  assert.ok(!isRefusal(await ask()), 'and another can be asked for')
})

test('a run that is stopped while it computes ends soon, and leaves no proposals', async () => {
  await asOwner(house.owner, tx => sql`update person set capacity = 2`.execute(tx))
  const runId = await askedRun()
  // The computation claims the run, and is stopped before it can save.
  const working = computeMatching(house, { run: runId, person: cast.mette }, new AbortController().signal)
  for (;;) {
    const run = await see(runId)
    if (run.state === 'waiting') continue
    await asPerson(house.db, cast.mette, tx => cancelRun(tx, run, cast.mette, castNow))
    break
  }
  await working
  assert.equal((await see(runId)).state, 'cancelled')
  const left = await asPerson(house.db, cast.mette, tx =>
    tx.selectFrom('proposal').select('id').where('run_id', '=', runId).execute(),
  )
  assert.deepEqual(left, [])
})

test('when the product closes, a run waits for the next start and is computed then', async () => {
  const runId = await askedRun()
  const closing = new AbortController()
  const working = computeMatching(house, { run: runId, person: cast.mette }, closing.signal)
  while ((await see(runId)).state === 'waiting');
  closing.abort(new Error('closing'))
  await assert.rejects(working)
  assert.equal((await see(runId)).state, 'waiting')
  await workUntil(runId, ({ state }) => state === 'done')
})

test('a run whose process was killed is taken up again when somebody looks, and never stays running', async () => {
  const runId = await askedRun()
  // As a killed process leaves it: running, silent, and its job held by a worker that is gone.
  await asOwner(house.owner, async tx => {
    await sql`update matching_run set state = 'running', started_at = ${castNow}, beat_at = ${castNow}`.execute(
      tx,
    )
    await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone', attempts = 1`.execute(
      tx,
    )
  })
  const silent = await see(runId)
  const revive = () => asPerson(house.db, cast.mette, tx => reviveRun(tx, silent, cast.mette, now))
  now = new Date(castNow.getTime() + silence - 1000)
  await revive()
  assert.equal((await queued()).length, 1, 'it may still be at work')
  now = new Date(castNow.getTime() + silence + 1000)
  await revive()
  await revive()
  assert.equal((await queued()).length, 2, 'one new job, however often it is looked at')
  assert.equal((await see(runId)).state, 'waiting')
  await workUntil(runId, ({ state }) => state === 'done')
})

test('a run that another process computes is left to it, and tried again later', async () => {
  const runId = await askedRun()
  await asOwner(house.owner, tx =>
    sql`update matching_run set state = 'running', started_at = ${castNow}, beat_at = ${castNow}`.execute(tx),
  )
  const twice = computeMatching(house, { run: runId, person: cast.mette }, new AbortController().signal)
  await assert.rejects(twice, /another process/)
  assert.equal((await see(runId)).state, 'running')
})

test('a run that cannot be computed fails with a reason, and another can be asked for', async () => {
  const runId = await askedRun()
  await asOwner(house.owner, tx =>
    sql`update matching_run set rules = jsonb_set(rules, '{weights,themes}', '0.5')`.execute(tx),
  )
  const run = await workUntil(runId, ({ state }) => state === 'failed')
  assert.equal(run.failure, 'unexpected')
  assert.ok(run.finishedAt)
  assert.ok(!isRefusal(await ask()))
})

test('a run with nobody to match says so', async () => {
  const runId = await askedRun()
  await asOwner(house.owner, tx =>
    sql`update application set state = 'withdrawn' where side = 'mentee'`.execute(tx),
  )
  const run = await workUntil(runId, ({ state }) => state === 'failed')
  await asOwner(house.owner, tx =>
    sql`update application set state = 'listed' where side = 'mentee'`.execute(tx),
  )
  assert.equal(run.failure, 'nobody-to-match')
})

test('the job sees what its coordinator may see, and no more', async () => {
  const runId = await askedRun()
  await computeMatching(house, { run: runId, person: cast.bente }, new AbortController().signal)
  assert.equal((await see(runId)).state, 'waiting', 'a stranger finds no such run')
})

async function queued() {
  const { rows } = await sql<{ key: string | null }>`select key from graphile_worker._private_jobs`.execute(
    house.owner,
  )
  return rows
}
