import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Logger, parseCronItems, run, type WorkerEvents } from 'graphile-worker'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Tx } from './database/transaction.ts'
import { releaseJobs, showPresence } from './dead-workers.ts'
import type { House } from './house.ts'
import { describeError } from './log.ts'

/** A job's work. `signal` asks it to stop: the product is closing. A throw makes it be tried again later. */
export type Job = (house: House, payload: Record<string, string>, signal: AbortSignal) => Promise<void>

/** Asks for a job in the transaction of the change that needs it. Jobs of one `key` that still wait become one. */
export async function enqueue(
  tx: Tx,
  job: string,
  payload: Record<string, string>,
  key?: string,
): Promise<void> {
  await sql`select app.enqueue(${job}, ${JSON.stringify(payload)}::json, ${key ?? null})`.execute(tx)
}

/** Asks for a job that is to be done at a later moment. */
export async function enqueueLater(
  tx: Tx,
  job: string,
  payload: Record<string, string>,
  due: Date,
  key?: string,
): Promise<void> {
  await sql`select app.enqueue_later(${job}, ${JSON.stringify(payload)}::json, ${due}, ${key ?? null})`.execute(
    tx,
  )
}

/** Asks for many jobs of one kind in one question to the database. */
export async function enqueueAll(
  tx: Tx,
  job: string,
  wanted: readonly { readonly payload: Record<string, string>; readonly key: string }[],
): Promise<void> {
  if (wanted.length === 0) return
  await sql`select app.enqueue_all(${job}, ${JSON.stringify(wanted)}::json)`.execute(tx)
}

/** Jobs being worked; `stop` lets the running ones finish. */
export interface WorkedJobs {
  stop(): Promise<void>
}

/** Jobs nobody asks for: worked every night, every hour, every minute. */
export interface Repeated {
  readonly nightly?: readonly string[]
  readonly hourly?: readonly string[]
  readonly eachMinute?: readonly string[]
}

const looksForDead = 15_000
const restsBeforeNext = 2_000

/**
 * Starts working the jobs. A database that goes away is waited for; jobs whose process died, here or on another
 * machine, are worked again. Those that are repeated are asked for once, whatever the number of processes; a night that
 * was slept through is made up for.
 */
export async function startJobs(
  house: House,
  pool: Pool,
  jobs: Record<string, Job>,
  repeated: Repeated = {},
): Promise<WorkedJobs> {
  const taskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, taskOf(house, name, job)]),
  )
  const begin = async () => {
    const events: WorkerEvents = new EventEmitter()
    showPresence(events)
    return run({ ...options, pgPool: pool, taskList, events, parsedCronItems: cronItems(repeated) })
  }
  const releaseDead = () => releaseJobs(pool, 'dead').catch(() => {})
  const timer = setInterval(releaseDead, looksForDead)
  const stopping = new AbortController()
  let runner = await begin()
  const working = goOn()
  await releaseDead()

  // The queue gives up when it cannot write down that a job is done; then it begins anew.
  async function goOn() {
    for (;;) {
      await runner.promise.catch(() => {})
      if (stopping.signal.aborted) return
      house.log('jobs begin anew')
      await wait(restsBeforeNext, undefined, { signal: stopping.signal }).catch(() => {})
      runner = await begin().catch(() => runner)
      if (stopping.signal.aborted) return await runner.stop().catch(() => {})
    }
  }
  return {
    stop: async () => {
      clearInterval(timer)
      stopping.abort()
      await runner.stop().catch(() => {})
      await working
    },
  }
}

// What an error says can be what somebody wrote: the queue keeps its kind and place alone.
function taskOf(house: House, name: string, job: Job) {
  return async (payload: unknown, helpers: { abortSignal?: AbortSignal | undefined }) => {
    try {
      await job(house, payload as Record<string, string>, helpers.abortSignal ?? new AbortController().signal)
    } catch (error) {
      const facts = describeError(error)
      house.log('job failed', { job: name, ...facts })
      throw new Error(Object.values(facts).join(' '))
    }
  }
}

function cronItems({ nightly = [], hourly = [], eachMinute = [] }: Repeated) {
  return parseCronItems([
    ...nightly.map(task => ({ task, match: '20 1 * * *', options: { backfillPeriod: 86_400_000 } })),
    ...hourly.map(task => ({ task, match: '40 * * * *', options: { jobKey: task } })),
    // One that lasts longer than its minute is not worked twice at a time, and not tried again before the next.
    ...eachMinute.map(task => ({
      task,
      match: '* * * * *',
      options: { queueName: task, jobKey: task, maxAttempts: 1 },
    })),
  ])
}

const options = {
  concurrency: 4,
  noHandleSignals: true,
  // Each job tells of itself; the library's own lines would name what a job carries.
  logger: new Logger(() => () => {}),
  preset: {
    worker: {
      pollInterval: 2000,
      // Without a batch, an answer that is lost on its way to the database ends the process.
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  },
}
