import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CastName, cast, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Page, type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { makeRoom } from '../mentorships/room.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'

// What Sofie and Peter keep in their room from one meeting to the next.
let database: TestDatabase
const visitors = new Map<CastName, Visitor>()
const id = places.sofieAndPeter

before(async () => {
  database = await testDatabase()
  const house = testHouse(database.db)
  const app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, tx => makeRoom(tx, house, id))
  for (const name of ['sofie', 'peter'] as const) visitors.set(name, await visitorOf(house, app, cast[name]))
})
after(() => database.close())

const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)
const see = (name: CastName, path: string): Promise<Page> => visitor(name).get(path)
// All of it is written in one moment of the house's clock, so it is told by what was there before.
const known = new Set<string>()
const newest = (table: 'follow_up' | 'note') =>
  asOwner(database.db, async tx => {
    const rows = await tx.selectFrom(table).select('id').execute()
    const row = rows.find(({ id }) => !known.has(id)) ?? assert.fail(`no new ${table}`)
    for (const { id } of rows) known.add(id)
    return row.id
  })

test('what one takes on stands with both, with a day, until it is done (F11, G7)', async () => {
  const list = routes.followUps({ id })
  const sent = await visitor('sofie').post(
    list,
    { text: 'Spørg økonomichefen om en kop kaffe', ownerId: cast.sofie, dueOn: '1.9.2026' },
    list,
  )
  assert.equal(sent.status, 303)
  const seen = await see('peter', list)
  assert.match(seen.text, /Spørg økonomichefen om en kop kaffe/)
  assert.match(seen.text, /Sofie · inden 1\. sept?\./)
  assert.match(seen.text, /Dagen er gået/, 'a day that has gone is told of')
  assert.match((await see('peter', routes.mentorship({ id }))).text, /økonomichefen/, 'it stands in the room')

  const followUp = await newest('follow_up')
  await visitor('peter').post(routes.followUpDone({ id: followUp }), { done: 'yes' }, list)
  assert.match((await see('sofie', list)).text, /Sofie · gjort/)
  await visitor('sofie').post(routes.followUpDone({ id: followUp }), { done: 'no' }, list)
  assert.doesNotMatch((await see('sofie', list)).text, /Sofie · gjort/)
})

test('a follow-up without words, for a stranger or on a day that is none keeps what was typed (F11)', async () => {
  const list = routes.followUps({ id })
  const sent = await visitor('sofie').post(list, { text: '', ownerId: cast.amina, dueOn: '31.2.2027' }, list)
  assert.equal(sent.status, 422)
  for (const error of ['Skriv, hvad der skal gøres.', 'Vælg, hvem der gør det.', 'Skriv en dato'])
    assert.ok(sent.text.includes(error), error)
  assert.match(sent.text, /value="31\.2\.2027"/)
})

test('of two who change a follow-up at once neither loses a word (F11)', async () => {
  const list = routes.followUps({ id })
  await visitor('sofie').post(list, { text: 'Ring til skolen', ownerId: cast.sofie }, list)
  const followUp = routes.followUp({ id: await newest('follow_up') })
  const versionIn = ({ text }: Page) => /name="version" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const version = versionIn(await see('sofie', followUp))
  const byPeter = { text: 'Ring til skolen inden jul', ownerId: cast.peter, dueOn: '2026-12-18', version }
  assert.equal((await visitor('peter').post(followUp, byPeter, list)).status, 303)
  assert.equal((await visitor('peter').post(followUp, byPeter, list)).status, 303, 'pressed twice')
  const bySofie = { text: 'Ring til skolens leder', ownerId: cast.sofie, version }
  const late = await visitor('sofie').post(followUp, bySofie, list)
  assert.equal(late.status, 422)
  assert.match(late.text, /Opfølgningen er rettet, mens du skrev/)
  assert.match(late.text, /value="Ring til skolens leder"/)
  assert.match(late.text, /Ring til skolen inden jul<\/p>[\s\S]*Peter · inden 18\. dec\./)
  const both = { ...bySofie, text: 'Ring til skolens leder inden jul', version: versionIn(late) }
  assert.equal((await visitor('sofie').post(followUp, both, list)).status, 303)
})

test('what is written to something that is deleted meanwhile is given back to take along', async () => {
  const notes = routes.notes({ id })
  await visitor('sofie').post(notes, { text: 'Kort', shared: 'yes' }, notes)
  const note = await newest('note')
  await visitor('sofie').post(routes.noteRemoval({ id: note }), {}, notes)
  const late = await visitor('peter').post(
    routes.note({ id: note }),
    { text: 'Peters lange <tanke>\n\nog én til', version: '1' },
    notes,
  )
  assert.equal(late.status, 404)
  assert.match(late.text, /Det kunne ikke gemmes[\s\S]*Peters lange &lt;tanke(&gt;|>)<\/p>[\s\S]*og én til/)
})

