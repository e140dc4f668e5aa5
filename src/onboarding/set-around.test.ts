import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type CastName, cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { asOwner, asPerson, type Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { helpersOn, partsOf } from './onboarding.ts'
import { findOnboarding, myOnboardings } from './onboardings-store.ts'
import { makeBonds, openBond } from './sealed-bond.ts'

// Who stands around a newcomer, from when until when; and what was said stays with those it was said to.

let database: TestDatabase
let house: House
const [trines, linas] = [randomUUID(), randomUUID()]
before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  await enterCast(database.db)
  await asOwner(database.db, async tx => {
    await sql`update onboarding_role set id = ${trines} where person_id = ${cast.trine}`.execute(tx)
    await sql`insert into role_grant (person_id, role, programme_id)
      values (${cast.mette}, 'programme_coordinator', ${places.onboarding})`.execute(tx)
    await makeBonds(tx, house, [trines])
  })
})
after(() => database.close())

const as = <T>(name: CastName, act: (tx: Tx) => Promise<T>) => asPerson(house.db, cast[name], act)
const opens = (name: CastName, role: string) => as(name, async tx => Boolean(await openBond(tx, house, role)))

test('the newcomer sees who is buddy and leader, from when until when, and they see each other (B1, B6)', async () => {
  for (const name of ['karim', 'trine', 'lise', 'mette'] as const) {
    const onboarding = await as(name, tx => findOnboarding(tx, places.karimsStart))
    assert.ok(onboarding, name)
    assert.deepEqual(
      helpersOn(onboarding, '2026-10-07').map(helper => [helper.role, helper.name, helper.startsOn]),
      [
        ['buddy', 'Trine Aabo', '2026-08-20'],
        ['leader', 'Lise Dam', '2026-08-20'],
      ],
    )
    assert.deepEqual(helpersOn(onboarding, '2026-08-19'), [], 'not before it begins')
    assert.deepEqual(partsOf(onboarding, cast.trine, '2026-10-07'), ['buddy'])
  }
  assert.equal(await as('sofie', tx => findOnboarding(tx, places.karimsStart)), undefined)
})

test('a buddy falls ill; who steps in reads nothing of what was said before, nor does the one who left (B4, J1)', async () => {
  const said = await as('karim', async tx =>
    (await openBond(tx, house, trines))?.write('a word', 'Jeg er ked af det'),
  )
  assert.ok(said)
  const heard = await as('trine', async tx => (await openBond(tx, house, trines))?.read('a word', said))
  assert.equal(heard, 'Jeg er ked af det')
  assert.equal(await opens('mette', trines), false, 'who gave the role cannot read')
  await as('mette', async tx => {
    await sql`update onboarding_role set ended_at = now() where id = ${trines}`.execute(tx)
    await tx
      .insertInto('onboarding_role')
      .values({
        id: linas,
        onboarding_id: places.karimsStart,
        programme_id: places.onboarding,
        newcomer_id: cast.karim,
        person_id: cast.jonas,
        role: 'buddy',
        starts_on: '2026-10-07',
        given_by: cast.mette,
        given_at: castNow,
      })
      .execute()
    await makeBonds(tx, house, [linas])
  })
  assert.deepEqual([await opens('jonas', trines), await opens('jonas', linas)], [false, true])
  assert.deepEqual([await opens('trine', trines), await opens('trine', linas)], [false, false])
  assert.deepEqual(
    [await opens('karim', trines), await opens('karim', linas)],
    [true, true],
    'the newcomer keeps what is theirs',
  )
  assert.equal(await as('trine', async tx => (await myOnboardings(tx)).length), 0, 'and the page is gone')
  const bytes = await as('jonas', async tx => (await openBond(tx, house, linas))?.read('a word', said)).catch(
    error => error,
  )
  assert.ok(bytes instanceof Error, 'another key opens nothing')
})

test('a substitute sees the newcomer from the first of their days to the last, not before or after (B4)', async () => {
  const move = (starts: string, ends: string | null) =>
    asOwner(database.db, tx =>
      sql`update onboarding_role set starts_on = app.today() + ${starts}::interval,
        ends_on = app.today() + ${ends}::interval where id = ${linas}`.execute(tx),
    )
  const seen = () => as('jonas', async tx => (await myOnboardings(tx)).length)
  await move('1 day', null)
  assert.equal(await seen(), 0, 'begins tomorrow')
  await move('-3 days', '0 days')
  assert.equal(await seen(), 1, 'the last day is today')
  await move('-3 days', '-1 day')
  assert.equal(await seen(), 0, 'ended yesterday')
  assert.equal(await opens('jonas', linas), false)
})
