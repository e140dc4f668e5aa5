import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { cast, castNow, corpsSettings, places } from '../../test/cast.ts'
import { asOwner, asPerson } from '../platform/database/transaction.ts'
import { routes } from '../routes.ts'
import { choice, choosingCorps } from './requests.test-kit.ts'
import { acceptRequest } from './requests-store.ts'

const corps = choosingCorps({ mentees: 40, mentors: 30 })
const { mentee, work, askOn, requests, mailsTo, suited, askFor } = corps

test('a mentee sees suitable mentors with reasons, and none that the rules forbid (D2, D8, D9)', async () => {
  const sofieLike = await corps.visitor(mentee())
  const page = await sofieLike.get(choice)
  assert.equal(page.status, 200)
  assert.match(page.text, /Taler for/)
  const own = await asOwner(corps.house.owner, tx =>
    tx.selectFrom('person').select('organisation_id').where('id', '=', mentee()).executeTakeFirstOrThrow(),
  )
  const offered = await asOwner(corps.house.owner, async tx =>
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
  const me = await corps.visitor(mentee())
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

  const mentor = await corps.visitor(first ?? '')
  const [asked] = await requests()
  const address = routes.mentorRequest({ id: asked?.id ?? '' })
  assert.match((await mentor.get(address)).text, /Jeg vil lære at sige fra/)
  assert.match((await mentor.get(routes.home())).text, /vil gerne have dig som mentor/)
  assert.equal(
    (await (await corps.visitor(second ?? '')).get(address)).status,
    404,
    'not for who stands next',
  )
  await mentor.post(address, { answer: 'no' }, address)
  await askOn()
  assert.deepEqual(
    (await requests()).map(({ state }) => state),
    ['declined', 'asked'],
  )
  assert.equal((await mailsTo(second ?? '')).length, 1)
})

test('a yes begins the trial, closes the list, and both have a room (D6)', async () => {
  const me = await corps.visitor(mentee())
  const [first, second] = await suited()
  await askFor(me, first)
  await askFor(me, second)
  await askOn()
  const [asked] = await requests()
  const address = routes.mentorRequest({ id: asked?.id ?? '' })
  const answered = await (await corps.visitor(first ?? '')).post(address, { answer: 'yes' }, address)
  assert.equal(answered.status, 303)
  assert.match((await me.get(answered.location ?? '')).text, /Derfor|Hvorfor|Taler for/)
  assert.deepEqual(
    (await requests()).map(({ state }) => state),
    ['accepted', 'closed'],
  )
  assert.equal((await me.get(choice)).status, 200)
  assert.deepEqual(await suited(), [], 'whoever has a mentor is offered no other')
})

test('a yes pressed twice leads to the room, and an old link says what has become of it (D9)', async () => {
  const me = await corps.visitor(mentee())
  const [first = '', second = ''] = await suited()
  await askFor(me, first)
  await askFor(me, second)
  await askOn()
  const [asked] = await requests()
  const address = routes.mentorRequest({ id: asked?.id ?? '' })
  const mentor = await corps.visitor(first)
  await mentor.post(address, { answer: 'no' }, address)
  const again = await mentor.post(address, { answer: 'no' }, routes.home())
  assert.match(again.text, /Du har svaret nej/)
  assert.doesNotMatch(again.text, /Jeg vil lære/, 'what was written is not theirs any more')
  await askOn()
  const next = (await requests()).find(({ state }) => state === 'asked')
  const other = await corps.visitor(second)
  const there = routes.mentorRequest({ id: next?.id ?? '' })
  const begun = await other.post(there, { answer: 'yes' }, there)
  const twice = await other.post(there, { answer: 'yes' }, routes.home())
  assert.deepEqual([twice.status, twice.location], [303, begun.location])
  assert.match((await me.get(choice)).text, /Du har en mentor/)
  assert.equal((await me.get(there)).status, 404, 'for the mentor alone')
})

test('who waits for a mentor whose last place is taken goes on at once, and nobody pauses for it (C4, D9)', async () => {
  const [first = '', second = ''] = await suited()
  const [one = '', other = ''] = corps.crowd.mentees
  // Both want the same mentor, who has one place; the other has somebody else in mind besides.
  for (const who of [one, other]) await askFor(await corps.visitor(who), first)
  await askFor(await corps.visitor(other), second)
  for (const who of [one, other]) await askOn(who)
  const [asked] = (await requests()).filter(({ mentee_id }) => mentee_id === one)
  const address = routes.mentorRequest({ id: asked?.id ?? '' })
  await (await corps.visitor(first)).post(address, { answer: 'yes' }, address)
  const { rows } = await sql<{
    payload: Record<string, string>
  }>`select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'requests-are-outrun'`.execute(
    corps.house.owner,
  )
  assert.equal(rows.length, 1)
  for (const { payload } of rows) await work('requests-are-outrun', payload)
  const theirs = (await requests()).filter(({ mentee_id }) => mentee_id === other)
  assert.deepEqual(
    theirs.map(({ mentor_id, state }) => [mentor_id, state]),
    [
      [first, 'closed'],
      [second, 'asked'],
    ],
  )
  assert.equal((await mailsTo(other)).length, 1)
  assert.equal((await mailsTo(one)).filter(({ kind }) => kind === 'request-answered').length, 0)
})

test('a mentor who says nothing is passed by (D9)', async () => {
  const me = await corps.visitor(mentee())
  const [first, second] = await suited()
  await askFor(me, first)
  await askFor(me, second)
  await askOn()
  const [asked] = await requests()
  const its = { request: asked?.id ?? '' }
  corps.clock = new Date(castNow.getTime() + 7 * 86_400_000)
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
  const me = await corps.visitor(mentee())
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
  const askers = corps.crowd.mentees.slice(0, 30)
  await asOwner(corps.house.owner, async tx => {
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
    asked.map(({ id }) => asPerson(corps.house.db, mentor, tx => acceptRequest(tx, id, castNow))),
  )
  assert.equal(answers.filter(answer => 'mentorship' in answer).length, 1)
})

test('where the coordinator pairs people there is nothing to choose, and strangers find no door (D9)', async () => {
  await asOwner(corps.house.owner, tx =>
    tx
      .updateTable('programme')
      .set({ settings: JSON.stringify({ ...corpsSettings, matchingMode: 'assigned' }) })
      .where('id', '=', places.corps)
      .execute(),
  )
  assert.equal((await (await corps.visitor(mentee())).get(choice)).status, 404)
  assert.equal((await (await corps.visitor(cast.bente)).get(choice)).status, 404)
})
