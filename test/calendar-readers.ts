import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { type CalendarDate, type CalendarMethod, calendarText } from '../src/platform/mail/calendar.ts'
import { momentAt } from '../src/platform/zoned-time.ts'

/** What every reader is to find in an invitation. */
export interface ReadInvitation {
  readonly method: string
  readonly uid: string
  readonly sequence: number
  readonly starts: string
  readonly ends: string
  readonly stamp: string
  readonly summary: string
  readonly description: string
  readonly url: string
  readonly status: string
  readonly class: string
  readonly organizer: string
  readonly name: string
  readonly attendee: string
}

/** An invitation as it leaves, and what stands in it. */
export interface WrittenInvitation {
  readonly text: string
  readonly means: ReadInvitation
  /** What a clock on the wall shows when it begins and ends. */
  readonly clock: { readonly zone: string; readonly starts: string; readonly ends: string }
}

const seconds = (iso: string) => `${iso.slice(0, 19)}Z`
const words = [
  'Mentormøde',
  'Mentormøte',
  'Mentor meeting',
  'Møde, med; komma\\ og "gåseøjne"',
  'Ærø 🚢 Ås\nog Ø',
]
const names = ['Mentor', 'Mentor, Sjælland; Øst', 'Mentorordninga i Ålesund: kommune', 'Ådne’s']
const days = lastSundays(2024, 2035)

/**
 * So many invitations over 2024–2035, the same each time: all hours, both countries, every third on a day on which the
 * clock changes, moved and cancelled, with the letters and signs that calendars trip over.
 */
export function* writeInvitations(count: number): Generator<WrittenInvitation> {
  const random = dice(4711)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  for (let number = 0; number < count; number++) {
    const zone = pick(['Europe/Copenhagen', 'Europe/Oslo'])
    const any = new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 4383) * 86_400_000)
    const day = number % 3 === 0 ? pick(days) : any.toISOString().slice(0, 10)
    const time = `${String(Math.floor(random() * 24)).padStart(2, '0')}:${pick(['00', '05', '15', '30', '45', '59'])}`
    const startsAt = momentAt(day, time, zone) ?? new Date(0)
    const minutes = pick([10, 30, 45, 60, 90, 120, 240, 600])
    const method: CalendarMethod = pick(['REQUEST', 'REQUEST', 'CANCEL'])
    const date: CalendarDate = {
      uid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}.0123456789abcdef0123@telemakos`,
      sequence: Math.floor(random() * 12),
      startsAt: startsAt.toISOString(),
      minutes,
      summary: pick(words),
      description: `${pick(words)} ${'Dagsordenen og din egen forberedelse finder du her:'.repeat(1 + Math.floor(random() * 3))}`,
      url: `https://mentor.example/meetings/${number}?a=1,2;3`,
      changedAt: new Date(startsAt.getTime() - 9 * 86_400_000).toISOString(),
    }
    const organizer = { name: pick(names), email: 'post@mentor.example' }
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
    yield {
      text: calendarText(date, method, { organizer, attendee: 'sofie@corps.example' }),
      means: {
        method,
        uid: date.uid,
        sequence: date.sequence,
        starts: seconds(date.startsAt),
        ends: seconds(endsAt.toISOString()),
        stamp: seconds(date.changedAt),
        summary: date.summary,
        description: `${date.description}\n${date.url}`,
        url: date.url,
        status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
        class: 'PRIVATE',
        organizer: 'mailto:post@mentor.example',
        name: organizer.name.replaceAll(';', ','),
        attendee: 'mailto:sofie@corps.example',
      },
      clock: { zone, starts: wallClock(startsAt, zone), ends: wallClock(endsAt, zone) },
    }
  }
}

/** What a clock on the wall shows, by another way than the product's own. */
export function wallClock(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
}

/** Reads invitations with a program that others wrote. */
export type CalendarReader = (texts: readonly string[]) => ReadInvitation[]

export const readByIcalJs: CalendarReader = texts =>
  texts.map(text => {
    const calendar = new ICAL.Component(ICAL.parse(text))
    const event = calendar.getFirstSubcomponent('vevent') ?? fail('no event')
    const value = (name: string) => String(event.getFirstPropertyValue(name))
    const time = (name: string) =>
      seconds((event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().toISOString())
    return {
      method: String(calendar.getFirstPropertyValue('method')),
      uid: value('uid'),
      sequence: Number(value('sequence')),
      starts: time('dtstart'),
      ends: time('dtend'),
      stamp: time('dtstamp'),
      summary: value('summary'),
      description: value('description'),
      url: value('url'),
      status: value('status'),
      class: value('class'),
      organizer: value('organizer'),
      name: String(event.getFirstProperty('organizer')?.getFirstParameter('cn')),
      attendee: value('attendee'),
    }
  })

export const readByNodeIcal: CalendarReader = texts =>
  texts.map(text => {
    const calendar = nodeIcal.sync.parseICS(text)
    const event = Object.values(calendar).find(part => part?.type === 'VEVENT')
    if (event?.type !== 'VEVENT') return fail('no event')
    const plain = (value: unknown) =>
      String(typeof value === 'object' && value !== null && 'val' in value ? value.val : value)
    const { organizer } = event as { organizer?: { params?: Record<string, string> } }
    return {
      method: String(event.method),
      uid: event.uid,
      sequence: Number(event.sequence),
      starts: seconds(event.start.toISOString()),
      ends: seconds(event.end?.toISOString() ?? ''),
      stamp: seconds(event.dtstamp?.toISOString() ?? ''),
      summary: plain(event.summary),
      description: plain(event.description),
      url: plain(event.url),
      status: String(event.status),
      class: String(event.class),
      organizer: plain(organizer),
      name: (organizer?.params?.CN ?? '').replaceAll('"', ''),
      attendee: plain(event.attendee),
    }
  })

const program = fileURLToPath(new URL('calendar-readers.py', import.meta.url))

/** A Python that has the module; undefined: there is none here. */
export function pythonWith(module: 'icalendar' | 'vobject'): string | undefined {
  return ['python3', '/usr/bin/python3'].find(
    python => spawnSync(python, ['-c', `import ${module}`]).status === 0,
  )
}

export function readByPython(python: string, module: 'icalendar' | 'vobject'): CalendarReader {
  return texts => {
    const { stdout, stderr, status } = spawnSync(python, [program, module], {
      input: texts.map(text => `${JSON.stringify(text)}\n`).join(''),
      maxBuffer: 100_000_000,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    if (status !== 0) return fail(stderr.toString())
    return stdout
      .toString()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as ReadInvitation)
  }
}

function fail(why: string): never {
  throw new Error(why)
}

// The last Sundays of March and October, on which the clock changes.
function lastSundays(from: number, until: number): string[] {
  return Array.from({ length: until - from + 1 }, (_, past) => from + past).flatMap(year =>
    [2, 9].map(month => {
      const last = new Date(Date.UTC(year, month, 31))
      last.setUTCDate(31 - last.getUTCDay())
      return last.toISOString().slice(0, 10)
    }),
  )
}

// Mulberry32: the same throws for everybody.
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
