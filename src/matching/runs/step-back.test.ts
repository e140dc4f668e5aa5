import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { connectionOf } from '../../platform/database/connect.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.close())

// Nobody may take a step forward again, so it is a process of its own that steps back.
const program = `
  import { readdirSync } from 'node:fs'
  import { getPriority } from 'node:os'
  import { sql } from 'kysely'
  import { connect, openPool } from './src/platform/database/connect.ts'
  import { asOwner } from './src/platform/database/transaction.ts'
  import { letPagesGoFirst } from './src/matching/runs/step-back.ts'
  const db = connect(openPool(JSON.parse(process.env.CONNECTION), 1))
  const backend = await asOwner(db, async tx => {
    await letPagesGoFirst(tx)
    return (await sql\`select pg_backend_pid() as pid\`.execute(tx)).rows[0].pid
  })
  const threads = readdirSync('/proc/self/task').map(Number)
  console.log(JSON.stringify([...threads, backend].map(one => getPriority(one))))
  process.exit()
`

test('a large matching stands back with all its threads, and so does what the database does for it', {
  skip: !existsSync('/proc/self/task') || process.env.TEST_DATABASE_URL !== undefined,
}, async () => {
  const env = { ...process.env, CONNECTION: JSON.stringify(connectionOf(database.db)) }
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    env,
  })
  const priorities: number[] = JSON.parse(stdout)
  assert.ok(priorities.length > 3, 'it has threads that began before it could say so')
  assert.deepEqual([...new Set(priorities)], [12])
})
