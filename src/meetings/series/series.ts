import { type Day, daysAfter } from '../../ui/dates.ts'

/** How many weeks there may be between two meetings of a series. */
export const intervals = [2, 3, 4, 6, 8] as const
export type Interval = (typeof intervals)[number]

/** No series is longer. */
export const mostMeetings = 24

/** The days of a series: always the same day of the week, none after the last day where there is one. */
export function daysOfSeries(
  { first, every, count }: { readonly first: Day; readonly every: Interval; readonly count: number },
  lastDay?: Day,
): Day[] {
  return Array.from({ length: Math.min(count, mostMeetings) }, (_, number) =>
    daysAfter(first, number * every * 7),
  ).filter(day => lastDay === undefined || day <= lastDay)
}

/** The interval of a programme's rhythm: two meetings in three months are six weeks apart. */
export function usualInterval({ fromMonths, toMonths }: { fromMonths: number; toMonths: number }): Interval {
  return nearestInterval(((fromMonths + toMonths) / 2) * (52 / 12))
}

/** The interval of a series that comes nearest to so many weeks. */
export function nearestInterval(weeks: number): Interval {
  return intervals.reduce((best, interval) =>
    Math.abs(interval - weeks) < Math.abs(best - weeks) ? interval : best,
  )
}
