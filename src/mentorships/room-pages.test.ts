import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { Hono } from 'hono'
import { type CastName, cast, enterCast, idOf, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'
import { makeRoom } from './room.ts'

// Jonas and Amina are on trial, Sofie and Peter under way.
let database: TestDatabase
let house: House
let app: Hono
const visitors = new Map<CastName, Visitor>()
const id = places.jonasAndAmina
const room = routes.mentorship({ id })

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await makeRoom(tx, house, places.jonasAndAmina)
    await makeRoom(tx, house, places.sofieAndPeter)
    await tx
      .updateTable('person')
      .set({ about: 'Lytter bedst, når hun går' })
      .where('id', '=', cast.amina)
      .execute()
    const shared = { kind: 'languages', points: 3, maximum: 3, shared: ['da'], missing: [] }
    await tx
      .updateTable('mentorship')
      .set({ reasons: JSON.stringify([shared]) })
      .where('id', '=', id)
      .execute()
  })
  for (const name of Object.keys(cast) as CastName[]) {
    visitors.set(name, await visitorOf(house, app, cast[name]))
  }
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    await tx.deleteFrom('trial_answer').execute()
    await tx.deleteFrom('look').execute()
    await tx.updateTable('person').set({ locale: 'da' }).execute()
    await tx
      .updateTable('mentorship')
      .set({ state: 'trial', ended_at: null, ending: null })
      .where('id', '=', id)
      .execute()
  }),
)

const see = (name: CastName, path = room): Promise<Page> => visitors.get(name)?.get(path) ?? assert.fail(name)
const answer = (name: CastName, given: string): Promise<Page> =>
  visitors.get(name)?.post(routes.trialAnswer({ id }), { answer: given }, room) ?? assert.fail(name)

/** A page without what differs from one request to the next. */
const steady = ({ text }: Page) =>
  text.replaceAll(/nonce="[^"]*"|name="_token" value="[^"]*"|\/mentorships\/[0-9a-f-]{36}/g, '')

test('in a trial each sees who the other is, and why the two of them (D6)', async () => {
  const page = await see('jonas')
  assert.equal(page.status, 200)
  for (const words of [
    'Amina Yusuf',
    'afdelingsleder',
    'Roskilde Kommune',
    'Lytter bedst',
    'Begge taler dansk',
  ]) {
    assert.ok(page.text.includes(words), words)
  }
  assert.ok((await see('amina')).text.includes('teamleder'))
})

test('who has seen a profile is written down for the other to see (J1)', async () => {
  await see('jonas')
  await see('sofie', routes.mentorship({ id: places.sofieAndPeter }))
  await see('sofie', routes.mentorship({ id: places.sofieAndPeter }, { profile: 'shown' }))
  const looks = await asOwner(database.db, tx =>
    tx.selectFrom('look').select(['viewer_id', 'person_id', 'why']).orderBy('id').execute(),
  )
  assert.deepEqual(looks, [
    { viewer_id: cast.jonas, person_id: cast.amina, why: 'mentorship' },
    { viewer_id: cast.sofie, person_id: cast.peter, why: 'mentorship' },
  ])
})

test('a yes of the other changes nothing on the page until both have answered (D6)', async () => {
  const both = async () => [steady(await see('amina')), steady(await see('mette', routes.home()))]
  const before = await both()
  await answer('jonas', 'yes')
  assert.deepEqual(await both(), before)
})

test('who has answered is thanked, and no page says what they answered (D6)', async () => {
  const sent = await answer('jonas', 'yes')
  assert.deepEqual([sent.status, sent.location], [303, room])
  const { text } = await see('jonas')
  assert.ok(text.includes('Tak for dit svar'))
  assert.ok(!text.includes('name="answer"'))
})

test('after a no both read the same kind words, and neither learns who said it (D6)', async () => {
  await answer('jonas', 'no')
  const [jonas, amina] = [await see('jonas'), await see('amina')]
  for (const { text, status } of [jonas, amina]) {
    assert.equal(status, 200)
    assert.ok(text.includes('I fortsætter ikke sammen'))
    assert.ok(!text.includes('Lytter bedst'))
  }
  // What comes next differs with the side one is on, and with nothing else: the same had the other said no.
  const lines = ({ text }: Page) =>
    [...text.matchAll(/<p class="(?:strong|quiet)">([^<]*)/g)].map(([, line]) => line)
  assert.deepEqual(lines(jonas).slice(0, -1), lines(amina).slice(0, -1))
  assert.match(lines(jonas).at(-1) ?? '', /Ingen skal forklare noget\. (Vi finder|Din plads|Din koordinator)/)
  assert.match(lines(amina).at(-1) ?? '', /Ingen skal forklare noget\. (Vi finder|Din plads|Din koordinator)/)
  const late = await answer('amina', 'yes')
  assert.equal(late.status, 303)
  assert.ok((await see('amina')).text.includes('I fortsætter ikke sammen'))
})

test('an answer without a choice is asked for again, at its place (D6)', async () => {
  const page = await answer('jonas', '')
  assert.equal(page.status, 422)
  assert.ok(page.text.includes('Vælg ja eller nej.'))
})

test('for everybody else the room is one that does not exist (J1, J3, J6)', async () => {
  const nowhere = routes.mentorship({ id: idOf('nowhere') })
  for (const name of ['mette', 'anders', 'lise', 'sofie', 'karim', 'bente'] as const) {
    const [page, missing] = [await see(name), await see(name, nowhere)]
    assert.equal(page.status, 404, name)
    assert.equal(steady(page), steady(missing), name)
    assert.equal((await answer(name, 'no')).status, 404, name)
  }
  assert.ok((await see('jonas')).text.includes('Skal det være jer?'))
})

test('my mentorships lead straight to the only one, and list several (L)', async () => {
  assert.equal((await see('jonas', routes.mentorships())).location, room)
  const another = { mentor_id: cast.amina, mentee_id: cast.karim, programme_id: places.onboarding }
  await asOwner(database.db, tx =>
    tx
      .insertInto('mentorship')
      .values({ ...another, state: 'trial', reasons: '[]', started_at: house.now() })
      .execute(),
  )
  const { text } = await see('amina', routes.mentorships())
  for (const words of ['Jonas Lind', 'Karim Said', 'Lederkorps Sjælland', 'Godt i gang'])
    assert.ok(text.includes(words))
  assert.ok((await see('trine', routes.mentorships())).text.includes('Du er ikke i et forløb endnu'))
})

test('the room speaks the reader’s language, each page only one', async () => {
  const words = {
    da: ['Skal det være jer?', 'Derfor er I foreslået', 'Kun I to kan læse'],
    nb: ['Passer dere sammen?', 'Derfor er dere foreslått', 'Bare dere to kan lese'],
    en: ['Is this the right match?', 'Why you were matched', 'Only you two can read'],
  } as const
  for (const locale of ['da', 'nb', 'en'] as const) {
    await asOwner(database.db, tx => tx.updateTable('person').set({ locale }).execute())
    const { text } = await see('jonas')
    assert.ok(text.includes(`<html lang="${locale}"`))
    for (const [language, sentences] of Object.entries(words)) {
      for (const sentence of sentences) assert.equal(text.includes(sentence), language === locale, sentence)
    }
  }
})
