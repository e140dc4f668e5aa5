import { readApart } from '../read-apart.ts'
import { type Refusal, refused } from '../refusal.ts'
import type { Busy, Window } from './busy-times.ts'

const program = new URL('./busy-times-process.ts', import.meta.url)
/** Letters that a calendar has at most: some ten years of a full one. */
export const longestCalendar = 5_000_000

/**
 * Reads when a calendar's owner is busy, in a process of its own that is ended after so many milliseconds: a calendar can
 * be made to repeat without end.
 */
export async function readBusyTimes(
  text: string,
  window: Window,
  milliseconds = 15_000,
): Promise<readonly Busy[] | Refusal<'no-calendar' | 'too-large' | 'too-much-inside'>> {
  if (text.length > longestCalendar) return refused('too-large')
  if (!/BEGIN:VCALENDAR/i.test(text.slice(0, 1000))) return refused('no-calendar')
  const limits = { milliseconds, megabytes: 512 }
  const found = await readApart<readonly Busy[] | 'no-calendar'>(program, { text, window }, limits)
  if (found === undefined) return refused('too-much-inside')
  return found === 'no-calendar' ? refused('no-calendar') : found
}
