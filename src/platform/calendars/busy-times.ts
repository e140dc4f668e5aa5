import ICAL from 'ical.js'
import { momentAt } from '../zoned-time.ts'
import { momentOf } from './calendar-moment.ts'

/** From and until, in milliseconds since 1970. */
export type Busy = readonly [from: number, until: number]

/** Which part of a calendar is wanted, and the clock of its reader. */
export interface Window {
  readonly from: number
  readonly until: number
  readonly zone: string
}

/** No more repetitions of one entry are looked at: two a day for twenty years. */
const mostRepetitions = 15_000
const fourteenHours = 14 * 3_600_000

/**
 * When a calendar (RFC 5545) says its owner is busy, in the order of time, what touches or overlaps put together.
 * Nothing else is read of it. Entries that leave one free, and those that were called off, do not count; a day without
 * hours counts whole. Undefined for a text that is no calendar.
 */
export function busyTimesIn(text: string, window: Window): Busy[] | undefined {
  const calendars = calendarsIn(text)
  if (!calendars) return undefined
  const busy = calendars.flatMap(calendar => [
    ...entriesIn(calendar, window),
    ...calendar.getAllSubcomponents('vfreebusy').flatMap(part => freeBusyIn(part, window)),
  ])
  return mergeBusy(busy.filter(([from, until]) => until > window.from && from < window.until && until > from))
}

/** Puts together what touches or overlaps, in the order of time. */
export function mergeBusy(busy: readonly Busy[]): Busy[] {
  const merged: [number, number][] = []
  for (const [from, until] of busy.toSorted(([one], [other]) => one - other)) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], until)
    else merged.push([from, until])
  }
  return merged
}

function calendarsIn(text: string): ICAL.Component[] | undefined {
  try {
    const parsed: unknown = ICAL.parse(text)
    const many: unknown[] = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]
    const calendars = many.map(one => new ICAL.Component(one as string[]))
    return calendars.every(({ name }) => name === 'vcalendar') ? calendars : undefined
  } catch {
    return undefined
  }
}

function entriesIn(calendar: ICAL.Component, window: Window): Busy[] {
  const events = calendar.getAllSubcomponents('vevent')
  const moved = new Map<string, Set<number>>()
  for (const event of events) {
    const instead = startOf(event, 'recurrence-id', window)
    const uid = String(event.getFirstPropertyValue('uid'))
    if (instead) moved.set(uid, (moved.get(uid) ?? new Set()).add(instead.at))
  }
  return events.filter(isBusy).flatMap(event => {
    const uid = String(event.getFirstPropertyValue('uid'))
    const isOne = event.hasProperty('recurrence-id')
    return timesOf(event, window, isOne ? new Set() : (moved.get(uid) ?? new Set()))
  })
}

function isBusy(event: ICAL.Component): boolean {
  const says = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase()
  const atWork = says('x-microsoft-cdo-busystatus')
  return (
    says('status') !== 'CANCELLED' &&
    says('transp') !== 'TRANSPARENT' &&
    atWork !== 'FREE' &&
    atWork !== 'WORKINGELSEWHERE'
  )
}

interface Start {
  readonly time: ICAL.Time
  readonly clock: string | undefined
  readonly at: number
}

function timesOf(event: ICAL.Component, window: Window, moved: ReadonlySet<number>): Busy[] {
  const start = startOf(event, 'dtstart', window)
  if (!start) return []
  const long = lengthOf(event, start, window)
  const off = new Set(moved)
  for (const property of event.getAllProperties('exdate'))
    for (const time of property.getValues()) {
      const at = time instanceof ICAL.Time && momentIn(time, property.getFirstParameter('tzid'), window)
      if (at !== undefined && at !== false) off.add(at)
    }
  return startsOf(event, start, window, long)
    .filter(at => !off.has(at))
    .map(at => [at, at + long] as const)
}

// Repetitions keep to the clock on the wall: an entry at 9 is at 9 in summer and in winter.
function startsOf(event: ICAL.Component, start: Start, window: Window, long: number): number[] {
  const starts = [start.at]
  for (const property of event.getAllProperties('rrule')) {
    const rule = property.getFirstValue()
    if (!(rule instanceof ICAL.Recur) || /SECONDLY|MINUTELY|HOURLY/.test(String(rule.freq))) continue
    // The end is told in UTC and the entry on a clock: the last one is not to be lost for the difference.
    if (rule.until?.zone?.tzid === 'UTC' && start.time.zone?.tzid !== 'UTC')
      rule.until = ICAL.Time.fromJSDate(new Date(rule.until.toJSDate().getTime() + fourteenHours), true)
    const repetitions = rule.iterator(start.time)
    for (let number = 0; number < mostRepetitions; number++) {
      const time = repetitions.next()
      const at = time && momentIn(time, start.clock, window)
      if (at === undefined || at === null || at >= window.until) break
      if (at + long > window.from) starts.push(at)
    }
  }
  for (const property of event.getAllProperties('rdate'))
    for (const value of property.getValues()) {
      const time = value instanceof ICAL.Period ? value.start : value
      const at =
        time instanceof ICAL.Time ? momentIn(time, property.getFirstParameter('tzid'), window) : undefined
      if (at !== undefined) starts.push(at)
    }
  return [...new Set(starts)]
}

const day = 86_400_000

function lengthOf(event: ICAL.Component, start: Start, window: Window): number {
  const duration = event.getFirstPropertyValue('duration')
  if (duration instanceof ICAL.Duration) return duration.toSeconds() * 1000
  const end = startOf(event, 'dtend', window)
  if (end) return end.at - start.at
  return start.time.isDate ? day : 0
}

function startOf(event: ICAL.Component, name: string, window: Window): Start | undefined {
  const property = event.getFirstProperty(name)
  const time = property?.getFirstValue()
  if (!(time instanceof ICAL.Time)) return undefined
  const clock = property?.getFirstParameter('tzid')
  const at = momentIn(time, clock, window)
  return at === undefined ? undefined : { time, clock, at }
}

// A clock that nobody else knows is taken for the reader's: an hour too many or too few is better than none.
function momentIn(time: ICAL.Time, clock: string | undefined, { zone }: Window): number | undefined {
  if (time.isDate) return momentAt(time.toString().slice(0, 10), '00:00', zone)?.getTime()
  return (momentOf(time, clock, zone) ?? momentOf(time, undefined, zone))?.getTime()
}

function freeBusyIn(part: ICAL.Component, window: Window): Busy[] {
  return part.getAllProperties('freebusy').flatMap(property => {
    if (String(property.getFirstParameter('fbtype') ?? 'BUSY').toUpperCase() === 'FREE') return []
    return property.getValues().flatMap(period => {
      if (!(period instanceof ICAL.Period)) return []
      const from = momentIn(period.start, undefined, window)
      const until = momentIn(period.getEnd(), undefined, window)
      return from === undefined || until === undefined ? [] : [[from, until] as const]
    })
  })
}
