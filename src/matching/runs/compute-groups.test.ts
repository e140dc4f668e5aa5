import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type MatchingInput, verify } from '../engine/index.ts'
import { groupsOf } from './compute-groups.ts'

const quiet = { onProgress: () => {}, onTrouble: () => {} }

const anybody = fc.record({ themes: fc.subarray(['network', 'strategy', 'leader-role', 'politics']) })
const anyInput = fc
  .record({
    mentees: fc.array(anybody, { minLength: 1, maxLength: 14 }),
    mentors: fc.array(anybody, { minLength: 1, maxLength: 6 }),
    largest: fc.integer({ min: 3, max: 5 }),
  })
  .map(
    ({ mentees, mentors, largest }): MatchingInput => ({
      mentees: mentees.map((one, number) => ({ ...one, id: `e${number}` })),
      mentors: mentors.map((one, number) => ({ ...one, id: `r${number}`, capacity: largest })),
      criteria: [{ kind: 'themes', weight: 10 }],
      rules: [],
    }),
  )

test('a group reaches its smallest size or does not begin, and none is larger than its largest', async () => {
  await fc.assert(
    fc.asyncProperty(anyInput, async input => {
      const {
        proposals,
        outcome,
        certificate,
        input: proven,
      } = await groupsOf({ smallest: 3, largest: 5 })(input, [], quiet)
      for (const group of Map.groupBy(proposals, ({ mentor }) => mentor).values())
        assert.ok(group.length >= 3 && group.length <= 5, `${group.length}`)
      assert.equal(outcome.pairs + outcome.waiting.people, input.mentees.length)
      assert.ok(verify(certificate, proven).valid, 'the rest is proven for the mentors who remain')
      // Whoever could fill a group is not left out for want of trying.
      if (input.mentees.length >= 3) assert.ok(proposals.length >= 3)
    }),
    { numRuns: 60 },
  )
})

test('a locked pair whose group would be too small is told of', async () => {
  const input: MatchingInput = {
    mentees: [{ id: 'ida' }, { id: 'bo' }],
    mentors: [{ id: 'per', capacity: 5 }],
    criteria: [],
    locked: [{ mentee: 'ida', mentor: 'per' }],
  }
  const { outcome, proposals } = await groupsOf({ smallest: 3, largest: 5 })(input, [], quiet)
  assert.equal(proposals.length, 0)
  assert.deepEqual(outcome.setAside, [{ mentee: 'ida', mentor: 'per', why: 'group-too-small' }])
})
