import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { cast, castNow, enterCast, idOf, places } from '../../test/cast.ts'
import { enterCrowd } from '../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { asOwner } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { createRouter } from '../platform/http/router.ts'
import { routes } from '../routes.ts'
import { surroundings } from '../surroundings.tsx'
import { databankRoutes } from './databank-routes.tsx'

let database: TestDatabase
let house: House
let app: Hono
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  await asOwner(database.db, tx => enterCrowd(tx, { mentees: 5, mentors: 118 }))
  house = testHouse(database.db)
  const { hono, router } = createRouter(house, surroundings)
  databankRoutes(router)
  app = hono
})
after(() => database.close())

const look = async (who: string, address: string) => (await visitorOf(house, app, who)).get(address)
const namesIn = (text: string) =>
  [...text.matchAll(/\/databank\/[0-9a-f-]{36}">([^<]+)</g)].map(([, name]) => name ?? '')
const turnIn = (text: string, rel: string) =>
  new RegExp(`href="([^"]*)" rel="${rel}"`).exec(text)?.[1]?.replaceAll('&amp;', '&')

test('those who take part see all mentors of their programme, 50 at a time, in the order of names (C1, C5)', async () => {
  const names: string[] = []
  let address: string | undefined = routes.databank()
  const sizes: number[] = []
  while (address !== undefined) {
    const { text } = await look(cast.sofie, address)
    sizes.push(namesIn(text).length)
    names.push(...namesIn(text))
    address = turnIn(text, 'next')
  }
  assert.deepEqual(sizes, [50, 50, 20])
  assert.equal(new Set(names).size, 120)
  assert.deepEqual(names, names.toSorted(new Intl.Collator('da').compare))
  assert.ok(names.includes('Peter Krog') && names.includes('Amina Yusuf') && !names.includes('Sofie Bang'))
})

test('turning back leads to the page one came from', async () => {
  const first = await look(cast.sofie, routes.databank())
  const second = await look(cast.sofie, turnIn(first.text, 'next') ?? '')
  const back = await look(cast.sofie, turnIn(second.text, 'prev') ?? '')
  assert.deepEqual(namesIn(back.text), namesIn(first.text))
})

test('no page of the databank holds an address to write to (C5)', async () => {
  const list = await look(cast.sofie, routes.databank())
  const profile = await look(cast.sofie, routes.mentorProfile({ id: cast.peter }))
  for (const { text } of [list, profile]) assert.doesNotMatch(text, /@/)
})

test('who is in another programme, or in none, finds nobody, and a profile is not there (C5)', async () => {
  for (const who of [cast.bente, cast.karim, cast.anders]) {
    const { text } = await look(who, routes.databank())
    assert.deepEqual(namesIn(text), [])
    const corps = await look(who, routes.databank({ programme: places.corps }))
    assert.deepEqual(namesIn(corps.text), [])
    assert.equal((await look(who, routes.mentorProfile({ id: cast.peter }))).status, 404)
  }
})

test('mentees are not in the databank, nor is who has withdrawn or left (C1)', async () => {
  assert.equal((await look(cast.peter, routes.mentorProfile({ id: cast.sofie }))).status, 404)
  const gone = [idOf('crowd mentor 0'), idOf('crowd mentor 1')] as const
  await asOwner(database.db, async tx => {
    await tx.updateTable('application').set({ state: 'withdrawn' }).where('person_id', '=', gone[0]).execute()
    await tx.updateTable('person').set({ left_at: castNow }).where('id', '=', gone[1]).execute()
  })
  for (const id of gone) assert.equal((await look(cast.sofie, routes.mentorProfile({ id }))).status, 404)
  await asOwner(database.db, async tx => {
    await tx.updateTable('application').set({ state: 'listed' }).where('person_id', '=', gone[0]).execute()
    await tx.updateTable('person').set({ left_at: null }).where('id', '=', gone[1]).execute()
  })
})

test('one finds by the beginnings of words in names and positions, and the search stays in the address', async () => {
  const found = async (search: Parameters<typeof routes.databank>[0]) =>
    namesIn((await look(cast.sofie, routes.databank(search))).text)
  assert.deepEqual(await found({ words: 'pet kro' }), ['Peter Krog'])
  assert.deepEqual(await found({ words: 'AFDELINGSL amina' }), ['Amina Yusuf'])
  assert.deepEqual(await found({ words: "'); drop table person" }), [])
  assert.equal((await found({ words: 'mentorsen' })).length, 50)
  const { text } = await look(cast.sofie, routes.databank({ words: 'mentorsen' }))
  assert.match(turnIn(text, 'next') ?? '', /words=mentorsen/)
})

test('one narrows by theme, organisation, language, place and free places (D4, D10)', async () => {
  await asOwner(database.db, async tx => {
    const peter = { place: 'Store Heddinge', languages: ['da', 'kl'], capacity: 1 }
    await tx.updateTable('person').set(peter).where('id', '=', cast.peter).execute()
    const themes = ['Drift af små skoler']
    await tx.updateTable('application').set({ themes }).where('person_id', '=', cast.peter).execute()
  })
  const found = async (search: Parameters<typeof routes.databank>[0]) =>
    namesIn((await look(cast.sofie, routes.databank(search))).text)
  assert.deepEqual(await found({ theme: 'Drift af små skoler' }), ['Peter Krog'])
  assert.deepEqual(await found({ language: 'kl' }), ['Peter Krog'])
  assert.deepEqual(await found({ place: 'store hed' }), ['Peter Krog'])
  assert.deepEqual(await found({ organisation: places.roskilde }), ['Amina Yusuf', 'Peter Krog'])
  assert.deepEqual(await found({ organisation: places.roskilde, free: 'yes' }), ['Amina Yusuf'])
  const { text } = await look(cast.sofie, routes.databank({ organisation: places.roskilde }))
  assert.match(text, new RegExp(`<option value="${places.roskilde}" selected`))
  assert.doesNotMatch(text, /Et andet sted/)
})

test('a place is free again when a mentorship has ended (D10)', async () => {
  const free = async () => {
    const { text } = await look(cast.sofie, routes.databank({ words: 'peter krog' }))
    return /Optaget|\d ledig/.exec(text)?.[0]
  }
  assert.equal(await free(), 'Optaget')
  await asOwner(database.db, tx =>
    tx
      .updateTable('mentorship')
      .set({ state: 'ended', ending: 'completed', ended_at: castNow })
      .where('id', '=', places.sofieAndPeter)
      .execute(),
  )
  assert.equal(await free(), '1 ledig')
})

test('a look at a profile leaves a trace with its reason, one at oneself leaves none (J6)', async () => {
  await look(cast.jonas, routes.mentorProfile({ id: cast.amina }))
  await look(cast.mette, routes.mentorProfile({ id: cast.amina }))
  await look(cast.amina, routes.mentorProfile({ id: cast.amina }))
  const looks = await asOwner(database.db, tx =>
    tx
      .selectFrom('look')
      .select(['viewer_id', 'why'])
      .where('person_id', '=', cast.amina)
      .orderBy('id')
      .execute(),
  )
  assert.deepEqual(looks, [
    { viewer_id: cast.jonas, why: 'databank' },
    { viewer_id: cast.mette, why: 'coordination' },
  ])
})

test('whoever coordinates several programmes sees one databank at a time, the fullest first', async () => {
  await asOwner(database.db, tx =>
    tx
      .insertInto('role_grant')
      .values({ person_id: cast.mette, role: 'programme_coordinator', programme_id: places.onboarding })
      .execute(),
  )
  const corps = await look(cast.mette, routes.databank())
  const onboarding = await look(cast.mette, routes.databank({ programme: places.onboarding }))
  assert.deepEqual([namesIn(corps.text).length, namesIn(onboarding.text).length], [50, 0])
  assert.match(corps.text, /Godt i gang/)
})
