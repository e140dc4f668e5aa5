import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type MatchingInput, solveAtOnce } from '../engine/index.ts'
import { outcomeOf } from './run-outcome.ts'

const mentee = (id: string, themes: string[], unit?: string) => ({ id, themes, ...(unit && { unit }) })

const input: MatchingInput = {
  mentees: [
    mentee('ida', ['network', 'cv']),
    mentee('eva', ['network']),
    mentee('liv', ['cv']),
    mentee('bo', ['cv'], 'tax'),
    mentee('omar', ['network'], 'tax'),
  ],
  mentors: [
    { id: 'per', capacity: 1, themes: ['network', 'cv'], unit: 'school' },
    { id: 'ole', capacity: 1, themes: ['cv'], unit: 'school' },
    { id: 'tom', capacity: 0, themes: ['cv'], unit: 'tax' },
  ],
  criteria: [{ kind: 'themes', weight: 10 }],
  rules: [{ kind: 'different-unit' }],
}

const { outcome, waiting, proposals } = outcomeOf(input, solveAtOnce(input), [])

test('strength is a share of what the fullest wish could have got, the same for all pairs', () => {
  assert.equal(outcome.fullest, 20)
  const ida = proposals.find(proposal => proposal.mentee === 'ida')
  assert.deepEqual(ida && [ida.mentor, ida.points, ida.strength], ['per', 20, 1])
  const weakest = proposals.toSorted((a, b) => a.points - b.points)[0]
  assert.equal(weakest?.strength, 0.5)
  assert.deepEqual(outcome.weakest, { sharedThemes: 1, strength: 0.5 })
})

test('those who wait for the same places are told of as one', () => {
  assert.deepEqual(outcome.waiting, { people: 3, byRules: 0 })
  assert.equal(waiting.length, 3)
  assert.deepEqual(outcome.groups, [{ mentees: 5, mentors: 2, places: 2 }])
  for (const { reason } of waiting) assert.deepEqual(reason, { why: 'too-few-places', group: 0 })
})

test('for whoever waits, the mentors who would suit best and are allowed are named', () => {
  const eva = waiting.find(({ mentee }) => mentee === 'eva')
  assert.equal(eva?.help[0], 'per')
  const ofTax = waiting.filter(({ mentee }) => ['bo', 'omar'].includes(mentee))
  assert.ok(ofTax.length > 0)
  for (const { help } of ofTax) assert.ok(!help.includes('tom'), 'not one of the same unit')
})

test('counts are of those who take part', () => {
  const { mentees, mentors, places, pairs, locks, mentorsWithRoom } = outcome
  assert.deepEqual([mentees, mentors, places, pairs, locks, mentorsWithRoom], [5, 3, 2, 2, 0, 0])
})
