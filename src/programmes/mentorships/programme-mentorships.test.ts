import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, enterCast, idOf, places } from '../../../test/cast.ts'
import { enterCrowd } from '../../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { furnish } from '../../../test/furnish.ts'
import { testHouse } from '../../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { locales } from '../../platform/i18n.ts'
import { figuresOfMyProgrammes } from '../../reports/overview-store.ts'
import { routes } from '../../routes.ts'
import { shows } from './listed-mentorship.ts'

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>
let mette: Visitor

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  mette = await visitorOf(house, app, cast.mette)
})
after(() => database.close())

const corps = { id: places.corps }
const table = (query: Record<string, string> = {}) => routes.programmeMentorships(corps, query)
const wordsOf = ({ text }: Page) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const namesOn = ({ text }: Page) =>
  [...text.matchAll(/<th scope="row"><a[^>]*>([^<]+)/g)].map(([, name]) => name)
const nextOn = ({ text }: Page) => /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')

test('a programme’s mentorships are its coordinators’ to see, not the two’s and not an administrator’s (J6)', async () => {
  for (const name of ['sofie', 'peter', 'anders', 'bente'] satisfies CastName[]) {
    assert.equal((await (await visitorOf(house, app, cast[name])).get(table())).status, 404, name)
  }
})

test('a coordinator reads states, dates and counts, and is not led into the room (J6)', async () => {
  await asOwner(database.db, furnish)
  const page = await mette.get(table())
  assert.deepEqual(namesOn(page), ['Jonas Lind', 'Sofie Bang'])
  assert.match(wordsOf(page), /Prøvemøde/)
  assert.match(wordsOf(page), /2\. mar/)
  assert.doesNotMatch(page.text, new RegExp(routes.mentorship({ id: places.sofieAndPeter })))
  assert.doesNotMatch(page.text, /sealed/)
  await asOwner(database.db, async tx => {
    await sql`delete from meeting`.execute(tx)
    await sql`update mentorship set meetings_held = 0, last_met_at = null, next_meeting_at = null`.execute(tx)
  })
})

test('overdue is the same in the table and on the start page (G2)', async () => {
  const overdue = await mette.get(table({ show: 'overdue' }))
  assert.deepEqual(namesOn(overdue), ['Sofie Bang'])
  const figures = () => asPerson(database.db, cast.mette, tx => figuresOfMyProgrammes(tx, castNow))
  assert.equal((await figures())[0]?.overdue, 1)
  await asOwner(database.db, tx =>
    sql`update mentorship set next_meeting_at = ${new Date(castNow.getTime() + 86_400_000)}
      where id = ${places.sofieAndPeter}`.execute(tx),
  )
  assert.match(wordsOf(await mette.get(table({ show: 'overdue' }))), /Ingen er over tid/)
  assert.equal((await figures())[0]?.overdue, 0)
})

test('either of the two is found by name, and each state by its filter', async () => {
  assert.deepEqual(namesOn(await mette.get(table({ words: 'peter' }))), ['Sofie Bang'])
  assert.deepEqual(namesOn(await mette.get(table({ words: 'jonas' }))), ['Jonas Lind'])
  assert.deepEqual(namesOn(await mette.get(table({ show: 'trial' }))), ['Jonas Lind'])
  assert.deepEqual(namesOn(await mette.get(table({ show: 'active' }))), ['Sofie Bang'])
  assert.deepEqual(namesOn(await mette.get(table({ show: 'trial', words: 'peter' }))), [])
  assert.match(wordsOf(await mette.get(table({ show: 'ended' }))), /Ingen forløb passer/)
})

test('two thousand mentorships are turned page by page, forwards and back, each once', async () => {
  await asOwner(database.db, async tx => {
    const { mentees, mentors } = await enterCrowd(tx, { mentees: 1998, mentors: 100, capacity: 20 })
    const rows = mentees.map((mentee_id, nr) => ({
      id: idOf(`crowd mentorship ${nr}`),
      programme_id: places.corps,
      mentee_id,
      mentor_id: mentors[nr % mentors.length] ?? '',
      state: 'trial' as const,
      reasons: '[]',
      started_at: castNow,
    }))
    await sql`alter table mentorship disable trigger keep_capacity`.execute(tx)
    for (let from = 0; from < rows.length; from += 500)
      await tx
        .insertInto('mentorship')
        .values(rows.slice(from, from + 500))
        .execute()
    await sql`alter table mentorship enable trigger keep_capacity`.execute(tx)
  })
  const seen: string[] = []
  let last: Page | undefined
  for (let path: string | undefined = table(); path; path = nextOn(last)) {
    last = await mette.get(path)
    seen.push(
      ...[...last.text.matchAll(/<th scope="row"><a[^>]*href="([^"]+)/g)].map(([, href]) => href ?? ''),
    )
  }
  assert.equal(seen.length, 2000)
  assert.equal(new Set(seen).size, 2000)
  const back = /href="([^"]+)" rel="prev"/.exec(last?.text ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.equal(namesOn(await mette.get(back)).length, 50)
})

test('the table is read in each language, under every filter', async () => {
  for (const locale of locales) {
    await asOwner(database.db, tx =>
      sql`update person set locale = ${locale} where id = ${cast.mette}`.execute(tx),
    )
    for (const show of shows) {
      const page = await mette.get(table({ show }))
      assert.equal(page.status, 200)
      assert.doesNotMatch(wordsOf(page), /undefined|NaN|\[object/)
    }
  }
})
