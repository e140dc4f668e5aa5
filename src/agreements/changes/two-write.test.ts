import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type SoftwarePasskey, softwarePasskey } from '../../../test/software-passkey.ts'
import { stranger } from '../../../test/stranger.ts'
import { type Page, type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { makeRoom } from '../../mentorships/room.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { routes } from '../../routes.ts'

// Jonas and Amina write their agreement, sometimes at once.
let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>
const visitors = new Map<CastName, Visitor>()
const id = places.jonasAndAmina
const agreement = routes.agreement({ id })
const writing = routes.agreement({ id }, { write: 'yes' })

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db, { publicUrl: 'http://localhost:3404' })
  app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, tx => makeRoom(tx, house, id))
  for (const name of ['jonas', 'amina', 'sofie'] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
})
after(() => database.close())
beforeEach(() =>
  asOwner(database.db, async tx => {
    await tx.deleteFrom('agreement').execute()
    await tx.deleteFrom('agreement_seen').execute()
    await tx.deleteFrom('passkey').execute()
    await tx
      .updateTable('mentorship')
      .set({ state: 'agreement', trial_passed_at: castNow, agreed_at: null, ends_on: null })
      .where('id', '=', id)
      .execute()
  }),
)

const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)
const see = (name: CastName, path = agreement): Promise<Page> => visitor(name).get(path)
const hidden = ({ text }: Page, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''

type Fields = Record<string, string | string[]>
const first: Fields = {
  goals: 'At sige fra opad',
  content: 'Hverdagen som leder',
  subject: 'work',
  meetings: '8',
  minutes: '120',
  frequency: 'one-or-two-months',
  endsOn: '2027-10-07',
  ways: ['in-person'],
  place: 'Roskilde',
  initiative: 'mentee',
  forms: ['dialogue'],
  preparation: '',
  evaluation: ['each-meeting'],
  confidentiality: 'own-part',
  confidentialityNote: '',
}

/** Opens the form; what it gives is then sent with other words, maybe after somebody else has been there. */
async function open(name: CastName): Promise<(more: Fields) => Promise<Page>> {
  const page = await see(name, writing)
  const carried = { basis: hidden(page, 'basis'), began: hidden(page, 'began') }
  return more => visitor(name).post(agreement, { ...first, ...carried, ...more }, agreement)
}
const write = async (name: CastName, more: Fields = {}) => (await open(name))(more)
const sign = async (name: CastName) =>
  visitor(name).post(
    routes.agreementSignature({ id }),
    { read: 'yes', shown: hidden(await see(name), 'shown') },
    agreement,
  )
const plainly = ({ text }: Page) => text.replaceAll(/<span class="ds-sr-only">[^<]*<\/span>/g, '')

test('each sees what the other has changed since they last saw the text, until they have seen it (E9)', async () => {
  await write('jonas')
  await write('amina', { place: 'Roskilde eller på en gåtur' })
  const page = await see('jonas')
  assert.match(page.text, /Det har Amina ændret, siden du sidst så teksten/)
  assert.match(page.text, /<ins><span class="ds-sr-only">nyt: <\/span> eller på en gåtur/)
  assert.ok(!(await see('amina')).text.includes('siden du sidst så'))
  await visitor('jonas').post(routes.agreementSeen({ id }), { shown: 'another text' }, agreement)
  assert.match((await see('jonas')).text, /siden du sidst så/)
  await visitor('jonas').post(routes.agreementSeen({ id }), { shown: hidden(page, 'shown') }, agreement)
  assert.doesNotMatch((await see('jonas')).text, /siden du sidst så/)
})

test('a suggested change is shown against the agreement that holds (E9)', async () => {
  await write('jonas')
  await sign('jonas')
  await sign('amina')
  await write('jonas', { meetings: '6', content: '' })
  for (const name of ['jonas', 'amina'] as const) {
    const page = await see(name)
    const title = name === 'jonas' ? 'Det er nyt i forhold til aftalen' : 'Det har Jonas ændret'
    assert.ok(page.text.includes(title), title)
    assert.match(plainly(page), /Cirka <del>8<\/del><ins>6<\/ins> møder/)
    assert.match(plainly(page), /<del>Hverdagen som leder<\/del>/)
  }
})

test('two who write different things at once both keep every word (E9)', async () => {
  await write('jonas')
  const [jonas, amina] = [await open('jonas'), await open('amina')]
  assert.equal((await amina({ place: 'Køge', goals: 'At sige fra opad\nRo' })).status, 303)
  assert.equal((await jonas({ minutes: '90', goals: 'At sige fra opad\nMod' })).status, 303)
  const { text } = await see('amina', writing)
  for (const words of ['value="Køge"', 'value="90"', 'At sige fra opad\nRo\nMod'])
    assert.ok(text.includes(words), words)
  const seen = await see('jonas')
  assert.match(seen.text, /Det har Amina ændret/)
  assert.match(plainly(seen), /<del>Roskilde<\/del><ins>Køge<\/ins>/)
})

test('where both wrote the same field the second is told what the first wrote, and chooses (E9)', async () => {
  await write('jonas')
  const [jonas, amina] = [await open('jonas'), await open('amina')]
  await amina({ place: 'Køge', minutes: '60' })
  const again = await jonas({ place: 'Greve', content: 'Det svære' })
  assert.equal(again.status, 422)
  for (const words of ['Amina har imens skrevet: ”Køge”', 'value="Greve"', 'value="60"', 'Det svære'])
    assert.ok(again.text.includes(words), words)
  const carried = { basis: hidden(again, 'basis'), began: hidden(again, 'began') }
  const fields = { ...first, ...carried, place: 'Køge og Greve', minutes: '60', content: 'Det svære' }
  assert.equal((await visitor('jonas').post(agreement, fields, agreement)).status, 303)
  assert.match((await see('amina')).text, /Køge og Greve/)
})

test('a form that brings along what this room has not sealed is only told of (J1)', async () => {
  await write('jonas')
  const amina = await open('amina')
  await write('jonas', { place: 'Køge' })
  for (const began of ['', 'AAAA']) {
    const again = await amina({ began, minutes: '60' })
    assert.equal(again.status, 422)
    assert.match(again.text, /Jonas har rettet aftalen, mens du skrev/)
  }
})

test('suggestions that are ticked come into their fields, once, also where the form is refused (E3, E4)', async () => {
  const ticked = {
    'goals-proposals': ['Et større fagligt netværk', 'At sige fra opad'],
    'place-proposals': 'En fast gåtur',
  }
  assert.match((await see('jonas')).text, /name="goals-proposals" value="Et større fagligt netværk"/)
  const refused = await write('jonas', { ...ticked, meetings: 'x' })
  assert.match(refused.text, />At sige fra opad\nEt større fagligt netværk<\/textarea>/)
  await write('jonas', ticked)
  assert.match((await see('amina')).text, /Roskilde, En fast gåtur/)
})

async function passkeyOf(name: CastName): Promise<SoftwarePasskey> {
  const passkey = softwarePasskey()
  const row = { person_id: cast[name], credential_id: passkey.id, public_key: passkey.publicKey }
  await asOwner(database.db, tx =>
    tx
      .insertInto('passkey')
      .values({ ...row, counter: 0, name: 'Telefon', created_at: castNow })
      .execute(),
  )
  return passkey
}

test('who has a passkey confirms with it as they sign, and nobody with another’s (E1)', async () => {
  await write('jonas')
  const [own, other] = [await passkeyOf('jonas'), await passkeyOf('sofie')]
  const browser = stranger(app)
  const { cookie } = visitor('jonas')
  browser.cookies.set(cookie.name, cookie.value)
  const page = await see('jonas')
  assert.match(page.text, /data-passkey="confirm"/)
  assert.doesNotMatch((await see('amina')).text, /data-passkey/)
  const shown = hidden(page, 'shown')
  const signWith = async (passkey: SoftwarePasskey) => {
    const asked = await browser.json(routes.agreementSignatureOptions({ id }), {}, agreement)
    const { challenge } = JSON.parse(asked.text)
    const response = passkey.assert({
      challenge,
      origin: 'http://localhost:3404',
      host: 'localhost',
      counter: 1,
    })
    return browser.json(routes.agreementSignature({ id }, { shown }), { response }, agreement)
  }
  assert.equal((await signWith(other)).status, 400)
  assert.match((await see('jonas')).text, /Jonas\b[^<]* har ikke sagt ja endnu/)
  assert.deepEqual(JSON.parse((await signWith(own)).text), { location: routes.mentorship({ id }) })
  assert.match((await see('amina')).text, /bekræftet med adgangsnøgle/)
})
