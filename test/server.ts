import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openPool } from '../src/platform/database/connect.ts'
import { openEmbedded } from '../src/platform/database/embedded/embedded.ts'
import { findPostmaster, isAlive } from '../src/platform/database/embedded/postmaster.ts'
import { migrate } from '../src/platform/database/migrate.ts'

const folderName = 'telemakos-test-'

/** A PostgreSQL for one run of the tests, with a migrated database to clone. */
export type TestServer = {
  /** A connection string for the test files; ends in the name of the template. */
  template: string
  close(): Promise<void>
}

/** Starts a throw-away server, or uses the one named in TEST_DATABASE_URL, where databases of its own come and go. */
export async function startTestServer(): Promise<TestServer> {
  const outside = process.env.TEST_DATABASE_URL
  const server = outside ? { address: outside, close: async () => {} } : await startThrowAway()
  const template = `telemakos_test_${randomBytes(4).toString('hex')}`
  await ask(server.address, `create database ${template}`)
  const address = databaseAt(server.address, template)
  const close = async () => {
    if (outside) await dropDatabases(server.address, template)
    await server.close()
  }
  const pool = openPool({ connectionString: address })
  try {
    await migrate(pool)
    return { template: address, close }
  } catch (error) {
    await close()
    throw error
  } finally {
    await pool.end()
  }
}

/** The same server, another database. */
export function databaseAt(address: string, name: string): string {
  const [, server, words] = /^(\w+:\/\/[^/]*)\/?[^?]*(.*)$/.exec(address) ?? []
  return `${server}/${name}${words}`
}

/** Asks one question on a connection of its own. */
export async function ask<Row>(address: string, question: string): Promise<Row[]> {
  const client = new Client({ connectionString: address })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(question)
    return rows
  } finally {
    await client.end()
  }
}

// Nothing in it outlives the run, so it need not be written to the disk at once.
async function startThrowAway() {
  removeLeftBehind()
  const folder = mkdtempSync(join(tmpdir(), `${folderName}${process.pid}-`))
  chmodSync(folder, 0o755)
  const options = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 120 }
  const database = await openEmbedded({ dataFolder: folder, tell: () => {}, options })
  const { host, port, user, password } = database.connection
  const place = `${encodeURIComponent(host ?? '')}:${port}`
  await ask(`postgresql://postgres:${password}@${place}/postgres`, `alter role ${user} createdb`)
  return {
    address: `postgresql://${user}:${password}@${place}/telemakos`,
    close: async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// What a run that was killed has left behind.
function removeLeftBehind(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(folderName) || isAlive(Number.parseInt(name.slice(folderName.length), 10))) continue
    const folder = join(tmpdir(), name)
    try {
      const server = findPostmaster(join(folder, 'postgresql'))
      if (server) process.kill(server.pid, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Somebody else's.
    }
  }
}

async function dropDatabases(address: string, template: string): Promise<void> {
  const like = `select datname as name from pg_database where starts_with(datname, '${template}')`
  const databases = await ask<{ name: string }>(address, like)
  for (const { name } of databases) await ask(address, `drop database if exists ${name} with (force)`)
}
