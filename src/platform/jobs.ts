import { Logger, type Runner, run } from 'graphile-worker'
import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Tx } from './database/transaction.ts'
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

/** Asks for many jobs of one kind in one question to the database. */
export async function enqueueAll(
  tx: Tx,
  job: string,
  wanted: readonly { readonly payload: Record<string, string>; readonly key: string }[],
): Promise<void> {
  await sql`
    select app.enqueue(${job}, w.payload, w.key)
    from json_to_recordset(${JSON.stringify(wanted)}::json) as w (payload json, key text)`.execute(tx)
}

/** Starts working the jobs; `stop` lets the running ones finish. */
export function startJobs(house: House, pool: Pool, jobs: Record<string, Job>): Promise<Runner> {
  const taskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      async (payload: unknown, helpers: { abortSignal?: AbortSignal | undefined }) => {
        try {
          await job(
            house,
            payload as Record<string, string>,
            helpers.abortSignal ?? new AbortController().signal,
          )
        } catch (error) {
          house.log('job failed', { job: name, ...describeError(error) })
          throw error
        }
      },
    ]),
  )
  return run({
    pgPool: pool,
    taskList,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quiet,
  })
}

// Each job tells of itself; the library's own lines would name what a job carries.
const quiet = new Logger(() => () => {})
