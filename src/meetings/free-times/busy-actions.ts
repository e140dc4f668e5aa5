import { readBusyTimes } from '../../platform/calendars/read-busy-times.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import type { BusyHours } from './busy-store.ts'

const day = 86_400_000
/** How far ahead hours are kept: as far as meetings are planned in a rhythm of three months, twice. */
const daysAhead = 200

/** The busy hours of a calendar from now on; nothing else of it is kept, nor anything that is over. */
export async function hoursIn(
  text: string,
  zone: string,
  now: Date,
): Promise<BusyHours | Refusal<'no-calendar' | 'too-large' | 'too-much-inside'>> {
  const knownUntil = new Date(now.getTime() + daysAhead * day)
  const busy = await readBusyTimes(text, { from: now.getTime(), until: knownUntil.getTime(), zone })
  return isRefusal(busy) ? busy : { busy, knownUntil }
}
