import { type Day, daysAfter, daysBetween } from './dates.ts'

/** The Monday of the week a day lies in. */
export function mondayOf(of: Day): Day {
  const weekday = (new Date(of).getUTCDay() + 6) % 7
  return daysAfter(of, -weekday)
}

/** The number of the week, as calendars in the Nordic countries have it (ISO 8601). */
export function weekNumber(of: Day): number {
  const thursday = daysAfter(mondayOf(of), 3)
  const first = `${thursday.slice(0, 4)}-01-01`
  return Math.floor(daysBetween(first, thursday) / 7) + 1
}
