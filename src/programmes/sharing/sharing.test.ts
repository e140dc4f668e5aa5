import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cast, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { stranger } from '../../../test/stranger.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'
import { isCode, newCode } from './poster.ts'

let database: TestDatabase
let mette: Visitor
let sofie: Visitor
let passer: ReturnType<typeof stranger>
const id = places.corps
const sharing = routes.programmeSharing({ id })

before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  const house = testHouse(database.db)
  const app = createApp(house)
  mette = await visitorOf(house, app, cast.mette)
  sofie = await visitorOf(house, app, cast.sofie)
  passer = stranger(app)
})
after(() => database.close())

const words = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const said = {
  title: 'Bliv klogere på at lede',
  words: 'Mød en leder fra en anden kommune.\n\nDet er frivilligt.',
  contact: 'Mette Holm, 12 34 56 78',
  open: 'yes',
}
async function share(more: Partial<typeof said> = {}): Promise<string> {
  await mette.post(sharing, { ...said, ...more })
  const row = await asOwner(database.db, tx =>
    tx.selectFrom('programme_poster').select('code').executeTakeFirstOrThrow(),
  )
  return routes.sharedProgramme({ code: row.code })
}

test('a code on a poster can be typed off a wall and is not guessed', () => {
  const codes = new Set(Array.from({ length: 200 }, newCode))
  assert.equal(codes.size, 200)
  for (const code of codes) {
    assert.ok(isCode(code))
    assert.doesNotMatch(code, /[il1o0]/)
  }
})

test('a programme is shared in the organisation’s own words, by link and poster with a QR code (A11)', async () => {
  assert.match(words((await mette.get(sharing)).text), /Siden, I deler[\s\S]*Lav siden/)
  const refused = await mette.post(sharing, { ...said, title: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Skriv en overskrift/)
  const address = await share()
  const page = await mette.get(sharing)
  assert.ok(page.text.includes(`http://mentor.example${address}`))
  assert.match(page.text, /<svg class="qr-code"[^>]* role="img" aria-label="QR-kode med linket"/)
  const poster = await mette.get(routes.programmePoster({ id }))
  assert.equal(poster.type, 'application/pdf')
  assert.equal(new TextDecoder().decode(poster.bytes.slice(0, 5)), '%PDF-')
  const code = await mette.get(routes.programmeQrCode({ id }))
  assert.match(code.text, /^<svg/)
})

test('whoever follows the link reads what it is before signing in, and comes back to sign up', async () => {
  const address = await share()
  const { status, text } = await passer.get(address)
  assert.equal(status, 200)
  for (const part of ['Bliv klogere på at lede', 'Mød en leder fra en anden kommune.', '12 34 56 78'])
    assert.ok(text.includes(part), part)
  assert.doesNotMatch(text, /Peter Krog|Sofie Bang|Mette Holm, koordinator/)
  assert.ok(text.includes(`href="${routes.application({ id })}"`))
  const asked = await passer.get(routes.application({ id }))
  assert.equal(asked.location, routes.signIn({ next: routes.application({ id }) }))
  assert.equal((await sofie.get(address)).location, routes.programme({ id }), 'who is in is led to it')
})

test('a page that is closed, or whose programme is not open, is as if it were not there', async () => {
  const address = await share()
  await share({ open: '' })
  assert.equal((await passer.get(address)).status, 404)
  assert.equal((await mette.get(routes.programmePoster({ id }))).status, 404)
  assert.equal(await share(), address, 'opened again, the same poster holds')
  await asOwner(database.db, tx =>
    tx.updateTable('programme').set({ state: 'closed' }).where('id', '=', id).execute(),
  )
  assert.equal((await passer.get(address)).status, 404)
  assert.equal((await passer.get(routes.sharedProgramme({ code: newCode() }))).status, 404)
})
