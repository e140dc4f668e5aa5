import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dataMap } from '../src/privacy/data-map.ts'
import { deedsOf, type LawRole } from '../src/roles/law-book.ts'
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
  'leader',
  'mentor',
  'mentee',
  'buddy',
  'newcomer',
]

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
