import type { MatchingInput, RuleKind } from '../engine/index.ts'
import type { Unmatchable } from './unmatchable.ts'

/** What can be asked of a run: what if this did not hold. */
export type Weighed = RuleKind | 'locked'

/** What a rule costs a run. */
export interface RuleCost {
  readonly rule: Weighed
  /** Those whom it alone leaves without a possible mentor: the first of them, and how many. */
  readonly unmatchable: readonly string[]
  readonly unmatchableCount: number
  /** What the best match without it has more; null where it was not computed. */
  readonly without: Gain | null
}

/** By how much one match is better than another, aim by aim: the first that is not 0 decides. */
export interface Gain {
  readonly pairs: number
  readonly worst: number
  readonly total: number
}

export interface Score {
  readonly matched: number
  readonly worst: number
  readonly total: number
}

/** How good a match is, locked pairs included. Where the weakest pair is no aim it is nothing (`peers`, `stable`). */
export function scoreOf(pairs: readonly { readonly points: number }[], worstCounts = true): Score {
  return {
    matched: pairs.length,
    worst:
      pairs.length === 0 || !worstCounts
        ? 0
        : pairs.reduce((least, { points }) => Math.min(least, points), Infinity),
    total: pairs.reduce((sum, { points }) => sum + points, 0),
  }
}

/** How many of those concerned are named. */
export const mostNamed = 30

/** The rules of an input that forbid anything at all, and its locks. */
export function weighable(input: MatchingInput): Weighed[] {
  const rules = (input.rules ?? []).filter(rule => !('pairs' in rule) || rule.pairs.length > 0)
  return [...rules.map(({ kind }) => kind), ...((input.locked?.length ?? 0) > 0 ? ['locked' as const] : [])]
}

/** Matches an input as the run was matched, and says how good that is. */
export type Again = (input: MatchingInput) => Promise<Score>

/**
 * What each rule costs: matches anew without it, all else as it was, and says what that match has more. `before` is
 * the match with all of them; without `again`, where it would take too long, the matching is left out.
 */
export async function ruleCosts(
  input: MatchingInput,
  before: Score,
  left: Unmatchable | undefined,
  again: Again | undefined,
): Promise<RuleCost[]> {
  const costs: RuleCost[] = []
  for (const rule of weighable(input)) {
    const those = rule === 'locked' ? [] : (left?.byRule.get(rule) ?? [])
    const after = await again?.(without(input, rule))
    costs.push({
      rule,
      unmatchable: those.slice(0, mostNamed),
      unmatchableCount: those.length,
      without: after ? gain(before, after) : null,
    })
  }
  return costs.toSorted((a, b) => heavier(a.without, b.without) || b.unmatchableCount - a.unmatchableCount)
}

/** What one match has more than another. */
export function gain(before: Score, after: Score): Gain {
  return {
    pairs: after.matched - before.matched,
    worst: after.worst - before.worst,
    total: after.total - before.total,
  }
}

/** Whether anything would be better without a rule: then it binds. */
export const binds = ({ without }: RuleCost): boolean => without !== null && heavier(nothing, without) > 0

const nothing: Gain = { pairs: 0, worst: 0, total: 0 }

function heavier(a: Gain | null, b: Gain | null): number {
  if (!a || !b) return 0
  return b.pairs - a.pairs || b.worst - a.worst || b.total - a.total
}

function without(input: MatchingInput, weighed: Weighed): MatchingInput {
  if (weighed === 'locked') return { ...input, locked: [] }
  return { ...input, rules: (input.rules ?? []).filter(({ kind }) => kind !== weighed) }
}
