import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { figuresOfMyProgrammes } from '../reports/overview-store.ts'
import { questionsToBeginWith, sendEvaluation } from './evaluations-actions.ts'
import { evaluationsJobs } from './evaluations-jobs.ts'
import { addEvaluation, audienceOf, findEvaluation } from './evaluations-store.ts'

const database = await testDatabase()
let now = castNow
const house = testHouse(database.db, { now: () => now })
const { db, owner } = house
const plan = {
  stage: 'final',
  shipped: ['match', 'better'],
  own: [],
  asksLeaders: false,
  byLink: true,
} as const

before(() => enterCast(owner))
beforeEach(() => {
  now = castNow
})
after(database.close)

test('it is sent by itself on its day, in a weekday’s morning, and people have the days they were to have', async () => {
  const open = evaluationsJobs['open-evaluations']
  assert.ok(open)
  const planned = { ...plan, opensOn: '2026-10-17', closesOn: '2026-11-07' }
  const by = { personId: cast.mette, now }
  const id = await asPerson(db, cast.mette, tx => addEvaluation(tx, places.corps, planned, by))
  const openedAfter = async (at: string) => {
    now = new Date(at)
    await open(house, {}, new AbortController().signal)
    return (await asPerson(db, cast.mette, tx => findEvaluation(tx, id)))?.openedAt
  }
  assert.equal(await openedAfter('2026-10-16T08:40:00Z'), undefined, 'not the day before')
  assert.equal(await openedAfter('2026-10-17T08:40:00Z'), undefined, 'the day is a Saturday')
  assert.equal(await openedAfter('2026-10-19T03:40:00Z'), undefined, 'it is night')
  assert.ok(await openedAfter('2026-10-19T06:40:00Z'))
  const mails = () =>
    asOwner(owner, tx =>
      tx.selectFrom('mail').select('id').where('kind', '=', 'evaluation-invitation').execute(),
    )
  const many = (await mails()).length
  await openedAfter('2026-10-20T06:40:00Z')
  assert.equal((await mails()).length, many, 'once')
})

test('one that is planned can be sent before its day, and then closes as much earlier', async () => {
  const planned = { ...plan, opensOn: '2026-12-01', closesOn: '2026-12-22' }
  const evaluation = await asPerson(db, cast.mette, async tx => {
    const id = await addEvaluation(tx, places.corps, planned, { personId: cast.mette, now })
    const draft = await findEvaluation(tx, id)
    assert.ok(draft)
    await sendEvaluation({ tx, house, personId: cast.mette, now }, draft)
    return findEvaluation(tx, id)
  })
  assert.equal(evaluation?.closesOn, '2026-10-28')
})

test('the next evaluation begins with the questions of the last, so that the years can be compared (A15)', async () => {
  const own = [
    { id: 'rooms', side: 'both' as const, text: 'Har I haft et rum?', options: [], optional: true },
  ]
  await asOwner(owner, tx =>
    sql`insert into evaluation (id, programme_id, stage, shipped, own, worded, asks_leaders, by_link, closes_on, made_by,
        made_at, opened_at, closed_at)
      values (${randomUUID()}, ${places.corps}, 'midway', '{trust}', ${JSON.stringify(own)}, '{rooms}', false, true,
        '2026-01-01', ${cast.mette}, ${now}, '2026-01-01', '2026-01-02')`.execute(tx),
  )
  const programme = { id: places.corps }
  const begun = await asPerson(db, cast.mette, tx => questionsToBeginWith(tx, programme, 'midway', now))
  assert.deepEqual(begun, { shipped: ['trust'], own, asBefore: true })
})

test('leaders are asked where the coordinator says so, and nobody else learns who they are', async () => {
  const asked = (withLeaders: boolean) =>
    asPerson(db, cast.mette, tx => audienceOf(tx, places.corps, withLeaders))
  await asOwner(owner, tx =>
    sql`update person set leader_id = ${cast.lise} where id = ${cast.sofie}`.execute(tx),
  )
  assert.equal(
    (await asked(false)).some(({ side }) => side === 'leader'),
    false,
  )
  assert.equal((await asked(true)).find(({ side }) => side === 'leader')?.personId, cast.lise)
  assert.equal((await asPerson(db, cast.peter, tx => audienceOf(tx, places.corps, true))).length, 0)
})

test('the coordinator is told when it is time to ask, and when the figures are there (I4)', async () => {
  await asOwner(owner, tx => tx.deleteFrom('evaluation').execute())
  const waits = (at: string) =>
    asPerson(db, cast.mette, async tx => (await figuresOfMyProgrammes(tx, new Date(at)))[0])
  assert.equal((await waits('2026-05-01T08:00:00Z'))?.toEvaluate, 0, 'long before the middle')
  assert.equal((await waits('2026-07-25T08:00:00Z'))?.toEvaluate, 1, 'a week before the middle')
  const planned = { ...plan, stage: 'midway' as const, opensOn: '2026-08-02', closesOn: '2026-08-20' }
  const by = { personId: cast.mette, now }
  const id = await asPerson(db, cast.mette, tx => addEvaluation(tx, places.corps, planned, by))
  assert.equal((await waits('2026-07-25T08:00:00Z'))?.toEvaluate, 0, 'it is planned')
  assert.equal((await waits('2027-01-10T08:00:00Z'))?.toEvaluate, 1, 'and now the end')
  await asOwner(owner, tx =>
    sql`update evaluation set opened_at = ${now}, closed_at = ${now}, opens_on = null where id = ${id}`.execute(
      tx,
    ),
  )
  assert.equal((await waits('2026-10-10T08:00:00Z'))?.evaluationClosed, id)
  assert.equal((await waits('2026-11-10T08:00:00Z'))?.evaluationClosed, undefined)
})
