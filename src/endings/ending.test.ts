import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Active, type Mentorship, readableUntil } from '../mentorships/mentorship.ts'
import { complete, stopEarly } from './ending.ts'

const now = new Date('2027-10-07T09:00:00Z')
const pair = {
  id: 'm',
  programmeId: 'g',
  mentorId: 'peter',
  menteeIds: ['sofie'],
  group: false,
  startedAt: now,
}
const active: Active = { ...pair, state: 'active', agreedAt: now, endsOn: '2027-10-07' }
const lookedBack = { allLookedBack: true, today: '2027-09-01' }

test('either closes the door when both have looked back (G8, I4)', () => {
  for (const by of ['peter', 'sofie']) {
    const ended = complete(active, by, lookedBack, now)
    assert.deepEqual(ended, { ...pair, state: 'ended', endedAt: now, ending: 'completed' })
  }
})

test('without looking back a mentorship is completed only when its last day is over (E4)', () => {
  const alone = (today: string) => complete(active, 'sofie', { allLookedBack: false, today }, now)
  assert.deepEqual(alone('2027-10-07'), { refused: 'not-yet' })
  assert.ok('endedAt' in alone('2027-10-08'))
  const { endsOn: _, ...openEnded } = active
  const noDay: Mentorship = { ...openEnded, endsOn: undefined }
  assert.deepEqual(complete(noDay, 'sofie', { allLookedBack: false, today: '2030-01-01' }, now), {
    refused: 'not-yet',
  })
})

test('after the last day of a group its mentor closes the door, and no mentee for the others (G8, J1)', () => {
  const group: Active = { ...active, group: true, menteeIds: ['sofie', 'jonas'] }
  const over = { allLookedBack: false, today: '2027-10-08' }
  assert.deepEqual(complete(group, 'sofie', over, now), { refused: 'not-yet' })
  assert.ok('endedAt' in complete(group, 'peter', over, now))
  assert.ok('endedAt' in complete(group, 'sofie', lookedBack, now))
})

test('either may stop early, while they agree and later, and nobody else may (D6)', () => {
  const agreeing: Mentorship = { ...pair, state: 'agreement', trialPassedAt: now }
  for (const mentorship of [active, agreeing]) {
    assert.deepEqual(stopEarly(mentorship, 'sofie', now), {
      ...pair,
      state: 'ended',
      endedAt: now,
      ending: 'early',
    })
    assert.deepEqual(stopEarly(mentorship, 'mette', now), { refused: 'not-a-party' })
  }
  const trial: Mentorship = { ...pair, state: 'trial' }
  assert.deepEqual(stopEarly(trial, 'sofie', now), { refused: 'not-under-way' })
  const ended = stopEarly(active, 'sofie', now)
  assert.ok('endedAt' in ended)
  assert.deepEqual(complete(ended, 'peter', lookedBack, now), { refused: 'not-under-way' })
  assert.equal(readableUntil(ended).toISOString(), '2028-04-04T09:00:00.000Z')
})
