import ICAL from 'ical.js'
import { momentOf } from '../calendars/calendar-moment.ts'

/** What a calendar program mails back to an invitation (RFC 5546 3.2.3, 3.2.7). */
export interface CalendarAnswer {
  readonly uid: string
  /** Of the invitation that is answered. */
  readonly sequence: number
  /** When it was written: of two answers to one invitation the later counts (RFC 5546 2.1.5). */
  readonly stamp: Date
  /** Who answers, in small letters. */
  readonly attendees: readonly string[]
  readonly said:
    | { readonly kind: 'accepted' | 'tentative' | 'declined' }
    /** Another time; without a length it is as long as it was. */
    | { readonly kind: 'counter'; readonly startsAt: Date; readonly minutes: number | undefined }
}

/** Reads an answer; undefined for anything else. What somebody wrote beside it is not read. */
export function readCalendarAnswer(text: string, zone: string): CalendarAnswer | undefined {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text))
    const events = calendar.getAllSubcomponents('vevent')
    const [event] = events
    const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase()
    // Our meetings do not recur: an answer to one of many is to somebody else's invitation.
    if (!event || events.length > 1 || event.hasProperty('recurrence-id')) return undefined
    const uid = event.getFirstPropertyValue('uid')
    const stamp = timeOf(event, 'dtstamp', zone)
    const said =
      method === 'REPLY' ? replyIn(event) : method === 'COUNTER' ? counterIn(event, zone) : undefined
    if (typeof uid !== 'string' || !stamp || !said) return undefined
    const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0)
    return { uid, sequence, stamp, attendees: event.getAllProperties('attendee').map(addressOf), said }
  } catch {
    // Anybody can send what is no calendar.
    return undefined
  }
}

function replyIn(event: ICAL.Component): CalendarAnswer['said'] | undefined {
  const [attendee, ...others] = event.getAllProperties('attendee')
  if (!attendee || others.length > 0) return undefined
  const kind = kinds[String(attendee.getParameter('partstat') ?? '').toUpperCase()]
  return kind && { kind }
}
const kinds: Readonly<Record<string, 'accepted' | 'tentative' | 'declined'>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
}

function counterIn(event: ICAL.Component, zone: string): CalendarAnswer['said'] | undefined {
  const startsAt = timeOf(event, 'dtstart', zone)
  const endsAt = timeOf(event, 'dtend', zone)
  if (!startsAt) return undefined
  const duration = event.getFirstPropertyValue('duration')
  const seconds =
    duration instanceof ICAL.Duration
      ? duration.toSeconds()
      : endsAt && (endsAt.getTime() - startsAt.getTime()) / 1000
  return { kind: 'counter', startsAt, minutes: seconds === undefined ? undefined : Math.round(seconds / 60) }
}

function timeOf(event: ICAL.Component, name: string, zone: string): Date | undefined {
  const property = event.getFirstProperty(name)
  const time = property?.getFirstValue()
  if (!(time instanceof ICAL.Time) || time.isDate) return undefined
  return momentOf(time, property?.getFirstParameter('tzid'), zone)
}

const addressOf = (attendee: ICAL.Property) =>
  String(attendee.getFirstValue())
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
