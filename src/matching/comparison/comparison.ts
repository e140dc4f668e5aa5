import { type MatchingInput, pointsFor } from '../engine/index.ts'
import { type MatchingRules, wishes } from '../matching-rules.ts'
import type { PairsOfRun } from './comparison-store.ts'

/** What two runs went by, where they differ. */
export interface RuleDifferences {
  readonly organisationRule: boolean
  readonly differentUnit: boolean
  readonly lineOfLeadersDepth: boolean
  readonly weights: readonly (typeof wishes)[number][]
}

export function ruleDifferences(here: MatchingRules, there: MatchingRules): RuleDifferences {
  return {
    organisationRule: here.organisationRule !== there.organisationRule,
    differentUnit: here.differentUnit !== there.differentUnit,
    lineOfLeadersDepth: here.lineOfLeadersDepth !== there.lineOfLeadersDepth,
    weights: wishes.filter(wish => here.weights[wish] !== there.weights[wish]),
  }
}

/** Whether two runs kept to the same locked and forbidden pairs. */
export function hasSamePairRules(here: MatchingInput, there: MatchingInput): boolean {
  const [a, b] = [pairRulesOf(here), pairRulesOf(there)]
  return a.size === b.size && a.isSubsetOf(b)
}

function pairRulesOf({ locked = [], rules = [] }: MatchingInput): Set<string> {
  const forbidden = rules.flatMap(rule => (rule.kind === 'blocked' ? rule.pairs : []))
  return new Set([
    ...locked.map(({ mentee, mentor }) => `locked ${mentee} ${mentor}`),
    ...forbidden.map(([mentee, mentor]) => `forbidden ${mentee} ${mentor}`),
  ])
}

/**
 * The points that pairs have by the weights of an input: so two runs with different weights are measured alike.
 * Undefined when somebody of the pairs is not in the input.
 */
export function pointsBy(input: MatchingInput, pairs: readonly PairsOfRun[]): number | undefined {
  const mentees = new Map(input.mentees.map(mentee => [mentee.id, mentee]))
  const mentors = new Map(input.mentors.map(mentor => [mentor.id, mentor]))
  let points = 0
  for (const pair of pairs) {
    const mentee = mentees.get(pair.mentee)
    const mentor = mentors.get(pair.mentor)
    if (!mentee || !mentor) return undefined
    points += pointsFor(input.criteria, mentee, mentor)
  }
  return points
}
