import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Criterion, Mentee, Mentor } from './index.ts'
import { forbiddance, pointsFor, reasonsFor } from './index.ts'
import { fillRow, number, pointsAt, tabulate } from './numbered.ts'
import { smallInput } from './small-cases.ts'

describe('the score', () => {
  const mentee: Mentee = {
    id: 'ida',
    themes: ['cv', 'netvaerk', 'ledelse'],
    experienceYears: 3,
    languages: ['da'],
  }
  const mentor: Mentor = {
    id: 'per',
    capacity: 2,
    themes: ['netvaerk', 'cv'],
    experienceYears: 12,
    languages: ['nb'],
  }
  const criteria: Criterion[] = [
    { kind: 'themes', weight: 10 },
    { kind: 'experience-gap', weight: 6, from: 5, to: 8, lossPerYear: 2 },
    { kind: 'languages', weight: 4 },
    { kind: 'place', weight: 3 },
  ]

  it('gives the reasons with the very values they share, for and against (D4, D7)', () => {
    assert.deepEqual(reasonsFor(criteria, mentee, mentor), [
      { kind: 'themes', points: 20, maximum: 30, shared: ['cv', 'netvaerk'], missing: ['ledelse'] },
      { kind: 'experience-gap', points: 4, maximum: 6, years: 9, from: 5, to: 8 },
      { kind: 'languages', points: 0, maximum: 4, shared: [], missing: ['da'] },
      { kind: 'place', points: 0, maximum: 0 },
    ])
    assert.equal(pointsFor(criteria, mentee, mentor), 24)
  })

  it('is the sum of its reasons, in the fast form too, and the rules forbid the same pairs (D2)', () => {
    fc.assert(
      fc.property(smallInput, input => {
        const numbered = number(input)
        const table = tabulate(input, numbered)
        const forbids = forbiddance(input)
        const row = new Int32Array(input.mentors.length)
        for (const [at, one] of numbered.mentees.entries()) {
          fillRow(table, at, row)
          for (const [place, other] of numbered.mentors.entries()) {
            const reasons = reasonsFor(input.criteria, one, other)
            const points = pointsFor(input.criteria, one, other)
            assert.equal(
              points,
              reasons.reduce((sum, reason) => sum + reason.points, 0),
            )
            assert.ok(reasons.every(reason => reason.points >= 0 && Number.isSafeInteger(reason.points)))
            const expected = forbids(one, other) ? -1 : points
            assert.equal(row[place], expected)
            assert.equal(pointsAt(table, at, place), expected)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the rules', () => {
  const forbids = (rule: Parameters<typeof forbiddance>[0]['rules'], mentee: object, mentor: object) =>
    forbiddance({ mentees: [], mentors: [], criteria: [], rules: rule ?? [] })(
      { id: 'mentee', ...mentee },
      { id: 'mentor', capacity: 1, ...mentor },
    )

  it('keep mentor and mentee from different units, and buddies in the same (D2, D8)', () => {
    assert.equal(forbids([{ kind: 'different-unit' }], { unit: 'a' }, { unit: 'a' }), 'different-unit')
    assert.equal(forbids([{ kind: 'different-unit' }], { unit: 'a' }, { unit: 'b' }), undefined)
    assert.equal(forbids([{ kind: 'same-unit' }], { unit: 'a' }, { unit: 'b' }), 'same-unit')
  })

  it('allow no leader and nobody led, down to the depth set (D2)', () => {
    const rule = [{ kind: 'no-line-of-leaders', depth: 2 } as const]
    assert.equal(forbids(rule, { leaders: ['boss', 'mentor'] }, {}), 'no-line-of-leaders')
    assert.equal(forbids(rule, { leaders: ['boss', 'director', 'mentor'] }, {}), undefined)
    assert.equal(forbids(rule, {}, { leaders: ['mentee'] }), 'no-line-of-leaders')
  })

  it('forbid nothing where data is missing', () => {
    const rules = (
      ['different-unit', 'same-unit', 'different-organisation', 'same-organisation'] as const
    ).map(kind => ({ kind }))
    assert.equal(forbids(rules, {}, { unit: 'a', organisation: 'x' }), undefined)
    assert.equal(forbids(rules, { unit: '', organisation: '' }, { unit: '', organisation: '' }), undefined)
    assert.equal(forbids(rules, { person: '' }, { person: '' }), undefined)
  })

  it('block people in both directions, whatever ids they take part under (D2)', () => {
    const rule = [{ kind: 'blocked', pairs: [['per', 'ida']] } as const]
    assert.equal(forbids(rule, { person: 'ida' }, { person: 'per' }), 'blocked')
    assert.equal(forbids(rule, { person: 'per' }, { person: 'ida' }), 'blocked')
  })
})
