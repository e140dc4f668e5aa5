import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MatchingInput } from '../engine/index.ts'
import { costSentences } from '../insight/rule-cost-sentences.ts'
import { insightOf } from '../insight/run-insight.ts'
import { effectOfPlacing, type PlacedIn } from '../placement/placement.ts'
import { bothWays, computeBy, isStable, nearTo, type WayOfRun } from './match-again.ts'

const quiet = { onProgress: () => {}, onTrouble: () => {} }
const offered = ['network', 'strategy', 'politics', 'economy', 'leader_role']
const somebody = (number: number) => ({
  organisation: number % 3 === 0 ? 'greve' : 'køge',
  unit: `unit ${number % 4}`,
  themes: [offered[number % 5] ?? '', offered[(number * 2 + 1) % 5] ?? ''],
})

/** Fourteen who seek, five who have four places each, and two who would each rather have the other. */
const corps: MatchingInput = {
  mentees: Array.from({ length: 14 }, (_, at) => ({
    id: `e${String(at).padStart(2, '0')}`,
    ...somebody(at),
    ...(at === 1 && { wishes: ['r3'] }),
  })),
  mentors: Array.from({ length: 5 }, (_, at) => ({
    id: `r${at}`,
    ...somebody(at + 20),
    capacity: 4,
    ...(at === 3 && { wishes: ['e01'] }),
  })),
  criteria: [{ kind: 'themes', weight: 10 }],
  rules: [{ kind: 'different-unit' }],
}

const circle: MatchingInput = {
  ...corps,
  mentors: corps.mentees.map(one => ({ ...one, capacity: 1 })),
}

const ways: readonly (readonly [string, WayOfRun, MatchingInput])[] = [
  ['pairs', {}, corps],
  ['a stable match', { aim: 'stable' }, corps],
  ['groups', { group: { smallest: 3, largest: 4 } }, corps],
  ['equals', { peers: true }, circle],
]

const run = (rules: WayOfRun, input: MatchingInput) =>
  computeBy(rules, new Set())(input, [], { ...quiet, stable: isStable(rules, input) })
const totalOf = (pairs: readonly { readonly points: number }[]) =>
  pairs.reduce((sum, { points }) => sum + points, 0)

for (const [name, rules, input] of ways) {
  test(`what placing two costs is what the same run with them locked comes to: ${name} (D1, D3)`, async () => {
    const computed = await run(rules, input)
    const placed: PlacedIn = {
      input: computed.input,
      before: bothWays(computed.proposals, rules),
      rules,
      underWay: [],
    }
    const { before } = placed
    const own = before.find(({ mentee }) => mentee === 'e01')?.mentor
    const other =
      before.find(pair => pair.mentor !== own && pair.mentee !== 'e01' && pair.mentor !== 'e01')?.mentor ?? ''
    const lock = { mentee: 'e01', mentor: other }
    const both = rules.peers ? [lock, { mentee: other, mentor: 'e01' }] : [lock]
    const after = await run(rules, nearTo({ ...computed.input, locked: both }, before))
    const effect = await effectOfPlacing(placed, lock)
    assert.equal(effect?.gain.pairs, after.proposals.length - computed.proposals.length)
    assert.equal(effect?.gain.total, totalOf(after.proposals) - totalOf(computed.proposals))
    assert.ok(effect.moves.some(({ mentee, to }) => mentee === 'e01' && to === other))
  })
}

test('among equals both of a pair count, and nobody is a mentor with a place left (D1)', async () => {
  const rules = { peers: true } as const
  const computed = await run(rules, circle)
  const how = { perMentor: 2, threads: 1, rules, underWay: [] }
  const { insight, room } = await insightOf(computed.input, computed.proposals, how)
  const given = insight.organisations.flatMap(({ spread }) => spread).reduce((sum, count) => sum + count, 0)
  assert.equal(given, 2 * computed.proposals.length)
  assert.deepEqual([room, insight.recruits, insight.places], [[], [], []])
  // Seven pairs of fourteen: without any rule there are no more.
  for (const { without } of insight.rules) assert.equal(without?.pairs, 0)
  const gained = {
    rule: 'blocked',
    unmatchable: [],
    unmatchableCount: 0,
    without: { pairs: 1, worst: 0, total: 3 },
  } as const
  assert.match(costSentences(gained, rules, [], 'da')[0] ?? '', /2 flere få et forslag/)
})
