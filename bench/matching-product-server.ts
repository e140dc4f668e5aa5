import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../src/app.tsx'
import { jobs } from '../src/jobs.ts'
import { newKey } from '../src/platform/crypto.ts'
import { connect, openPool } from '../src/platform/database/connect.ts'
import { startJobs } from '../src/platform/jobs.ts'
import { logToStandardError } from '../src/platform/log.ts'

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
const server = createAdaptorServer({ fetch: createApp(house).fetch })
// On a busy machine whoever asks would else use a connection that is just being closed.
if ('keepAliveTimeout' in server) server.keepAliveTimeout = 120_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined })
})
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuSeconds: (user + system) / 1e6, memory: process.memoryUsage.rss() })
})
process.on('disconnect', () => process.exit())
