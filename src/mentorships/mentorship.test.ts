import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refused } from '../platform/refusal.ts'
import { type Answered, answerTrial, beginByAgreement, type Mentorship, type Trial } from './mentorship.ts'
import { may } from './mentorship-policy.ts'
import { pair } from './pair.test-kit.ts'

const now = new Date('2026-10-07T08:00:00Z')
const trial: Trial = { ...pair, state: 'trial' }
const agreeing: Mentorship = { ...pair, state: 'agreement', trialPassedAt: now }
const active: Mentorship = { ...pair, state: 'active', agreedAt: now, endsOn: '2027-10-07' }
const ended: Mentorship = { ...pair, state: 'ended', endedAt: now, ending: 'declined' }

const nobody: Answered = { byMe: false, byTheOthers: false }
const theOther: Answered = { byMe: false, byTheOthers: true }

test('one yes leaves the trial as it is, two make it an agreement to write (D6)', () => {
  assert.equal(answerTrial(trial, 'sofie', 'yes', nobody, now), trial)
  assert.deepEqual(answerTrial(trial, 'peter', 'yes', theOther, now), agreeing)
})

test('any no ends it, whoever says it and whatever the other said (D6)', () => {
  for (const who of ['sofie', 'peter']) {
    for (const answered of [nobody, theOther]) {
      assert.deepEqual(answerTrial(trial, who, 'no', answered, now), ended)
    }
  }
})

test('each answers once, in a trial, and nobody answers for them (D6)', () => {
  assert.deepEqual(answerTrial(trial, 'mette', 'yes', nobody, now), refused('not-a-party'))
  const again = { byMe: true, byTheOthers: false }
  assert.deepEqual(answerTrial(trial, 'sofie', 'no', again, now), refused('already-answered'))
  for (const past of [agreeing, active, ended]) {
    assert.deepEqual(answerTrial(past, 'sofie', 'no', nobody, now), refused('not-in-trial'))
  }
})

test('the agreement begins the year, and a changed one moves only its end (E9)', () => {
  if (agreeing.state !== 'agreement') return
  const begun = beginByAgreement(agreeing, '2027-06-30', now)
  assert.deepEqual(begun, { ...pair, state: 'active', agreedAt: now, endsOn: '2027-06-30' })
  const later = new Date('2027-01-01T08:00:00Z')
  assert.deepEqual(beginByAgreement(begun, '2027-12-31', later), { ...begun, endsOn: '2027-12-31' })
})

test('only the two enter the room, and after its end they no longer see each other’s profile (J1)', () => {
  for (const mentorship of [trial, agreeing, active, ended]) {
    for (const verb of ['enter', 'answer', 'see-profile'] as const) {
      assert.equal(may({ id: 'mette' }, verb, mentorship), false)
    }
    for (const id of ['sofie', 'peter']) {
      assert.equal(may({ id }, 'enter', mentorship), true)
      assert.equal(may({ id }, 'answer', mentorship), mentorship.state === 'trial')
      assert.equal(may({ id }, 'see-profile', mentorship), mentorship.state !== 'ended')
    }
  }
})
