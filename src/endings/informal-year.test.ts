import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type CastName, cast, castNow, corpsSettings, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { makeRoom } from '../mentorships/room.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'

// Jonas and Amina's programme asks for no agreement: they go from their trial to the end on their word alone.
let database: TestDatabase
let clock = castNow
const visitors = new Map<CastName, Visitor>()
const id = places.jonasAndAmina
const room = routes.mentorship({ id })
const ending = routes.ending({ id })

before(async () => {
  database = await testDatabase()
  const house = testHouse(database.db, { now: () => clock })
  const app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await makeRoom(tx, house, id)
    const settings = JSON.stringify({ ...corpsSettings, agreement: 'none', months: 6 })
    await tx.updateTable('programme').set({ settings }).where('id', '=', places.corps).execute()
  })
  for (const name of ['jonas', 'amina'] as const) visitors.set(name, await visitorOf(house, app, cast[name]))
})
after(() => database.close())

const visitor = (name: CastName): Visitor => visitors.get(name) ?? assert.fail(name)
const reads = async (name: CastName, path: string) => (await visitor(name).get(path)).text
const send = async (name: CastName, path: string, fields: Record<string, string>, from = room) => {
  const sent = await visitor(name).post(path, fields, from)
  assert.equal(sent.status, 303, `${name} at ${path}`)
  return sent.location ?? ''
}

test('two go from trial to a good ending without an agreement, and nothing asks them for one (E9, A16, S1)', async () => {
  for (const name of ['jonas', 'amina'] as const)
    await send(name, routes.trialAnswer({ id }), { answer: 'yes' })
  for (const name of ['jonas', 'amina'] as const) {
    const page = await reads(name, room)
    assert.doesNotMatch(page, /Skriv det første udkast|Begynd på aftalen|Skriv under/)
    assert.match(page, /Find en tid til møde 1|finder en tid til møde 1/)
  }
  const when = { day: '2026-10-07', time: '21:00', minutes: '60', way: 'walk', form: 'free' }
  const meeting = { id: (await send('jonas', routes.meetings({ id }), when)).split('/').at(-1) ?? '' }
  clock = new Date('2026-10-07T22:00:00Z')
  for (const name of ['jonas', 'amina'] as const)
    await send(name, routes.reflection(meeting), { energy: 'Da vi gik', learnt: '', self: '' })
  assert.match(await reads('amina', routes.reflection(meeting)), /I har svaret/)
  for (const name of ['jonas', 'amina'] as const) await send(name, ending, { learnt: 'At sige fra' }, ending)
  await send('amina', routes.completion({ id }), {}, ending)
  for (const name of ['jonas', 'amina'] as const) {
    const closed = await reads(name, room)
    assert.match(closed, /Hent jeres bevis/)
    assert.doesNotMatch(closed, /Der er ikke booket et møde endnu/, 'what is over asks for no meeting')
    assert.ok(
      closed.indexOf('Hent jeres bevis') < closed.indexOf('Jeres møder'),
      'what one takes along first',
    )
  }
})
