import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { requestsOf, type TestDatabase, testDatabase } from '../../test/database.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { figuresOfMyProgrammes } from './overview-store.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
  await enterCast(database.db)
})
after(() => database.close())

const daysAgo = (days: number) => new Date(castNow.getTime() - days * 86_400_000)

test('the coordinator is told of a pair on the day from which the two are reminded, by the programme’s own days (D6, G2)', async () => {
  const set = (rule: string, days: number | null) =>
    asOwner(database.db, tx =>
      sql`update programme set settings = settings || ${JSON.stringify({ reminders: { [rule]: days } })}::jsonb
        where id = ${places.corps}`.execute(tx),
    )
  const pair = (words: ReturnType<typeof sql>) =>
    asOwner(database.db, async tx => {
      await sql`update mentorship set trial_passed_at = null, agreed_at = null, meetings_held = 0, last_met_at = null,
        next_meeting_at = null, ends_on = null where id = ${places.sofieAndPeter}`.execute(tx)
      await sql`update mentorship set ${words} where id = ${places.sofieAndPeter}`.execute(tx)
    })
  const late = () =>
    asPerson(requestsOf(database.db), cast.mette, async tx => {
      const all = await figuresOfMyProgrammes(tx, castNow)
      return all.find(({ id }) => id === places.corps) ?? assert.fail()
    })
  const reminded = async () => {
    const { rows } = await asOwner(database.db, tx =>
      sql<{
        kind: string
        about: string
      }>`select distinct w.kind, w.about from app.waiting_things(${castNow}) w
        join mentorship m on m.id = w.about where m.programme_id = ${places.corps}`.execute(tx),
    )
    return rows
  }
  const scenes = [
    ['first_meeting', (days: number) => sql`state = 'trial', started_at = ${daysAgo(days)}`],
    [
      'trial_answer',
      (days: number) =>
        sql`state = 'trial', started_at = ${daysAgo(40)}, meetings_held = 1, last_met_at = ${daysAgo(days)}`,
    ],
    ['signature', (days: number) => sql`state = 'agreement', trial_passed_at = ${daysAgo(days)}`],
    [
      'rhythm',
      // Two months is the programme's rhythm.
      (days: number) => sql`state = 'active', agreed_at = ${daysAgo(days + 62)}`,
    ],
    [
      'ending',
      (days: number) =>
        sql`state = 'active', agreed_at = ${daysAgo(9)}, ends_on = ${daysAgo(days - 20)}::date`,
    ],
  ] as const
  for (const [rule, since] of scenes)
    for (const [days, gone] of [
      [10, 9],
      [10, 11],
      [null, 60],
    ] as const) {
      await pair(since(gone))
      await set(rule, days)
      const { trialLate, agreementLate, overdueLate, endingSoon } = await late()
      const now = await reminded()
      const of = (...kinds: string[]) => now.filter(({ kind }) => kinds.includes(kind)).length
      const told = [of('first_meeting', 'trial_answer'), of('signature'), of('rhythm'), of('ending')]
      assert.deepEqual(
        [trialLate, agreementLate, overdueLate, endingSoon],
        told,
        `${rule} after ${gone} days, of ${days}`,
      )
      const isLate = now.some(({ kind, about }) => kind === rule && about === places.sofieAndPeter)
      assert.equal(isLate, days !== null && gone > days, `${rule} after ${gone} days, of ${days}`)
    }
})
