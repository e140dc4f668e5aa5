import { Client, type ClientConfig } from 'pg'
import { PlainError } from '../commands.ts'
import type { Settings } from '../settings.ts'
import type { Owner } from './embedded/embedded.ts'

/** An open database. */
export type Database = {
  /** How to reach it, for connect(). */
  readonly connection: ClientConfig
  /** Lets go of it; stops the server that Telemakos brought when nobody else uses it. Connections first. */
  close(): Promise<void>
}

const tellTerminal = (line: string) => void process.stderr.write(`${line}\n`)

/**
 * Opens the database that the settings name: the one of one's own, or the one in the data folder. `owner` is given
 * by the one product that serves from a data folder; commands leave it out and work beside it.
 */
export async function openDatabase(
  settings: Pick<Settings, 'dataDir' | 'databaseUrl'>,
  owner?: Owner,
  tell = tellTerminal,
): Promise<Database> {
  if (settings.databaseUrl) return openOutside({ connectionString: settings.databaseUrl })
  const { openEmbedded } = await import('./embedded/embedded.ts')
  return openEmbedded({ dataFolder: settings.dataDir, owner, tell })
}

async function openOutside(connection: ClientConfig): Promise<Database> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    checkVersion(rows[0]?.server_version ?? '0')
    return { connection, close: async () => {} }
  } catch (error) {
    if (error instanceof PlainError) throw error
    const reason = error instanceof AggregateError ? error.errors[0] : error
    const words = reason instanceof Error ? reason.message : String(reason)
    throw new PlainError(`The database that DATABASE_URL names does not answer: ${words}.`)
  } finally {
    await client.end().catch(() => {})
  }
}

export function checkVersion(version: string): void {
  if (Number.parseInt(version, 10) >= 15) return
  throw new PlainError(
    `Telemakos needs PostgreSQL 15 or newer, and DATABASE_URL names a server of version ${version}.`,
  )
}
