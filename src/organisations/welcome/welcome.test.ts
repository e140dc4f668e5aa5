import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast, enterCast } from '../../../test/cast.ts'
import { testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { stranger } from '../../../test/stranger.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'

const { db, close } = await testDatabase()
after(close)
const house = testHouse(db)
const app = createApp(house)
await enterCast(db)

const setMode = (mode: 'new' | 'demonstration' | 'own') =>
  asOwner(db, tx => tx.updateTable('installation').set({ mode }).execute())

test('a stranger to a new installation is shown two ways: the example, and one’s own organisation', async () => {
  await setMode('new')
  const start = await stranger(app).get(routes.home())
  assert.equal(start.location, routes.welcome())
  const { text } = await stranger(app).get(routes.welcome())
  assert.match(text, /action="\/demonstration"/)
  assert.match(text, /http:\/\/mentor\.example\/set-up\//)
})

test('a stranger to the example chooses a role', async () => {
  await setMode('demonstration')
  assert.equal((await stranger(app).get(routes.welcome())).location, routes.demonstration())
})

test('a stranger to an organisation’s own installation signs in', async () => {
  await setMode('own')
  const { text } = await stranger(app).get(routes.welcome())
  assert.match(text, new RegExp(`href="${routes.signIn()}"`))
  assert.doesNotMatch(text, /set-up/)
})

test('whoever is signed in is at home', async () => {
  const visitor = await visitorOf(house, app, cast.sofie)
  assert.equal((await visitor.get(routes.welcome())).location, routes.home())
})
