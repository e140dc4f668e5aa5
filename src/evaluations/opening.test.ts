import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, enterCast, places } from '../../test/cast.ts'
import { testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { presets } from '../programmes/presets.ts'
import { figuresOfMyProgrammes } from '../reports/overview-store.ts'
import { routes } from '../routes.ts'
import { questionsToBeginWith, sendEvaluation } from './evaluations-actions.ts'
import { evaluationsJobs } from './evaluations-jobs.ts'
import { addEvaluation, audienceOf, evaluationsOf, findEvaluation } from './evaluations-store.ts'

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
  const programme = { ...presets.leader_corps, id: places.corps }
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
  await signUpUntil('2026-02-01')
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

test('where people come all the time it is time to ask from the fifth pair on, and each can be asked in its own (A7)', async () => {
  await asOwner(owner, tx => tx.deleteFrom('evaluation').execute())
  await signUpUntil(null)
  const toEvaluate = () =>
    asPerson(db, cast.mette, async tx => (await figuresOfMyProgrammes(tx, now))[0]?.toEvaluate)
  assert.equal(await toEvaluate(), 0, 'of so few no figure could be shown')
  await asOwner(owner, tx =>
    sql`with people as (insert into person (organisation_id, name) select ${places.greve}, 'Mentee ' || i
        from generate_series(1, 5) i returning id)
      insert into mentorship (programme_id, mentee_id, mentor_id, state, ending, reasons, started_at, agreed_at, ended_at)
        select ${places.corps}, id, ${cast.bente}, 'ended', 'completed', '[]', ${now}, ${now}, ${now} from people`.execute(
      tx,
    ),
  )
  assert.equal(await toEvaluate(), 1)
  const mette = await visitorOf(house, createApp(house), cast.mette)
  const page = routes.evaluations({ id: places.corps })
  assert.match((await mette.get(page)).text, /Spørg hvert par, når det er deres tid/)
  await mette.post(page, {})
  const planned = await asPerson(db, cast.mette, tx => evaluationsOf(tx, places.corps))
  assert.deepEqual(
    planned.map(({ stage, opensOn, asksFrom }) => [stage, opensOn, asksFrom]).toSorted(),
    (['final', 'midway'] as const).map(stage => [stage, '2026-10-14', '2026-10-14']),
  )
  assert.equal(await toEvaluate(), 0)
  assert.doesNotMatch((await mette.get(page)).text, /Spørg hvert par, når/, 'it is planned')
  const [one] = planned
  assert.ok(one)
  const changed = { shipped: ['trust'], byLink: 'yes', opensOn: '1.11.2026' }
  await mette.post(routes.evaluationPlan(one), changed)
  const { text } = await mette.get(routes.evaluation(one))
  assert.match(text, /andet halvår 2026/)
  assert.match(text, /Begynder af sig selv søndag 1\. november, og spørger hvert par/)
  await mette.post(routes.evaluationSending(one), {}, routes.evaluation(one))
  const begun = await asPerson(db, cast.mette, tx => findEvaluation(tx, one.id))
  assert.deepEqual([begun?.asksFrom, begun?.closesOn], ['2026-10-07', '2026-12-31'])
  const late = await mette.post(routes.evaluationPlan(one), changed, routes.evaluation(one))
  assert.equal(
    late.location,
    routes.evaluation(one),
    'whoever saves its questions too late sees how it stands',
  )
})

const signUpUntil = (day: string | null) =>
  asOwner(owner, tx =>
    sql`update programme set settings = settings || ${JSON.stringify({ signUpUntil: day })}::jsonb`.execute(
      tx,
    ),
  )
