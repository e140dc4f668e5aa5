import type ICAL from 'ical.js'
import { momentAt } from '../zoned-time.ts'

/**
 * The moment a time in somebody's calendar stands for. One without a zone is that of the reader's clock, `zone`.
 * Undefined where the calendar names a clock that nobody else knows.
 */
export function momentOf(time: ICAL.Time, clock: string | undefined, zone: string): Date | undefined {
  if (time.zone?.tzid === 'UTC') return time.toJSDate()
  const known = clock === undefined ? zone : zoneOf(clock)
  if (!known) return undefined
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`
  const minute = momentAt(day, `${two(time.hour)}:${two(time.minute)}`, known)
  return minute && new Date(minute.getTime() + time.second * 1000)
}

// A calendar's own name for a clock: the world's names, also behind a maker's path, and those of Windows.
function zoneOf(clock: string): string | undefined {
  const name = clock.replace(/^\/.*?\/(?=[A-Z][a-z]+\/)/, '')
  const zone = windowsClocks[name] ?? name
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

// Unicode CLDR, windowsZones: those of Europe, and of those one calls most.
const windowsClocks: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Copenhagen',
  'W. Europe Standard Time': 'Europe/Oslo',
  'Central Europe Standard Time': 'Europe/Prague',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'FLE Standard Time': 'Europe/Helsinki',
  'GTB Standard Time': 'Europe/Athens',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Russian Standard Time': 'Europe/Moscow',
  'Greenland Standard Time': 'America/Nuuk',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Pacific Standard Time': 'America/Los_Angeles',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  UTC: 'UTC',
}
