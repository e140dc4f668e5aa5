import { generateIcsCalendar, type IcsCalendar, type IcsEvent } from 'ts-ics'

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
  const calendar: IcsCalendar = {
    version: '2.0',
    prodId,
    method,
    events: [eventOf(date, method === 'CANCEL', parties)],
  }
  return fold(generateIcsCalendar(calendar))
}

/** Many dates as a calendar that a program subscribes to. Without dates it is an empty calendar. */
export function calendarOf(dates: readonly CalendarDate[], name: string): string {
  const events = dates.map(date => eventOf(date, false))
  return fold(generateIcsCalendar({ version: '2.0', prodId, method: 'PUBLISH', name, events }))
}

const prodId = '-//Telemakos//Mentoring//EN'

function eventOf(date: CalendarDate, cancelled: boolean, parties?: Parties): IcsEvent {
  const starts = new Date(date.startsAt)
  return {
    uid: date.uid,
    sequence: date.sequence,
    stamp: { date: new Date(date.changedAt) },
    lastModified: { date: new Date(date.changedAt) },
    start: { date: starts },
    end: { date: new Date(starts.getTime() + date.minutes * 60_000) },
    summary: plain(date.summary),
    description: `${plain(date.description)}\n${date.url}`,
    url: date.url,
    class: 'PRIVATE',
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    timeTransparent: 'OPAQUE',
    ...(parties && { organizer: { ...parties.organizer, name: quoted(parties.organizer.name) } }),
    ...(parties?.attendee && {
      attendees: [
        { email: parties.attendee, role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: !cancelled },
      ],
    }),
  }
}

// A text has one kind of line end, which the calendar escapes.
const plain = (text: string) => text.replaceAll(/\r\n?/g, '\n')

// RFC 5545 3.2: a name with a comma in it is quoted, and can hold no quote itself.
const quoted = (name: string) => `"${name.replaceAll(/["\p{Cc}]/gu, '')}"`

// RFC 5545 3.1 counts bytes, and the library counts letters, of which ours can take two.
function fold(calendar: string): string {
  const lines = calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  return lines.map(foldLine).join('\r\n')
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
