import { setTimeout as wait } from 'node:timers/promises'
import { Logger, runOnce } from 'graphile-worker'
import type { Pool } from 'pg'
import type { House } from '../src/platform/house.ts'
import type { Job } from '../src/platform/jobs.ts'

const quiet = new Logger(() => () => {})

/** Works every job that waits, until none does. */
export async function workJobs(house: House, pool: Pool, jobs: Record<string, Job>): Promise<void> {
  const { signal } = new AbortController()
  const taskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      (payload: unknown) => job(house, payload as Record<string, string>, signal),
    ]),
  )
  await runOnce({ pgPool: pool, taskList, logger: quiet })
  await writtenDown(pool)
}

// The queue does not wait until it has written down how the last job went.
async function writtenDown(pool: Pool, turns = 500): Promise<void> {
  const { rowCount } = await pool.query(
    `select from graphile_worker._private_jobs where locked_at > now() - interval '1 minute' limit 1`,
  )
  if (rowCount === 0 || turns === 0) return
  await wait(10)
  await writtenDown(pool, turns - 1)
}