test('a note is its writer’s own until it is shared; then both write in it (J1)', async () => {
  const notes = routes.notes({ id })
  await visitor('sofie').post(notes, { text: 'Spørgsmål til næste gang\nHvad ville du selv gøre?' }, notes)
  const note = await newest('note')
  assert.match((await see('sofie', notes)).text, /Spørgsmål til næste gang/)
  assert.doesNotMatch((await see('peter', notes)).text, /Spørgsmål til næste gang/)
  assert.equal((await see('peter', routes.note({ id: note }))).status, 404)

  await visitor('sofie').post(
    routes.note({ id: note }),
    { text: 'Spørgsmål til næste gang', shared: 'yes', version: '1' },
    notes,
  )
  assert.equal((await see('peter', routes.note({ id: note }))).status, 200)
  const changed = { text: 'Spørgsmål til næste gang\nOg et til', version: '2' }
  assert.equal((await visitor('peter').post(routes.note({ id: note }), changed, notes)).status, 303)
  assert.match((await see('sofie', routes.note({ id: note }))).text, /Og et til/)
  assert.equal((await visitor('peter').post(routes.noteRemoval({ id: note }), {}, notes)).status, 404)
})

test('of two who write in a note at once neither loses a word', async () => {
  const notes = routes.notes({ id })
  await visitor('sofie').post(notes, { text: 'Fælles', shared: 'yes' }, notes)
  const note = routes.note({ id: await newest('note') })
  await visitor('peter').post(note, { text: 'Fælles, som Peter skrev', version: '1' }, notes)
  const twice = await visitor('peter').post(note, { text: 'Fælles, som Peter skrev', version: '1' }, notes)
  assert.equal(twice.status, 303, 'pressed twice')
  const bySofie = { text: 'Fælles, som Sofie skrev', shared: 'yes' }
  const strange = await visitor('sofie').post(note, { ...bySofie, version: 'ældst' }, notes)
  assert.equal(strange.status, 422)
  const late = await visitor('sofie').post(note, { ...bySofie, version: '1' }, notes)
  assert.equal(late.status, 422)
  assert.match(late.text, /Fælles, som Sofie skrev<\/textarea>/)
  assert.match(late.text, /Fælles, som Peter skrev/)
  assert.match(late.text, /name="version" value="2"/)
})

test('a message comes with one mail that says nothing, and is read when it is seen (J6)', async () => {
  const conversation = routes.conversation({ id })
  const mails = () =>
    asOwner(database.db, tx => tx.selectFrom('mail').selectAll().where('kind', '=', 'room-message').execute())
  await visitor('sofie').post(conversation, { text: 'Jeg fik jobbet' }, conversation)
  await visitor('sofie').post(conversation, { text: 'Og tak' }, conversation)
  const [mail, ...others] = await mails()
  assert.deepEqual([mail?.person_id, others.length], [cast.peter, 0], 'one mail however many messages wait')
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /jobbet|Sofie/)
  assert.match((await see('peter', routes.mentorship({ id }))).text, /2 nye beskeder/)
  assert.match((await see('peter', conversation)).text, /Jeg fik jobbet/)
  assert.doesNotMatch((await see('peter', routes.mentorship({ id }))).text, /nye beskeder/)
  assert.match((await see('sofie', conversation)).text, /læst/)
  await visitor('sofie').post(conversation, { text: 'En ting mere' }, conversation)
  assert.equal((await mails()).length, 2, 'when these are read the next is told of again')
})

test('what was written is found again in one’s own room, and a note of the other’s own is not (J1)', async () => {
  const notes = routes.notes({ id })
  await visitor('peter').post(notes, { text: 'Ærligt: jeg er i tvivl om økonomien' }, notes)
  const search = (name: CastName, words: string) => see(name, routes.roomSearch({ id }, { words }))
  assert.match((await search('peter', 'ÆRLIGT tvivl')).text, /jeg er i tvivl om økonomien/)
  assert.doesNotMatch((await search('sofie', 'tvivl')).text, /økonomien/)
  assert.match((await search('sofie', 'jobbet')).text, /Jeg fik jobbet/)
  assert.match((await search('sofie', 'økonomichefen')).text, /kop kaffe/)
  assert.match((await search('sofie', 'findes ikke')).text, /Intet fundet/)
})

test('what is sent twice without a script stands once', async () => {
  const count = async (table: 'note' | 'follow_up' | 'room_message') =>
    (await asOwner(database.db, tx => tx.selectFrom(table).select('id').execute())).length
  for (const [path, table, words] of [
    [routes.notes({ id }), 'note', { text: 'Trykket to gange' }],
    [routes.followUps({ id }), 'follow_up', { text: 'Trykket to gange', ownerId: cast.sofie }],
    [routes.conversation({ id }), 'room_message', { text: 'Trykket to gange' }],
  ] as const) {
    const before = await count(table)
    for (const _ of [1, 2]) assert.equal((await visitor('sofie').post(path, words, path)).status, 303)
    assert.equal(await count(table), before + 1, table)
  }
})

test('in a room that has closed all can be read and nothing written (J1)', async () => {
  await asOwner(database.db, tx =>
    tx
      .updateTable('mentorship')
      .set({ state: 'ended', ended_at: new Date(), ending: 'completed' })
      .where('id', '=', id)
      .execute(),
  )
  const conversation = routes.conversation({ id })
  assert.match((await see('peter', conversation)).text, /Jeg fik jobbet/)
  for (const [path, fields] of [
    [conversation, { text: 'Hej igen' }],
    [routes.notes({ id }), { text: 'Mere' }],
    [routes.followUps({ id }), { text: 'Mere', ownerId: cast.peter }],
  ] as const) {
    const sent = await visitor('peter').post(path, fields, conversation)
    assert.equal(sent.status, 404, path)
  }
})
