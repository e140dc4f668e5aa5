import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mentorship } from './mentorship.ts'
import { pair } from './pair.test-kit.ts'
import { stagesOf } from './stages.ts'

const at = new Date('2026-10-07T08:00:00Z')
const active: Mentorship = { ...pair, state: 'active', agreedAt: at, endsOn: '2027-09-30' }

/** Each stop as a letter and its mark: ● behind, ○ ahead, ◉ here. */
const drawn = (mentorship: Mentorship, planned: number, held: number) =>
  stagesOf(mentorship, { planned, held }, true)
    .map(({ stage, state }) => stage[0] + { done: '●', current: '◉', ahead: '○' }[state])
    .join(' ')

test('the path goes from the trial over the agreement and the meetings to the ending', () => {
  assert.equal(drawn({ ...pair, state: 'trial' }, 3, 0), 't◉ a○ m○ m○ m○ e○')
  assert.equal(drawn({ ...pair, state: 'agreement', trialPassedAt: at }, 3, 1), 't● a◉ m○ m○ m○ e○')
  assert.equal(drawn(active, 3, 1), 't● a● m● m◉ m○ e○')
  assert.equal(
    drawn({ ...pair, state: 'ended', endedAt: at, ending: 'completed' }, 3, 3),
    't● a● m● m● m● e◉',
  )
})

test('more meetings than planned make the path longer', () => {
  assert.equal(drawn(active, 2, 2), 't● a● m● m● m◉ e○')
})

test('a path of many meetings keeps to twelve stops and says the right number', () => {
  const stages = stagesOf(active, { planned: 40, held: 20 }, true)
  assert.equal(stages.filter(({ stage }) => stage === 'meeting').length, 12)
  assert.equal(stages.find(({ state }) => state === 'current')?.number, 21)
})

test('where the two make no agreement the year has no stop for it (E9)', () => {
  const stages = stagesOf(active, { planned: 2, held: 0 }, false)
  assert.deepEqual(
    stages.map(({ stage }) => stage),
    ['trial', 'meeting', 'meeting', 'ending'],
  )
})
