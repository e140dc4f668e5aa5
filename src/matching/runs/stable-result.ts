import {
  blockingPairs,
  type MatchedPair,
  type MatchingInput,
  type MatchingResult,
  pointsFor,
  reasonsFor,
  solveStable,
} from '../engine/index.ts'
import type { StableCost } from './run-outcome.ts'

/**
 * A match in which no two would rather have each other, in the place of the best one, and what that costs (D3): mentees
 * ask in the order of their wishes, then of the points. Whoever has nobody was passed by for others.
 */
export function stableInstead(
  input: MatchingInput,
  best: MatchingResult,
): { result: MatchingResult; cost: StableCost } {
  const { pairs: settled } = solveStable(input)
  const mentees = new Map(input.mentees.map(mentee => [mentee.id, mentee]))
  const mentors = new Map(input.mentors.map(mentor => [mentor.id, mentor]))
  const locked = new Set((input.locked ?? []).map(key))
  const earlier = new Set((input.earlier ?? []).map(key))
  const pairs = settled.flatMap((pair): MatchedPair[] => {
    const [mentee, mentor] = [mentees.get(pair.mentee), mentors.get(pair.mentor)]
    if (!mentee || !mentor) return []
    return [
      {
        ...pair,
        points: pointsFor(input.criteria, mentee, mentor),
        reasons: reasonsFor(input.criteria, mentee, mentor),
        locked: locked.has(key(pair)),
        earlier: earlier.has(key(pair)),
      },
    ]
  })
  const matched = new Set(pairs.map(({ mentee }) => mentee))
  const known = new Map(best.unmatched.map(one => [one.mentee, one]))
  const taken = Map.groupBy(pairs, ({ mentor }) => mentor)
  const total = pairs.reduce((sum, { points }) => sum + points, 0)
  const result: MatchingResult = {
    ...best,
    pairs,
    unmatched: input.mentees
      .filter(({ id }) => !matched.has(id))
      .map(({ id }) => known.get(id) ?? { mentee: id, missing: 1, reason: { why: 'others-score-more' } }),
    freePlaces: input.mentors
      .map(({ id, capacity }) => ({ mentor: id, free: capacity - (taken.get(id)?.length ?? 0) }))
      .filter(({ free }) => free > 0),
    matched: pairs.length,
    total,
    worst:
      pairs.length === 0
        ? null
        : pairs.reduce((least, { points }) => Math.min(least, points), Number.POSITIVE_INFINITY),
  }
  const cost = {
    bestPairs: best.pairs.length,
    bestTotal: best.pairs.reduce((sum, { points }) => sum + points, 0),
    bestBlocking: blockingPairs(input, best.pairs).length,
    total,
  }
  return { result, cost }
}

const key = ({ mentee, mentor }: { mentee: string; mentor: string }) => `${mentee} ${mentor}`
