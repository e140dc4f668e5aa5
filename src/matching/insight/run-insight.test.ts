import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type MatchingInput, solveAtOnce } from '../engine/index.ts'
import { smallInput } from '../engine/small-cases.ts'
import { recruitsFor } from './recruits.ts'
import { binds, ruleCosts, scoreOf } from './rule-costs.ts'
import { insightOf } from './run-insight.ts'
import { unmatchable } from './unmatchable.ts'

/** Three from one town, whose only mentor elsewhere has one place. */
const input: MatchingInput = {
  mentees: ['ida', 'eva', 'bo'].map(id => ({
    id,
    organisation: 'greve',
    unit: id === 'bo' ? 'tax' : 'school',
    themes: ['network'],
  })),
  mentors: [
    { id: 'per', organisation: 'greve', unit: 'school', themes: ['network'], capacity: 2 },
    { id: 'liv', organisation: 'køge', unit: 'town', themes: ['network'], capacity: 1 },
  ],
  criteria: [{ kind: 'themes', weight: 10 }],
  rules: [{ kind: 'different-organisation' }, { kind: 'different-unit' }],
}

const strengths = (from: MatchingInput) =>
  solveAtOnce(from).pairs.map(({ mentee, mentor, points }) => ({
    mentee,
    mentor,
    points,
    strength: points / 20,
  }))

const insight = (from: MatchingInput) =>
  insightOf(from, strengths(from), { perMentor: 2, threads: 1, rules: {}, underWay: [] })

test('what a rule costs is what the best match without it has more (D1, D8)', async () => {
  const { insight: found } = await insight(input)
  const costs = new Map(found.rules.map(cost => [cost.rule, cost]))
  // Without it bo could have per as well; ida and eva work in per's unit.
  assert.deepEqual(costs.get('different-organisation')?.without, { pairs: 1, worst: 0, total: 10 })
  assert.deepEqual(costs.get('different-unit')?.without, { pairs: 0, worst: 0, total: 0 })
  assert.deepEqual(
    found.rules.filter(binds).map(({ rule }) => rule),
    ['different-organisation'],
  )
  assert.equal(found.rules[0]?.rule, 'different-organisation', 'the heaviest stands first')
})

test('those whom one rule alone leaves without a possible mentor are named (D1)', () => {
  const alone = { ...input, mentors: input.mentors.slice(0, 1) }
  const left = unmatchable(alone, 1000)
  assert.deepEqual(left?.byRule.get('different-organisation'), ['bo'])
  assert.deepEqual(left?.together, ['eva', 'ida'], 'two rules keep these from per')
  assert.equal(unmatchable(alone, 1), undefined, 'it is not counted where that would take too long')
})

test('whom to recruit follows what most of those who wait seek, and where they work (D1)', () => {
  const waiting = [
    { id: 'a', organisation: 'greve', themes: ['leader_role', 'network'] },
    { id: 'b', organisation: 'greve', themes: ['leader_role'] },
    { id: 'c', organisation: 'greve', themes: ['leader_role'] },
    { id: 'd', organisation: 'køge', themes: ['strategy'] },
  ]
  assert.deepEqual(recruitsFor(waiting, { perMentor: 2, organisation: 'different' }), [
    { mentors: 2, mentees: 3, theme: 'leader_role', at: { organisation: 'greve', inside: false } },
    { mentors: 1, mentees: 1, theme: 'strategy', at: { organisation: 'køge', inside: false } },
  ])
  assert.deepEqual(recruitsFor(waiting, { perMentor: 2, organisation: 'same' })[0]?.at, {
    organisation: 'greve',
    inside: true,
  })
})

test('who has room is told whom the rules keep away, and whether anybody seeks what they offer (D1)', async () => {
  const { room } = await insight(input)
  assert.deepEqual(room, [
    { mentor: 'per', free: 2, sought: 3, cut: [{ rule: 'different-organisation', mentees: 2 }] },
  ])
})

/** As the product matches: one mentor for each, and locks within what is allowed. */
const productInput = smallInput.map(
  (any): MatchingInput => ({
    ...any,
    mentees: any.mentees.map(({ wants, ...mentee }) => mentee),
    locked: [],
  }),
)

test('every pair and every mentee is counted once, in whatever order people come (D1)', async () => {
  await fc.assert(
    fc.asyncProperty(productInput, async any => {
      const one = await insight(any)
      const other = await insight({
        ...any,
        mentees: any.mentees.toReversed(),
        mentors: any.mentors.toReversed(),
      })
      const pairs = solveAtOnce(any).pairs.length
      const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
      assert.equal(sum(one.insight.spread), pairs)
      assert.equal(sum(one.insight.organisations.flatMap(({ spread }) => spread)), pairs)
      assert.equal(sum(one.insight.organisations.map(({ mentees }) => mentees)), any.mentees.length)
      assert.deepEqual(other.insight.rules, one.insight.rules)
      assert.deepEqual(other.insight.recruits, one.insight.recruits)
    }),
    { numRuns: 60 },
  )
})

test('taking a rule away never makes the match worse (D1)', async () => {
  await fc.assert(
    fc.asyncProperty(productInput, async any => {
      const before = scoreOf(solveAtOnce(any).pairs)
      const again = async (input: MatchingInput) => scoreOf(solveAtOnce(input).pairs)
      for (const { without } of await ruleCosts(any, before, undefined, again)) {
        assert.ok((without?.pairs ?? 0) >= 0)
      }
    }),
    { numRuns: 60 },
  )
})
