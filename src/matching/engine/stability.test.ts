import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  blockingPairs,
  forbiddance,
  type MatchingInput,
  pointsFor,
  solveAtOnce,
  solveStable,
} from './index.ts'
import { smallInput } from './small-cases.ts'

const singles: fc.Arbitrary<MatchingInput> = smallInput.map(input => ({
  ...input,
  mentees: input.mentees.map(mentee => ({ ...mentee, wants: 1 })),
  locked: [],
}))

const twoForOneMentor: MatchingInput = {
  mentees: [{ id: 'e0' }, { id: 'e1' }],
  mentors: [
    { id: 'o0', capacity: 1 },
    { id: 'o1', capacity: 1, wishes: ['e0'] },
  ],
  criteria: [],
  rules: [
    {
      kind: 'only-listed',
      pairs: [
        { mentee: 'e1', mentor: 'o1' },
        { mentee: 'e0', mentor: 'o1' },
        { mentee: 'e0', mentor: 'o0' },
      ],
    },
  ],
  seed: ' ',
}

describe('a stable match', () => {
  it('has no pair who would both rather have each other, whoever proposes (D3)', () => {
    fc.assert(
      fc.property(singles, fc.constantFrom('mentees' as const, 'mentors' as const), (input, proposers) => {
        const { pairs, total } = solveStable(input, proposers)
        assert.deepEqual(blockingPairs(input, pairs), [])
        const forbids = forbiddance(input)
        let sum = 0
        for (const pair of pairs) {
          const mentee = input.mentees.find(one => one.id === pair.mentee)
          const mentor = input.mentors.find(one => one.id === pair.mentor)
          assert.ok(mentee && mentor && !forbids(mentee, mentor))
          sum += pointsFor(input.criteria, mentee, mentor)
        }
        assert.equal(total, sum)
        for (const mentor of input.mentors) {
          assert.ok(pairs.filter(pair => pair.mentor === mentor.id).length <= mentor.capacity)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('matches at least two thirds as many as can be matched stably, when mentees propose (D3)', () => {
    fc.assert(
      fc.property(singles, input => {
        const { matched } = solveStable(input)
        assert.ok(3 * matched >= 2 * mostStable(input))
      }),
      {
        numRuns: 500,
        // Somebody who likes two equally leaves the one whom another needs.
        examples: [[twoForOneMentor]],
      },
    )
  })

  it('never beats the best match in total of as many, and its price can be read off', () => {
    fc.assert(
      fc.property(singles, input => {
        const best = solveAtOnce({ ...input, aims: { worst: 'any', fewestChanges: false } })
        const stable = solveStable(input)
        assert.ok(stable.matched <= best.matched)
        if (stable.matched === best.matched) assert.ok(stable.total <= best.total)
      }),
      { numRuns: 500 },
    )
  })

  it('counts a locked pair as the best match does, also one that a rule forbids', () => {
    const input: MatchingInput = {
      mentees: [{ id: 'a', unit: 'u', place: 'ribe' }],
      mentors: [{ id: 'm', unit: 'u', place: 'ribe', capacity: 1 }],
      criteria: [{ kind: 'place', weight: 7 }],
      rules: [{ kind: 'different-unit' }],
      locked: [{ mentee: 'a', mentor: 'm' }],
    }
    assert.deepEqual([solveStable(input).total, solveAtOnce(input).total], [7, 7])
  })
})

/** The largest number of pairs in any stable match, by trying all matches. */
function mostStable(input: MatchingInput): number {
  const forbids = forbiddance(input)
  let most = 0
  const attempt = (at: number, pairs: readonly { mentee: string; mentor: string }[]): void => {
    const mentee = input.mentees[at]
    if (!mentee) {
      if (pairs.length > most && blockingPairs(input, pairs).length === 0) most = pairs.length
      return
    }
    attempt(at + 1, pairs)
    for (const mentor of input.mentors) {
      const taken = pairs.filter(pair => pair.mentor === mentor.id).length
      if (taken < mentor.capacity && !forbids(mentee, mentor)) {
        attempt(at + 1, [...pairs, { mentee: mentee.id, mentor: mentor.id }])
      }
    }
  }
  attempt(0, [])
  return most
}
