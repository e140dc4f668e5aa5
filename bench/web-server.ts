import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../src/app.tsx'
import { newKey } from '../src/platform/crypto.ts'
import { connect, openPool } from '../src/platform/database/connect.ts'

// The application alone in a process, so that what it costs is its own. Answers each message with what it has used.

const [, , owner = '', requests = ''] = process.argv
const app = createApp({
  db: connect(openPool({ connectionString: requests })),
  owner: connect(openPool({ connectionString: owner })),
  publicUrl: 'http://localhost',
  installationKey: newKey(),
  now: () => new Date(),
  // An answer that fails is counted by whoever asks.
  log: () => {},
})
const server = createAdaptorServer({ fetch: app.fetch })
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined })
})
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuSeconds: (user + system) / 1e6, memory: process.memoryUsage.rss() })
})
process.on('disconnect', () => process.exit())
