import type { Day, Zone } from '../../ui/dates.ts'

// Days on which people in Denmark or Norway are off work: fixed ones, and those so many days from Easter Sunday.
const days: Readonly<
  Record<Zone, { readonly fixed: readonly string[]; readonly fromEaster: readonly number[] }>
> = {
  'Europe/Copenhagen': {
    fixed: ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'],
    fromEaster: [-3, -2, 0, 1, 39, 49, 50],
  },
  'Europe/Oslo': {
    fixed: ['01-01', '05-01', '05-17', '12-24', '12-25', '12-26', '12-31'],
    fromEaster: [-3, -2, 0, 1, 39, 49, 50],
  },
}

/** Whether people work on a day: not on Saturdays, Sundays and holidays of the country whose clock it is. */
export function isWorkday(day: Day, zone: Zone): boolean {
  const at = Date.parse(`${day}T00:00:00Z`)
  const weekday = new Date(at).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  const { fixed, fromEaster } = days[zone]
  const sinceEaster = Math.round((at - easterSunday(Number(day.slice(0, 4)))) / 86_400_000)
  return !fixed.includes(day.slice(5)) && !fromEaster.includes(sinceEaster)
}

/** Easter Sunday of a year, midnight UTC (Anonymous Gregorian algorithm, Nature 1876). */
function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1)
}
