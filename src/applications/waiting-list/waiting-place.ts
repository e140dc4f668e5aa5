import { type Day, dayOf, daysAfter } from '../../ui/dates.ts'
import type { Side } from '../application.ts'

/** Why somebody waits: no place, nobody who fits, or not now. */
export const waitingReasons = ['full', 'no_match', 'later'] as const
export type WaitingReason = (typeof waitingReasons)[number]

/** A place on a programme's waiting list. */
export interface WaitingPlace {
  readonly applicationId: string
  /** Which in the line, from 1, and of how many. */
  readonly place: number
  readonly waiting: number
  readonly since: Date
  readonly reason: WaitingReason
  /** What the coordinator says to the one who waits; '' where nothing is said. */
  readonly words: string
  /** The last day to take the place that is offered; null where none is. */
  readonly offerUntil: Day | null
}

/** A place as the coordinator's list shows it. */
export interface ListedPlace extends WaitingPlace {
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly organisation: string
  readonly side: Side
}

/** Whether a place is offered, and can still be taken. */
export function isOffered({ offerUntil }: Pick<WaitingPlace, 'offerUntil'>, today: Day): boolean {
  return offerUntil !== null && today <= offerUntil
}

/** Whether a place was offered and nobody took it in time. */
export function hasLapsed({ offerUntil }: Pick<WaitingPlace, 'offerUntil'>, today: Day): boolean {
  return offerUntil !== null && today > offerUntil
}

/** Whose turn it is: the first in the line who has not been offered a place; undefined where none is left to offer. */
export function nextInLine<Place extends Pick<WaitingPlace, 'offerUntil'>>(
  line: readonly Place[],
  placesLeft: number | null,
): Place | undefined {
  if (placesLeft !== null && placesLeft <= 0) return undefined
  return line.find(({ offerUntil }) => offerUntil === null)
}

/** The last day of an offer that is made now and stands for so many days; the database counts them as well, alike. */
export function lastDayOf(now: Date, days: number): Day {
  return daysAfter(dayOf(now, { locale: 'da' }), days)
}
