import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { PlainError } from '../../commands.ts'
import { secretInFile } from '../../secret-file.ts'
import type { Database } from '../database.ts'
import { type Cluster, findCluster } from './cluster.ts'
import { makeCluster } from './make-cluster.ts'
import { isAlive } from './postmaster.ts'
import { type Options, startServer, stopServer } from './server-process.ts'

/** What the one server on a data folder calls itself, for a second one to tell of. */
export type Owner = { address: string }

type Opening = {
  dataFolder: string
  owner?: Owner | undefined
  tell: (line: string) => void
  /** PostgreSQL settings of this opening, over the product's own. */
  options?: Options
}

type Attached = { client: Client; connection: ClientConfig }

// Everybody who uses the server holds the first lock together; the one product that serves holds the second alone.
// PostgreSQL lets go of both when their holder dies, however it dies.
const users = '(7350001, 1)'
const serving = '(7350001, 2)'

/**
 * Opens the database in a data folder: makes it when there is none, starts its server or takes over the one that
 * runs. With an owner: refuses when another serves from this folder. The last one to close stops the server.
 */
export async function openEmbedded({ dataFolder, owner, tell, options }: Opening): Promise<Database> {
  const cluster = { ...findCluster(dataFolder, tell), options }
  const password = await secretInFile(join(dataFolder, 'postgresql.password'), () =>
    randomBytes(24).toString('base64url'),
  )
  await makeCluster(cluster, password)
  let isOpen = true
  let attached = await attach(cluster, password, owner)
  watch()

  // The server is a process of its own and can die; then it is started again and everything goes on.
  function watch() {
    attached.client.once('end', async () => {
      if (!isOpen) return
      tell('The database has stopped by itself. Starting it again.')
      try {
        attached = await attach(cluster, password, owner)
        watch()
      } catch (error) {
        tell(error instanceof PlainError ? error.message : String(error))
        process.kill(process.pid, 'SIGTERM')
      }
    })
  }

  return {
    connection: attached.connection,
    close: async () => {
      isOpen = false
      await detach(cluster, attached.client)
    },
  }
}

/** Connects to the server, started if need be, and takes the locks. */
async function attach(cluster: Cluster, password: string, owner: Owner | undefined): Promise<Attached> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const { host, port } = await startServer(cluster)
    const connection = { host, port, user: 'telemakos', password, database: 'telemakos' }
    const client = new Client({ ...connection, application_name: name(owner) })
    client.on('error', () => {})
    try {
      await client.connect()
      if (await takeLocks(client, owner)) return { client, connection }
      await client.end()
    } catch (error) {
      await client.end().catch(() => {})
      if (error instanceof PlainError || Date.now() > deadline) throw error
      if (isMissing(error)) await makeDatabase({ ...connection, user: 'postgres', database: 'postgres' })
      else if (!isPassing(error)) throw error
    }
    await wait(20)
  }
}

/** False when the server is being stopped by the last one who used it. */
async function takeLocks(client: Client, owner: Owner | undefined): Promise<boolean> {
  if (!(await ask(client, `select pg_try_advisory_lock_shared${users}`))) return false
  if (!owner || (await ask(client, `select pg_try_advisory_lock${serving}`))) return true
  const holder = await ask(
    client,
    `select application_name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and (classid, objid) = ${serving} and granted`,
  )
  const [, pid, address] = String(holder).split(' ')
  // It has just died, and PostgreSQL is about to notice.
  if (!holder || !isAlive(Number(pid))) return false
  throw new PlainError(`Telemakos already runs on this data folder (process ${pid}, ${address}).`)
}

async function detach(cluster: Cluster, client: Client): Promise<void> {
  const isLast = await ask(client, `select pg_advisory_unlock_shared${users}`)
    .then(() => ask(client, `select pg_try_advisory_lock${users}`))
    // The connection is lost: the server is gone or going.
    .catch(() => true)
  if (isLast) await stopServer(cluster)
  await client.end().catch(() => {})
}

/** Makes the product's database and the role that owns it: no superuser, as on a server of one's own. */
async function makeDatabase(connection: ClientConfig & { password: string }): Promise<void> {
  const client = new Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
    for (const statement of [
      `create role telemakos login createrole password '${connection.password}'`,
      'create database telemakos owner telemakos',
    ]) {
      await client.query(statement).catch(error => {
        if (!isThere(error)) throw error
      })
    }
  } catch (error) {
    if (!isMissing(error)) throw error
    throw new PlainError(
      'postgresql.password in the data folder is not the password of the database beside it.',
    )
  } finally {
    await client.end().catch(() => {})
  }
}

async function ask(client: Client, question: string): Promise<unknown> {
  const { rows } = await client.query<unknown[]>({ text: question, rowMode: 'array' })
  return rows[0]?.[0]
}

// Seen by a second start, in 63 bytes.
function name(owner: Owner | undefined): string {
  return `telemakos ${process.pid} ${owner?.address ?? ''}`.trim()
}

const isMissing = (error: unknown) => ['3D000', '28000', '28P01'].includes(codeOf(error))
const isThere = (error: unknown) => ['42710', '42P04', '23505'].includes(codeOf(error))
const isPassing = (error: unknown) =>
  ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', ''].includes(codeOf(error))

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
