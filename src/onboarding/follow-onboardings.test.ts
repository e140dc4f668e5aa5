import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { asOwner } from '../platform/database/transaction.ts'
import { followOnboardings } from './follow-onboardings.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(() => database.close())

const follow = (at: Date) =>
  asOwner(database.db, tx => followOnboardings(tx, testHouse(database.db), at, at.toISOString().slice(0, 10)))
const rooms = async () => {
  const { rows } = await sql<{ mentor_id: string; state: string; key: boolean }>`
    select mentor_id, state, exists (select from mentorship_key k where k.mentorship_id = m.id) as key from mentorship m
    where mentee_id = ${cast.karim} order by started_at`.execute(database.db)
  return rows
}
const become = (person: string, from: string, until: string | null = null) =>
  asOwner(database.db, tx =>
    sql`insert into onboarding_role (onboarding_id, programme_id, newcomer_id, person_id, role, starts_on, ends_on, given_at)
      values (${places.karimsStart}, ${places.onboarding}, ${cast.karim}, ${person}, 'mentor', ${from}, ${until}, ${castNow})`.execute(
      tx,
    ),
  )

test('a mentor who steps in on a later day gets a room of their own that day, and the earlier one closes (B2, J1)', async () => {
  await become(cast.peter, '2026-10-01', '2026-10-19')
  await become(cast.amina, '2026-10-20')
  await follow(castNow)
  await follow(castNow)
  assert.deepEqual(await rooms(), [{ mentor_id: cast.peter, state: 'active', key: true }])
  await follow(new Date('2026-10-20T02:00:00Z'))
  await follow(new Date('2026-10-21T02:00:00Z'))
  assert.deepEqual(await rooms(), [
    { mentor_id: cast.peter, state: 'ended', key: true },
    { mentor_id: cast.amina, state: 'active', key: true },
  ])
  const { rows } = await sql<{ body: string }>`select body from mail
    where kind = 'onboarding-mentor' and person_id = ${cast.karim}`.execute(database.db)
  assert.equal(rows.length, 1, 'the newcomer is told once that it is another now, and not of the first')
  assert.doesNotMatch(rows[0]?.body ?? '', /Amina|Peter/)
})

test('the first months end by themselves, and what was said is destroyed when its time is over', async () => {
  const state = async () => {
    const { rows } = await sql<{ ended: boolean; keys: number }>`select ended_at is not null as ended,
      (select count(*)::int from onboarding_key) as keys from onboarding where id = ${places.karimsStart}`.execute(
      database.db,
    )
    return rows[0]
  }
  await asOwner(database.db, tx =>
    sql`insert into onboarding_key select id, 'wrapped' from onboarding_role where person_id = ${cast.trine}`.execute(
      tx,
    ),
  )
  await follow(new Date('2027-03-31T02:00:00Z'))
  assert.deepEqual(await state(), { ended: false, keys: 1 })
  await follow(new Date('2027-04-02T02:00:00Z'))
  assert.deepEqual(await state(), { ended: true, keys: 1 }, 'it can still be read')
  await follow(new Date('2029-04-02T02:00:00Z'))
  assert.deepEqual(await state(), { ended: true, keys: 0 })
})
