import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import type { Pool, PoolClient } from 'pg'
import { PlainError } from '../commands.ts'
import { checkout } from '../settings.ts'

export type Migration = { name: string; text: string; hash: string }

/** Brings the database to this program's state, one migration a transaction; gives the names of the new ones. */
export async function migrate(pool: Pool, migrations?: readonly Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations())
  const client = await pool.connect()
  try {
    // One at a time, also when several processes start at once.
    await client.query('select pg_advisory_lock(7350001, 3)')
    const applied = await appliedMigrations(client)
    checkHistory(applied, wanted)
    const missing = wanted.filter(({ name }) => !applied.has(name))
    // Ours name tables of the job queue, so it comes first.
    await runMigrations({ pgPool: pool })
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock(7350001, 3)').catch(() => {})
    client.release()
  }
}

export async function readMigrations(folder = join(checkout, 'migrations')): Promise<Migration[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async name => {
      // A checkout on Windows may end its lines in its own way.
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

async function appliedMigrations(client: PoolClient): Promise<Map<string, string>> {
  await client.query(`create table if not exists migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration')
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}

function checkHistory(applied: ReadonlyMap<string, string>, wanted: readonly Migration[]): void {
  const hashes = new Map(wanted.map(({ name, hash }) => [name, hash]))
  for (const [name, hash] of applied) {
    if (!hashes.has(name)) {
      throw new PlainError(
        `This database was made by a newer Telemakos (it has had ${name}): update the program, then start again.`,
      )
    }
    if (hashes.get(name) !== hash) {
      throw new PlainError(
        `migrations/${name} is not the one that this database has had: put that file back, and change it in a new one.`,
      )
    }
  }
}

async function apply(client: PoolClient, { name, text, hash }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const position = error instanceof Error && 'position' in error ? Number(error.position) : 1
    const line = text.slice(0, position).split('\n').length
    throw new Error(`migrations/${name}, line ${line}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}
