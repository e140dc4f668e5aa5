import { type Kysely, sql } from 'kysely'
import type { DB } from '../src/platform/database/rows.ts'
import { asOwner, asPerson } from '../src/platform/database/transaction.ts'
import type { Deed } from '../src/roles/law-kinds.ts'

export type Table = keyof DB
/** What a person can do with a table's rows as they are, asked of the database itself. */
export interface Asker {
  deedsOf(personId: string, table: Table): Promise<Deed[]>
}

interface Shape {
  readonly columns: readonly string[]
  /** Columns that the app may write in a new row. */
  readonly writable: readonly string[]
  /** Columns that name a person. */
  readonly people: readonly string[]
  readonly rows: readonly Record<string, unknown>[]
}

/** `db` logs in as requests do; `owner` reads the rows that are tried. */
export function askerOf(db: Kysely<DB>, owner: Kysely<DB>): Asker {
  const shapes = new Map<Table, Promise<Shape>>()
  const shapeOf = (table: Table) => {
    const shape = shapes.get(table) ?? readShape(owner, table)
    shapes.set(table, shape)
    return shape
  }
  return {
    deedsOf: async (personId, table) => {
      const shape = await shapeOf(table)
      const can = (statement: string) => reaches(db, personId, statement)
      const deeds: Deed[] = []
      if (await can(`select from ${table} limit 1`)) deeds.push('see')
      for (const statement of insertions(table, shape, personId)) {
        if (!(await can(statement))) continue
        deeds.push('add')
        break
      }
      const values = [...(changes[table] ?? []), ...shape.columns.map(column => `${column} = null`)]
      for (const value of [...values, ...shape.people.map(column => `${column} = '${personId}'`)]) {
        if (!(await can(`update ${table} set ${value}`))) continue
        deeds.push('change')
        break
      }
      if (await can(`delete from ${table}`)) deeds.push('remove')
      return deeds
    },
  }
}

/** Where a change must make sense before it comes to the rows. */
const changes: Partial<Record<Table, readonly string[]>> = {
  meeting_proposal: [`state = 'declined'`],
  network_member: [`state = 'left'`],
  mentor_request: [`state = 'withdrawn', ended_at = now()`, `state = 'declined', ended_at = now()`],
}

/** Copies of the rows that are there, as they are and in one's own name: what is refused then is refused to be written. */
function* insertions(table: Table, { writable, people, rows }: Shape, personId: string): Generator<string> {
  const ways = [[], people.filter(name => !/^(mentor|mentee|newcomer)_id$/.test(name))]
  if (people.length > 1) ways.push(people.filter(name => /_by$|^viewer_id$|^actor_id$/.test(name)))
  if (writable.length === 0) return
  for (const row of rows) {
    for (const own of ways) {
      const copy = { ...row, ...Object.fromEntries(own.map(name => [name, personId])) }
      const json = JSON.stringify(copy).replaceAll("'", "''")
      yield `insert into ${table} (${writable.join(', ')})
        select ${writable.join(', ')} from jsonb_populate_record(null::${table}, '${json}')`
    }
  }
}

async function readShape(owner: Kysely<DB>, table: Table): Promise<Shape> {
  return asOwner(owner, async tx => {
    const { rows: columns } = await sql<{ name: string; person: boolean; writable: boolean }>`
      select a.attname as name, exists (select from pg_constraint c where c.conrelid = a.attrelid and c.contype = 'f'
        and c.confrelid = 'person'::regclass and c.conkey = array[a.attnum]) or a.attname = 'actor_id' as person,
        has_column_privilege('telemakos_app', a.attrelid, a.attnum, 'insert') as writable
      from pg_attribute a where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped
        and a.attidentity = '' and a.attgenerated = '' order by a.attnum`.execute(tx)
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) as row from ${sql.table(table)} t order by ctid desc limit 12`.execute(tx)
    return {
      columns: columns.map(({ name }) => name),
      writable: columns.filter(({ writable }) => writable).map(({ name }) => name),
      people: columns.filter(({ person }) => person).map(({ name }) => name),
      rows: rows.map(({ row }) => row),
    }
  })
}

class Undone extends Error {}

/** Whether a statement comes to a row. What constraints and triggers say of it comes after that. Nothing is kept. */
async function reaches(db: Kysely<DB>, personId: string, statement: string): Promise<boolean> {
  let reached = false
  try {
    await asPerson(db, personId, async tx => {
      const { numAffectedRows, rows } = await sql.raw(statement).execute(tx)
      reached = rows.length > 0 || Number(numAffectedRows ?? 0) > 0
      throw new Undone()
    })
  } catch (error) {
    if (error instanceof Undone) return reached
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // 42501: no right to the table, or refused by row security.
    if (code === '42501') return false
    if (/^(23|P0001|TM)/.test(code)) return !statement.startsWith('insert') || code.startsWith('23')
    throw error
  }
  return reached
}
