import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mentorship } from './mentorship.ts'
import { type NextStep, nextStep, type RoomFacts } from './next-step.ts'
import { pair } from './pair.test-kit.ts'

const now = new Date('2026-10-07T08:00:00Z')
const at = (day: string) => new Date(`${day}T08:00:00Z`)
const trial: Mentorship = { ...pair, state: 'trial' }
const agreeing: Mentorship = { ...pair, state: 'agreement', trialPassedAt: at('2026-09-30') }
const active: Mentorship = { ...pair, state: 'active', agreedAt: at('2026-09-30'), endsOn: '2027-09-30' }
const ended: Mentorship = { ...pair, state: 'ended', endedAt: now, ending: 'declined' }

const facts: RoomFacts = {
  trialAnswered: false,
  initiative: 'mentee',
  trialDays: 21,
  rhythmMonths: 2,
  agreement: { withSignatures: true },
  meetings: { held: 0 },
}
const meeting = (day: string, prepared = false) => ({
  id: 'meeting',
  at: at(day),
  until: new Date(`${day}T10:00:00Z`),
  prepared,
})

/** The kinds and turns of the mentee's and the mentor's step. */
function steps(mentorship: Mentorship, more: Partial<RoomFacts> = {}): string[] {
  const say = ({ kind, turn }: NextStep) => `${kind} ${turn}`
  return (['mentee', 'mentor'] as const).map(side =>
    say(nextStep(mentorship, side, { ...facts, ...more }, now)),
  )
}

test('who holds the initiative books the trial meeting, the other waits (B8, D6)', () => {
  assert.deepEqual(steps(trial), ['book-trial mine', 'await-trial-meeting theirs'])
  assert.deepEqual(steps(trial, { initiative: 'mentor' }), ['await-trial-meeting theirs', 'book-trial mine'])
  assert.deepEqual(steps(trial, { initiative: 'both' }), ['book-trial mine', 'book-trial mine'])
})

test('after the trial meeting each is asked whether the match is right (D6)', () => {
  const planned = { held: 0, planned: meeting('2026-10-09') }
  assert.deepEqual(steps(trial, { meetings: planned }), ['meet both', 'meet both'])
  const over = { held: 0, unsaid: { id: 'meeting', at: at('2026-10-01') } }
  assert.deepEqual(steps(trial, { meetings: over }), ['answer-trial mine', 'answer-trial mine'])
  const late = nextStep({ ...trial, startedAt: at('2026-08-01') }, 'mentor', facts, now)
  assert.deepEqual(late, { kind: 'answer-trial', turn: 'mine', by: '2026-08-22', late: true })
})

test('who has answered waits, and what they see does not depend on the other (D6)', () => {
  const waits = steps(trial, { trialAnswered: true })
  assert.deepEqual(waits, ['await-trial-answer theirs', 'await-trial-answer theirs'])
})

test('the mentee drafts the agreement, then each gives their word in any order (E1)', () => {
  assert.deepEqual(steps(agreeing), ['draft-agreement mine', 'await-draft theirs'])
  const draft = (signedByMe: boolean) => ({
    agreement: { withSignatures: true, draft: { signedByMe, signedByTheOther: !signedByMe } },
  })
  assert.deepEqual(steps(agreeing, draft(false)), ['sign-agreement mine', 'sign-agreement mine'])
  assert.deepEqual(steps(agreeing, draft(true)), ['await-signature theirs', 'await-signature theirs'])
})

test('under way, the one with the initiative books the next meeting (B7, B8)', () => {
  assert.deepEqual(steps(active), ['book-meeting mine', 'await-meeting theirs'])
  const third = nextStep(active, 'mentee', { ...facts, meetings: { held: 2 } }, now)
  assert.deepEqual(third, { kind: 'book-meeting', turn: 'mine', number: 3, late: false })
})

test('the rhythm counts from the last meeting, or from the agreement (G2)', () => {
  const since = (agreed: string, met?: string) => {
    const meetings = { held: met ? 1 : 0, ...(met && { lastMetAt: at(met) }) }
    const step = nextStep({ ...active, agreedAt: at(agreed) }, 'mentee', { ...facts, meetings }, now)
    return 'late' in step && step.late
  }
  assert.equal(since('2026-08-20'), false)
  assert.equal(since('2026-08-07'), true)
  assert.equal(since('2026-01-07', '2026-08-20'), false)
  assert.equal(since('2026-01-07', '2026-08-01'), true)
})

test('a booked meeting is met, and prepared for in its last week (G5)', () => {
  const booked = (day: string, prepared = false) =>
    steps(active, { meetings: { held: 1, planned: meeting(day, prepared) } })
  assert.deepEqual(booked('2026-11-20'), ['meet both', 'meet both'])
  assert.deepEqual(booked('2026-10-12'), ['prepare mine', 'prepare mine'])
  assert.deepEqual(booked('2026-10-12', true), ['meet both', 'meet both'])
})

test('what a meeting left open comes before everything else (I1)', () => {
  const left = { id: 'meeting', at: at('2026-10-06') }
  const all = { held: 1, unsaid: left, unanswered: left, planned: meeting('2026-10-08') }
  assert.deepEqual(steps(active, { meetings: all }), ['say-if-held mine', 'say-if-held mine'])
  const { unsaid, ...answers } = all
  assert.deepEqual(steps(active, { meetings: answers }), ['reflect mine', 'reflect mine'])
})

test('a change of the agreement asks for the word of the one who has not given it (E9)', () => {
  const draft = { signedByMe: false, signedByTheOther: true }
  const step = nextStep(active, 'mentor', { ...facts, agreement: { withSignatures: true, draft } }, now)
  assert.deepEqual(step, { kind: 'sign-agreement', turn: 'mine', withSignatures: true, change: true })
  const given = { withSignatures: true, draft: { signedByMe: true, signedByTheOther: false } }
  assert.deepEqual(steps(active, { agreement: given }), ['book-meeting mine', 'await-meeting theirs'])
})

test('past its last day nobody is asked to book on (E9)', () => {
  assert.deepEqual(steps({ ...active, endsOn: '2026-10-06' }), ['end-reached both', 'end-reached both'])
  assert.deepEqual(steps({ ...active, endsOn: '2026-10-07' }), ['book-meeting mine', 'await-meeting theirs'])
})

test('an ended mentorship asks nothing of anybody, and says the same to both (D6)', () => {
  const [mentee, mentor] = (['mentee', 'mentor'] as const).map(side => nextStep(ended, side, facts, now))
  assert.deepEqual(mentee, { kind: 'ended', turn: 'nobody', ending: 'declined' })
  assert.deepEqual(mentor, mentee)
})
