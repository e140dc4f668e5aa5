import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from './database.ts'

const { db, close } = await testDatabase()
after(close)

test('counts come as numbers, days as text and moments as dates', async () => {
  const { rows } = await sql`select count(*) as count, date '2026-03-29' as day, now() as moment`.execute(db)
  const [row] = rows as { count: unknown; day: unknown; moment: unknown }[]
  assert.equal(row?.count, 0 + 1)
  assert.equal(row?.day, '2026-03-29')
  assert.ok(row?.moment instanceof Date)
})

test('Danish names are in Danish order where that is asked for', async () => {
  const names = sql`unnest(array['Åse', 'Ægir', 'Zita', 'Østen', 'Anne'])`
  const { rows } = await sql<{
    name: string
  }>`select name from ${names} name order by name collate "da-x-icu"`.execute(db)
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['Anne', 'Zita', 'Ægir', 'Østen', 'Åse'],
  )
})
