import type { Selectable } from 'kysely'
import type { RoleGrant } from '../platform/database/rows.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import type { Day } from '../ui/dates.ts'

/** The roles that are given by hand. The others follow from what one does: mentor, mentee, buddy, leader. */
export type GivenRole = Selectable<RoleGrant>['role']

/** Where a role is held: the whole installation, an organisation or a programme. Each has one role of its own. */
export type RolePlace =
  | { readonly kind: 'installation' }
  | { readonly kind: 'organisation' | 'programme'; readonly id: string; readonly name: string }

export const roleAt = {
  installation: 'administrator',
  organisation: 'organisation_coordinator',
  programme: 'programme_coordinator',
} as const satisfies Record<RolePlace['kind'], GivenRole>

/** A role that somebody has or will have. */
export interface Role {
  readonly id: string
  readonly role: GivenRole
  readonly personId: string
  readonly person: string
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly givenBy: string | null
  /** The role it stands in for, and whose that is. */
  readonly standsInFor: string | null
  readonly standsInForPerson: string | null
  /** Nobody else has it without an end: it cannot be taken, nor end. */
  readonly isLast: boolean
}

/** The days between which somebody is to have a role. */
export interface RoleDays {
  readonly startsOn: Day
  readonly endsOn: Day | undefined
}

export type DaysRefusal = Refusal<'begins-in-the-past' | 'ends-before-it-begins' | 'no-last-day'>

/** A role begins today or later, and does not end before it begins. A substitute's has a last day. */
export function checkDays(days: RoleDays, today: Day, isSubstitute: boolean): RoleDays | DaysRefusal {
  if (days.startsOn < today) return refused('begins-in-the-past')
  if (days.endsOn === undefined) return isSubstitute ? refused('no-last-day') : days
  return days.endsOn < days.startsOn ? refused('ends-before-it-begins') : days
}
