import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, enterCast, places } from '../../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { testHouse } from '../../../../test/house.ts'
import { visitorOf } from '../../../../test/visitor.ts'
import { createApp } from '../../../app.tsx'
import { makeRoom } from '../../../mentorships/room.ts'
import { asOwner } from '../../../platform/database/transaction.ts'
import { routes } from '../../../routes.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(() => database.close())

test('a picture stands in the databank and the room for whom its owner lets see it, and for nobody else', async () => {
  const { db } = database
  const house = testHouse(db)
  const app = createApp(house)
  const show = (to: 'databank' | 'circle' | 'nobody') =>
    asOwner(db, tx =>
      sql`update person set photo_at = ${castNow}, photo_shown = ${to} where id = ${cast.peter}`.execute(tx),
    )
  await asOwner(db, tx => makeRoom(tx, house, places.sofieAndPeter))
  const address = routes.photo({ id: cast.peter }, { of: castNow.getTime() }).replaceAll('&', '&amp;')
  const sees = async (name: CastName, path: string) =>
    (await (await visitorOf(house, app, cast[name])).get(path)).text.includes(`src="${address}"`)
  const room = routes.mentorship({ id: places.sofieAndPeter })
  const bank = routes.databank({ words: 'Peter' })
  await show('databank')
  assert.deepEqual([await sees('jonas', bank), await sees('sofie', room)], [true, true])
  await show('circle')
  assert.deepEqual([await sees('jonas', bank), await sees('sofie', room)], [false, true])
  await show('nobody')
  assert.deepEqual([await sees('sofie', bank), await sees('sofie', room)], [false, false])
})
