import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { type Visitor, visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner } from '../../platform/database/transaction.ts'
import { routes } from '../../routes.ts'

let database: TestDatabase
let mette: Visitor
const address = routes.onboardingProposals({ id: places.onboarding })

// Karim has a buddy and a leader and no mentor; a second newcomer has nobody.
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
  const house = testHouse(database.db, { now: () => castNow })
  await asOwner(database.db, async tx => {
    await sql`insert into role_grant (person_id, role, programme_id) values
      (${cast.mette}, 'programme_coordinator', ${places.onboarding})`.execute(tx)
    await sql`update person set organisation_id = (select organisation_id from programme where id = ${places.onboarding}),
      unit_id = (select unit_id from person where id = ${cast.karim}), capacity = 3
      where id in (${cast.peter}, ${cast.trine}, ${cast.karim}, ${cast.bente})`.execute(tx)
    await tx
      .insertInto('application')
      .values({
        ...{ programme_id: places.onboarding, person_id: cast.peter, side: 'mentor', state: 'submitted' },
        created_at: castNow,
      })
      .execute()
  })
  mette = await visitorOf(house, createApp(house), cast.mette)
})
after(() => database.close())

test('a coordinator finds a mentor for a newcomer who has none, and gives the role (B1, B4, D8)', async () => {
  const { text } = await mette.get(address)
  assert.match(text, /Peter Krog som mentor for Karim/)
  assert.doesNotMatch(text, /som buddy for Karim/, 'Karim has a buddy')
  const none = await mette.post(address, {}, address)
  assert.equal(none.status, 422)
  const helper = `${places.karimsStart} mentor ${cast.peter}`
  const given = await mette.post(address, { helper }, address)
  assert.equal(given.location, routes.onboardingProposals({ id: places.onboarding }, { given: 1 }))
  const roles = await asOwner(database.db, tx =>
    sql<{
      role: string
    }>`select role from onboarding_role where newcomer_id = ${cast.karim} and person_id = ${cast.peter}`.execute(
      tx,
    ),
  )
  assert.deepEqual(roles.rows, [{ role: 'mentor' }])
  const again = await mette.post(address, { helper }, routes.onboardings({ id: places.onboarding }))
  assert.match(again.location ?? '', /given=0/, 'nobody is given the same role twice')
})
