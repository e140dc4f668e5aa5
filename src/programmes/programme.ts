import { type Day, daysAfter } from '../ui/dates.ts'
import type { Aim, PresetName, Scope } from './presets.ts'
import type { ProgrammeSettings } from './programme-settings.ts'

/** What a programme is, apart from its place in the world: what its coordinator decides. */
export interface ProgrammeFrame {
  readonly name: string
  /** Why there is such a scheme (A1). */
  readonly purpose: string
  readonly scope: Scope
  readonly aim: Aim
  readonly startsOn: Day
  readonly endsOn: Day
  readonly settings: ProgrammeSettings
}

/** Being set up, seen by its coordinators alone; taking people in; or going on with those it has. */
export const programmeStates = ['draft', 'open', 'closed'] as const
export type ProgrammeState = (typeof programmeStates)[number]

/** A mentoring scheme as the person of the visit meets it. */
export interface Programme extends ProgrammeFrame {
  readonly id: string
  readonly preset: PresetName
  readonly state: ProgrammeState
  readonly organisationId: string
  readonly organisationName: string
  readonly standing: Standing
}

/** What the person of the visit is to a programme. */
export interface Standing {
  readonly coordinates: boolean
  /** Belongs to the organisation that runs it. */
  readonly ownOrganisation: boolean
  /** Has been listed or invited, or has signed up, and has not withdrawn. */
  readonly takesPart: boolean
}

/** Whether people may sign up today: it is open, and the last day for it has not gone. */
export function takesSignUps(
  { state, settings }: Pick<Programme, 'state' | 'settings'>,
  today: Day,
): boolean {
  return state === 'open' && !isOver(settings, today)
}

/** Whether the last day to sign up has gone. */
export function isOver({ signUpUntil }: Pick<ProgrammeSettings, 'signUpUntil'>, today: Day): boolean {
  return signUpUntil !== null && signUpUntil < today
}

/** The last day to sign up for those who begin together: a fortnight after the first day, for whoever hears of it late. */
export function suggestedLastDay(startsOn: Day): Day {
  return daysAfter(startsOn, 13)
}

/** The dates a new programme begins with: the first of the next month, for a mentorship and a start of three months. */
export function suggestedDates(months: number, today: Day): { startsOn: Day; endsOn: Day } {
  const startsOn = firstOfMonth(today, 1)
  return { startsOn, endsOn: daysAfter(firstOfMonth(startsOn, months + startOfMonths), -1) }
}

// Not everybody is matched on the first day; whoever starts late should still get their whole time.
const startOfMonths = 3

function firstOfMonth(day: Day, monthsLater: number): Day {
  const at = new Date(`${day}T00:00:00Z`)
  return iso(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + monthsLater, 1)))
}

function iso(at: Date): Day {
  return at.toISOString().slice(0, 10)
}
