import type { Busy } from '../../platform/calendars/busy-times.ts'
import { clockAt, momentAt } from '../../platform/zoned-time.ts'
import type { Zone } from '../../ui/dates.ts'
import { isWorkday } from './holidays.ts'

/** When one of the two cannot meet, and up to when that is known. */
export interface Hours {
  readonly busy: readonly Busy[]
  /** Undefined: nobody knows when this one is free. */
  readonly knownUntil: Date | undefined
  /** The quiet that a mentor wants before a meeting, in minutes (G6). */
  readonly quiet: number
}

export interface Wish {
  readonly minutes: number
  /** A day about which the next meeting is due; the search begins a week before it. */
  readonly about: Date
  /** The clock time people met at last, as it is met again: '10:00'. */
  readonly usual: string
  readonly zone: Zone
  readonly now: Date
}

/** Office hours, where meetings are proposed; people may of course meet outside them. */
const opens = 8 * 60
const closes = 16 * 60
const most = 6
const day = 86_400_000

/**
 * Times that suit both, one on each of the first days that have any: within office hours on workdays, from tomorrow,
 * as near to the usual time as the day allows. A mentor's quiet before the meeting has to be free too, but does not
 * count as meeting. No times are found beyond what is known.
 */
export function freeTimes(both: readonly Hours[], { minutes, about, usual, zone, now }: Wish): Date[] {
  const known = both.flatMap(({ knownUntil }) => knownUntil?.getTime() ?? [])
  if (known.length === 0) return []
  const last = Math.min(...known)
  const first = Math.max(now.getTime() + day, about.getTime() - 7 * day)
  const found: Date[] = []
  for (let noon = noonOf(first, zone); noon - day / 2 < last && found.length < most; noon += day) {
    const date = clockAt(new Date(noon), zone).day
    if (!isWorkday(date, zone)) continue
    const free = startsByNearness(minutes, usual)
      .flatMap(time => momentAt(date, time, zone) ?? [])
      .find(at => at.getTime() + minutes * 60_000 <= last && both.every(hours => isFree(hours, at, minutes)))
    if (free) found.push(free)
  }
  return found
}

const noonOf = (at: number, zone: Zone) =>
  (momentAt(clockAt(new Date(at), zone).day, '12:00', zone) ?? new Date(at)).getTime()

function startsByNearness(minutes: number, usual: string): string[] {
  const [hours = 10, past = 0] = usual.split(/[:.]/).map(Number)
  const wanted = hours * 60 + past
  const starts = []
  for (let start = opens; start + minutes <= closes; start += 30) starts.push(start)
  return starts
    .toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted) || one - other)
    .map(start => `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`)
}

function isFree({ busy, quiet }: Hours, at: Date, minutes: number): boolean {
  const from = at.getTime() - quiet * 60_000
  const until = at.getTime() + minutes * 60_000
  return !busy.some(([start, end]) => start < until && end > from)
}
