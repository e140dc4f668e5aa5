import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CastName, cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { givesLess } from '../../endings/gain-line.tsx'
import { makeRoom } from '../../mentorships/room.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'

// Sofie and Peter end three meetings, one after the other.
let database: TestDatabase
let clock = castNow
const visitors = new Map<CastName, Visitor>()
const id = places.sofieAndPeter
const meetings: string[] = []

before(async () => {
  database = await testDatabase()
  const house = testHouse(database.db, { now: () => clock })
  const app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await makeRoom(tx, house, id)
    await tx
      .updateTable('mentorship')
      .set({ state: 'active', trial_passed_at: castNow, agreed_at: castNow, ends_on: '2027-10-07' })
      .where('id', '=', id)
      .execute()
    await tx
      .updateTable('session')
      .set({ expires_at: new Date('2028-01-01') })
      .execute()
  })
  for (const name of ['sofie', 'peter'] as const) visitors.set(name, await visitorOf(house, app, cast[name]))
  await asOwner(database.db, tx =>
    tx
      .updateTable('session')
      .set({ expires_at: new Date('2028-01-01') })
      .execute(),
  )
  for (const day of ['2026-11-02', '2026-12-07', '2027-01-11']) {
    const booked = await visitor('sofie').post(
      routes.meetings({ id }),
      { day, time: '10:00', minutes: '120', way: 'walk', form: 'dialogue', place: '', agenda: '' },
      routes.mentorship({ id }),
    )
    meetings.push(booked.location?.split('/').at(-1) ?? '')
  }
})
after(() => database.close())

const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)
const course = (name: CastName) => visitor(name).get(routes.course({ id }))
const answer = async (name: CastName, meeting: number, words: Record<string, string>) => {
  const at = routes.reflection({ id: meetings[meeting] ?? '' })
  const sent = await visitor(name).post(at, { energy: 'Stilheden', learnt: '', self: '', ...words }, at)
  assert.equal(sent.status, 303, sent.text.slice(0, 200))
  return visitor(name).get(at)
}

test('at the end of a meeting each says what it gave, what to keep and change, and what the other did well (I1–I3, H3)', async () => {
  clock = new Date('2026-11-02T12:00:00Z')
  const first = { gain: '2', keep: 'Gåturen', change: 'Mere tid', recognise: 'Du spurgte to gange' }
  const mine = await answer('sofie', 0, first)
  assert.match(mine.text, /Dine svar er gemt/)
  const before = await visitor('peter').get(routes.reflection({ id: meetings[0] ?? '' }))
  for (const words of Object.values(first).slice(1)) assert.ok(!before.text.includes(words), words)
  const both = await answer('peter', 0, { gain: '4', recognise: 'Du turde sige det' })
  for (const words of ['2 af 5', 'Gåturen', 'Mere tid', 'Det gjorde du godt', 'Du spurgte to gange'])
    assert.ok(both.text.includes(words), words)
})

test('what is to happen is written down there too, and stands on the next meeting (F11, G7)', async () => {
  const [first = '', second = ''] = meetings
  const from = routes.reflection({ id: first })
  const fields = { text: 'Ring til Anette', ownerId: cast.sofie, dueOn: '2026-11-20' }
  const added = await visitor('sofie').post(routes.followUps({ id }, { after: first }), fields, from)
  assert.equal(added.location, from)
  for (const path of [from, routes.meeting({ id: second })])
    assert.match((await visitor('peter').get(path)).text, /Ring til Anette/)
  const elsewhere = routes.followUps({ id }, { after: 'https://evil.example' })
  const again = await visitor('sofie').post(elsewhere, { ...fields, text: 'To' }, from)
  assert.equal(again.location, routes.followUps({ id }))
})

test('the answers over the year are a line that only the two see, drawn and as a table (I1, J6)', async () => {
  assert.doesNotMatch((await course('sofie')).text, /line-chart/)
  clock = new Date('2026-12-07T12:00:00Z')
  await answer('sofie', 1, { gain: '5' })
  const alone = (await course('peter')).text
  assert.doesNotMatch(alone, /line-chart/, 'the other’s second answer is still hidden')
  await answer('peter', 1, { gain: '4' })
  const { text } = await course('peter')
  assert.match(text, /role="img" aria-label="Hvor meget hver af jer fik ud af 2 møder, fra 1 til 5"/)
  assert.match(text, /<table.*Sofie/s)
  assert.equal(text.match(/<rect class="chart-mark"/g)?.length, 2 + 1, 'two meetings and the key')
})

test('where a mentorship has just ended nothing more is asked for, and no word is lost (E9, I1)', async () => {
  clock = new Date('2027-01-11T12:00:00Z')
  const [, , third = ''] = meetings
  const forms = [routes.reflection({ id: third }), routes.preparation({ id: third })]
  await asOwner(database.db, tx =>
    tx.updateTable('meeting').set({ state: 'held' }).where('id', '=', third).execute(),
  )
  assert.match((await visitor('sofie').get(routes.meeting({ id: third }))).text, new RegExp(forms[0] ?? ''))
  await asOwner(database.db, tx =>
    tx.updateTable('mentorship').set({ state: 'ended', ending: 'completed', ended_at: clock }).execute(),
  )
  const page = await visitor('sofie').get(routes.meeting({ id: third }))
  for (const form of forms) {
    assert.doesNotMatch(page.text, new RegExp(form))
    assert.equal((await visitor('sofie').get(form)).location, routes.meeting({ id: third }))
    const late = await visitor('sofie').post(form, { energy: 'Skovens ro', say: 'Skovens ro' })
    assert.equal(late.status, 422)
    assert.match(late.text, /Forløbet er afsluttet/)
    assert.match(late.text, /Skovens ro/)
  }
})

test('when the latest meetings give clearly less, the two are told to talk about it (I1)', () => {
  assert.equal(givesLess([4, 5, 3, 2]), true)
  assert.equal(givesLess([4, 4, 4, 3]), false)
  assert.equal(givesLess([5, 1]), false)
  assert.equal(givesLess([undefined, 5, 5, undefined, 3, 3]), true)
})
