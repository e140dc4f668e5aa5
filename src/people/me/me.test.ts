import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type CastName, cast, castNow, enterCast } from '../../../test/cast.ts'
import { testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { stranger } from '../../../test/stranger.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'

const { db, close } = await testDatabase()
after(close)
const house = testHouse(db)
const app = createApp(house)
await enterCast(db)

const visitor = (name: CastName) => visitorOf(house, app, cast[name])

const profile = {
  name: 'Sofie Bang',
  locale: 'da',
  position: 'Daginstitutionsleder',
  workplace: 'Børnehuset Søen',
  place: 'Greve',
  educations: 'pædagog, MPA (2019)',
  leadershipEducation: 'Diplom i ledelse',
  skills: 'forældresamarbejde; budget',
  experienceYears: '12',
  experience: 'Leder i to huse.\r\nFør det pædagog.',
  languages: 'dansk, Engelsk (flydende)',
  about: 'Jeg lytter mere, end jeg taler.',
  capacity: '2',
}

const stored = (name: CastName) =>
  asOwner(db, tx =>
    tx.selectFrom('person').selectAll().where('id', '=', cast[name]).executeTakeFirstOrThrow(),
  )

test('somebody says what a matching and a mentor should know (C2, C3)', async () => {
  const sofie = await visitor('sofie')
  const saved = await sofie.post(routes.myProfile(), profile, routes.myProfile())
  assert.equal(saved.location, routes.me({ done: 'saved' }))
  const { text } = await sofie.get(routes.me({ done: 'saved' }))
  for (const words of [
    'Din profil er gemt',
    'Børnehuset Søen',
    'Pædagog',
    'MPA (2019)',
    'Engelsk',
    'sofie@corps.example',
  ])
    assert.ok(text.includes(words), words)
  const row = await stored('sofie')
  assert.deepEqual(row.languages, ['da', 'en'], 'what is known is stored so that it reads in every language')
  assert.deepEqual(row.skills, ['forældresamarbejde'])
  assert.equal(row.competences.length, 1, 'a budget is known as a competence')
  assert.equal(row.experience, 'Leder i to huse.\nFør det pædagog.')
  assert.equal(row.experience_years, 12)
})

test('what somebody is, others read in their own language', async () => {
  const sofie = await visitor('sofie')
  await sofie.post(routes.myProfile(), { ...profile, locale: 'en' }, routes.myProfile())
  const { text } = await sofie.get(routes.myProfile())
  assert.match(text, /value="[^"]*Danish, English/)
  assert.match(text, /<html lang="en"/)
})

test('what must be put right is said at each field, and nothing typed is lost', async () => {
  const jonas = await visitor('jonas')
  const wrong = { ...profile, name: '', experienceYears: 'mange', capacity: '21', about: 'x'.repeat(2001) }
  const { status, text } = await jonas.post(routes.myProfile(), wrong, routes.myProfile())
  assert.equal(status, 422)
  for (const words of [
    'Skriv dit navn.',
    'fra 0 til 70',
    'fra 0 til 20',
    'Højst 2.000 tegn',
    'value="mange"',
    'Børnehuset Søen',
  ])
    assert.ok(text.includes(words), words)
  assert.equal((await stored('jonas')).workplace, '')
})

test('a CPR number or fødselsnummer is refused wherever it stands', async () => {
  const jonas = await visitor('jonas')
  for (const field of ['about', 'experience', 'skills', 'workplace', 'leadershipEducation'] as const) {
    const { status, text } = await jonas.post(
      routes.myProfile(),
      { ...profile, [field]: 'Mit nummer er 070761-4285' },
      routes.myProfile(),
    )
    assert.equal(status, 422, field)
    assert.match(text, /står et personnummer/)
  }
  assert.equal((await stored('jonas')).about, '')
})

test('more mentees than two is one’s own choice, with a word of advice (C4)', async () => {
  const peter = await visitor('peter')
  await peter.post(routes.myProfile(), { ...profile, name: 'Peter Krog', capacity: '4' }, routes.myProfile())
  assert.match((await peter.get(routes.me({ done: 'saved' }))).text, /Vi anbefaler højst to/)
  assert.equal((await stored('peter')).capacity, 4)
})

test('a control character in what is typed does no harm', async () => {
  const amina = await visitor('amina')
  const saved = await amina.post(routes.myProfile(), { ...profile, about: 'a\0b' }, routes.myProfile())
  assert.equal(saved.status, 303)
  assert.equal((await stored('amina')).about, 'ab')
})

test('everybody sees who has looked at them, by name, and why', async () => {
  for (const viewer of [cast.mette, cast.mette, cast.bente]) {
    await asPerson(db, viewer, tx =>
      tx
        .insertInto('look')
        .values({ viewer_id: viewer, person_id: cast.lise, why: 'coordination', at: castNow })
        .execute(),
    )
  }
  const { text } = await (await visitor('lise')).get(routes.myLooks())
  assert.match(text, /Mette Holm/)
  assert.match(text, /Bente Andersted/)
  assert.match(text, /Holder styr på ordningen/)
  assert.doesNotMatch((await (await visitor('sofie')).get(routes.myLooks())).text, /Bente/)
})

test('a choice of language is remembered: by the browser, and with whoever is signed in', async () => {
  const browser = stranger(app)
  const chosen = await browser.post(routes.locale(), { locale: 'nb', path: routes.signIn() })
  assert.equal(chosen.location, routes.signIn())
  assert.match((await browser.get(routes.signIn())).text, /<html lang="nb"/)
  const trine = await visitor('trine')
  await trine.post(routes.locale(), { locale: 'en', path: 'https://evil.example' }, routes.me())
  assert.equal((await stored('trine')).locale, 'en')
})

test('a choice of language leads back here and never to another site', async () => {
  const elsewhere = { locale: 'nb', path: '//evil.example' }
  assert.equal((await stranger(app).post(routes.locale(), elsewhere)).location, routes.home())
})

test('somebody else’s passkey and session are not there to be named, removed or ended', async () => {
  const [karim, bente] = [await visitor('karim'), await visitor('bente')]
  const passkey = await asOwner(db, tx =>
    tx
      .insertInto('passkey')
      .values({
        person_id: cast.karim,
        credential_id: 'karim',
        public_key: Buffer.from('key'),
        counter: 0,
        name: 'Telefon',
        created_at: castNow,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  const session = await asOwner(db, tx =>
    tx.selectFrom('session').select('id').where('person_id', '=', cast.karim).executeTakeFirstOrThrow(),
  )
  assert.equal((await bente.post(routes.passkeyName(passkey), { name: 'Min' })).status, 404)
  assert.equal((await bente.post(routes.passkeyRemoval(passkey), {})).status, 404)
  await bente.post(routes.mySessionEnd(session), {})
  const { text } = await karim.get(routes.passkeys())
  assert.match(text, /Telefon/)
  assert.equal((await karim.post(routes.passkeyName(passkey), { name: '' })).status, 422)
  assert.equal((await karim.post(routes.passkeyName(passkey), { name: 'Min telefon' })).status, 303)
  // No mails leave from the test's house, so a link would reach nobody.
  assert.match((await karim.post(routes.passkeyRemoval(passkey), {})).text, /eneste vej ind/)
})
