import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { MatchingInput } from '../engine/index.ts'
import { computePeers } from './compute-peers.ts'
import { type Pairing, pairFew, pairMany, type Worth } from './peers.ts'

const quiet = { onProgress: () => {}, onTrouble: () => {} }

/** People with three of eight themes each, some of whom may not be paired. */
function circle(
  count: number,
  salt: number,
  forbidden: readonly (readonly [string, string])[] = [],
): MatchingInput {
  const draw = (number: number, turn: number) =>
    ((Math.imul((number + 1) * 31 + salt * 7 + turn, 2654435761) >>> 9) & 0xffff) % 8
  const people = Array.from({ length: count }, (_, number) => ({
    id: `p${String(number).padStart(4, '0')}`,
    themes: [1, 2, 3].map(turn => `theme ${draw(number, turn)}`),
  }))
  return {
    mentees: people,
    mentors: people.map(one => ({ ...one, capacity: 1 })),
    criteria: [{ kind: 'themes', weight: 10 }],
    rules: [{ kind: 'blocked', pairs: forbidden.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]) }],
  }
}

const valued = (pairs: Pairing, worth: Worth) => ({
  pairs: pairs.length,
  points: pairs.reduce((sum, [a, b]) => sum + (worth(a, b) ?? Number.NaN), 0),
})

/** Points for every two of so many, some of whom may not be paired. */
const worths = (most: number) =>
  fc.integer({ min: 1, max: most }).chain(count =>
    fc
      .array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 5, nil: undefined }), {
        minLength: (count * count) | 0,
        maxLength: count * count,
      })
      .map(cells => ({
        count,
        worth: ((a, b) => (a === b ? undefined : cells[Math.min(a, b) * count + Math.max(a, b)])) as Worth,
      })),
  )

/** Every pairing there is, one by one: slow, and plainly right. */
function everyWay(left: readonly number[], worth: Worth): { pairs: number; points: number } {
  const [first, ...rest] = left
  if (first === undefined) return { pairs: 0, points: 0 }
  return rest.reduce(
    (best, other) => {
      const points = worth(first, other)
      if (points === undefined) return best
      const inner = everyWay(
        rest.filter(one => one !== other),
        worth,
      )
      const found = { pairs: inner.pairs + 1, points: inner.points + points }
      return found.pairs > best.pairs || (found.pairs === best.pairs && found.points > best.points)
        ? found
        : best
    },
    everyWay(rest, worth),
  )
}

test('few equals are paired as well as can be: no other pairing gives more pairs, or more points', () => {
  fc.assert(
    fc.property(worths(8), ({ count, worth }) => {
      const everybody = Array.from({ length: count }, (_, number) => number)
      assert.deepEqual(valued(pairFew(count, worth), worth), everyWay(everybody, worth))
    }),
    { numRuns: 200 },
  )
})

test('many equals are paired with nobody twice and no forbidden pair, whatever they were given', () => {
  fc.assert(
    fc.property(worths(12), fc.infiniteStream(fc.nat(11)), ({ count, worth }, order) => {
      // Any giving in which each gives to one and gets from one, as the engine's match is.
      const free = new Set(Array.from({ length: count }, (_, number) => number))
      const given = Array.from({ length: count }, (_, from) => {
        const options = [...free].filter(to => worth(from, to) !== undefined)
        const to = options[(order.next().value ?? 0) % Math.max(1, options.length)]
        if (to !== undefined) free.delete(to)
        return [from, to] as const
      }).filter((pair): pair is readonly [number, number] => pair[1] !== undefined)
      const pairs = pairMany(count, given, worth)
      const used = pairs.flat()
      assert.equal(new Set(used).size, used.length)
      for (const [a, b] of pairs) assert.notEqual(worth(a, b), undefined)
      const best = valued(pairFew(count, worth), worth)
      assert.ok(pairs.length * 2 >= best.pairs, 'never fewer than half of the pairs there could be')
    }),
    { numRuns: 200 },
  )
})

test('what is told of a pairing of many is true: no pairing has more than the bound, and most of it is reached', async () => {
  for (const [count, salt] of [
    [15, 1],
    [41, 2],
    [120, 3],
    [301, 4],
  ] as const) {
    const { outcome, proposals } = await computePeers(circle(count, salt), [], quiet)
    const { peers } = outcome
    assert.ok(peers)
    assert.equal(proposals.length, Math.floor(count / 2))
    assert.equal(
      new Set(proposals.flatMap(({ mentee, mentor }) => [mentee, mentor])).size,
      proposals.length * 2,
    )
    assert.ok(peers.mostPoints !== undefined && peers.points <= peers.mostPoints)
    assert.ok(peers.points >= 0.9 * peers.mostPoints, `${count}: ${peers.points} of ${peers.mostPoints}`)
  }
})

test('the bound holds against the best pairing of a few, and few are told to be the best', async () => {
  const { outcome } = await computePeers(circle(12, 5), [], quiet)
  assert.equal(outcome.peers?.exact, true)
  assert.equal(outcome.pairs, 6)
})

test('forbidden equals are never paired, and whoever may have nobody waits with the reason', async () => {
  const others = Array.from({ length: 20 }, (_, number) => `p${String(number).padStart(4, '0')}`).slice(1)
  const input = circle(
    20,
    6,
    others.map(other => ['p0000', other] as const),
  )
  const { outcome, proposals, waiting } = await computePeers(input, [], quiet)
  assert.equal(proposals.length, 9)
  assert.ok(waiting.some(({ mentee, reason }) => mentee === 'p0000' && reason.why === 'nobody-allowed'))
  assert.equal(outcome.waiting.people, 2)
})
