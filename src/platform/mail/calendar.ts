import ICAL from 'ical.js'

/**
 * One date in a calendar, as an invitation carries it: no content, only that and when, and a link. Kept with the
 * mail; the recipient's address is added when it leaves.
 */
export interface CalendarDate {
  /** The same for every invitation to the date, changed or cancelled (RFC 5545 3.8.4.7). */
  readonly uid: string
  /** Grows with every change (RFC 5545 3.8.7.4). */
  readonly sequence: number
  /** ISO 8601 in UTC. */
  readonly startsAt: string
  readonly minutes: number
  readonly summary: string
  readonly description: string
  readonly url: string
  /** When the date was last changed, ISO 8601 in UTC. */
  readonly changedAt: string
}

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

interface Parties {
  readonly organizer: { readonly name: string; readonly email: string }
  readonly attendee?: string
}

/** The date as iCalendar text (RFC 5545, 5546): in UTC, private, with CRLF and folded lines. */
export function calendarText(date: CalendarDate, method: CalendarMethod, parties?: Parties): string {
  const calendar = emptyCalendar(method)
  calendar.addSubcomponent(eventOf(date, method === 'CANCEL', parties))
  return written(calendar)
}

/** Many dates as a calendar that a program subscribes to. Without dates it is an empty calendar. */
export function calendarOf(dates: readonly CalendarDate[], name?: string): string {
  const calendar = emptyCalendar('PUBLISH')
  if (name !== undefined) calendar.updatePropertyWithValue('x-wr-calname', name)
  for (const date of dates) calendar.addSubcomponent(eventOf(date, false))
  return written(calendar)
}

function emptyCalendar(method: CalendarMethod): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', '-//Telemakos//Mentoring//EN')
  calendar.updatePropertyWithValue('method', method)
  return calendar
}

function eventOf(date: CalendarDate, cancelled: boolean, parties?: Parties): ICAL.Component {
  const event = new ICAL.Component('vevent')
  const write = (name: string, value: string | number | ICAL.Time) =>
    event.updatePropertyWithValue(name, value)
  const starts = new Date(date.startsAt)
  write('uid', date.uid)
  write('sequence', date.sequence)
  write('dtstamp', moment(new Date(date.changedAt)))
  write('last-modified', moment(new Date(date.changedAt)))
  write('dtstart', moment(starts))
  write('dtend', moment(new Date(starts.getTime() + date.minutes * 60_000)))
  write('summary', plain(date.summary))
  write('description', `${plain(date.description)}\n${date.url}`.trim())
  if (date.url) write('url', date.url)
  write('class', 'PRIVATE')
  write('status', cancelled ? 'CANCELLED' : 'CONFIRMED')
  write('transp', 'OPAQUE')
  if (parties) {
    event.addProperty(party('organizer', parties.organizer.email, { cn: unquoted(parties.organizer.name) }))
  }
  if (parties?.attendee) {
    const asked = {
      role: 'REQ-PARTICIPANT',
      partstat: 'NEEDS-ACTION',
      rsvp: String(!cancelled).toUpperCase(),
    }
    event.addProperty(party('attendee', parties.attendee, asked))
  }
  return event
}

function party(name: 'organizer' | 'attendee', email: string, more: Record<string, string>): ICAL.Property {
  const property = new ICAL.Property(name)
  for (const [parameter, value] of Object.entries(more)) property.setParameter(parameter, value)
  property.setValue(`mailto:${email}`)
  return property
}

// Calendars know no part of a second (RFC 5545 3.3.12).
const moment = (at: Date) => ICAL.Time.fromJSDate(at, true)

// A text has one kind of line end, which the calendar escapes.
const plain = (text: string) => text.replaceAll(/\r\n?/g, '\n')

// RFC 5545 3.2: a parameter can hold no quote, and few readers know how to write one nevertheless (RFC 6868). Some
// end a name at a semicolon, quoted or not.
const unquoted = (name: string) => name.replaceAll(/["^\p{Cc}]/gu, '').replaceAll(';', ',')

// RFC 5545 3.1: the library's lines are a byte too long after the first.
function written(calendar: ICAL.Component): string {
  const lines = calendar
    .toString()
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

function foldLine(line: string): string {
  let folded = ''
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 75) {
      folded += '\r\n '
      bytes = 1
    }
    folded += letter
    bytes += size
  }
  return folded
}
