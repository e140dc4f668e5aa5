import type { Day } from './dates.ts'

const day = 86_400_000
const at = (of: Day) => Date.parse(of)
const dayAt = (moment: number): Day => new Date(moment).toISOString().slice(0, 10)

/** The day so many days later; earlier when negative. */
export const daysAfter = (from: Day, days: number): Day => dayAt(at(from) + days * day)

/** The Monday of the week a day lies in. */
export function mondayOf(of: Day): Day {
  const weekday = (new Date(of).getUTCDay() + 6) % 7
  return daysAfter(of, -weekday)
}

/** The number of the week, as calendars in the Nordic countries have it (ISO 8601). */
export function weekNumber(of: Day): number {
  const thursday = daysAfter(mondayOf(of), 3)
  const first = `${thursday.slice(0, 4)}-01-01`
  return Math.floor((at(thursday) - at(first)) / day / 7) + 1
}
