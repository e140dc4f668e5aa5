import { createApp } from '../src/app.tsx'
import { newKey } from '../src/platform/crypto.ts'
import { connect, openPool } from '../src/platform/database/connect.ts'
import { serveMeasured } from './measured-process.ts'

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
serveMeasured(app.fetch)
