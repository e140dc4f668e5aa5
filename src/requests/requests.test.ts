import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, corpsSettings, enterCast, places } from '../../test/cast.ts'
import { type Crowd, enterCrowd } from '../../test/crowd.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { testHouse } from '../../test/house.ts'
import { type Visitor, visitorOf } from '../../test/visitor.ts'
import { createApp } from '../app.tsx'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'
import { requestsJobs } from './requests-jobs.ts'
import { acceptRequest, suitableMentors } from './requests-store.ts'

// A corps that lets its mentees choose; forty mentees and thirty mentors of eight municipalities.
let database: TestDatabase
let house: House
let crowd: Crowd
let visitor: (id: string) => Promise<Visitor>
let clock = castNow
const choice = routes.choice({ id: places.corps })

before(async () => {
  database = await testDatabase()
  house = testHouse(database.db, { now: () => clock })
  const app = createApp(house)
  await enterCast(database.db)
  crowd = await asOwner(database.db, async tx => {
    const settings = JSON.stringify({ ...corpsSettings, matchingMode: 'both' })
    await tx.updateTable('programme').set({ settings }).where('id', '=', places.corps).execute()
    return enterCrowd(tx, { mentees: 40, mentors: 30, capacity: 1 })
  })
  visitor = id => visitorOf(house, app, id)
})
after(() => database.close())
beforeEach(async () => {
  clock = castNow
  await asOwner(database.db, async tx => {
    for (const table of ['mentor_request', 'mail'] as const) await tx.deleteFrom(table).execute()
    await sql`update mentorship set state = 'ended', ended_at = ${castNow}, ending = 'early'
      where mentee_id = any (${crowd.mentees}) and state <> 'ended'`.execute(tx)
    await sql`update application set paused_at = null`.execute(tx)
    await sql`delete from graphile_worker._private_jobs`.execute(tx).catch(() => {})
  })
})

const mentee = () => crowd.mentees[0] ?? assert.fail()
/** Does what the queue would: asks the next on somebody's list. */
const work = (job: string, payload: Record<string, string>) =>
  (requestsJobs[job] ?? assert.fail(job))(house, payload, new AbortController().signal)
const askOn = (who = mentee()) => work('ask-next-mentor', { programme: places.corps, mentee: who })
const requests = () =>
  asOwner(database.db, tx => tx.selectFrom('mentor_request').selectAll().orderBy('place').execute())
const mailsTo = (person: string) =>
  asOwner(database.db, tx => tx.selectFrom('mail').selectAll().where('person_id', '=', person).execute())
const suited = (who = mentee()) => asPerson(house.db, who, tx => suitableMentors(tx, places.corps, 60))

async function askFor(who: Visitor, mentor: string | undefined, words = 'Jeg vil lære at sige fra') {
  const address = routes.choiceOf({ id: places.corps }, { mentor: mentor ?? '' })
  return who.post(address, { words }, choice)
}

test('a mentee sees suitable mentors with reasons, and none that the rules forbid (D2, D8, D9)', async () => {
  const sofieLike = await visitor(mentee())
  const page = await sofieLike.get(choice)
  assert.equal(page.status, 200)
  assert.match(page.text, /Taler for/)
  const own = await asOwner(database.db, tx =>
    tx.selectFrom('person').select('organisation_id').where('id', '=', mentee()).executeTakeFirstOrThrow(),
  )
  const offered = await asOwner(database.db, async tx =>
    tx
      .selectFrom('person')
      .select('organisation_id')
      .where('id', 'in', await suited())
      .execute(),
  )
  assert.ok(offered.length > 5)
  assert.ok(
    offered.every(mentor => mentor.organisation_id !== own.organisation_id),
    'another organisation',
  )
})

