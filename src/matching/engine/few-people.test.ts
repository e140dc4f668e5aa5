import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { solveFew } from './few-people.ts'
import type { MatchingInput } from './input.ts'
import { alikePeople, manyPeople } from './many-people.ts'
import { number, tabulate } from './numbered.ts'
import { solveAtOnce } from './solve.ts'
import { verify } from './verify.ts'

const people = fc
  .record({
    make: fc.constantFrom('many' as const, 'alike' as const),
    mentees: fc.integer({ min: 1, max: 90 }),
    mentors: fc.integer({ min: 1, max: 40 }),
    places: fc.constantFrom(0.5, 0.83, 1, 1.25),
    worst: fc.constantFrom('any' as const, 'max-min' as const),
    wishes: fc.integer({ min: 0, max: 20 }),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ make, mentees, mentors, places, worst, wishes, seed }): MatchingInput => {
    const input =
      make === 'many'
        ? manyPeople(mentees, mentors, Math.round(mentees * places), seed)
        : alikePeople(mentees, mentors, Math.ceil((mentees * places) / mentors), seed)
    const wanted = { mentee: `mentee ${seed % mentees}`, mentor: `mentor ${seed % mentors}` }
    const isLocked = seed % 3 === 0
    return {
      ...input,
      // Somebody who has the mentor they would like best already, and wants another.
      mentees: input.mentees.map(one => (isLocked && one.id === wanted.mentee ? { ...one, wants: 2 } : one)),
      aims: { worst },
      criteria: [...input.criteria, { kind: 'judgement', weight: 1, pairs: [{ ...wanted, points: wishes }] }],
      locked: isLocked ? [wanted] : [],
      rules: [...(input.rules ?? []), { kind: 'blocked', pairs: [[`mentee ${seed % 7}`, wanted.mentor]] }],
    }
  })

function few(input: MatchingInput) {
  const numbered = number(input)
  const aims = { mostMatched: true, worst: input.aims?.worst ?? 'max-min', largestTotal: true } as const
  const steps = solveFew(numbered, tabulate(input, numbered), { ...aims, fewestChanges: false })
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

describe('a few hundred people', () => {
  it('are matched as well in a matrix as from a list of all pairs, and proven', () => {
    let inMatrix = 0
    fc.assert(
      fc.property(people, input => {
        const listed = solveAtOnce(input, { explain: true })
        const plain = solveAtOnce(input, { explain: false })
        assert.deepEqual(verify(plain.certificate, input).flaws, [])
        assert.deepEqual(
          [plain.matched, plain.worst, plain.total],
          [listed.matched, listed.worst, listed.total],
        )
        assert.equal(
          plain.unmatched.reduce((sum, one) => sum + one.missing, 0),
          listed.unmatched.reduce((sum, one) => sum + one.missing, 0),
        )
        if (few(input)) inMatrix++
      }),
      { numRuns: 200 },
    )
    assert.ok(inMatrix > 100)
  })
})
