import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { castNow, places } from '../../test/cast.ts'
import { routes } from '../routes.ts'
import { choice, choosingCorps } from './requests.test-kit.ts'

const corps = choosingCorps({ settings: { answerDays: 4 }, mentees: 10, mentors: 12 })
const { mentee, work, askOn, requests, mailsTo, suited, askFor } = corps

const days = (count: number) => new Date(castNow.getTime() + count * 86_400_000)

/** The first who suits is asked, and their page. */
async function asked() {
  const me = await corps.visitor(mentee())
  const [first = '', second = ''] = await suited()
  await askFor(me, first)
  await askFor(me, second)
  await askOn()
  const [request] = await requests()
  assert.ok(request)
  const address = routes.mentorRequest({ id: request.id })
  return { me, first, second, request, address, mentor: await corps.visitor(first) }
}

test('the programme decides how many days a mentor has to answer (D9)', async () => {
  const { request, address, mentor } = await asked()
  assert.deepEqual(request.answer_by, days(4))
  assert.match((await mentor.get(address)).text, /Svar senest søndag 11\. oktober/)
})

test('a mentor asks for more once, the mentee answers, and the time begins anew with each (D9)', async () => {
  const { first, request, address } = await asked()
  corps.clock = days(3)
  let [me, mentor] = [await corps.visitor(mentee()), await corps.visitor(first)]
  const question = routes.mentorRequestQuestion({ id: request.id })
  assert.equal((await mentor.post(question, { words: ' ' }, address)).status, 422)
  await mentor.post(question, { words: 'Hvor længe har du været leder?' }, address)
  assert.deepEqual((await requests())[0]?.answer_by, days(7))
  const waits = (await mentor.get(address)).text
  assert.match(waits, /venter på svar/)
  assert.match(waits, /har til onsdag 14\. oktober med at svare/)
  await mentor.post(question, { words: 'Og hvad mere?' }, address)
  const [mail] = (await mailsTo(mentee())).filter(({ kind }) => kind === 'request-questioned')
  assert.ok(mail)
  assert.doesNotMatch(mail.body, /Hvor længe/, 'no mail carries what is written')
  const shown = (await me.get(choice)).text
  assert.match(shown, /Svar på spørgsmålet/)
  assert.match(shown, /Træk tilbage/, 'and it can still be taken back')
  const reply = routes.mentorRequestReply({ id: request.id })
  assert.match((await me.get(reply)).text, /Hvor længe har du været leder\?/)
  assert.equal((await mentor.get(reply)).status, 404, 'the answer is the mentee’s')
  corps.clock = days(6)
  me = await corps.visitor(mentee())
  mentor = await corps.visitor(first)
  // What was due for the mentor has been put off.
  await work('request-has-no-answer', { request: request.id })
  assert.equal((await requests())[0]?.state, 'asked')
  await me.post(reply, { words: 'To måneder' }, reply)
  assert.deepEqual((await requests())[0]?.answer_by, days(10))
  const read = (await mentor.get(address)).text
  assert.match(read, /To måneder/)
  assert.doesNotMatch(read, /Og hvad mere/, 'only the first question was asked')
  assert.equal((await mailsTo(first)).filter(({ kind }) => kind === 'request-replied').length, 1)
  const accepted = await mentor.post(address, { answer: 'yes' }, address)
  assert.equal(accepted.status, 303)
  assert.equal((await requests())[0]?.state, 'accepted')
})

test('whoever lets a question go by pauses until they say that they are back; a mentee who does not answer pauses nobody (D9)', async () => {
  const { first, second, request } = await asked()
  corps.clock = days(4)
  await work('request-has-no-answer', { request: request.id })
  assert.ok(!(await suited(corps.crowd.mentees[1] ?? '')).includes(first), 'not offered to others meanwhile')
  const { rows } = await sql<{ mentors: number }>`
    select count(*)::int as mentors from application where side = 'mentor' and paused_at is not null`.execute(
    corps.house.owner,
  )
  assert.deepEqual(rows, [{ mentors: 1 }])
  const mentor = await corps.visitor(first)
  assert.match((await mentor.get(routes.home())).text, /Du bliver ikke spurgt lige nu/)
  await mentor.post(routes.mentorPauseEnd({ id: places.corps }), {}, routes.home())
  assert.doesNotMatch((await mentor.get(routes.home())).text, /Du bliver ikke spurgt lige nu/)
  // The next is asked, asks for more, and the mentee says nothing.
  const next = (await requests()).find(({ state }) => state === 'asked')
  assert.equal(next?.mentor_id, second)
  const other = await corps.visitor(second)
  const address = routes.mentorRequest({ id: next.id })
  await other.post(routes.mentorRequestQuestion({ id: next.id }), { words: 'Hvorfor mig?' }, address)
  corps.clock = days(8)
  await work('request-has-no-answer', { request: next.id })
  assert.equal((await requests()).find(({ id }) => id === next.id)?.state, 'expired')
  assert.doesNotMatch((await other.get(routes.home())).text, /Du bliver ikke spurgt lige nu/)
})
