import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { MatchingInput, MatchingResult } from './index.ts'
import { forbiddance, solveAtOnce } from './index.ts'
import { personOf } from './rules.ts'
import { smallInput } from './small-cases.ts'

/** Each mentee and mentor is a person of their own, so that blocking two persons forbids one pair. */
const distinct: fc.Arbitrary<MatchingInput> = smallInput.map(input => ({
  ...input,
  mentors: input.mentors.map(mentor => ({ ...mentor, person: `person of ${mentor.id}` })),
  aims: { ...input.aims, mostMatched: true, largestTotal: true, worst: 'any', fewestChanges: false },
}))

const worstOf = ({ certificate }: MatchingResult): number | undefined =>
  certificate.aims.find(({ aim }) => aim === 'best-worst')?.value

describe('explanations from the prices equal what solving again finds', () => {
  it('the next-best alternative of a pair (D1)', () => {
    fc.assert(
      fc.property(distinct, input => {
        const result = solveAtOnce(input)
        for (const pair of result.pairs) {
          if (pair.locked) continue
          const without = solveAtOnce({
            ...input,
            rules: [
              ...(input.rules ?? []),
              { kind: 'blocked', pairs: [[pair.mentee, `person of ${pair.mentor}`]] },
            ],
          })
          if (pair.nextBest) {
            assert.equal(without.matched, result.matched)
            assert.equal(without.total, result.total - pair.nextBest.loss)
          } else if (without.matched === result.matched) {
            // As many are matched, but this mentee is not among them, or has fewer mentors.
            const count = (pairs: readonly { mentee: string }[]) =>
              pairs.filter(own => own.mentee === pair.mentee).length
            assert.ok(count(without.pairs) <= count(result.pairs))
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('names another mentor rather than nobody, where one is as good (D1)', () => {
    const result = solveAtOnce({
      mentees: [
        { id: 'e0', themes: ['d'] },
        { id: 'e1', themes: ['c'], style: 'guide', wants: 2 },
        { id: 'e2', style: 'sage', wants: 2 },
        { id: 'e3', style: 'guide', wants: 2 },
      ],
      mentors: [
        { id: 'o0', style: 'guide', capacity: 1 },
        { id: 'o1', themes: ['c', 'd'], style: 'sage', capacity: 2 },
        { id: 'o2', style: 'sage', capacity: 2 },
      ],
      criteria: [
        { kind: 'style', weight: 1 },
        { kind: 'themes', weight: 2 },
      ],
      aims: { worst: 'any' },
    })
    const pair = result.pairs.find(each => each.mentee === 'e1' && each.mentor === 'o1')
    assert.deepEqual(pair?.nextBest, { mentor: 'o2', loss: 1 })
  })

  it('what one more place with a mentor adds (C4)', () => {
    fc.assert(
      fc.property(distinct, input => {
        const result = solveAtOnce(input)
        for (const [at, mentor] of input.mentors.entries()) {
          const lockedThere = result.pairs.filter(pair => pair.locked && pair.mentor === mentor.id).length
          const capacity = Math.max(mentor.capacity, lockedThere) + 1
          const mentors = input.mentors.with(at, { ...mentor, capacity })
          const more = solveAtOnce({ ...input, mentors })
          const gain = result.oneMorePlace?.find(own => own.mentor === mentor.id) ?? { matched: 0, points: 0 }
          assert.deepEqual(
            { matched: more.matched - result.matched, points: more.total - result.total },
            { matched: gain.matched, points: gain.points },
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  it('how many more are matched by one more place, also with a pair worse than all (C4)', () => {
    fc.assert(
      fc.property(distinct, given => {
        const input: MatchingInput = { ...given, aims: { worst: 'max-min' } }
        const result = solveAtOnce(input)
        for (const [at, mentor] of input.mentors.entries()) {
          const lockedThere = result.pairs.filter(pair => pair.locked && pair.mentor === mentor.id).length
          const capacity = Math.max(mentor.capacity, lockedThere) + 1
          const more = solveAtOnce({ ...input, mentors: input.mentors.with(at, { ...mentor, capacity }) })
          const gain = result.oneMorePlace?.find(own => own.mentor === mentor.id)
          assert.equal(more.matched - result.matched, gain?.matched ?? 0)
          if (worstOf(more) === worstOf(result)) assert.equal(more.total - result.total, gain?.points ?? 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('the group that competes for too few places, or the rules that cut everybody (D2)', () => {
    fc.assert(
      fc.property(smallInput, fc.boolean(), (input, explain) => {
        const result = solveAtOnce(input, { explain })
        const forbids = forbiddance(input)
        for (const { mentee: id, reason } of result.unmatched) {
          const mentee = input.mentees.find(own => own.id === id)
          assert.ok(mentee)
          if (reason.why === 'nobody-allowed') {
            const cut = reason.cut.reduce((sum, rule) => sum + rule.mentors, 0)
            assert.equal(
              cut,
              input.mentors.length - result.pairs.filter(pair => pair.mentee === id && pair.locked).length,
            )
          } else if (reason.why === 'too-few-places') {
            const group = result.groups[reason.group]
            assert.ok(group)
            assert.ok(group.mentees.includes(id))
            assert.ok(group.wanted > group.places)
            for (const member of input.mentees.filter(own => group.mentees.includes(own.id))) {
              for (const mentor of input.mentors) {
                const locked = result.pairs.some(
                  pair => pair.locked && pair.mentee === member.id && pair.mentor === mentor.id,
                )
                if (locked || forbids(member, mentor) || personOf(member) === personOf(mentor)) continue
                const lockedThere = result.pairs.filter(
                  pair => pair.locked && pair.mentor === mentor.id,
                ).length
                if (mentor.capacity - lockedThere <= 0) continue
                assert.ok(group.mentors.includes(mentor.id))
              }
            }
          } else {
            assert.equal(input.aims?.mostMatched, false)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})
