import { writeFile } from 'node:fs/promises'
import pg from 'pg'

/**
 * Writes `src/platform/database/rows.ts` from a migrated database: `npm run rows -- postgres://…`.
 * A text column whose check names its values becomes a union of them.
 */

const types: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  date: 'string',
  timestamptz: 'Timestamp',
  bytea: 'Buffer',
  _text: 'string[]',
  _int4: 'number[]',
  _uuid: 'string[]',
  tsvector: 'string',
}

interface Column {
  table: string
  column: string
  type: string
  nullable: boolean
  optional: boolean
  generated: boolean
}

export async function describeRows(address: string): Promise<string> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  const columns = await client.query<Column>(`
    select table_name as table, column_name as column, udt_name as type, is_nullable = 'YES' as nullable,
      column_default is not null as optional, is_identity = 'YES' or is_generated = 'ALWAYS' as generated
    from information_schema.columns
    where table_schema = 'public' and table_name not in ('migration', 'profile') order by table_name, ordinal_position`)
  const checks = await client.query<{ table: string; definition: string }>(`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`)
  await client.end()

  const unions = new Map<string, string>()
  for (const { table, definition } of checks.rows) {
    const found = /^CHECK \(\((\w+) = ANY \(ARRAY\[(.+)\]\)\)\)$/.exec(definition)
    const values = [...(found?.[2] ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => `'${value}'`)
    if (found) unions.set(`${table}.${found[1]}`, values.join(' | '))
  }

  const tables = Map.groupBy(columns.rows, row => row.table)
  const written = [...tables].map(([table, rows]) => {
    const lines = rows.map(row => `  ${row.column}: ${typeOf(row, unions.get(`${table}.${row.column}`))}`)
    return `export interface ${typeName(table)} {\n${lines.join('\n')}\n}\n`
  })
  const all = [...tables.keys()].map(table => `  ${table}: ${typeName(table)}`)
  return `${head}\n${written.join('\n')}\nexport interface DB {\n${all.join('\n')}\n}\n`
}

function typeOf(column: Column, union: string | undefined): string {
  if (column.type === 'jsonb') return jsonType(column)
  const plain = union ?? types[column.type]
  if (!plain) throw new Error(`No type is known for ${column.table}.${column.column} (${column.type})`)
  const type = column.nullable ? `${plain} | null` : plain
  if (column.generated) return `GeneratedAlways<${type}>`
  if (column.optional && column.type === 'timestamptz') return 'ColumnType<Date, Date | undefined, Date>'
  return column.optional ? `Generated<${type}>` : type
}

// Read as what was stored, written as JSON text.
function jsonType({ nullable, optional }: Column): string {
  const write = nullable ? 'string | null' : 'string'
  return `ColumnType<unknown, ${optional || nullable ? `${write} | undefined` : write}, ${write}>`
}

const typeName = (table: string) =>
  table.replaceAll(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

const head = `// Written by \`npm run rows\` from the migrated database; a test keeps it true. Not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Timestamp = ColumnType<Date, Date, Date>
`

if (import.meta.main) {
  const address = process.argv[2]
  if (!address) throw new Error('Say which migrated database to read: npm run rows -- postgres://…')
  await writeFile('src/platform/database/rows.ts', await describeRows(address))
}
