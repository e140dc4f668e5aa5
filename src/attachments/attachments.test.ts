import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { makeRoom } from '../mentorships/room.ts'
import { asOwner } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'

let database: TestDatabase
let house: House
let app: ReturnType<typeof createApp>
const visitors = new Map<CastName, Visitor>()
const id = places.sofieAndPeter
const conversation = routes.conversation({ id })

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, tx => makeRoom(tx, house, id))
  for (const name of ['sofie', 'peter', 'mette', 'jonas'] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
})
after(() => database.close())

const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)
const see = (name: CastName, path: string): Promise<Page> => visitor(name).get(path)
const pdf = (words: string, name = 'Plan.exe') => new File([`%PDF-1.7\n${words}\n%%EOF`], name)
const linkIn = ({ text }: Page, name: string) =>
  new RegExp(`href="(/attachments/[^"]+)"[^>]*>${name}`).exec(text)?.[1] ?? ''

test('a file goes with a message, and only the two fetch it (J1)', async () => {
  const sent = await visitor('sofie').send(
    conversation,
    { text: '', attachment: pdf('vores plan') },
    conversation,
  )
  assert.equal(sent.status, 303, sent.text.slice(0, 100))
  const address = linkIn(await see('peter', conversation), 'Plan.pdf')
  const got = await see('peter', address)
  assert.deepEqual([got.type, got.text.includes('vores plan')], ['application/pdf', true])
  for (const name of ['mette', 'jonas'] as const) assert.equal((await see(name, address)).status, 404, name)
  const stranger = await app.request(address)
  assert.equal(stranger.status, 303)
})

test('a file is kept by the browser and never opened as a page of ours', async () => {
  const { cookie } = visitor('peter')
  const address = linkIn(await see('peter', conversation), 'Plan.pdf')
  const { headers } = await app.request(address, { headers: { cookie: `${cookie.name}=${cookie.value}` } })
  assert.match(headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''Plan\.pdf$/)
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox")
  assert.equal(headers.get('cache-control'), 'no-store')
})

test('a file that cannot come in is told of, and what was written stays', async () => {
  const wrong = new File(['<script>'], 'side.pdf')
  const again = await visitor('sofie').send(conversation, { text: 'Se her', attachment: wrong }, conversation)
  assert.equal(again.status, 422)
  assert.match(again.text, /Vi kan ikke tage den slags fil.*Se her/s)
})

test('beside a note a file follows the note: one’s own, or shared; only who laid it there removes it (J1)', async () => {
  const notes = routes.notes({ id })
  await visitor('sofie').send(notes, { text: 'Min note', attachment: pdf('mit', 'Mit.pdf') }, notes)
  const own = /href="(\/notes\/[^"]+)">Min note/.exec((await see('sofie', notes)).text)?.[1] ?? ''
  const address = linkIn(await see('sofie', own), 'Mit.pdf')
  assert.equal((await see('sofie', address)).status, 200)
  assert.equal((await see('peter', address)).status, 404)
  const version = /name="version" value="(\d+)"/.exec((await see('sofie', own)).text)?.[1] ?? ''
  await visitor('sofie').post(own, { text: 'Min note', shared: 'yes', version }, own)
  assert.equal((await see('peter', address)).status, 200)
  const removal = `${address}/removal`
  assert.equal((await visitor('peter').post(removal, {}, own)).status, 404)
  assert.equal((await visitor('sofie').post(removal, {}, own)).location, own)
  assert.equal((await see('peter', address)).status, 404)
})

test('its name is found when the two search their room', async () => {
  assert.match((await see('peter', routes.roomSearch({ id }, { words: 'plan' }))).text, /Fil ·.*Plan\.pdf/s)
})

test('a room that has closed gives its files, and loses them when its key is destroyed (J1)', async () => {
  const address = linkIn(await see('peter', conversation), 'Plan.pdf')
  await asOwner(database.db, tx =>
    tx
      .updateTable('mentorship')
      .set({ state: 'ended', ended_at: castNow, ending: 'completed' })
      .where('id', '=', id)
      .execute(),
  )
  assert.equal((await see('peter', address)).status, 200)
  const late = await visitor('sofie').send(conversation, { text: 'x', attachment: pdf('y') }, conversation)
  assert.equal(late.status, 404)
  assert.equal((await visitor('sofie').post(`${address}/removal`, {}, conversation)).status, 404)
  await asOwner(database.db, async tx => {
    await tx.deleteFrom('room_message').where('mentorship_id', '=', id).execute()
    assert.deepEqual(
      await tx.selectFrom('attachment').select('id').where('message_id', 'is not', null).execute(),
      [],
    )
  })
})
