import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import type { Criterion, Rule } from './engine/index.ts'

/** The wishes a coordinator can weigh, in the order they are shown. */
export const wishes = [
  'themes',
  'developmentAreas',
  'competences',
  'experienceGap',
  'educations',
  'languages',
  'place',
  'differentOrganisation',
] as const
export type Wish = (typeof wishes)[number]
export type Weights = Readonly<Record<Wish, number>>

/**
 * What one run goes by: the programme's rules as they were when it was asked for, with the weights of that run.
 * Stored with the run, so that its page tells what it went by also after the programme has changed.
 */
export interface MatchingRules {
  readonly differentUnit: boolean
  readonly lineOfLeadersDepth: number
  readonly organisationRule: ProgrammeSettings['organisationRule']
  readonly experienceGap: { readonly from: number; readonly to: number }
  readonly weights: Weights
  /** How much each side's own wishes count, the dearest most; nothing where it is left out (D3). */
  readonly wishes?: number
  /** Best for all together, or so that no two would rather have each other (D3). */
  readonly aim?: 'stable'
  /** Groups around one mentor, of so many mentees; without it pairs. */
  readonly group?: { readonly smallest: number; readonly largest: number }
  /** Two equals, each other's sparring partner. */
  readonly peers?: true
  /** The run whose pairs it keeps, of all that are as good: somebody was placed by hand there. */
  readonly near?: string
}

/** The rules that a programme's settings say. */
export function matchingRules(settings: ProgrammeSettings): MatchingRules {
  const { matching, organisationRule, gathering, groupSize } = settings
  const { differentUnit, lineOfLeadersDepth, experienceGap, weights } = matching
  return {
    ...{ differentUnit, lineOfLeadersDepth, organisationRule, experienceGap, weights },
    ...(gathering === 'group' && { group: groupSize }),
    ...(gathering === 'peers' && { peers: true }),
  }
}

/**
 * The wishes that can matter: where another organisation is demanded or not asked for, it is no wish, and between equals
 * neither is experience.
 */
export function wishesOf({
  organisationRule,
  peers,
}: Pick<MatchingRules, 'organisationRule' | 'peers'>): readonly Wish[] {
  return wishes.filter(
    wish =>
      (wish !== 'differentOrganisation' || organisationRule === 'different-preferred') &&
      (wish !== 'experienceGap' || !peers),
  )
}

/** The engine's criteria; a wish without weight is left out. */
export function criteriaOf(rules: MatchingRules): Criterion[] {
  const weighed = wishesOf(rules)
    .filter(wish => rules.weights[wish] > 0)
    .map(wish => criterionOf(wish, rules))
  const weight = rules.wishes ?? 0
  if (weight === 0) return weighed
  // The fifth wish still counts a little.
  const lossPerRank = Math.max(1, Math.floor(weight / mostWishes))
  return [
    ...weighed,
    { kind: 'mentee-wish', weight, lossPerRank },
    { kind: 'mentor-wish', weight, lossPerRank },
  ]
}

/** How many one can wish for. */
const mostWishes = 5

function criterionOf(wish: Wish, { weights, experienceGap }: MatchingRules): Criterion {
  const weight = weights[wish]
  switch (wish) {
    case 'themes':
      return { kind: 'themes', weight }
    case 'developmentAreas':
      return { kind: 'development-areas', weight }
    case 'competences':
      return { kind: 'competences', weight }
    case 'educations':
      return { kind: 'educations', weight }
    case 'languages':
      return { kind: 'languages', weight }
    case 'place':
      return { kind: 'place', weight }
    case 'differentOrganisation':
      return { kind: 'different-organisation', weight }
    case 'experienceGap':
      // A year too little or too much takes one point: nearly right is nearly as good.
      return { kind: 'experience-gap', weight, ...experienceGap, lossPerYear: 1 }
  }
}

type PersonPair = readonly [string, string]

/** The engine's hard rules (D2, D8). Pairs that a coordinator has forbidden, or that were once together, stay apart. */
export function hardRules(
  rules: MatchingRules,
  forbidden: readonly PersonPair[],
  earlier: readonly PersonPair[],
): Rule[] {
  return [
    ...(rules.differentUnit ? [{ kind: 'different-unit' } as const] : []),
    ...(rules.lineOfLeadersDepth > 0
      ? [{ kind: 'no-line-of-leaders', depth: rules.lineOfLeadersDepth } as const]
      : []),
    ...(rules.organisationRule === 'different-required' ? [{ kind: 'different-organisation' } as const] : []),
    ...(rules.organisationRule === 'same-required' ? [{ kind: 'same-organisation' } as const] : []),
    { kind: 'blocked', pairs: forbidden },
    { kind: 'earlier-pairs', pairs: earlier },
  ]
}
