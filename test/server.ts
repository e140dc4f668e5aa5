import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { newKey } from '../src/platform/crypto.ts'
import { openPool } from '../src/platform/database/connect.ts'
import { openEmbedded } from '../src/platform/database/embedded/embedded.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { requestsLogin } from '../src/platform/database/requests-role.ts'

/** A PostgreSQL for one run of the tests, with a migrated database to clone. */
export type TestServer = {
  /** A connection string for the test files; ends in the name of the template. */
  template: string
  /** The same as the role that requests log in as. */
  requests: string
  close(): Promise<void>
}

/** Starts a throw-away server in this folder, or uses the one named in TEST_DATABASE_URL, where databases of its own come and go. */
export async function startTestServer(folder: string): Promise<TestServer> {
  const outside = process.env.TEST_DATABASE_URL
  const server = outside ? { address: outside, close: async () => {} } : await startThrowAway(folder)
  const template = `telemakos_test_${randomBytes(4).toString('hex')}`
  await ask(server.address, `create database ${template}`)
  const address = databaseAt(server.address, template)
  const close = async () => {
    if (outside) await dropDatabases(server.address, template)
    if (outside) await ask(server.address, `drop role if exists ${template}_requests`)
    await server.close()
  }
  const pool = openPool({ connectionString: address })
  try {
    await migrate(pool)
    const login = await requestsLogin(pool, { connectionString: address }, newKey())
    if (login.fallback) throw new Error(`The tests need a role for requests: ${login.fallback}`)
    // So that a database can be dropped while a connection of requests is still ending.
    await pool.query(`grant ${template}_requests to current_user`)
    return { template: address, requests: login.connection.connectionString ?? '', close }
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
async function startThrowAway(folder: string) {
  const options = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 240 }
  const database = await openEmbedded({ dataFolder: folder, tell: () => {}, options })
  const { host, port, user, password } = database.connection
  const place = `${encodeURIComponent(host ?? '')}:${port}`
  await ask(`postgresql://postgres:${password}@${place}/postgres`, `alter role ${user} createdb`)
  return {
    address: `postgresql://${user}:${password}@${place}/telemakos`,
    close: database.close,
  }
}

async function dropDatabases(address: string, template: string): Promise<void> {
  const like = `select datname as name from pg_database where starts_with(datname, '${template}')`
  const databases = await ask<{ name: string }>(address, like)
  for (const { name } of databases) await ask(address, `drop database if exists ${name} with (force)`)
}
