import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { connect, openPool } from '../src/platform/database/connect.ts'
import type { DB } from '../src/platform/database/rows.ts'
import { startTestServer, type TestServer } from '../test/server.ts'

interface BenchServer {
  /** How other processes come to it. */
  readonly addresses: Pick<TestServer, 'template' | 'requests'>
  /** As the tables' owner. */
  readonly db: Kysely<DB>
  /** As requests log in. */
  readonly requests: Kysely<DB>
  /** Ends it, and nothing of it is left. */
  close(): Promise<void>
}

/** A PostgreSQL for one measurement, migrated and empty. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'telemakos-bench-'))
  chmodSync(folder, 0o755)
  const server = await startTestServer(folder)
  const db = connect(openPool({ connectionString: server.template }))
  const requests = connect(openPool({ connectionString: server.requests }))
  const close = async () => {
    await db.destroy()
    await requests.destroy()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { addresses: server, db, requests, close }
}
