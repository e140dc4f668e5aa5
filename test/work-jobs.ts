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
}
