import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { MatchingInput, Mentee, Mentor } from './index.ts'
import { solve, solveAtOnce, verify } from './index.ts'
import { bestByTrying, goodness, smallInput } from './small-cases.ts'

const runs = { numRuns: 1500 }
const unlocked = (input: MatchingInput, explain = true) =>
  solveAtOnce(input, { explain }).pairs.filter(pair => !pair.locked)
const judged = (rows: readonly (readonly number[])[], capacities: readonly number[]): MatchingInput => ({
  mentees: rows.map((_, at) => ({ id: `mentee${at}` })),
  mentors: capacities.map((capacity, at) => ({ id: `mentor${at}`, capacity })),
  criteria: [
    {
      kind: 'judgement',
      weight: 1,
      pairs: rows.flatMap((row, at) =>
        row.map((points, other) => ({ mentee: `mentee${at}`, mentor: `mentor${other}`, points })),
      ),
    },
  ],
})

describe('the match', () => {
  it('is as good in every aim as the best found by trying all (D1)', () => {
    fc.assert(
      fc.property(smallInput, fc.boolean(), (input, explain) => {
        assert.deepEqual(goodness(input, unlocked(input, explain)), bestByTrying(input))
      }),
      runs,
    )
  })

  it('carries a certificate that verifies (D1)', () => {
    fc.assert(
      fc.property(smallInput, fc.boolean(), (input, explain) => {
        const result = solveAtOnce(input, { explain })
        const { valid, flaws, matched, total } = verify(result.certificate, input)
        assert.deepEqual(flaws, [])
        assert.ok(valid)
        assert.equal(matched, result.matched)
        assert.equal(total, result.total)
      }),
      runs,
    )
  })

  it('is the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(smallInput, fc.boolean(), (input, explain) => {
        const turned = { ...input, mentees: input.mentees.toReversed(), mentors: input.mentors.toReversed() }
        assert.deepEqual(solveAtOnce(turned, { explain }), solveAtOnce(input, { explain }))
      }),
      { numRuns: 300 },
    )
  })

  it('is the same in all aims when people are renamed', () => {
    fc.assert(
      fc.property(smallInput, fc.string({ minLength: 1, maxLength: 5 }), (input, seed) => {
        assert.deepEqual(goodness(input, unlocked({ ...input, seed })), goodness(input, unlocked(input)))
      }),
      { numRuns: 300 },
    )
  })

  it('does not change in value when a mentor comes whom nobody may have', () => {
    fc.assert(
      fc.property(smallInput, input => {
        const useless: Mentor = { id: 'useless', capacity: 5 }
        const more: MatchingInput = {
          ...input,
          mentors: [...input.mentors, useless],
          rules: [
            ...(input.rules ?? []),
            { kind: 'blocked', pairs: input.mentees.map(mentee => [mentee.id, 'useless'] as const) },
          ],
        }
        assert.deepEqual(goodness(input, unlocked(more)), goodness(input, unlocked(input)))
      }),
      { numRuns: 300 },
    )
  })

  it('has seven times the total when every weight is seven times as large', () => {
    fc.assert(
      fc.property(smallInput, input => {
        const scaled = {
          ...input,
          criteria: input.criteria.map(criterion => ({
            ...criterion,
            weight: criterion.weight * 7,
            ...('lossPerYear' in criterion ? { lossPerYear: (criterion.lossPerYear ?? 0) * 7 } : {}),
            ...('lossPerRank' in criterion ? { lossPerRank: (criterion.lossPerRank ?? 0) * 7 } : {}),
          })),
        }
        const plain = solveAtOnce(input)
        const larger = solveAtOnce(scaled)
        assert.equal(larger.matched, plain.matched)
        const { mostMatched = true, largestTotal = true } = input.aims ?? {}
        if (largestTotal || !mostMatched) assert.equal(larger.total, plain.total * 7)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps locked pairs, whatever the rules and the points', () => {
    const input = {
      ...judged(
        [
          [9, 0],
          [9, 0],
        ],
        [1, 1],
      ),
      locked: [{ mentee: 'mentee0', mentor: 'mentor1' }],
    }
    const result = solveAtOnce({ ...input, rules: [{ kind: 'blocked', pairs: [['mentee0', 'mentor1']] }] })
    assert.deepEqual(
      result.pairs.map(({ mentee, mentor, points, locked }) => ({ mentee, mentor, points, locked })),
      [
        { mentee: 'mentee0', mentor: 'mentor1', points: 0, locked: true },
        { mentee: 'mentee1', mentor: 'mentor0', points: 9, locked: false },
      ],
    )
  })

  it('puts the worst-off pair before the total, and the total before changes', () => {
    const fair = solveAtOnce(
      judged(
        [
          [10, 4],
          [9, 0],
        ],
        [1, 1],
      ),
    )
    assert.equal(fair.worst, 4)
    const rich = solveAtOnce({
      ...judged(
        [
          [10, 1],
          [5, 0],
        ],
        [1, 1],
      ),
      aims: { worst: 'any' },
    })
    assert.equal(rich.total, 10)
    const tied = judged(
      [
        [5, 5],
        [5, 5],
      ],
      [1, 1],
    )
    for (const earlier of [
      [{ mentee: 'mentee0', mentor: 'mentor0' }],
      [{ mentee: 'mentee0', mentor: 'mentor1' }],
    ]) {
      const kept = solveAtOnce({ ...tied, earlier }).pairs.filter(pair => pair.earlier)
      assert.deepEqual(
        kept.map(({ mentee, mentor }) => ({ mentee, mentor })),
        earlier,
      )
    }
  })
})

describe('input without sense', () => {
  it('nobody, everybody forbidden, no places: an empty match, proven', () => {
    const mentees: Mentee[] = [{ id: 'a' }, { id: 'b' }]
    const cases: MatchingInput[] = [
      { mentees: [], mentors: [], criteria: [] },
      { mentees, mentors: [], criteria: [] },
      { mentees: [], mentors: [{ id: 'a', capacity: 1 }], criteria: [] },
      { mentees, mentors: [{ id: 'm', capacity: 0 }], criteria: [] },
      { mentees, mentors: [{ id: 'm', capacity: Number.NaN }], criteria: [] },
      {
        mentees,
        mentors: [{ id: 'm', capacity: 4 }],
        criteria: [],
        rules: [{ kind: 'only-listed', pairs: [] }],
      },
    ]
    for (const input of cases) {
      const result = solveAtOnce(input)
      assert.deepEqual([result.matched, result.total, result.worst], [0, 0, null])
      assert.ok(verify(result.certificate, input).valid)
      assert.equal(result.unmatched.length, input.mentees.length)
    }
  })

  it('one mentor with places for all takes all', () => {
    const mentees = Array.from({ length: 50 }, (_, at) => ({ id: `${at}` }))
    const input: MatchingInput = { mentees, mentors: [{ id: 'm', capacity: 1000 }], criteria: [] }
    const result = solveAtOnce(input)
    assert.equal(result.matched, 50)
    assert.deepEqual(result.freePlaces, [{ mentor: 'm', free: 950 }])
  })

  it('nobody mentors themselves, also under another id (D2)', () => {
    const input: MatchingInput = {
      mentees: [{ id: 'as-mentee', person: 'ida' }],
      mentors: [{ id: 'as-mentor', person: 'ida', capacity: 1 }],
      criteria: [],
    }
    assert.deepEqual(solveAtOnce(input).unmatched, [
      {
        mentee: 'as-mentee',
        missing: 1,
        reason: { why: 'nobody-allowed', cut: [{ rule: 'same-person', mentors: 1 }] },
      },
    ])
  })

  it('the same id twice, broken points and points too large are refused', () => {
    const twice: MatchingInput = { mentees: [{ id: 'a' }, { id: 'a' }], mentors: [], criteria: [] }
    assert.throws(() => solveAtOnce(twice), RangeError)
    for (const weight of [1.5, -1, Number.NaN, 2 ** 31]) {
      const broken: MatchingInput = { mentees: [], mentors: [], criteria: [{ kind: 'place', weight }] }
      assert.throws(() => solveAtOnce(broken), RangeError)
    }
  })

  it('depths and gaps that are no numbers of leaders and years are refused', () => {
    const people = { mentees: [{ id: 'a' }], mentors: [{ id: 'm', capacity: 1 }] }
    for (const depth of [-1, 1.5, Number.NaN]) {
      const input: MatchingInput = { ...people, criteria: [], rules: [{ kind: 'no-line-of-leaders', depth }] }
      assert.throws(() => solveAtOnce(input), RangeError)
    }
    for (const from of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const criteria = [{ kind: 'experience-gap' as const, weight: 1, from, to: 9, lossPerYear: 0 }]
      assert.throws(() => solveAtOnce({ ...people, criteria }), RangeError)
      const wanted = { ...people, mentees: [{ id: 'a', wantedGap: { from, to: 9 } }], criteria: [] }
      assert.throws(() => solveAtOnce(wanted), RangeError)
    }
  })

  it('very large points stay exact', () => {
    const most = 2 ** 30
    const result = solveAtOnce(
      judged(
        [
          [most, most - 1],
          [most - 1, most - 3],
        ],
        [1, 1],
      ),
    )
    assert.equal(result.total, 2 * most - 2)
  })
})

describe('work that takes time', () => {
  const people = 400
  const large = judged(
    Array.from({ length: people }, (_, row) =>
      Array.from({ length: people }, (_, at) => (row * 7919 + at * 104729) % 997),
    ),
    Array.from({ length: people }, () => 1),
  )

  it('tells truly how far it is and ends at 1', async () => {
    const told: number[] = []
    const result = await solve(large, { onProgress: share => told.push(share), explain: false })
    assert.equal(result.matched, people)
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    )
    assert.equal(told.at(-1), 1)
    assert.ok(told.length > 3)
  })

  it('stops when asked', async () => {
    const controller = new AbortController()
    const solving = solve(large, { signal: controller.signal })
    setTimeout(() => controller.abort(), 20)
    await assert.rejects(solving, { name: 'AbortError' })
    await assert.rejects(solve(large, { signal: AbortSignal.abort() }), { name: 'AbortError' })
  })
})
