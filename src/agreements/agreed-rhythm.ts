import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { findAgreements } from './agreements-store.ts'
import type { Terms } from './terms.ts'

/** How long and how often the two have agreed to meet (E4, G2). */
export interface AgreedRhythm {
  readonly minutes: number
  /** Weeks between two meetings; undefined: as they need it. */
  readonly weeks: number | undefined
  /** Without a meeting for so many months they are late. */
  readonly months: number | undefined
}

/** What the agreement in force says; undefined while there is none. */
export async function agreedRhythm(tx: Tx, room: Room): Promise<AgreedRhythm | undefined> {
  const { inForce } = await findAgreements(tx, room)
  return inForce && rhythmOf(inForce.terms)
}

export function rhythmOf({ minutes, frequency }: Pick<Terms, 'minutes' | 'frequency'>): AgreedRhythm {
  return { minutes, ...rhythms[frequency] }
}

const rhythms: Record<Terms['frequency'], Pick<AgreedRhythm, 'weeks' | 'months'>> = {
  'two-weeks': { weeks: 2, months: 1 },
  month: { weeks: 4, months: 1 },
  'one-or-two-months': { weeks: 6, months: 2 },
  'two-months': { weeks: 8, months: 2 },
  'three-months': { weeks: 13, months: 3 },
  'as-needed': { weeks: undefined, months: undefined },
}
