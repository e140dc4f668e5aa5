/** What is matched: people, criteria, rules. Plain objects with string ids; whatever is unknown is left out. */

/** A mentee and a mentor, by the ids they have in `mentees` and `mentors`. */
export interface PairOfIds {
  readonly mentee: string
  readonly mentor: string
}

/** What mentees and mentors have in common. Missing data never forbids a pair and never throws. */
export interface Participant {
  /** Unique among the mentees, or among the mentors. */
  readonly id: string
  /** The person behind the id; the id itself when left out. One person may be both mentee and mentor. */
  readonly person?: string
  readonly organisation?: string
  /** Id of the unit, unique across organisations. */
  readonly unit?: string
  /** Person ids from the nearest leader upwards. */
  readonly leaders?: readonly string[]
  /** Themes the mentee seeks, or the mentor offers. */
  readonly themes?: readonly string[]
  readonly developmentAreas?: readonly string[]
  /** Competences the mentee seeks, or the mentor offers. */
  readonly competences?: readonly string[]
  readonly languages?: readonly string[]
  readonly educations?: readonly string[]
  readonly place?: string
  /** Whole years; a fraction is rounded down. */
  readonly experienceYears?: number
  /** Mentor style the mentee wishes, or the mentor has. */
  readonly style?: string
  /** Ids on the other side, the dearest first. */
  readonly wishes?: readonly string[]
}

export interface Mentee extends Participant {
  /** How many different mentors the mentee wants; 1 when left out. */
  readonly wants?: number
  /** Years more than the mentee's own that a mentor should have; the criterion's when left out. */
  readonly wantedGap?: { readonly from: number; readonly to: number }
}

export interface Mentor extends Participant {
  /** How many mentees the mentor takes. */
  readonly capacity: number
}

export type SetCriterionKind = 'themes' | 'development-areas' | 'competences' | 'languages' | 'educations'
export type TieCriterionKind = 'different-organisation' | 'same-organisation' | 'different-unit' | 'same-unit'

/**
 * A criterion gives whole points; `weight` is a whole number from 0.
 *
 * - sets: `weight` for each value they share, at most `limit` of them (3; languages and educations 1)
 * - place, style: `weight` when equal
 * - experience-gap: `weight` when the mentor has `from` to `to` years more, `lossPerYear` less for each year outside
 * - wishes: `weight` for the dearest wish, `lossPerRank` less for each that follows, never below 0
 * - organisation and unit: `weight` when it holds (a preference; the rule of the same name forbids)
 * - judgement: `weight` times the points a coordinator gave the pair
 */
export type Criterion =
  | { readonly kind: SetCriterionKind; readonly weight: number; readonly limit?: number }
  | { readonly kind: 'place' | 'style'; readonly weight: number }
  | {
      readonly kind: 'experience-gap'
      readonly weight: number
      readonly from: number
      readonly to: number
      readonly lossPerYear?: number
    }
  | { readonly kind: 'mentee-wish' | 'mentor-wish'; readonly weight: number; readonly lossPerRank?: number }
  | { readonly kind: TieCriterionKind; readonly weight: number }
  | { readonly kind: 'judgement'; readonly weight: number; readonly pairs: readonly JudgedPair[] }

/** `points` is a whole number from 0. */
export interface JudgedPair extends PairOfIds {
  readonly points: number
}

/**
 * A hard rule forbids pairs. Where the data a rule needs is missing, it forbids nothing. That nobody mentors
 * themselves always holds and is not listed.
 *
 * - no-line-of-leaders: neither is among the other's `depth` nearest leaders
 * - blocked, earlier-pairs: persons (not ids of mentees and mentors), in either direction
 * - only-listed: nothing but these pairs may be made
 */
export type Rule =
  | { readonly kind: 'different-unit' | 'same-unit' | 'different-organisation' | 'same-organisation' }
  | { readonly kind: 'no-line-of-leaders'; readonly depth: number }
  | { readonly kind: 'blocked' | 'earlier-pairs'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'only-listed'; readonly pairs: readonly PairOfIds[] }

/** What forbade a pair. */
export type RuleKind = Rule['kind'] | 'same-person'

/** The order of aims is fixed; each may be left out. All are on by default except leximin. */
export interface Aims {
  /** Most pairs first. When false the largest total decides alone, and nobody is matched for 0 points' sake. */
  readonly mostMatched?: boolean
  /** Then the fewest points of any pair as high as can be; leximin goes on to the next worst. Needs mostMatched. */
  readonly worst?: 'max-min' | 'leximin' | 'any'
  readonly largestTotal?: boolean
  /** Then as many of the earlier pairs as can be. */
  readonly fewestChanges?: boolean
}

export interface MatchingInput {
  readonly mentees: readonly Mentee[]
  readonly mentors: readonly Mentor[]
  readonly criteria: readonly Criterion[]
  readonly rules?: readonly Rule[]
  /** Kept whatever the rules and the points say: a person decided them. */
  readonly locked?: readonly PairOfIds[]
  /** A match already published, for the fewest changes. */
  readonly earlier?: readonly PairOfIds[]
  readonly aims?: Aims
  /** Decides between matches that are equally good in all aims: the same seed, the same match. */
  readonly seed?: string
}
