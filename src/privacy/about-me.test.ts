import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { type CastName, cast, castNow, enterCast } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'
import { rowsAboutMe } from './about-me.ts'

let database: TestDatabase
let house: House
let app: Hono
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  house = testHouse(database.db)
  app = createApp(house)
  await asOwner(database.db, tx =>
    tx
      .insertInto('look')
      .values({ viewer_id: cast.jonas, person_id: cast.peter, why: 'databank', at: castNow })
      .execute(),
  )
})
after(() => database.close())

const pageOf = async (name: CastName) =>
  (await (await visitorOf(house, app, cast[name])).get(routes.aboutMe())).text.replace(/<[^>]+>/g, ' ')

test('somebody sees by name who can see what about them, and who has looked (J6)', async () => {
  const peter = await pageOf('peter')
  assert.match(peter, /Jeres aftale, møder[^.]*?\s\sdig selv og Sofie Bang/)
  assert.match(peter, /Mette Holm \(koordinator\)/)
  assert.match(peter, /andre i Lederkorps Sjælland/)
  assert.match(peter, /Jonas Lind, Greve Kommune/)
  assert.match(peter, /Uddannelse og erfaring\s+Alle i mine ordninger/)
})

test('a mentee stands in no databank, and who takes part in nothing has no room', async () => {
  const nobody = { others: [], set: [], correspondents: [], coordinators: [], databanks: [] }
  const profile = rowsAboutMe({ ...nobody, programmes: ['Lederkorps'] }).find(
    row => row.subject === 'profile',
  )
  assert.deepEqual(profile?.seenBy.includes('databank'), false)
  const bente = await pageOf('bente')
  assert.doesNotMatch(bente, /Jeres aftale|Sofie|Peter/)
})

test('all that the data map tells of people is told to them', () => {
  const names = ['Somebody']
  const everything = {
    others: names,
    set: names,
    correspondents: names,
    coordinators: names,
    programmes: names,
    databanks: names,
  }
  const told = rowsAboutMe(everything).map(({ subject }) => subject)
  assert.ok(!told.includes('frame') && !told.includes('lists'))
  assert.ok(told.length >= 14)
})
