import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { makeRoom } from '../mentorships/room.ts'
import { asOwner } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { presets } from '../programmes/presets.ts'
import { routes } from '../routes.ts'
import { agreementsJobs } from './agreements-jobs.ts'

// Jonas and Amina have both said yes.
let database: TestDatabase
let house: House
const visitors = new Map<CastName, Visitor>()
const id = places.jonasAndAmina
const agreement = routes.agreement({ id })
const document = routes.agreementDocument({ id })

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  const app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, tx => makeRoom(tx, house, id))
  for (const name of Object.keys(cast) as CastName[]) {
    visitors.set(name, await visitorOf(house, app, cast[name]))
  }
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    await tx.deleteFrom('agreement').execute()
    await tx.updateTable('application').set({ gain: 'At sige fra opad' }).execute()
    await tx
      .updateTable('mentorship')
      .set({ state: 'agreement', trial_passed_at: castNow })
      .where('id', '=', id)
      .execute()
    await useAgreement('signed')
  }),
)

function useAgreement(agreement: 'signed' | 'informal') {
  const settings = JSON.stringify({ ...presets.leader_corps.settings, agreement })
  return asOwner(database.db, tx =>
    tx.updateTable('programme').set({ settings }).where('id', '=', places.corps).execute(),
  )
}

const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)
const see = (name: CastName, path = agreement): Promise<Page> => visitor(name).get(path)

