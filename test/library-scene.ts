import assert from 'node:assert/strict'
import { createApp } from '../src/app.tsx'
import { makeRoom } from '../src/mentorships/room.ts'
import { asOwner } from '../src/platform/database/transaction.ts'
import type { House } from '../src/platform/house.ts'
import { type CastName, cast, enterCast, places } from './cast.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testHouse } from './house.ts'
import { type Visitor, visitorOf } from './visitor.ts'

export interface LibraryScene {
  readonly database: TestDatabase
  readonly house: House
  readonly visitor: (name: CastName) => Visitor
}

/** Mette keeps the centre's library; Sofie and Peter, in the centre's corps, read in it; Bente keeps another one. */
export async function libraryScene(): Promise<LibraryScene> {
  const database = await testDatabase()
  const house = testHouse(database.db)
  const app = createApp(house)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await makeRoom(tx, house, places.sofieAndPeter)
    await tx
      .insertInto('role_grant')
      .values({ person_id: cast.mette, role: 'organisation_coordinator', organisation_id: places.centre })
      .execute()
  })
  const visitors = new Map<CastName, Visitor>()
  for (const name of ['mette', 'sofie', 'peter', 'bente'] as const)
    visitors.set(name, await visitorOf(house, app, cast[name]))
  return { database, house, visitor: name => visitors.get(name) ?? assert.fail(name) }
}
