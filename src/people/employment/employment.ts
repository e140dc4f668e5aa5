import { isDay } from '../../platform/http/written-day.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { type Day, daysBetween } from '../../ui/dates.ts'

/** Where somebody belongs, for those who run their organisation. */
export interface Employment {
  readonly id: string
  readonly name: string
  readonly organisationId: string
  readonly organisation: string
  readonly zone: 'Europe/Copenhagen' | 'Europe/Oslo'
  readonly unitId: string | null
  readonly leaderId: string | null
  readonly leader: string | null
  /** Null where the one who looks may not see it. */
  readonly email: string | null
  /** An address that waits for the person's own yes. */
  readonly wantedEmail: string | null
  readonly leavesOn: Day | null
  readonly leftAt: Date | null
  /** Mentorships that leaving would end. */
  readonly openMentorships: number
  /** Colleagues whose leader they are. */
  readonly leads: number
  readonly transfer: { readonly id: string; readonly to: string } | null
}

export type DepartureRefusal = Refusal<'day-missing' | 'too-early' | 'too-late' | 'already-left' | 'oneself'>

/** The furthest ahead, and the furthest back, that somebody's last day is written down: longer is a slip of the pen. */
const mostDaysAhead = 400
const mostDaysBack = 400

/**
 * What a last day means: today or before, somebody leaves at once; later, on the day after it. Nobody says it of
 * themselves.
 */
export function planDeparture(
  person: Pick<Employment, 'id' | 'leftAt'>,
  by: string,
  lastDay: Day,
  today: Day,
): 'at-once' | 'later' | DepartureRefusal {
  if (person.id === by) return refused('oneself')
  if (person.leftAt !== null) return refused('already-left')
  if (!isDay(lastDay)) return refused('day-missing')
  const days = daysBetween(today, lastDay)
  if (days > mostDaysAhead) return refused('too-late')
  if (days < -mostDaysBack) return refused('too-early')
  return days <= 0 ? 'at-once' : 'later'
}
