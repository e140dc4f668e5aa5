import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cast, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'
import { findProgramme } from '../programmes-store.ts'

let database: TestDatabase
let mette: Visitor
let sofie: Visitor
const corps = { id: places.corps }
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  await asOwner(database.db, tx =>
    tx
      .insertInto('role_grant')
      .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
      .execute(),
  )
  const house = testHouse(database.db)
  const app = createApp(house)
  mette = await visitorOf(house, app, cast.mette)
  sofie = await visitorOf(house, app, cast.sofie)
})
after(() => database.close())

const dates = { name: 'Lederkorps Sjælland 2027', startsOn: '2027-02-01', endsOn: '2028-04-30' }
const found = (id: string) => asPerson(database.db, cast.mette, tx => findProgramme(tx, id))

test('next year’s programme decides as this one, with the people one chooses on its list (A7)', async () => {
  const form = await mette.get(routes.programmeCopies(corps))
  assert.equal(form.status, 200)
  assert.match(form.text, /Peter Krog, Roskilde Kommune/)
  const made = await mette.post(routes.programmeCopies(corps), { ...dates, mentors: [cast.peter] })
  const id = made.location?.split('/')[2] ?? ''
  assert.equal(made.location, routes.programmeSettings({ id }, { done: 'copied', count: 1 }))
  const [copy, corpsNow] = [await found(id), await found(places.corps)]
  assert.deepEqual(copy?.settings, corpsNow?.settings)
  assert.deepEqual([copy?.state, copy?.name, copy?.startsOn], ['draft', dates.name, dates.startsOn])
  const listed = await asOwner(database.db, tx =>
    tx
      .selectFrom('application')
      .select(['person_id', 'side', 'state', 'themes', 'gain'])
      .where('programme_id', '=', id)
      .execute(),
  )
  const peter = { person_id: cast.peter, side: 'mentor', state: 'listed', themes: ['network'], gain: '' }
  assert.deepEqual(listed, [peter])
})

test('who is on the list of a draft is not asked, and does not see it, until it opens', async () => {
  const made = await mette.post(routes.programmeCopies(corps), { ...dates, mentees: [cast.sofie] })
  const id = made.location?.split('/')[2] ?? ''
  assert.equal((await sofie.get(routes.programme({ id }))).status, 404)
  const asked = await mette.post(routes.programmeInvitations({ id }), { everybody: 'listed' })
  assert.equal(asked.location, routes.programmeSettings({ id }, { done: 'open-first' }))
  const mails = await asOwner(database.db, tx => tx.selectFrom('mail').select('id').execute())
  assert.deepEqual(mails, [])
  await mette.post(routes.programmeOpening({ id }), {})
  assert.equal((await sofie.get(routes.programme({ id }))).status, 200)
})

test('a programme’s choices are kept as the organisation’s own preset, used, and removed (M)', async () => {
  const kept = await mette.post(routes.programmePreset(corps), {
    name: 'Vores korps',
    line: 'For nye ledere',
  })
  assert.equal(kept.location, routes.programmeSettings(corps, { done: 'preset' }))
  const again = await mette.post(routes.programmePreset(corps), { name: 'Vores korps', line: '' })
  assert.equal(again.status, 422)
  assert.match(again.text, /I har allerede en skabelon med det navn/)
  const choice = await mette.get(routes.newProgramme())
  assert.match(choice.text, /For nye ledere/)
  const own = /own=([0-9a-f-]{36})/.exec(choice.text)?.[1] ?? ''
  const form = await mette.get(routes.newProgramme({ own }))
  assert.match(form.text, /value="Vores korps 2026"/)
  const corpsNow = await found(places.corps)
  const fields = { own, name: 'Korps 2027', purpose: 'At lære', scope: 'general', aim: 'both' }
  const made = await mette.post(routes.programmes(), fields)
  const programme = await found(made.location?.split('/')[2] ?? '')
  assert.deepEqual(programme?.settings, corpsNow?.settings)
  assert.equal((await sofie.post(routes.presetRemoval({ id: own }), {})).status, 404)
  await mette.post(routes.presetRemoval({ id: own }), {})
  assert.doesNotMatch((await mette.get(routes.newProgramme())).text, /For nye ledere/)
})

test('the preview tells what the settings make of it, in each language (M)', async () => {
  for (const [locale, words] of [
    ['da', /begge skriver under/],
    ['nb', /begge skriver under/],
    ['en', /both sign it/],
  ] as const) {
    await asOwner(database.db, tx =>
      tx.updateTable('person').set({ locale }).where('id', '=', cast.mette).execute(),
    )
    const { status, text } = await mette.get(routes.programmePreview(corps))
    assert.equal(status, 200)
    assert.match(text, words)
  }
  await asOwner(database.db, tx =>
    tx.updateTable('person').set({ locale: 'da' }).where('id', '=', cast.mette).execute(),
  )
})
