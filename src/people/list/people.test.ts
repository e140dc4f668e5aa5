import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, enterCast, places } from '../../../test/cast.ts'
import { enterCrowd } from '../../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { furnish } from '../../../test/furnish.ts'
import { testHouse } from '../../../test/house.ts'
import { type Page, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { locales } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, furnish)
})
after(() => database.close())

const visitor = (name: CastName) => visitorOf(house, app, cast[name])
const wordsOf = ({ text }: Page) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const namesOn = ({ text }: Page) =>
  [...text.matchAll(/<th scope="row"><a[^>]*>([^<]+)/g)].map(([, name]) => name)
const person = (name: CastName) => routes.person({ id: cast[name] })

test('a coordinator sees the people of what they coordinate, an administrator everybody, others no list', async () => {
  assert.deepEqual(namesOn(await (await visitor('mette')).get(routes.people())), [
    'Amina Yusuf',
    'Jonas Lind',
    'Peter Krog',
    'Sofie Bang',
  ])
  assert.deepEqual(namesOn(await (await visitor('bente')).get(routes.people())), ['Bente Andersted'])
  const all = await (await visitor('anders')).get(routes.people())
  assert.equal(namesOn(all).length, Object.keys(cast).length)
  assert.match(wordsOf(all), /Mette Holm konsulent Center for lederudvikling Koordinator/)
  for (const name of ['sofie', 'peter', 'lise', 'karim'] as const)
    assert.equal((await (await visitor(name)).get(routes.people())).status, 404, name)
})

test('somebody is found by name, position or workplace among those one looks after', async () => {
  const mette = await visitor('mette')
  assert.deepEqual(namesOn(await mette.get(routes.people({ words: 'centerchef' }))), ['Peter Krog'])
  assert.match(wordsOf(await mette.get(routes.people({ words: 'bente' }))), /Ingen passer/)
})

test('a person’s page is for those who look after them; seeing each other is not enough (C5)', async () => {
  for (const [name, whom] of [
    ['sofie', 'peter'],
    ['peter', 'sofie'],
    ['sofie', 'mette'],
    ['bente', 'sofie'],
    ['mette', 'bente'],
    ['mette', 'lise'],
  ] as const)
    assert.equal((await (await visitor(name)).get(person(whom))).status, 404, `${name} at ${whom}`)
})

test('the page says facts, states and roles, and nothing of what is said in the room (J6)', async () => {
  const page = await (await visitor('mette')).get(person('sofie'))
  const words = wordsOf(page)
  assert.match(words, /Lederkorps Sjælland Mentee, tilmeldt/)
  assert.match(words, /Mentor: Peter Krog Lederkorps Sjælland · I gang/)
  assert.match(words, /sofie@corps\.example/)
  assert.match(words, /Sofie kan se, at du har åbnet siden/)
  assert.doesNotMatch(page.text, /sealed/)
  assert.doesNotMatch(page.text, new RegExp(routes.mentorship({ id: places.sofieAndPeter })))
  const asAdministrator = wordsOf(await (await visitor('anders')).get(person('sofie')))
  assert.doesNotMatch(asAdministrator, /sofie@corps|Peter Krog/)
})

test('a look leaves a trace that the person sees, and looking at oneself leaves none', async () => {
  const looks = async (name: CastName) => {
    const { rows } = await sql<{ viewer_id: string; why: string }>`
      select viewer_id, why from look where person_id = ${cast[name]} and why = 'coordination'`.execute(
      database.db,
    )
    return rows
  }
  await (await visitor('mette')).get(person('jonas'))
  assert.deepEqual(await looks('jonas'), [{ viewer_id: cast.mette, why: 'coordination' }])
  await (await visitor('bente')).get(person('bente'))
  assert.deepEqual(await looks('bente'), [])
})

test('a coordinator shares the work and takes it back, but never from themselves', async () => {
  const mette = await visitor('mette')
  const give = (programme: string) =>
    mette.post(routes.personCoordinations({ id: cast.peter }), { programme }, person('peter'))
  assert.match(wordsOf(await give('')), /Vælg en ordning/)
  assert.equal((await give(places.onboarding)).status, 404)
  assert.equal((await give(places.corps)).location, routes.person({ id: cast.peter }, { done: 'given' }))
  await give(places.corps)
  const peter = await visitor('peter')
  assert.equal((await peter.get(routes.programmePeople({ id: places.corps }))).status, 200)
  const page = await mette.get(person('peter'))
  assert.match(wordsOf(page), /Koordinator: Lederkorps Sjælland/)
  const role = /name="role" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const own = await peter.post(routes.personCoordinationEnd({ id: cast.peter }), { role })
  assert.equal(own.status, 404)
  const taken = await mette.post(routes.personCoordinationEnd({ id: cast.peter }), { role })
  assert.equal(taken.location, routes.person({ id: cast.peter }, { done: 'taken' }))
  assert.equal((await peter.get(routes.programmePeople({ id: places.corps }))).status, 404)
  const { rows } = await sql<{ verb: string }>`
    select verb from audit_event where subject = 'programme_coordinator' order by id`.execute(database.db)
  assert.deepEqual(
    rows.map(({ verb }) => verb),
    ['give', 'take'],
  )
})

test('two thousand people are turned page by page, each once, by a coordinator and an administrator', async () => {
  await asOwner(database.db, async tx => {
    await enterCrowd(tx, { mentees: 1200, mentors: 800 })
    await sql`insert into role_grant (person_id, role, organisation_id)
      values (${cast.mette}, 'organisation_coordinator', ${places.greve})`.execute(tx)
  })
  for (const [name, others] of [
    ['mette', 7],
    ['anders', 10],
  ] as const) {
    const somebody = await visitor(name)
    const seen: string[] = []
    for (let path: string | undefined = routes.people(); path; ) {
      const { text }: Page = await somebody.get(path)
      seen.push(...[...text.matchAll(/<th scope="row"><a[^>]*href="([^"]+)/g)].map(([, href]) => href ?? ''))
      path = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(seen.length, 2000 + others, name)
    assert.equal(new Set(seen).size, seen.length)
  }
})

test('the list and a person’s page are read in each language', async () => {
  const mette = await visitor('mette')
  for (const locale of locales) {
    await asOwner(database.db, tx =>
      sql`update person set locale = ${locale} where id = ${cast.mette}`.execute(tx),
    )
    for (const path of [routes.people(), routes.people({ words: 'findes ikke' }), person('peter')]) {
      const page = await mette.get(path)
      assert.equal(page.status, 200)
      assert.doesNotMatch(wordsOf(page), /undefined|NaN|\[object/)
    }
  }
})
