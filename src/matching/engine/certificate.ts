import type { PairOfIds } from './input.ts'

/** Whole prices by id; who is not named has the price 0. */
export type Prices = readonly (readonly [id: string, price: number])[]

/**
 * The proof of one aim, given the aims before it. With the prices, no match that is as good in the earlier aims
 * can reach more than `value`: `value` equals the sum of need × price over mentees and places × price over
 * mentors, plus what single pairs exceed their prices by.
 *
 * For `best-worst` it is a cut instead: with pairs above `value` points alone, at most `bound` people could be
 * matched, and that is fewer than are. Values leave out the locked pairs, which no aim can change.
 */
export type ProvenAim =
  | {
      aim: 'most-matched' | 'largest-total' | 'fewest-changes'
      value: number
      mentees: Prices
      mentors: Prices
    }
  | { aim: 'best-worst'; value: number; bound: number; mentees: Prices; mentors: Prices }
  /** A step of leximin: as few pairs as can be have `points`; the value is their number, negated. */
  | { aim: 'fewest-at'; points: number; value: number; mentees: Prices; mentors: Prices }

/** A match with the proof that there is no better one; checked by `verify`, saved as JSON. */
export interface Certificate {
  readonly format: 'telemakos-matching-certificate'
  readonly version: 1
  /** All pairs, locked ones included. */
  readonly pairs: readonly PairOfIds[]
  /** In the order in which they were reached. */
  readonly aims: readonly ProvenAim[]
}
