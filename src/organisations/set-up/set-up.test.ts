import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { cast, castNow, enterCast } from '../../../test/cast.ts'
import { testDatabase } from '../../../test/database.ts'
import { furnish } from '../../../test/furnish.ts'
import { testHouse } from '../../../test/house.ts'
import { stranger } from '../../../test/stranger.ts'
import { createApp } from '../../app.tsx'
import { asOwner } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { routes } from '../../routes.ts'
import { setUpAddress } from './set-up-address.ts'

const database = await testDatabase()
after(database.close)
const { db } = database
const house: House = testHouse(db, { publicUrl: 'http://localhost:3160' })
const app = createApp(house)

const answers = {
  organisation: 'Fjordby Kommune',
  kind: 'municipality',
  locale: 'nb',
  name: 'Kari Nes',
  email: 'Kari.Nes@fjordby.example',
  linksSuffice: 'yes',
}

beforeEach(() =>
  asOwner(db, async tx => {
    await tx.deleteFrom('organisation').execute()
    await tx.updateTable('installation').set({ mode: 'new', set_up_token_hash: null }).execute()
  }),
)

async function link(): Promise<string> {
  return new URL((await setUpAddress(house)) ?? '').pathname
}

const mode = async () =>
  (await asOwner(db, tx => tx.selectFrom('installation').select('mode').executeTakeFirstOrThrow())).mode

test('the link is the same at every start, and there is none once it has been used', async () => {
  const first = await setUpAddress(house)
  assert.ok(first?.startsWith('http://localhost:3160/'))
  assert.equal(await setUpAddress(house), first)
  const browser = stranger(app)
  const made = await browser.post(await link(), answers, await link())
  assert.equal(made.location, routes.passkeys({ next: routes.newProgramme() }))
  assert.equal(await setUpAddress(house), undefined)
})

test('setting up makes the organisation and its first coordinator, who operates it too, and signs them in', async () => {
  const browser = stranger(app)
  await browser.post(await link(), answers, await link())
  assert.equal(await mode(), 'own')
  const person = await asOwner(db, tx =>
    tx
      .selectFrom('person')
      .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
      .innerJoin('contact', 'contact.person_id', 'person.id')
      .select(['person.id', 'person.name', 'person.locale', 'email', 'kind', 'time_zone', 'links_suffice'])
      .executeTakeFirstOrThrow(),
  )
  const { id, ...said } = person
  assert.deepEqual(said, {
    name: 'Kari Nes',
    locale: 'nb',
    email: 'kari.nes@fjordby.example',
    kind: 'municipality',
    time_zone: 'Europe/Oslo',
    links_suffice: true,
  })
  const roles = await asOwner(db, tx =>
    tx.selectFrom('role_grant').select('role').where('person_id', '=', id).orderBy('role').execute(),
  )
  assert.deepEqual(
    roles.map(({ role }) => role),
    ['administrator', 'organisation_coordinator'],
  )
  assert.match((await browser.get(routes.me())).text, /<h1>Kari Nes<\/h1>/)
  const event = await asOwner(db, tx =>
    tx
      .selectFrom('audit_event')
      .select('subject')
      .where('actor_id', '=', id)
      .where('verb', '=', 'set up')
      .execute(),
  )
  assert.deepEqual(event, [{ subject: 'organisation' }])
})

test('of twenty who use the link at the same moment, one sets up', async () => {
  const path = await link()
  const browsers = Array.from({ length: 20 }, () => stranger(app))
  const all = await Promise.all(browsers.map(browser => browser.post(path, answers, path)))
  assert.deepEqual(all.map(({ status }) => status).sort(), [303, ...Array.from({ length: 19 }, () => 410)])
  const people = await asOwner(db, tx => tx.selectFrom('person').select('id').execute())
  assert.equal(people.length, 1)
})

test('a wrong link, and a used one, say where to find the right one and set nothing up', async () => {
  const path = await link()
  for (const wrong of [routes.setUp({ token: 'guessed' }), routes.setUp({ token: 'x'.repeat(43) })]) {
    const closed = await stranger(app).post(wrong, answers)
    assert.equal(closed.status, 410)
    assert.match(closed.text, /det nyeste link i terminalen/)
  }
  assert.equal(await mode(), 'new')
  await stranger(app).post(path, answers, path)
  assert.equal((await stranger(app).get(path)).status, 410)
})

test('what is missing is said at its field in the reader’s language, and what was typed stays', async () => {
  const words = { da: 'Skriv dit navn.', nb: 'Skriv navnet ditt.', en: 'Write your name.' }
  const path = await link()
  for (const [locale, word] of Object.entries(words)) {
    const browser = stranger(app)
    await browser.post(routes.locale(), { locale, path })
    const { status, text } = await browser.post(path, { ...answers, name: ' ', kind: 'union' }, path)
    assert.equal(status, 422)
    assert.ok(text.includes(word), word)
    assert.match(text, /value="Fjordby Kommune"/)
    assert.match(text, /value="union" checked/)
  }
  assert.equal(await mode(), 'new')
})

test('the example goes, with everything in it, also for whoever is in the middle of it', async () => {
  await enterCast(db)
  await asOwner(db, async tx => {
    await furnish(tx)
    await tx.updateTable('installation').set({ mode: 'demonstration' }).execute()
  })
  const path = await link()
  assert.match((await stranger(app).get(path)).text, /Eksemplet forsvinder/)
  const { visitorOf } = await import('../../../test/visitor.ts')
  const visitor = await visitorOf(house, app, cast.mette)
  // The visit notes that the session is in use, and then the session goes with the example.
  await asOwner(db, tx =>
    tx
      .updateTable('session')
      .set({ seen_at: new Date(castNow.getTime() - 3_600_000) })
      .execute(),
  )
  assert.equal((await visitor.post(path, answers, path)).status, 303)
  const left = await asOwner(db, tx => tx.selectFrom('person').select('name').execute())
  assert.deepEqual(left, [{ name: 'Kari Nes' }])
})

test('where browsers make no passkeys at the address, links suffice whatever was sent', async () => {
  const plain = testHouse(db, { publicUrl: 'http://10.0.0.5:3000' })
  const path = new URL((await setUpAddress(plain)) ?? '').pathname
  const made = await stranger(createApp(plain)).post(path, { ...answers, linksSuffice: 'no' }, path)
  assert.equal(made.location, routes.newProgramme())
  const organisation = await asOwner(db, tx =>
    tx.selectFrom('organisation').select('links_suffice').executeTakeFirstOrThrow(),
  )
  assert.equal(organisation.links_suffice, true)
})
