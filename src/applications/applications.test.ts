import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { stranger } from '../../test/stranger.ts'
import { type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { makeRoom } from '../mentorships/room.ts'
import { asOwner, asPerson, type Tx } from '../platform/database/transaction.ts'
import { locales } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { invite } from '../sign-in/invite.ts'
import type { ApplicationState, Side } from './application.ts'

// The corps is run by the centre, where Mette and Anders work; Karim and Trine are of Greve.
const { db, close } = await testDatabase()
after(close)
const house = testHouse(db)
const app = createApp(house)
await enterCast(db)

const id = places.corps
const address = routes.application({ id })
const withdrawal = routes.applicationWithdrawal({ id })
const visitor = (name: CastName) => visitorOf(house, app, cast[name])
const owner = <T>(act: (tx: Tx) => Promise<T>) => asOwner(db, act)

const newcomers = [cast.karim, cast.mette, cast.anders]
beforeEach(() =>
  owner(async tx => {
    await tx.deleteFrom('application').where('person_id', 'in', newcomers).execute()
    await tx.updateTable('application').set({ state: 'submitted' }).execute()
    await tx.updateTable('programme').set({ state: 'open' }).where('id', '=', id).execute()
    await tx.updateTable('person').set({ locale: 'da', place: '', capacity: 2 }).execute()
  }),
)

const putOn = (name: CastName, side: Side, state: ApplicationState, themes: string[] = []) =>
  owner(tx =>
    tx
      .insertInto('application')
      .values({ programme_id: id, person_id: cast[name], side, state, themes, created_at: castNow })
      .execute(),
  )

const stored = (name: CastName, side: Side) =>
  owner(tx =>
    tx
      .selectFrom('application')
      .selectAll()
      .where('programme_id', '=', id)
      .where('person_id', '=', cast[name])
      .where('side', '=', side)
      .executeTakeFirst(),
  )

const person = (name: CastName) =>
  owner(tx => tx.selectFrom('person').selectAll().where('id', '=', cast[name]).executeTakeFirstOrThrow())

/** Writes, reads it through and sends it. */
async function signUp(who: Visitor, said: Record<string, string | string[]>, from = address) {
  const written = await who.post(address, said, from)
  const check = routes.applicationCheck({ id })
  if (!written.location?.startsWith(check)) return written
  return who.post(check, { side: String(said.side) }, written.location)
}

const asMentee = {
  side: 'mentee',
  gain: 'Jeg vil kunne sige nej.',
  need: ['daily_life', 'future'],
  furtherNeed: ['knowledge'],
  themes: ['network', 'balance'],
  ownThemes: 'Natarbejde, netværk',
  developmentAreas: ['network'],
  motivation: 'Det er nu.',
  other: '',
}
const asMentor = { side: 'mentor', themes: ['strategy'], places: '4', motivation: 'Jeg fik selv hjælp.' }

test('a mentee says what they want to gain, what they need and what to talk about (C10, C11, F9, F10)', async () => {
  await putOn('karim', 'mentee', 'invited')
  const karim = await visitor('karim')
  const { text } = await karim.get(address)
  for (const words of ['fem minutter', 'Hvad vil du gerne have ud af det?', 'Koordinatoren kan læse det'])
    assert.ok(text.includes(words), words)
  const { location } = await signUp(karim, asMentee, address)
  assert.equal(location, routes.application({ id }, { done: 'sent', of: 'mentee' }))
  const row = await stored('karim', 'mentee')
  assert.equal(row?.state, 'submitted')
  assert.deepEqual(row?.submitted_at, castNow)
  assert.deepEqual(row?.needs, ['daily_life', 'future', 'knowledge'])
  assert.deepEqual(
    row?.themes,
    ['network', 'balance', 'Natarbejde'],
    'what is known is stored once, by its key',
  )
  assert.deepEqual(row?.development_areas, ['network'])
  const receipt = (await karim.get(location ?? '')).text
  for (const words of [
    'Tak, du er tilmeldt som mentee',
    'Det sker der nu',
    'Natarbejde',
    'Jeg vil kunne sige nej.',
  ])
    assert.ok(receipt.includes(words), words)
  assert.ok((await karim.get(routes.home())).text.includes('får besked, når der er et forslag til en mentor'))
})

test('a mentor says how many they take; more than advised is answered with the advice (C4, C9)', async () => {
  const mette = await visitor('anders')
  const { location } = await signUp(mette, asMentor, address)
  assert.equal((await stored('anders', 'mentor'))?.places, 4)
  assert.equal((await person('anders')).capacity, 4, 'it counts in all programmes')
  assert.match((await mette.get(location ?? '')).text, /plads til 4 mentees. Det er flere end de 2/)
  const again = await mette.post(address, { ...asMentor, places: '21' }, address)
  assert.equal(again.status, 422)
  assert.match(again.text, /fra 0 til 20/)
  assert.equal((await person('anders')).capacity, 4)
})

test('a mentor says how they like to help, and those who look for a mentor read it (A6, C8)', async () => {
  const anders = await visitor('anders')
  const { location } = await signUp(anders, { ...asMentor, manner: 'asking' }, address)
  assert.match((await anders.get(location ?? '')).text, /Hjælper helst[\s\S]*Mest med spørgsmål/)
  const sofie = await visitor('sofie')
  assert.match((await sofie.get(routes.mentorProfile({ id: cast.anders }))).text, /Mest med spørgsmål/)
})

test('what must be put right is said at each field at once, and nothing typed is lost', async () => {
  await putOn('karim', 'mentee', 'listed')
  const karim = await visitor('karim')
  const wrong = { ...asMentee, gain: '', need: [], furtherNeed: [], themes: [], ownThemes: '', place: 'Køge' }
  const { status, text } = await karim.post(address, wrong, address)
  assert.equal(status, 422)
  for (const words of [
    'Skriv, hvad du gerne vil',
    'Vælg, hvad du har brug for',
    'mindst ét tema',
    'Det er nu.',
    'Køge',
  ])
    assert.ok(text.includes(words), words)
  const half = await karim.post(address, { ...asMentee, need: ['future'], furtherNeed: [] }, address)
  assert.match(half.text, /karriere, viden eller begge dele/)
  const secret = await karim.post(address, { ...asMentee, other: 'Mit nummer er 010190-1234' }, address)
  assert.match(secret.text, /personnummer/)
  assert.equal((await stored('karim', 'mentee'))?.state, 'listed')
})

test('what is missing in the profile is asked for, and what is there stays (C2)', async () => {
  await putOn('karim', 'mentee', 'listed')
  const karim = await visitor('karim')
  const { text } = await karim.get(address)
  assert.match(text, /name="place"/)
  assert.doesNotMatch(text, /name="position"/)
  await signUp(karim, { ...asMentee, place: 'Køge', languages: 'dansk, arabisk' }, address)
  const { place, position, languages } = await person('karim')
  assert.deepEqual({ place, position }, { place: 'Køge', position: 'socialrådgiver' })
  assert.deepEqual(languages, ['da', 'ar'])
})

test('what the list said stands in the form, and what was said can be changed later', async () => {
  await putOn('karim', 'mentee', 'listed', ['network', 'Natarbejde'])
  const karim = await visitor('karim')
  const { text } = await karim.get(address)
  assert.match(text, /value="network" checked/)
  assert.match(text, /name="ownThemes" value="Natarbejde"/)
  await signUp(karim, asMentee, address)
  const change = routes.application({ id }, { side: 'mentee', change: 'yes' })
  assert.match((await karim.get(change)).text, /Jeg vil kunne sige nej\./)
  const { location } = await signUp(karim, { ...asMentee, gain: 'Mere ro.' }, change)
  assert.match((await karim.get(location ?? '')).text, /Din tilmelding er gemt[\s\S]*Mere ro\./)
  const events = await owner(tx =>
    tx
      .selectFrom('audit_event')
      .select(['verb', 'detail'])
      .where('subject', '=', 'application')
      .where('actor_id', '=', cast.karim)
      .orderBy('id', 'desc')
      .limit(2)
      .execute(),
  )
  assert.deepEqual(
    events.map(({ verb }) => verb),
    ['change', 'submit'],
  )
  assert.deepEqual(events[0]?.detail, { side: 'mentee' }, 'no word of what was written')
})

test('whoever is invited on both sides is led from the one to the other', async () => {
  await putOn('karim', 'mentor', 'invited')
  await putOn('karim', 'mentee', 'invited')
  const link = await asPerson(db, cast.mette, tx =>
    invite(tx, house, {
      personId: cast.karim,
      programmeId: id,
      purpose: 'join',
      invitedBy: cast.mette,
      now: castNow,
      days: 7,
    }),
  )
  const browser = stranger(app)
  const { location } = await browser.post(new URL(link).pathname, {}, new URL(link).pathname)
  const next = new URL(location, house.publicUrl)
  assert.equal(next.searchParams.get('next') ?? next.pathname, address)
  const karim = await visitor('karim')
  const { text } = await karim.get(address)
  assert.match(text, /inviteret både som mentee og som mentor/)
  assert.match(text, /name="side" value="mentee"/)
  const first = await signUp(karim, asMentee, address)
  assert.match((await karim.get(first.location ?? '')).text, /Du er også inviteret som mentor/)
  const mentorForm = routes.application({ id }, { side: 'mentor' })
  const second = await signUp(karim, asMentor, mentorForm)
  assert.doesNotMatch((await karim.get(second.location ?? '')).text, /også inviteret/)
  assert.equal((await stored('karim', 'mentor'))?.state, 'submitted')
})

test('in the programme’s own organisation one chooses to have a mentor or to be one, and may be both (C1)', async () => {
  const anders = await visitor('anders')
  assert.match((await anders.get(address)).text, /Have en mentor[\s\S]*Være mentor/)
  await signUp(anders, asMentee, routes.application({ id }, { side: 'mentee' }))
  assert.match((await anders.get(address)).text, /Meld dig også til som mentor/)
})

test('to outsiders the sign-up is as if it did not exist, and the other side to those who were not asked for it', async () => {
  await putOn('karim', 'mentee', 'invited')
  const bente = await visitor('bente')
  for (const side of ['mentee', 'mentor']) {
    assert.equal((await bente.get(routes.application({ id }, { side }))).status, 404)
    assert.equal((await bente.post(address, { ...asMentee, ...asMentor, side })).status, 404)
  }
  assert.equal((await bente.post(withdrawal, { side: 'mentee' })).status, 404)
  const karim = await visitor('karim')
  assert.equal((await karim.get(routes.application({ id }, { side: 'mentor' }))).status, 404)
  assert.equal((await karim.post(address, asMentor)).status, 404)
  const newcomer = await visitor('trine')
  const onboarding = routes.application({ id: places.onboarding })
  assert.equal(
    (await newcomer.get(onboarding)).status,
    404,
    'a buddy of an onboarding does not sign up to it',
  )
  assert.equal(await stored('karim', 'mentor'), undefined)
})

test('a closed programme takes no sign-ups, and says so to those it had asked', async () => {
  await putOn('karim', 'mentee', 'invited')
  await owner(tx => tx.updateTable('programme').set({ state: 'closed' }).where('id', '=', id).execute())
  const karim = await visitor('karim')
  assert.match((await karim.get(address)).text, /Tilmeldingen er lukket/)
  assert.equal((await karim.post(address, asMentee)).status, 404)
  const anders = await visitor('anders')
  assert.equal((await anders.get(address)).status, 404)
})

test('one takes one’s sign-up back; from elsewhere one needs to be asked again', async () => {
  await putOn('karim', 'mentee', 'submitted')
  const karim = await visitor('karim')
  const { location } = await karim.post(withdrawal, { side: 'mentee' }, address)
  assert.equal((await stored('karim', 'mentee'))?.state, 'withdrawn')
  const left = await karim.get(location ?? '')
  assert.match(left.text, /Du har trukket din tilmelding tilbage/)
  assert.doesNotMatch(left.text, /Lederkorps/)
  await karim.post(address, asMentee)
  assert.equal((await stored('karim', 'mentee'))?.state, 'withdrawn')

  const anders = await visitor('anders')
  await signUp(anders, asMentee, address)
  const after = await anders.post(withdrawal, { side: 'mentee' }, address)
  assert.match((await anders.get(after.location ?? '')).text, /trukket tilbage[\s\S]*Meld dig til igen/)
  await signUp(anders, asMentee, address)
  assert.equal((await stored('anders', 'mentee'))?.state, 'submitted')
})

test('one takes one’s sign-up back at any time, and a mentorship that is under way goes on', async () => {
  await owner(tx => makeRoom(tx, house, places.sofieAndPeter))
  const sofie = await visitor('sofie')
  const { text } = await sofie.get(address)
  assert.match(text, /Det forløb, du er i, går videre/)
  const { location } = await sofie.post(withdrawal, { side: 'mentee' }, address)
  assert.equal((await stored('sofie', 'mentee'))?.state, 'withdrawn')
  assert.match((await sofie.get(location ?? '')).text, /trukket tilbage/)
  const room = await sofie.get(routes.mentorship({ id: places.sofieAndPeter }))
  assert.match(room.text, /Sofie og Peter/)
  assert.match((await sofie.get(routes.home())).text, /Peter/)
})

test('the sign-up is read in the language of whoever signs up', async () => {
  await putOn('karim', 'mentee', 'invited')
  const karim = await visitor('karim')
  const words = { da: 'Hvad søger du?', nb: 'Hva søker du?', en: 'What are you looking for?' }
  for (const locale of locales) {
    await owner(tx => tx.updateTable('person').set({ locale }).where('id', '=', cast.karim).execute())
    assert.ok((await karim.get(address)).text.includes(`<h1>${words[locale]}</h1>`), locale)
  }
})
