import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { enterPeople } from '../../bench/web-people.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { asPerson } from '../platform/database/transaction.ts'

// What a page costs the database is counted in the blocks it reads: the same on every machine, however busy.

const sizes = { small: 1_000, large: 10_000 } as const
let databases: { small: TestDatabase; large: TestDatabase }
before(async () => {
  databases = { small: await testDatabase(), large: await testDatabase() }
  await enterPeople(databases.small.db, sizes.small)
  await enterPeople(databases.large.db, sizes.large)
})
after(async () => {
  await databases.small.close()
  await databases.large.close()
})

interface Asked {
  words?: string[]
  filters?: string
  onlyFree?: boolean
  /** Where in the order of names the page begins, as a share of all. */
  from?: number
}

async function blocksRead({ db }: TestDatabase, asked: Asked): Promise<number> {
  const { rows: mentees } = await sql<{ id: string }>`
    select person_id as id from application where side = 'mentee' order by id limit 1`.execute(db)
  const { rows: starts } = await sql<{ id: string }>`
    select p.id from person p join application a on a.person_id = p.id and a.side = 'mentor' order by p.name, p.id
      offset floor((select count(*) from application where side = 'mentor') * ${asked.from ?? 0}::float8)::bigint limit 1`.execute(
    db,
  )
  const from = asked.from === undefined ? null : starts[0]?.id
  return await asPerson(db, mentees[0]?.id ?? '', async tx => {
    const words = asked.words ?? []
    const page = sql`select * from app.databank_page(null, ${words}, ${words.map(() => '')},
      ${asked.filters ?? null}::tsquery, ${asked.onlyFree ?? false}, ${from}::uuid, false, 51)`
    // The first time it is planned, which reads the catalogue.
    await page.execute(tx)
    const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>`
      explain (analyze, buffers, format json) ${page}`.execute(tx)
    const plan = rows[0]?.['QUERY PLAN'][0].Plan
    return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
  })
}

const questions: Record<string, Asked> = {
  'the first page': {},
  'a page in the middle': { from: 0.5 },
  'the last page': { from: 0.999 },
  'one person by name and number': { words: ['mette', '377'] },
  'a word that every third has': { words: ['leder'] },
  'a theme nobody has': { filters: "'theme.Drift af små skoler'" },
  'a language nobody speaks': { filters: "'language.kl'" },
  'a place nobody lives in': { filters: "'@skagen':*" },
  'free places alone': { onlyFree: true },
}

for (const [what, asked] of Object.entries(questions)) {
  test(`${what} costs no more among 10,000 people than among 1,000`, async () => {
    const small = await blocksRead(databases.small, asked)
    const large = await blocksRead(databases.large, asked)
    assert.ok(large < small * 2 + 200, `${small} blocks among ${sizes.small}, ${large} among ${sizes.large}`)
  })
}
