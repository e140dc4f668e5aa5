import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { cast, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { createRouter } from '../platform/http/router.ts'
import { routes } from '../routes.ts'
import { linksSuffice } from '../sign-in/sessions.ts'
import { surroundings } from '../surroundings.tsx'
import { presets } from './presets.ts'
import { programmesRoutes } from './programmes-routes.tsx'
import { findProgramme, listProgrammes } from './programmes-store.ts'

let database: TestDatabase
let house: House
let app: Hono
const corps = { id: places.corps }
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db)
  const { hono, router } = createRouter(house, surroundings)
  programmesRoutes(router)
  app = hono
  await asOwner(database.db, tx =>
    tx
      .insertInto('role_grant')
      .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
      .execute(),
  )
})
after(() => database.close())

const visitor = (who: string) => visitorOf(house, app, who)

/** Everything the form of a new programme holds when nothing is changed, as a browser sends it. */
function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const [name, value = '', type] = ['name', 'value', 'type'].map(
      attribute => new RegExp(` ${attribute}="([^"]*)"`).exec(input)?.[1],
    )
    const isChoice = type === 'radio' || type === 'checkbox'
    if (name && name !== '_token' && (!isChoice || / checked/.test(input))) fields[name] = value
  }
  for (const [, name = '', value = ''] of html.matchAll(/<textarea[^>]* name="(\w+)"[^>]*>([^<]*)</g))
    fields[name] = value
  for (const [, name = '', options = ''] of html.matchAll(/<select[^>]* name="(\w+)"[^>]*>(.*?)<\/select>/g))
    fields[name] = / value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  return fields
}

test('a programme is made in two steps from a preset that has filled in the rest (A1–A3, A7, E6)', async () => {
  const mette = await visitor(cast.mette)
  const choice = await mette.get(routes.newProgramme())
  assert.match(choice.text, /Lederkorps/)
  assert.match(choice.text, /2 timer hver eller hver anden måned i et år/)
  const form = await mette.get(routes.newProgramme({ preset: 'career' }))
  const fields = fieldsIn(form.text)
  assert.deepEqual(
    [fields.name, fields.startsOn, fields.endsOn],
    ['Karriere 2026', '2026-11-01', '2028-01-31'],
  )
  const made = await mette.post(routes.programmes(), fields)
  const id = made.location?.split('?')[0]?.split('/').at(-1) ?? ''
  assert.equal(made.location, routes.programme({ id }, { done: 'created' }))
  const programme = await asPerson(database.db, cast.mette, tx => findProgramme(tx, id))
  assert.deepEqual(programme?.settings, presets.career.settings)
  assert.deepEqual([programme?.scope, programme?.aim, programme?.state], ['general', 'career', 'open'])
  assert.equal(programme?.standing.coordinates, true)
})

test('nothing typed is lost when a programme is refused, and each error stands at its field', async () => {
  const mette = await visitor(cast.mette)
  const fields = fieldsIn((await mette.get(routes.newProgramme({ preset: 'leader_corps' }))).text)
  const wrong = { ...fields, name: 'Nye ledere', purpose: '', fromMonths: '3', endsOn: '2026-10-01' }
  const refused = await mette.post(routes.programmes(), wrong)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /value="Nye ledere"/)
  for (const field of ['purpose', 'toMonths', 'endsOn'])
    assert.match(refused.text, new RegExp(`id="${field}-error"`))
  assert.match(refused.text, /<details[^>]* open/)
})

test('what a programme has decided can be changed, the matching too (M, D2)', async () => {
  const mette = await visitor(cast.mette)
  const form = await mette.get(routes.programmeSettings(corps))
  assert.equal(form.status, 200)
  const fields = fieldsIn(form.text)
  const changed = {
    ...fields,
    purpose: 'At lære af hinanden',
    mentorStyle: 'alliance',
    state: 'closed',
    themes: 'some',
  }
  const saved = await mette.post(routes.programmeSettings(corps), changed)
  assert.equal(saved.location, routes.programme(corps, { done: 'saved' }))
  const programme = await asPerson(database.db, cast.mette, tx => findProgramme(tx, places.corps))
  const { settings } = presets.leader_corps
  assert.deepEqual(programme?.settings, {
    ...settings,
    mentorStyle: 'alliance',
    matching: { ...settings.matching, weights: { ...settings.matching.weights, themes: 6 } },
  })
  assert.deepEqual([programme?.purpose, programme?.state], ['At lære af hinanden', 'closed'])
})

test('a coordinator sees one next thing, and counts (J6)', async () => {
  const { text } = await (await visitor(cast.mette)).get(routes.programme(corps))
  assert.match(text, /class="next-step"/)
  assert.equal(text.match(/class="next-step"/g)?.length, 1)
})

test('those who take part see what the scheme is, and not its settings (A1, J6)', async () => {
  const sofie = await visitor(cast.sofie)
  const page = await sofie.get(routes.programme(corps))
  assert.equal(page.status, 200)
  assert.match(page.text, /Det er frivilligt at være mentor/)
  assert.equal((await sofie.get(routes.programmeSettings(corps))).status, 404)
  assert.equal((await sofie.post(routes.programmeSettings(corps), { name: 'x' })).status, 404)
  assert.equal((await sofie.get(routes.newProgramme())).status, 404)
})

test('a programme is not there for those of another one, or of none (C5)', async () => {
  for (const who of [cast.bente, cast.karim, cast.lise]) {
    const someone = await visitor(who)
    assert.equal((await someone.get(routes.programme(corps))).status, 404)
    const { text } = await someone.get(routes.programmes())
    assert.doesNotMatch(text, /Lederkorps Sjælland/)
  }
})

test('an open programme is there for colleagues of the organisation that runs it, a closed one is not (A8)', async () => {
  const seen = async () => {
    const all = await asPerson(database.db, cast.anders, tx => listProgrammes(tx))
    return all.some(({ id }) => id === places.corps)
  }
  assert.equal(await seen(), false)
  await asOwner(database.db, tx =>
    tx.updateTable('programme').set({ state: 'open' }).where('id', '=', places.corps).execute(),
  )
  assert.equal(await seen(), true)
})

test('nobody makes a programme in an organisation they do not coordinate (B12)', async () => {
  const bente = await visitor(cast.bente)
  const fields = fieldsIn((await bente.get(routes.newProgramme({ preset: 'career' }))).text)
  const made = await bente.post(routes.programmes(), { ...fields, organisation: places.centre })
  const id = made.location?.split('?')[0]?.split('/').at(-1) ?? ''
  const programme = await asPerson(database.db, cast.bente, tx => findProgramme(tx, id))
  assert.equal(programme?.organisationId, places.elsewhere)
})

test('a programme that asks for passkeys ends the links of those who take part, and of nobody else', async () => {
  const suffice = (who: string) => asPerson(database.db, who, tx => linksSuffice(tx, who))
  assert.deepEqual([await suffice(cast.sofie), await suffice(cast.bente)], [true, true])
  const settings = JSON.stringify({ ...presets.leader_corps.settings, signInByLink: false })
  await asOwner(database.db, tx =>
    tx.updateTable('programme').set({ settings }).where('id', '=', places.corps).execute(),
  )
  assert.deepEqual([await suffice(cast.sofie), await suffice(cast.bente)], [false, true])
})
