import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ProgrammeFigures, whatWaits } from './overview.ts'

const calm: ProgrammeFigures = {
  id: 'corps',
  name: 'Lederkorps',
  mentors: 20,
  mentees: 30,
  menteesWaiting: 0,
  invitedUnanswered: 0,
  awaitingYes: 0,
  placesToOffer: 0,
  trial: 2,
  agreement: 1,
  active: 25,
  ended: 2,
  trialLate: 0,
  agreementLate: 0,
  overdue: 0,
  overdueLate: 0,
  declined: 0,
  endingSoon: 0,
  toEvaluate: 0,
  evaluationClosed: undefined,
  receives: false,
  newcomers: 0,
  newcomersLate: 0,
  runToReview: undefined,
  runUnderWay: undefined,
}
const kinds = (figures: Partial<ProgrammeFigures>) =>
  whatWaits([{ ...calm, ...figures }]).map(item => item.kind)

test('a coordinator with nothing to do is told nothing waits (J6)', () => {
  assert.deepEqual(kinds({}), [])
})

test('a pair that ended in the trial comes before what is only late (D6)', () => {
  assert.deepEqual(kinds({ overdueLate: 3, declined: 1, trialLate: 2 }), ['declined', 'overdue', 'trialLate'])
})

test('an empty programme asks for people, one that was never matched for a matching (B12)', () => {
  const empty = { mentors: 0, mentees: 0, trial: 0, agreement: 0, active: 0, ended: 0 }
  assert.deepEqual(kinds(empty), ['noPeople'])
  assert.deepEqual(kinds({ ...empty, mentors: 3, mentees: 5, menteesWaiting: 5 }), ['match'])
  assert.deepEqual(kinds({ menteesWaiting: 5 }), ['menteesWaiting'])
})

test('nobody is asked to match while a matching is under way or waits to be read (D9)', () => {
  assert.deepEqual(kinds({ menteesWaiting: 5, runUnderWay: 'r' }), ['runUnderWay'])
  assert.deepEqual(kinds({ menteesWaiting: 5, runToReview: 'r' }), ['runToReview'])
})

test('a programme that receives newcomers tells whose list is late, and asks for none by another name (B6, B13)', () => {
  const empty = { mentors: 0, mentees: 0, trial: 0, agreement: 0, active: 0, ended: 0, receives: true }
  assert.deepEqual(kinds(empty), ['noNewcomers'])
  assert.deepEqual(kinds({ ...empty, newcomers: 4 }), [])
  assert.deepEqual(kinds({ ...empty, newcomers: 4, newcomersLate: 2 }), ['newcomersLate'])
})

test('what a scheme gives is to be asked in time, and read when it is answered (I4)', () => {
  assert.deepEqual(kinds({ toEvaluate: 1, endingSoon: 2 }), ['toEvaluate', 'endingSoon'])
  const [item] = whatWaits([{ ...calm, evaluationClosed: 'e' }])
  assert.equal(item?.evaluationId, 'e')
})
