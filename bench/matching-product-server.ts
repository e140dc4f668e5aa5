import { createApp } from '../src/app.tsx'
import { jobs } from '../src/jobs.ts'
import { newKey } from '../src/platform/crypto.ts'
import { connect, openPool } from '../src/platform/database/connect.ts'
import { startJobs } from '../src/platform/jobs.ts'
import { logToStandardError } from '../src/platform/log.ts'
import { serveMeasured } from './measured-process.ts'

// The product in a process, its pages and its jobs, as `telemakos start` runs it. Answers each message with what it
// has used.

const [, , owner = '', requests = ''] = process.argv
const pool = openPool({ connectionString: owner })
const house = {
  db: connect(openPool({ connectionString: requests })),
  owner: connect(pool),
  publicUrl: 'http://localhost',
  installationKey: newKey(),
  now: () => new Date(),
  log: logToStandardError,
}
await startJobs(house, pool, jobs)
serveMeasured(createApp(house).fetch)
