import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { asOwner } from '../src/platform/database/transaction.ts'
import { dataMap } from '../src/privacy/data-map.ts'
import { deedsOf, lawBook } from '../src/roles/law-book.ts'
import type { LawRole } from '../src/roles/law-kinds.ts'
import { requestsOf, type TestDatabase, testDatabase } from './database.ts'
import { lawScene } from './law-scene.ts'
import { type Asker, askerOf, type Table } from './what-the-database-allows.ts'

// Every role × every table × every deed: the law book that people read says what the database does, and no more.

let database: TestDatabase
let people: Record<LawRole, string>
let asker: Asker
before(async () => {
  database = await testDatabase()
  people = await lawScene(database.db)
  asker = askerOf(requestsOf(database.db), database.db)
})
after(() => database.close())

const tables = Object.keys(dataMap) as Table[]
const roles: readonly LawRole[] = [
  'everybody',
  'administrator',
  'organisation_coordinator',
  'programme_coordinator',
  'leadership',
  'leader',
  'mentor',
  'mentee',
  'buddy',
  'newcomer',
]

test('every table that somebody can reach stands in the law book', async () => {
  const { rows } = await asOwner(database.db, tx =>
    sql<{ name: string }>`
      select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and exists (select from unnest(array['select', 'insert', 'update', 'delete']) p
          where has_table_privilege('telemakos_app', c.oid, p))
        and exists (select from pg_policies y where y.tablename = c.relname and 'telemakos_app' = any (y.roles))
      order by 1`.execute(tx),
  )
  const opened = new Set(Object.values(lawBook).flatMap(({ opens }) => Object.keys(opens)))
  const missing = rows.map(({ name }) => name).filter(name => !opened.has(name))
  assert.deepEqual(missing, [])
})

for (const role of roles) {
  test(`what a ${role} reads of their role is what the database lets them do (B1–B13, J1–J6)`, async () => {
    const [written, done]: [string[], string[]] = [[], []]
    for (const table of tables) {
      written.push(`${table}: ${deedsOf(['everybody', role], table).join(' ')}`)
      done.push(`${table}: ${(await asker.deedsOf(people[role], table)).join(' ')}`)
    }
    // Where they differ: src/roles/law-book.ts says one thing, migrations/*.sql the other.
    assert.deepEqual(done, written)
  })
}

test('a substitute may just what the one may whom they stand in for, and nothing when the days are over', async () => {
  const [substitute, role] = [people.everybody, 'organisation_coordinator'] as const
  await asOwner(database.db, async tx => {
    await sql`insert into role_grant (person_id, role, organisation_id, stands_in_for, starts_on, ends_on)
      select ${substitute}, role, organisation_id, id, app.today(), app.today() from role_grant
        where person_id = ${people[role]} and ended_at is null`.execute(tx)
    await sql`insert into people_import (person_id, organisation_id, file_name, content)
      select ${substitute}, organisation_id, 'liste.csv', '' from person where id = ${substitute}`.execute(tx)
  })
  const allowed = async () => {
    const found: string[] = []
    for (const table of tables) found.push(`${table}: ${(await asker.deedsOf(substitute, table)).join(' ')}`)
    return found
  }
  const written = (roles: readonly LawRole[]) =>
    tables.map(table => `${table}: ${deedsOf(roles, table).join(' ')}`)
  assert.deepEqual(await allowed(), written(['everybody', role]))
  await asOwner(database.db, async tx => {
    await sql`update role_grant set starts_on = app.today() - 9, ends_on = app.today() - 1
      where person_id = ${substitute}`.execute(tx)
    await sql`delete from people_import where person_id = ${substitute}`.execute(tx)
  })
  // What they had stays to be seen by them.
  const others = (lines: readonly string[]) => lines.filter(line => !line.startsWith('role_grant'))
  assert.deepEqual(others(await allowed()), others(written(['everybody'])))
})