test('the first on the list is asked at once, with a mail without names; the next only after a no (D9)', async () => {
  const me = await visitor(mentee())
  const [first, second] = await suited()
  assert.equal((await askFor(me, first)).status, 303)
  await askFor(me, second)
  await askOn()
  assert.deepEqual(
    (await requests()).map(({ mentor_id, state }) => [mentor_id, state]),
    [
      [first, 'asked'],
      [second, 'queued'],
    ],
  )
  const [mail] = await mailsTo(first ?? '')
  assert.doesNotMatch(`${mail?.subject} ${mail?.body}`, /Jeg vil lære/)
  assert.deepEqual(await mailsTo(second ?? ''), [])

  const mentor = await visitor(first ?? '')
  const [asked] = await requests()
  const address = routes.mentorRequest({ id: asked?.id ?? '' })
  assert.match((await mentor.get(address)).text, /Jeg vil lære at sige fra/)
  assert.match((await mentor.get(routes.home())).text, /vil gerne have dig som mentor/)
  assert.equal((await (await visitor(second ?? '')).get(address)).status, 404, 'not for who stands next')
  await mentor.post(address, { answer: 'no' }, address)
  await askOn()
  assert.deepEqual(
    (await requests()).map(({ state }) => state),
    ['declined', 'asked'],
  )
  assert.equal((await mailsTo(second ?? '')).length, 1)
})

test('a yes begins the trial, closes the list, and both have a room (D6)', async () => {
  const me = await visitor(mentee())
  const [first, second] = await suited()
  await askFor(me, first)
  await askFor(me, second)
  await askOn()
  const [asked] = await requests()
  const address = routes.mentorRequest({ id: asked?.id ?? '' })
  const answered = await (await visitor(first ?? '')).post(address, { answer: 'yes' }, address)
  assert.equal(answered.status, 303)
  assert.match((await me.get(answered.location ?? '')).text, /Derfor|Hvorfor|Taler for/)
  assert.deepEqual(
    (await requests()).map(({ state }) => state),
    ['accepted', 'closed'],
  )
  assert.equal((await me.get(choice)).status, 200)
  assert.deepEqual(await suited(), [], 'whoever has a mentor is offered no other')
})

test('a mentor who says nothing is passed by (D9)', async () => {
  const me = await visitor(mentee())
  const [first, second] = await suited()
  await askFor(me, first)
  await askFor(me, second)
  await askOn()
  const [asked] = await requests()
  const its = { request: asked?.id ?? '' }
  clock = new Date(castNow.getTime() + 7 * 86_400_000)
  await work('request-has-no-answer', its)
  await work('request-has-no-answer', its)
  assert.deepEqual(
    (await requests()).map(({ state }) => state),
    ['expired', 'asked'],
  )
  assert.equal((await mailsTo(first ?? '')).length, 2, 'asked, and told of the pause')
  assert.equal((await mailsTo(mentee())).length, 1)
})

test('no more than three stand on a list, each once, and a request is taken back (D9)', async () => {
  const me = await visitor(mentee())
  const some = await suited()
  for (const mentor of some.slice(0, 3)) assert.equal((await askFor(me, mentor)).status, 303)
  const full = await askFor(me, some[3])
  assert.equal(full.status, 422)
  assert.match(full.text, /Der står allerede tre/)
  assert.match((await askFor(me, some[0])).text, /står allerede på din liste/)
  await askOn()
  const [asked] = await requests()
  await me.post(routes.mentorRequestWithdrawal({ id: asked?.id ?? '' }), {}, choice)
  await askOn()
  assert.deepEqual(
    (await requests()).map(({ state }) => state),
    ['withdrawn', 'asked', 'queued'],
  )
})

test('of many mentees who are told yes for one place at the same moment one gets it (C4)', async () => {
  const [mentor = ''] = await suited()
  const askers = crowd.mentees.slice(0, 30)
  await asOwner(database.db, async tx => {
    for (const menteeId of askers)
      await tx
        .insertInto('mentor_request')
        .values({
          programme_id: places.corps,
          mentee_id: menteeId,
          mentor_id: mentor,
          place: 1,
          state: 'asked',
          content: Buffer.alloc(40),
          reasons: '[]',
          made_at: castNow,
          asked_at: castNow,
          answer_by: castNow,
        })
        .execute()
  })
  const asked = await requests()
  const answers = await Promise.all(
    asked.map(({ id }) => asPerson(house.db, mentor, tx => acceptRequest(tx, id, castNow))),
  )
  assert.equal(answers.filter(answer => 'mentorship' in answer).length, 1)
})

test('where the coordinator pairs people there is nothing to choose, and strangers find no door (D9)', async () => {
  await asOwner(database.db, tx =>
    tx
      .updateTable('programme')
      .set({ settings: JSON.stringify({ ...corpsSettings, matchingMode: 'assigned' }) })
      .where('id', '=', places.corps)
      .execute(),
  )
  assert.equal((await (await visitor(mentee())).get(choice)).status, 404)
  assert.equal((await (await visitor(cast.bente)).get(choice)).status, 404)
})
