import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, afterEach, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { asOwner } from './database/transaction.ts'
import { releaseJobs } from './dead-workers.ts'
import { enqueue, type Job, startJobs } from './jobs.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.close())
afterEach(() => sql`delete from graphile_worker._private_jobs`.execute(database.db))

const post = (job: string, payload: Record<string, string> = {}) =>
  asOwner(database.db, tx => enqueue(tx, job, payload))
const locked = async () =>
  (
    await sql<{ task_identifier: string }>`
      select task_identifier from graphile_worker.jobs where locked_by is not null order by 1`.execute(
      database.db,
    )
  ).rows.map(row => row.task_identifier)
const longAgo = () =>
  sql`update graphile_worker._private_jobs set locked_at = now() - interval '31 seconds'
    where locked_at is not null`.execute(database.db)

/** Another process that takes one job and is killed while it works on it; the database has noticed that it is gone. */
async function dieAtWork(job: string): Promise<void> {
  const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)
  const program = `
    const { startJobs } = await import(${at('./jobs.ts')})
    const { connect, openPool } = await import(${at('./database/connect.ts')})
    const pool = openPool({ connectionString: process.env.DATABASE })
    const hang = () => { process.stdout.write('working'); return new Promise(() => {}) }
    await startJobs({ db: connect(pool), log: () => {} }, pool, { ${JSON.stringify(job)}: hang })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, DATABASE: database.connectionString, PGAPPNAME: 'dies at work' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
  // A question that it had asked already is answered all the same, and could take the job once more.
  await until(async () => {
    const { rows } = await sql`
      select from pg_stat_activity where application_name = 'dies at work'`.execute(database.db)
    return rows.length === 0
  })
}

test('a job whose process was killed is worked again, and one that another process works on is not', async () => {
  let endIt: () => void = () => {}
  const isEnded = new Promise<void>(done => {
    endIt = done
  })
  let begun = 0
  const slow: Job = () => {
    begun += 1
    return isEnded
  }
  const living = await startJobs(testHouse(database.db), database.pool, { slow })
  await post('slow')
  await post('lost')
  await dieAtWork('lost')
  await until(async () => (await locked()).length === 2)
  await releaseJobs(database.pool, 'dead')
  assert.deepEqual(await locked(), ['lost', 'slow'], 'a moment’s grace')
  await longAgo()
  await releaseJobs(database.pool, 'dead')
  assert.deepEqual(await locked(), ['slow'])
  assert.equal(begun, 1)
  endIt()
  await living.stop()
  assert.deepEqual(await locked(), [])
})

test('a product that serves alone takes up at once what the last one left', async () => {
  await post('lost')
  await dieAtWork('lost')
  assert.deepEqual(await locked(), ['lost'])
  await releaseJobs(database.pool, 'all')
  let done = 0
  const working = await startJobs(testHouse(database.db), database.pool, {
    lost: async () => {
      done += 1
    },
  })
  try {
    await until(async () => done >= 1)
  } finally {
    await working.stop()
  }
})

test('jobs go on when the database has been away in the middle of one', async () => {
  const done: string[] = []
  const lines: string[] = []
  const house = testHouse(database.db, { log: event => void lines.push(event) })
  const working = await startJobs(house, database.pool, {
    cut: async (_, { name = '' }) => {
      done.push(name)
      if (done.length > 1) return
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db)
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(database.db).catch(() => {})
      // Nobody can connect while its job is written down as done.
      database.pool.options.connectionString = 'postgres://nobody@127.0.0.1:9/nothing'
      setTimeout(() => {
        database.pool.options.connectionString = database.connectionString
      }, 1500)
    },
  })
  await post('cut', { name: 'first' })
  await until(async () => lines.includes('jobs begin anew'))
  await wait(1600)
  await post('cut', { name: 'second' })
  await until(async () => done.includes('second'))
  await longAgo()
  await releaseJobs(database.pool, 'dead')
  await until(async () => done.filter(name => name === 'first').length === 2)
  await working.stop()
})

test('what a job says when it fails is kept nowhere', async () => {
  const lines: string[] = []
  const log = (event: string, facts?: object) => void lines.push(JSON.stringify({ event, ...facts }))
  const working = await startJobs(testHouse(database.db, { log }), database.pool, {
    fails: async () => {
      throw new TypeError('Sofie wrote this to sofie@corps.example')
    },
  })
  await post('fails')
  await until(async () => lines.length > 0)
  await working.stop()
  const { rows } = await sql<{ last_error: string }>`
    select last_error from graphile_worker.jobs`.execute(database.db)
  assert.match(rows[0]?.last_error ?? '', /^TypeError src\/platform\/jobs\.test\.ts/)
  assert.doesNotMatch(lines.join() + rows[0]?.last_error, /Sofie|@/)
})

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isSo().catch(() => false))) {
    assert.ok(Date.now() < deadline, 'it takes too long')
    await wait(20)
  }
}
