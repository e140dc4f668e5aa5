import { organisationRules } from '../../programmes/programme-settings.ts'
import { unmatchable } from '../insight/unmatchable.ts'
import { type MatchingPeople, matchingInput } from '../matching-input.ts'
import type { MatchingRules } from '../matching-rules.ts'

/** Whom the must-rules leave without a possible mentor, before anything is run. */
export interface RulesPreview {
  /** With the rules as they are chosen: mentees by id. */
  readonly now: readonly string[]
  /** How many it would be with each answer about organisations, all else as it is chosen. */
  readonly organisation: Readonly<Record<MatchingRules['organisationRule'], number>>
  /** How many with units kept apart, and with leaders. */
  readonly differentUnit: number
  readonly leaders: number
}

const mostLooks = 2_000_000

/** Counts what the rules cost before a run; undefined when that would keep the page waiting. */
export function previewRules(people: MatchingPeople, rules: MatchingRules): RulesPreview | undefined {
  const count = (changed: Partial<MatchingRules>) =>
    unmatchable(matchingInput(people, { ...rules, ...changed }).input, mostLooks)?.all
  const now = count({})
  const byOrganisation = organisationRules.map(organisationRule => [
    organisationRule,
    count({ organisationRule })?.length,
  ])
  const units = count({ differentUnit: true })
  const leaders = count({ lineOfLeadersDepth: Math.max(1, rules.lineOfLeadersDepth) })
  if (!now || !units || !leaders || byOrganisation.some(([, counted]) => counted === undefined))
    return undefined
  return {
    now,
    organisation: Object.fromEntries(byOrganisation),
    differentUnit: units.length,
    leaders: leaders.length,
  }
}
