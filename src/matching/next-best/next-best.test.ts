import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../../test/cast.ts'
import { enterCrowd } from '../../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHouse } from '../../../test/house.ts'
import { visitorOf } from '../../../test/visitor.ts'
import { createApp } from '../../app.tsx'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { presets } from '../../programmes/presets.ts'
import { routes } from '../../routes.ts'
import { matchingRules } from '../matching-rules.ts'
import { publish } from '../publication/publication-actions.ts'
import { askForRun } from '../runs/runs-actions.ts'
import { computeMatching } from '../runs/runs-job.ts'
import { findRun } from '../runs/runs-store.ts'
import { findNextMentor } from './next-best-jobs.ts'

let database: TestDatabase
let house: House
const never = new AbortController().signal

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db)
  await enterCast(database.db)
  await asOwner(database.db, tx => enterCrowd(tx, { mentees: 12, mentors: 10 }))
})
after(() => database.close())

const mentorships = async () =>
  (
    await sql<{ id: string; mentee_id: string; mentor_id: string; state: string }>`
      select id, mentee_id, mentor_id, state from mentorship where programme_id = ${places.corps} order by id`.execute(
      house.owner,
    )
  ).rows

test('a no ends the trial kindly, frees the place, and the next best is found with nobody else moved (D6)', async () => {
  const rules = matchingRules(presets.leader_corps.settings)
  const first = await asPerson(house.db, cast.mette, tx =>
    askForRun(tx, { programmeId: places.corps, rules, by: cast.mette, now: castNow }),
  )
  assert.ok(!isRefusal(first))
  await computeMatching(house, { run: first.runId, person: cast.mette }, never)
  await asPerson(house.db, cast.mette, async tx => {
    const run = await findRun(tx, first.runId)
    assert.ok(run)
    await publish(tx, { house, run, rules, chosen: {}, by: cast.mette, now: castNow })
  })
  const before = await mentorships()
  const mine = before.find(({ id }) => id !== places.jonasAndAmina && id !== places.sofieAndPeter)
  assert.ok(mine)
  const app = createApp(house)
  const mentor = await visitorOf(house, app, mine.mentor_id)
  const room = routes.mentorship({ id: mine.id })
  await mentor.post(routes.trialAnswer({ id: mine.id }), { answer: 'no' }, room)
  const mentee = await visitorOf(house, app, mine.mentee_id)
  const told = await mentee.get(room)
  assert.match(told.text, /I fortsætter ikke sammen/)
  assert.match(told.text, /ingen af jer har gjort noget forkert/)
  assert.match(told.text, /Vi finder den næste, der passer dig bedst/)
  await findNextMentor(house, { mentorship: mine.id }, never)
  const { rows } = await sql<{ id: string; requested_by: string }>`
    select id, requested_by from matching_run where state = 'waiting'`.execute(house.owner)
  const [next] = rows
  assert.equal(next?.requested_by, cast.mette, 'in the name of whoever published the pair')
  await computeMatching(house, { run: next.id, person: cast.mette }, never)
  const proposed = await sql<{ mentee_id: string; mentor_id: string }>`
    select mentee_id, mentor_id from proposal where run_id = ${next.id}`.execute(house.owner)
  assert.deepEqual(
    proposed.rows.map(row => row.mentee_id),
    [mine.mentee_id],
    'only the one who is free again',
  )
  assert.notEqual(proposed.rows[0]?.mentor_id, mine.mentor_id, 'and not the same two again')
  const others = (all: typeof before) => all.filter(({ id }) => id !== mine.id)
  assert.deepEqual(others(await mentorships()), others(before))
})

test('where one is under way it is tried again, and who has a mentor again needs none (D6)', async () => {
  const [ended] = (await mentorships()).filter(({ state }) => state === 'ended')
  assert.ok(ended)
  const rules = matchingRules(presets.leader_corps.settings)
  await asPerson(house.db, cast.mette, tx =>
    askForRun(tx, { programmeId: places.corps, rules, by: cast.mette, now: castNow }),
  )
  await assert.rejects(findNextMentor(house, { mentorship: ended.id }, never), /under way/)
  await sql`delete from matching_run where state = 'waiting'`.execute(house.owner)
  const other = (await mentorships()).find(({ mentor_id }) => mentor_id !== ended.mentor_id)
  await sql`insert into mentorship (programme_id, mentor_id, mentee_id, state, reasons, started_at)
    select ${places.corps}, p.id, ${ended.mentee_id}, 'trial', '[]', ${castNow} from person p
    join application a on a.person_id = p.id and a.side = 'mentor' and a.programme_id = ${places.corps}
    where p.places_taken < p.capacity and p.id <> ${other?.mentor_id ?? ''} limit 1`.execute(house.owner)
  await findNextMentor(house, { mentorship: ended.id }, never)
  const { rows } = await sql`select id from matching_run where state = 'waiting'`.execute(house.owner)
  assert.equal(rows.length, 0)
})
