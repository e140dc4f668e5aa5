import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type BestSoFar, forbiddance, type MatchingInput, pointsFor, solve, solveAtOnce } from './index.ts'
import { manyPeople } from './many-people.ts'
import { smallInput } from './small-cases.ts'
import { Watched } from './so-far.ts'

/** Holds a match so far to every rule, and to the best there is. */
function assertHonest(
  input: MatchingInput,
  soFar: BestSoFar,
  best: { matched: number; total: number },
): void {
  const forbids = forbiddance(input)
  const mentees = new Map(input.mentees.map(one => [one.id, { one, left: one.wants ?? 1 }]))
  const mentors = new Map(input.mentors.map(one => [one.id, { one, left: one.capacity }]))
  const locked = new Set((input.locked ?? []).map(pair => `${pair.mentee} ${pair.mentor}`))
  const seen = new Set<string>()
  let total = 0
  for (const pair of soFar.pairs) {
    const mentee = mentees.get(pair.mentee)
    const mentor = mentors.get(pair.mentor)
    assert.ok(mentee && mentor)
    const key = `${pair.mentee} ${pair.mentor}`
    assert.ok(!seen.has(key))
    seen.add(key)
    total += pointsFor(input.criteria, mentee.one, mentor.one)
    mentee.left--
    mentor.left--
    if (locked.has(key)) continue
    assert.equal(forbids(mentee.one, mentor.one), undefined)
    assert.ok(mentee.left >= 0 && mentor.left >= 0)
  }
  assert.equal(soFar.total, total)
  assert.equal(soFar.matched, soFar.pairs.length)
  assert.ok(soFar.largestTotal >= best.total && soFar.mostMatched >= best.matched)
}

async function stoppedAfter(
  input: MatchingInput,
  steps: number,
  implicit: boolean,
): Promise<BestSoFar | undefined> {
  const controller = new AbortController()
  let soFar: BestSoFar | undefined
  let told = 0
  const solving = solve(input, {
    implicit,
    explain: false,
    threads: 1,
    signal: controller.signal,
    onProgress: () => ++told >= steps && controller.abort(),
    onStopped: found => {
      soFar = found
    },
  })
  const ended = await solving.then(
    () => 'solved',
    (why: unknown) => (why instanceof Error ? why.name : 'unknown'),
  )
  assert.equal(ended, soFar ? 'AbortError' : 'solved')
  return soFar
}

describe('a match that was stopped', () => {
  it('keeps every rule, and its bound is never below the best, with nothing known yet (D4)', () => {
    fc.assert(
      fc.property(smallInput, input => {
        const best = solveAtOnce({ ...input, aims: { mostMatched: false, fewestChanges: false } })
        const most = solveAtOnce({ ...input, aims: { worst: 'any', fewestChanges: false } })
        const sum = Math.max(best.total, most.total)
        assertHonest(input, new Watched().bestSoFar(input), { matched: most.matched, total: sum })
      }),
      { numRuns: 500 },
    )
  })

  it('comes with what was found so far and a proven gap, whenever it is stopped (D4)', async () => {
    let stopped = 0
    for (const share of [0.8, 1]) {
      const input: MatchingInput = { ...manyPeople(1000, 520, 1000 * share, 3), aims: { worst: 'any' } }
      const best = await solve(input, { explain: false })
      for (const implicit of [false, true]) {
        for (const steps of [1, 4]) {
          const soFar = await stoppedAfter(input, steps, implicit)
          if (!soFar) continue
          stopped++
          assertHonest(input, soFar, best)
          assert.ok(soFar.matched > 0.9 * best.matched)
        }
      }
    }
    assert.ok(stopped > 0)
  })
})
