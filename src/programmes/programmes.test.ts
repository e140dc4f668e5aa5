import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { cast, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { fieldsIn } from '../../test/form-fields.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { createRouter } from '../platform/http/router.ts'
import { routes } from '../routes.ts'
import { linksSuffice } from '../sign-in/sessions.ts'
import { surroundings } from '../surroundings.tsx'
import { presetNames, presets } from './presets.ts'
import { programmesRoutes } from './programmes-routes.tsx'
import { findProgramme, listProgrammes } from './programmes-store.ts'
import { parts } from './settings/part.ts'
import { settingsRoutes } from './settings/settings-routes.tsx'

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
  settingsRoutes(router)
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

const partOf = (id: string, part: string) => routes.programmeSettingsPart({ id, part })
const found = (who: string, id: string) => asPerson(database.db, who, tx => findProgramme(tx, id))

test('each of the presets begins a programme that is filled in, as a draft nobody else sees (A1–A3, A7, E6, M)', async () => {
  const mette = await visitor(cast.mette)
  const choice = await mette.get(routes.newProgramme())
  assert.match(choice.text, /2 timer hver måned eller hver anden måned i et år/)
  for (const preset of presetNames) {
    const fields = fieldsIn((await mette.get(routes.newProgramme({ preset }))).text)
    const made = await mette.post(routes.programmes(), fields)
    const id = made.location?.split('/').at(-3) ?? ''
    assert.equal(made.location, partOf(id, 'mentor'))
    const programme = await found(cast.mette, id)
    const { settings, scope, aim, intake } = presets[preset]
    const signUpUntil = intake === 'together' ? '2026-11-14' : null
    assert.deepEqual(programme?.settings, { ...settings, signUpUntil })
    assert.deepEqual([programme?.scope, programme?.aim, programme?.state], [scope, aim, 'draft'])
    assert.equal(programme?.standing.coordinates, true)
    assert.equal(await found(cast.anders, id), undefined, 'a colleague does not see the draft')
    // What a page has filled in can be sent as it stands, page after page, and changes nothing.
    for (const part of parts) {
      const form = await mette.get(partOf(id, part))
      assert.equal(form.status, 200)
      const saved = await mette.post(partOf(id, part), fieldsIn(form.text))
      assert.equal(saved.status, 303, `${preset}, ${part}`)
    }
    assert.deepEqual((await found(cast.mette, id))?.settings, { ...settings, signUpUntil }, preset)
    assert.equal((await mette.get(routes.programmeSettings({ id }))).status, 200)
    const opened = await mette.post(routes.programmeOpening({ id }), {})
    assert.equal(opened.location, routes.programme({ id }, { done: 'opened' }))
    assert.equal((await found(cast.anders, id))?.state, 'open')
  }
})

test('nothing typed is lost when a part is refused, and each error stands at its field', async () => {
  const mette = await visitor(cast.mette)
  const first = fieldsIn((await mette.get(routes.newProgramme({ preset: 'leader_corps' }))).text)
  const refused = await mette.post(routes.programmes(), { ...first, name: 'Nye ledere', purpose: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /value="Nye ledere"/)
  assert.match(refused.text, /id="purpose-error"/)
  const fields = fieldsIn((await mette.get(partOf(places.corps, 'meetings'))).text)
  const wrong = { ...fields, fromMonths: '3', endsOn: '2026-01-01', months: '7' }
  const again = await mette.post(partOf(places.corps, 'meetings'), wrong)
  assert.equal(again.status, 422)
  for (const field of ['toMonths', 'endsOn']) assert.match(again.text, new RegExp(`id="${field}-error"`))
  assert.match(again.text, /name="months" value="7"/)
})

test('a mentor style sets what comes after it, while the programme is a draft (S4, A5)', async () => {
  const mette = await visitor(cast.mette)
  const first = fieldsIn((await mette.get(routes.newProgramme({ preset: 'career' }))).text)
  const made = await mette.post(routes.programmes(), first)
  const id = made.location?.split('/').at(-3) ?? ''
  const fields = fieldsIn((await mette.get(partOf(id, 'mentor'))).text)
  await mette.post(partOf(id, 'mentor'), { ...fields, mentorStyle: 'alliance' })
  const settings = (await found(cast.mette, id))?.settings
  assert.deepEqual(
    [settings?.initiative, settings?.contentBy, settings?.manner, settings?.matching.weights.experienceGap],
    ['both', 'both', 'asking', 0],
  )
})

test('a change says whom it touches before it is saved, and the record has old and new (M, E9)', async () => {
  const mette = await visitor(cast.mette)
  const fields = fieldsIn((await mette.get(partOf(places.corps, 'meetings'))).text)
  const changed = { ...fields, meetingMinutes: '90', trialDays: '30' }
  const asked = await mette.post(partOf(places.corps, 'meetings'), changed)
  assert.equal(asked.status, 200)
  assert.match(asked.text, /1 par har lavet deres aftale\. De beholder den/)
  assert.match(asked.text, /1 par er på prøve lige nu/)
  assert.equal((await found(cast.mette, places.corps))?.settings.meetingMinutes, 120)
  const saved = await mette.post(partOf(places.corps, 'meetings'), { ...fieldsIn(asked.text) })
  assert.equal(saved.location, routes.programmeSettings(corps, { done: 'saved' }))
  assert.equal((await found(cast.mette, places.corps))?.settings.meetingMinutes, 90)
  const event = await asOwner(database.db, tx =>
    tx.selectFrom('audit_event').select('detail').orderBy('id', 'desc').executeTakeFirstOrThrow(),
  )
  assert.deepEqual(event.detail, {
    'settings.meetingMinutes': '120 → 90',
    'settings.trialDays': '21 → 30',
  })
})

test('what touches nobody is saved at once, and what was written is not in the record (J6)', async () => {
  const mette = await visitor(cast.mette)
  const fields = fieldsIn((await mette.get(partOf(places.corps, 'purpose'))).text)
  const saved = await mette.post(partOf(places.corps, 'purpose'), { ...fields, purpose: 'At lære sammen' })
  assert.equal(saved.status, 303)
  const event = await asOwner(database.db, tx =>
    tx.selectFrom('audit_event').select('detail').orderBy('id', 'desc').executeTakeFirstOrThrow(),
  )
  assert.deepEqual(event.detail, { purpose: 'changed' })
})

test('closing takes nobody new in, and a closed programme opens again', async () => {
  const mette = await visitor(cast.mette)
  await mette.post(routes.programmeClosure(corps), {})
  assert.equal((await found(cast.mette, places.corps))?.state, 'closed')
  await mette.post(routes.programmeOpening(corps), {})
  assert.equal((await found(cast.mette, places.corps))?.state, 'open')
  await mette.post(routes.programmeClosure(corps), {})
})

test('whose last day to sign up has gone is not opened before it has a new one, and is said to be over (A7)', async () => {
  const mette = await visitor(cast.mette)
  const first = fieldsIn((await mette.get(routes.newProgramme({ preset: 'career' }))).text)
  const made = await mette.post(routes.programmes(), first)
  const id = /programmes\/([^/]+)/.exec(made.location ?? '')?.[1] ?? ''
  const signUp = partOf(id, 'sign-up')
  const fields = fieldsIn((await mette.get(signUp)).text)
  const never = await mette.post(signUp, { ...fields, signUpUntil: '0026-10-08' })
  assert.equal(never.status, 422, 'a year that nobody means is no day')
  const empty = await mette.post(signUp, { ...fields, intake: 'until', signUpUntil: '' })
  assert.match(empty.text, /eller vælg, at man kan melde sig til hele tiden/)
  assert.equal((await mette.post(signUp, { ...fields, intake: 'rolling', signUpUntil: '' })).status, 303)
  const late = await mette.post(signUp, { ...fields, signUpUntil: '2036-10-06' })
  assert.match((await mette.get(late.location ?? '')).text, /ligger, efter at ordningen er slut/)
  const gone = await mette.post(signUp, { ...fields, signUpUntil: '2026-10-06' })
  assert.match((await mette.get(gone.location ?? '')).text, /ingen kan melde sig til/)
  const sent = await mette.post(routes.programmeOpening({ id }), {})
  assert.equal(sent.location, routes.programmeSettingsPart({ id, part: 'sign-up' }, { done: 'new-last-day' }))
  await mette.post(signUp, { ...fields, signUpUntil: '8.10.2026' })
  assert.match((await mette.post(routes.programmeOpening({ id }), {})).location ?? '', /done=opened/)
  const changed = await mette.post(signUp, { ...fields, signUpUntil: '2026-10-06', confirmed: 'yes' })
  assert.equal(changed.status, 303)
  const { text } = await mette.get(routes.programmeSettings({ id }))
  assert.match(text, /Sidste dag for tilmelding var tirsdag 6. oktober/)
  const whose = await visitor(cast.anders)
  const offered = (await whose.get(routes.programmes())).text
  assert.ok(!offered.includes(routes.programme({ id })), 'nor is it offered to colleagues')
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
  const part = routes.programmeSettingsPart({ ...corps, part: 'purpose' })
  assert.equal((await sofie.get(part)).status, 404)
  assert.equal((await sofie.post(part, { name: 'x' })).status, 404)
  assert.equal((await sofie.post(routes.programmeClosure(corps), {})).status, 404)
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
  const id = made.location?.split('/').at(-3) ?? ''
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
