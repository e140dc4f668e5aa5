import { type Day, daysAfter } from '../../ui/dates.ts'
import { type OnboardingRole, onboardingRoles } from '../onboarding.ts'

/** When things are done, counted from the first day at work. */
export const checkStages = [
  'before',
  'first_day',
  'first_week',
  'first_month',
  'three_months',
  'six_months',
] as const
export type CheckStage = (typeof checkStages)[number]

/** Who does them. */
export const doers = ['newcomer', ...onboardingRoles] as const
export type Doer = 'newcomer' | OnboardingRole

/** What is to be done: one that comes along, by its name, or the coordinator's own words. */
export interface ListedCheck {
  readonly stage: CheckStage
  readonly doer: Doer
  readonly known: string
  readonly words: string
}

/** One line of a newcomer's list. */
export interface Check extends ListedCheck {
  readonly id: string
  readonly onboardingId: string
  /** When the doer has said it will be. */
  readonly plannedOn: Day | undefined
  readonly doneAt: Date | undefined
}

/** The last day on which something of a stage is in time. The database's `app.check_due` says the same. */
export function dueOn(stage: CheckStage, firstDay: Day): Day {
  switch (stage) {
    case 'before':
      return daysAfter(firstDay, -1)
    case 'first_day':
      return firstDay
    case 'first_week':
      return daysAfter(firstDay, 6)
    case 'first_month':
      return monthsLater(firstDay, 1)
    case 'three_months':
      return monthsLater(firstDay, 3)
    case 'six_months':
      return monthsLater(firstDay, 6)
  }
}

export function isLate(check: Pick<Check, 'stage' | 'doneAt'>, firstDay: Day, today: Day): boolean {
  return check.doneAt === undefined && dueOn(check.stage, firstDay) < today
}

/** The stage that is under way on a day: the first whose last day has not gone. Undefined when all have. */
export function stageOn(firstDay: Day, today: Day): CheckStage | undefined {
  return checkStages.find(stage => today <= dueOn(stage, firstDay))
}

/** What these parts have to do now: open, and late or of the stage under way; the latest first. */
export function toDoNow(
  checks: readonly Check[],
  parts: readonly Doer[],
  firstDay: Day,
  today: Day,
): Check[] {
  const now = stageOn(firstDay, today)
  const reached = now === undefined ? checkStages.length : checkStages.indexOf(now)
  return checks.filter(
    check =>
      check.doneAt === undefined && parts.includes(check.doer) && checkStages.indexOf(check.stage) <= reached,
  )
}

// The last day of a shorter month, where that month has no such day.
function monthsLater(day: Day, months: number): Day {
  const at = new Date(`${day}T00:00:00Z`)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months + 1, 0))
  const date = Math.min(at.getUTCDate(), last.getUTCDate())
  return `${last.toISOString().slice(0, 8)}${String(date).padStart(2, '0')}`
}
