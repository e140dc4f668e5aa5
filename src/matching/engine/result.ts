import type { Certificate, Prices } from './certificate.ts'
import type { PairOfIds, RuleKind } from './input.ts'
import type { Reason } from './score.ts'
import type { BestSoFar } from './so-far.ts'
import type { Verification } from './verify.ts'

export interface MatchedPair {
  readonly mentee: string
  readonly mentor: string
  readonly points: number
  readonly reasons: readonly Reason[]
  readonly locked: boolean
  /** Whether the pair was in the earlier match. */
  readonly earlier: boolean
  /**
   * Without this pair: which mentor the mentee would get, and how many points the whole match would lose.
   * `null` when there is no other way with as many matched and a worst pair as good; left out when not computed.
   */
  readonly nextBest?: { readonly mentor: string; readonly loss: number } | null
}

/** Why somebody has no mentor, or fewer than they want. */
export type WhyUnmatched =
  /** No mentor is allowed: how many mentors each rule cut (the first rule that did); `full` had no place at all. */
  | { why: 'nobody-allowed'; cut: { rule: RuleKind | 'no-place'; mentors: number }[] }
  /** A group wants more than the places of all the mentors its members may have: see `groups[group]`. */
  | { why: 'too-few-places'; group: number }
  /** Everybody could be matched, but the largest total leaves this mentee out (only without mostMatched). */
  | { why: 'others-score-more' }

export interface UnmatchedMentee {
  readonly mentee: string
  /** How many mentors are missing. */
  readonly missing: number
  readonly reason: WhyUnmatched
}

/** Mentees who may only have these mentors, and want more than their places: Hall's theorem. */
export interface CompetingGroup {
  readonly mentees: readonly string[]
  readonly mentors: readonly string[]
  readonly wanted: number
  readonly places: number
}

export interface MatchingResult {
  readonly pairs: readonly MatchedPair[]
  readonly unmatched: readonly UnmatchedMentee[]
  readonly groups: readonly CompetingGroup[]
  readonly freePlaces: readonly { readonly mentor: string; readonly free: number }[]
  readonly matched: number
  readonly total: number
  /** The fewest points of any pair; null when nobody is matched. */
  readonly worst: number | null
  /** Shadow prices of the total, in points; who is not named has 0. */
  readonly prices: { readonly mentees: Prices; readonly mentors: Prices }
  /**
   * What one more place with a mentor would add, where it adds anything; left out when not computed. `points` is what the total
   * gains while the worst pair stays as good, 0 where one more is matched by a worse pair alone.
   */
  readonly oneMorePlace?: readonly {
    readonly mentor: string
    readonly matched: number
    readonly points: number
  }[]
  readonly certificate: Certificate
  /** What holding the match to its certificate gave, where that was done already: where pairs are unlisted. */
  readonly verification?: Verification
  /** Locked pairs of people who are not in the input; they were ignored. */
  readonly unknownLocked: readonly PairOfIds[]
}

export interface SolveOptions {
  /** Told how far the work is, from 0 to 1, never falling. */
  readonly onProgress?: (share: number) => void
  /** Stops the work: `solve` rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Told what there is when the work is stopped, before `solve` rejects: a match that keeps all rules, and a bound. */
  readonly onStopped?: (soFar: BestSoFar) => void
  /**
   * Whether next-best alternatives and the gain of one more place are computed. When left out they are, unless
   * the match is so large that they would take longer than the match.
   */
  readonly explain?: boolean
  /** Threads for large inputs; as many as the machine has when left out. The match is the same for any number. */
  readonly threads?: number
  /** Whether pairs are left unlisted (see `docs/matching-engine.md`), or all of them listed; decided by the size when left out. */
  readonly implicit?: boolean
}
