import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import { connect, openPool } from '../src/platform/database/connect.ts'
import type { DB } from '../src/platform/database/rows.ts'
import { ask, databaseAt } from './server.ts'

/** A migrated database for one test file alone. */
export type TestDatabase = {
  /** As the owner of the tables. */
  db: Kysely<DB>
  pool: Pool
  connectionString: string
  /** Ends the connections and drops the database. */
  close(): Promise<void>
}

// Of fifty at once the last waits its turn on a busy machine too: a test finds what is wrong, not what is slow.
const patient = { connectionTimeoutMillis: 120_000 }

/** Clones the run's template (about 30 ms): `const { db, close } = await testDatabase(); after(close)`. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = process.env.TELEMAKOS_TEST_TEMPLATE
  if (!template) throw new Error('This file needs a database: run it with npm test -- FILE')
  const name = new URL(template).pathname.slice(1)
  const clone = `${name}_${randomBytes(4).toString('hex')}`
  const home = databaseAt(template, 'postgres')
  await ask(home, `create database ${clone} template ${name} strategy file_copy`)
  const connectionString = databaseAt(template, clone)
  const pool = openPool({ connectionString, ...patient })
  const db = connect(pool)
  const requests = connect(
    openPool({ connectionString: databaseAt(process.env.TELEMAKOS_TEST_REQUESTS ?? '', clone), ...patient }),
  )
  loginOf.set(db, requests)
  return {
    db,
    pool,
    connectionString,
    close: async () => {
      await requests.destroy()
      await db.destroy()
      await drop(home, clone)
    },
  }
}

// A worker that tidies the database up belongs to the server, and may not be ended by a test's user: it is soon done.
async function drop(home: string, clone: string, tries = 50): Promise<void> {
  try {
    await ask(home, `drop database if exists ${clone} with (force)`)
  } catch (error) {
    const isTidied = error instanceof Error && 'code' in error && error.code === '42501'
    if (!isTidied || tries === 0) throw error
    await wait(200)
    await drop(home, clone, tries - 1)
  }
}

const loginOf = new WeakMap<Kysely<DB>, Kysely<DB>>()

/** A test's database as requests log in to it. */
export function requestsOf(owner: Kysely<DB>): Kysely<DB> {
  const requests = loginOf.get(owner)
  if (!requests) throw new Error('Only a testDatabase() knows how requests log in')
  return requests
}