const filled = {
  goals: 'At sige fra opad\r\nEt større netværk',
  content: 'Hverdagen som leder',
  subject: 'work',
  meetings: '8',
  minutes: '120',
  frequency: 'one-or-two-months',
  endsOn: '2027-10-07',
  ways: ['in-person', 'walk'],
  place: 'Roskilde',
  initiative: 'mentee',
  forms: ['dialogue'],
  preparation: '',
  evaluation: ['each-meeting', 'last-meeting'],
  confidentiality: 'own-part',
  confidentialityNote: '',
}
const hidden = ({ text }: Page, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''

async function write(name: CastName, more: Record<string, string | string[]> = {}): Promise<Page> {
  const basis = hidden(await see(name, routes.agreement({ id }, { write: 'yes' })), 'basis')
  return visitor(name).post(agreement, { ...filled, basis, ...more }, agreement)
}
async function sign(name: CastName, more: Record<string, string> = {}): Promise<Page> {
  const shown = hidden(await see(name), 'shown')
  return visitor(name).post(routes.agreementSignature({ id }), { shown, read: 'yes', ...more }, agreement)
}

test('the first draft is filled in with the programme’s frame and the mentee’s own wish (E6, C10)', async () => {
  const { text } = await see('jonas')
  for (const part of ['At sige fra opad</textarea>', 'value="8"', 'value="120"', 'value="2027-10-07"']) {
    assert.ok(text.includes(part), part)
  }
  assert.match(text, /value="mentee"[^>]*checked|checked[^>]*value="mentee"/)
  assert.ok((await see('amina')).text.includes('Jonas skriver det første udkast'))
})

test('what is wrong is said at its field, and nothing that was typed is lost', async () => {
  const page = await write('jonas', {
    goals: '',
    meetings: 'mange',
    minutes: '5',
    endsOn: '2020-01-01',
    ways: [],
    content: 'Mit nummer er 010180-1234',
    place: 'Ved søen',
  })
  assert.equal(page.status, 422)
  for (const words of [
    'Skriv mindst ét mål.',
    'Skriv et helt tal fra 1 til 60.',
    'Skriv et helt tal fra 15 til 480.',
    'Vælg en dag efter i dag',
    'Vælg mindst én af mulighederne.',
    'Det ligner et personnummer.',
    'value="Ved søen"',
    'value="mange"',
  ]) {
    assert.ok(page.text.includes(words), words)
  }
})

test('a day can be typed as people write it', async () => {
  assert.equal((await write('jonas', { endsOn: '7.10.2027' })).status, 303)
  assert.ok((await see('jonas')).text.includes('torsdag 7. oktober 2027'))
  assert.equal((await write('jonas', { endsOn: '2027-13-45' })).status, 422)
})

test('the two read what they agree on, sign it, and get it as a document (E1, E3, E4)', async () => {
  assert.equal((await write('jonas')).status, 303)
  const { text } = await see('amina')
  for (const words of [
    'Et større netværk',
    'Cirka 8 møder',
    '2 timer hver gang',
    'På en gåtur',
    'Jonas sørger for, at vi mødes',
    'Hver må fortælle om sit eget udbytte',
    'Loven går forud',
  ]) {
    assert.ok(text.includes(words), words)
  }
  assert.equal((await see('jonas', document)).status, 404)
  assert.equal((await sign('jonas')).status, 303)
  assert.equal((await sign('amina')).status, 303)
  const room = (await see('jonas', routes.mentorship({ id }))).text
  for (const words of ['Find en tid til møde 1', 'Det vil vi nå', 'Et større netværk'])
    assert.ok(room.includes(words))
  const pdf = await see('amina', document)
  assert.deepEqual([pdf.status, pdf.type], [200, 'application/pdf'])
  assert.ok(pdf.text.startsWith('%PDF-1.'))
  assert.deepEqual((await see('jonas', document)).bytes, pdf.bytes)
})

test('the two take their agreement along as Word, and anybody an empty one to fill in (E1)', async () => {
  const word = routes.agreementText({ id })
  assert.equal((await see('jonas', word)).status, 404)
  await write('jonas')
  for (const [name, path] of [
    ['amina', word],
    ['amina', routes.agreementText({ id }, { draft: 'yes' })],
    ['mette', routes.emptyAgreement({ as: 'docx' })],
  ] as const) {
    const file = await see(name, path)
    assert.match(file.type, /wordprocessingml/, path)
    assert.equal(Buffer.from(file.bytes).subarray(0, 2).toString(), 'PK')
  }
  assert.equal((await see('mette', word)).status, 404)
  assert.equal((await see('mette', routes.emptyAgreement())).type, 'application/pdf')
})

test('nobody signs without having read, or a text that has changed meanwhile (E1, E9)', async () => {
  await write('jonas')
  const unread = await sign('jonas', { read: '' })
  assert.equal(unread.status, 422)
  assert.ok(unread.text.includes('Sæt kryds, når du har læst aftalen.'))
  const shown = hidden(await see('jonas'), 'shown')
  await write('amina', { goals: 'Noget helt andet' })
  const late = await sign('jonas', { shown })
  assert.equal(late.status, 422)
  assert.ok(late.text.includes('Amina har rettet aftalen, mens du læste'))
  assert.ok(late.text.includes('Noget helt andet'))
})

test('of two who write at once the second is told, keeps the words, and can go on (E9)', async () => {
  const basis = hidden(await see('jonas'), 'basis')
  await write('amina', { goals: 'Aminas mål' })
  const refused = await write('jonas', { basis, goals: 'Jonas’ mål' })
  assert.equal(refused.status, 422)
  assert.ok(refused.text.includes('Amina har rettet aftalen, mens du skrev'))
  assert.ok(refused.text.includes('Jonas’ mål'))
  assert.equal((await write('jonas', { basis: hidden(refused, 'basis'), goals: 'Jonas’ mål' })).status, 303)
})

test('a change can be suggested and dropped while the agreement holds (E9)', async () => {
  await write('jonas')
  await sign('jonas')
  await sign('amina')
  await write('amina', { goals: 'Et nyt mål' })
  const page = (await see('jonas')).text
  for (const words of ['Er I enige om ændringen?', 'Et nyt mål', 'Aftalen, som gælder nu'])
    assert.ok(page.includes(words))
  assert.equal((await visitor('jonas').post(routes.agreementWithdrawal({ id }), {}, agreement)).status, 303)
  const after = (await see('jonas')).text
  assert.ok(!after.includes('Et nyt mål') && after.includes('Et større netværk'))
})

test('where a programme has no signatures the two agree in other words (E9)', async () => {
  await useAgreement('informal')
  await write('jonas')
  const { text } = await see('jonas')
  assert.ok(text.includes('Jeg er enig') && !text.includes('Skriv under'))
  await sign('jonas')
  await sign('amina')
  assert.ok((await see('amina')).text.includes('Amina Yusuf sagde ja'))
  assert.equal((await see('amina', document)).status, 200)
})

test('nobody else reads, writes, signs or fetches the agreement, in any role (J1, J3, J6)', async () => {
  await write('jonas')
  await sign('jonas')
  await sign('amina')
  for (const name of ['mette', 'anders', 'lise', 'sofie', 'bente'] as const) {
    for (const path of [agreement, document]) assert.equal((await see(name, path)).status, 404, name)
    for (const path of [agreement, routes.agreementSignature({ id }), routes.agreementWithdrawal({ id })]) {
      assert.equal(
        (await visitor(name).post(path, { ...filled, read: 'yes', shown: '', basis: '' })).status,
        404,
      )
    }
  }
})

test('in a trial there is no agreement yet (D6, E1)', async () => {
  await asOwner(database.db, tx =>
    tx.updateTable('mentorship').set({ state: 'trial' }).where('id', '=', id).execute(),
  )
  assert.equal((await see('jonas')).status, 404)
})

test('the document is made behind the scenes as one of the two, in the mentee’s language (E1)', async () => {
  await asOwner(database.db, tx =>
    tx.updateTable('person').set({ locale: 'nb' }).where('id', '=', cast.jonas).execute(),
  )
  await write('jonas')
  await sign('jonas')
  await sign('amina')
  const make = agreementsJobs['make-agreement-document']
  const run = (person: string) => make?.(house, { mentorship: id, person }, new AbortController().signal)
  const made = () =>
    asOwner(database.db, tx => tx.selectFrom('agreement_document').select(['locale', 'pdf']).execute())
  await run(cast.mette)
  assert.deepEqual(await made(), [])
  await run(cast.amina)
  await run(cast.amina)
  const [only, ...others] = await made()
  assert.deepEqual([only?.locale, others.length], ['nb', 0])
  assert.ok(!only?.pdf.toString('latin1').includes('%PDF'), 'kept locked')
  const pdf = await see('amina', document)
  assert.match(pdf.text, /Mentoravtale/)
  await asOwner(database.db, tx => tx.updateTable('person').set({ locale: 'da' }).execute())
})

test('the agreement speaks the reader’s language', async () => {
  await write('jonas')
  const words = {
    da: 'Hvem der har initiativet',
    nb: 'Hvem som har initiativet',
    en: 'Who has the initiative',
  }
  for (const locale of ['da', 'nb', 'en'] as const) {
    await asOwner(database.db, tx => tx.updateTable('person').set({ locale }).execute())
    for (const path of [agreement, routes.agreement({ id }, { write: 'yes' })]) {
      const { text } = await see('jonas', path)
      for (const [language, sentence] of Object.entries(words)) {
        assert.equal(text.includes(sentence), language === locale, `${sentence} in ${locale}`)
      }
    }
  }
  await asOwner(database.db, tx => tx.updateTable('person').set({ locale: 'da' }).execute())
})
