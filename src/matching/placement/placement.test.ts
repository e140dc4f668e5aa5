import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type MatchingInput, pointsFor, reasonsFor, solve, solveAtOnce, whatIf } from '../engine/index.ts'
import { smallInput } from '../engine/small-cases.ts'
import { gainWords } from './effect-sentences.ts'
import { candidatesFor, effectOfPlacing, obstacleTo, type PlacedIn } from './placement.ts'

const input: MatchingInput = {
  mentees: [
    { id: 'ida', themes: ['network', 'strategy'] },
    { id: 'bo', themes: ['network'] },
  ],
  mentors: [
    { id: 'per', themes: ['network', 'strategy'], capacity: 1 },
    { id: 'liv', themes: ['network'], capacity: 1 },
  ],
  criteria: [{ kind: 'themes', weight: 10 }],
}

const placedIn = (from: MatchingInput, input = from): PlacedIn => ({
  input,
  before: solveAtOnce(from).pairs.map(({ mentee, mentor, points }) => ({ mentee, mentor, points })),
  rules: {},
  underWay: [],
})

test('placing two by hand tells what the whole loses and who moves (D1)', async () => {
  const effect = await effectOfPlacing(placedIn(input), { mentee: 'bo', mentor: 'per' })
  assert.deepEqual(effect, {
    gain: { pairs: 0, worst: 0, total: -10 },
    moves: [
      { mentee: 'bo', from: 'liv', to: 'per' },
      { mentee: 'ida', from: 'per', to: 'liv' },
    ],
  })
  assert.equal(gainWords({ pairs: 0, worst: 0, total: -10 }, 'da'), 'Mister 10 point')
  assert.equal(gainWords({ pairs: -1, worst: 0, total: -10 }, 'nb'), 'Ett forslag færre. Mister 10 poeng')
  assert.equal(gainWords({ pairs: 0, worst: 0, total: 0 }, 'en'), 'It costs nothing')
})

test('a pair that a rule forbids cannot be placed, and it is said which (D2)', () => {
  const apart: MatchingInput = { ...input, rules: [{ kind: 'blocked', pairs: [['bo', 'per']] }] }
  assert.equal(obstacleTo(apart, { mentee: 'bo', mentor: 'per' }), 'blocked')
  assert.equal(obstacleTo(apart, { mentee: 'bo', mentor: 'liv' }), undefined)
  assert.equal(obstacleTo(apart, { mentee: 'bo', mentor: 'nobody' }), 'not-taking-part')
})

test('a place that is locked for somebody is offered to nobody else, and who is locked is let go first (D1)', async () => {
  const locked: MatchingInput = { ...input, locked: [{ mentee: 'ida', mentor: 'per' }] }
  assert.equal(obstacleTo(locked, { mentee: 'bo', mentor: 'per' }), 'no-place')
  assert.equal(obstacleTo(locked, { mentee: 'ida', mentor: 'liv' }), 'mentee-locked-elsewhere')
  assert.equal(obstacleTo(locked, { mentee: 'ida', mentor: 'per' }), undefined)
  assert.deepEqual(await candidatesFor(placedIn(locked), 'bo', 5), [], 'liv is his already')
})

/** As the product matches: one mentor for each, and nothing locked or kept. */
const productInput = smallInput.map(
  (any): MatchingInput => ({
    mentees: any.mentees.map(({ wants, ...mentee }) => mentee),
    mentors: any.mentors,
    criteria: any.criteria,
    rules: any.rules ?? [],
  }),
)

test('what a placement is said to cost is what the engine finds, in whatever order people come (D1)', async () => {
  await fc.assert(
    fc.asyncProperty(productInput, async any => {
      const result = await solve(any)
      const [mentee] = any.mentees
      if (!mentee) return
      const turned = { ...any, mentees: any.mentees.toReversed(), mentors: any.mentors.toReversed() }
      const candidates = await candidatesFor(placedIn(any), mentee.id, 5)
      assert.deepEqual(await candidatesFor(placedIn(any, turned), mentee.id, 5), candidates)
      for (const { mentor: id, points, reasons, gain } of candidates) {
        const mentor = any.mentors.find(each => each.id === id)
        assert.ok(mentor)
        assert.equal(points, pointsFor(any.criteria, mentee, mentor))
        assert.deepEqual(reasons, reasonsFor(any.criteria, mentee, mentor))
        const after = await whatIf(any, result, { change: 'force', pair: { mentee: mentee.id, mentor: id } })
        assert.equal(gain?.pairs, after.matched)
        assert.equal(gain?.total, after.total)
        const effect = await effectOfPlacing(placedIn(any), { mentee: mentee.id, mentor: id })
        assert.deepEqual(effect?.gain, gain)
        assert.equal(
          effect?.moves.length,
          new Set([...after.gone, ...after.made].map(pair => pair.mentee)).size,
        )
      }
    }),
    { numRuns: 80 },
  )
})
