import { type Day, dayOf } from '../ui/dates.ts'

/** The last day of a mentorship that begins now and lasts so many months (A7). */
export function lastDayAfter(now: Date, months: number): Day {
  const today = new Date(`${dayOf(now, { locale: 'da' })}T00:00:00Z`)
  const day = today.getUTCDate()
  const later = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1))
  // The last day of a shorter month, where that month has no such day.
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate()
  later.setUTCDate(Math.min(day, last))
  return later.toISOString().slice(0, 10)
}
