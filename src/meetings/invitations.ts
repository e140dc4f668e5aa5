import type { House } from '../platform/house.ts'
import { type Locale, translations } from '../platform/i18n.ts'
import type { CalendarDate } from '../platform/mail/calendar.ts'
import type { Mail } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import type { Meeting } from './meeting.ts'
import { meetingUid } from './meeting-uid.ts'

const texts = translations({
  da: {
    summary: 'Mentormøde',
    quiet: 'Ro før mentormøde',
    description: 'Dagsordenen og din egen forberedelse finder du her:',
    booked: 'I har et møde i kalenderen',
    moved: 'Jeres møde er flyttet',
    cancelled: 'Jeres møde er aflyst',
    gone: 'Et møde går ud af din kalender',
    goneBody: 'Hej\n\nDu er gået ud af gruppen, så dens møde går ud af din kalender.',
    declined: 'Tiden for jeres møde passer ikke',
    proposed: 'Der er foreslået en anden tid til jeres møde',
    kept: 'Tiden for jeres møde bliver, som den er',
    body: (line: string, link: string) => `${line}. Alt om mødet står her:\n\n${link}`,
  },
  nb: {
    summary: 'Mentormøte',
    quiet: 'Ro før mentormøte',
    description: 'Dagsordenen og forberedelsen din finner du her:',
    booked: 'Dere har et møte i kalenderen',
    moved: 'Møtet deres er flyttet',
    cancelled: 'Møtet deres er avlyst',
    gone: 'Et møte går ut av kalenderen din',
    goneBody: 'Hei\n\nDu har gått ut av gruppen, så møtet går ut av kalenderen din.',
    declined: 'Tiden for møtet deres passer ikke',
    proposed: 'Det er foreslått en annen tid for møtet deres',
    kept: 'Tiden for møtet deres blir som den er',
    body: (line, link) => `${line}. Alt om møtet står her:\n\n${link}`,
  },
  en: {
    summary: 'Mentor meeting',
    quiet: 'Quiet before the mentor meeting',
    description: 'The agenda and your own preparation are here:',
    booked: 'You have a meeting in your calendar',
    moved: 'Your meeting has moved',
    cancelled: 'Your meeting is cancelled',
    gone: 'A meeting goes from your calendar',
    goneBody: 'Hello\n\nYou have left the group, so its meeting goes from your calendar.',
    declined: 'The time of your meeting does not suit',
    proposed: 'Another time is suggested for your meeting',
    kept: 'The time of your meeting stays as it is',
    body: (line, link) => `${line}. Everything about it is here:\n\n${link}`,
  },
})

export type CalendarNews = 'booked' | 'moved' | 'cancelled'

/** The mails that put a meeting in calendars, move it or take it out: neutral, without what they talk about. */
export function invitations(
  house: House,
  to: readonly { readonly id: string; readonly locale: Locale }[],
  meeting: Pick<Meeting, 'id' | 'sequence' | 'startsAt' | 'minutes'>,
  news: CalendarNews,
  now: Date,
): Mail[] {
  const method = news === 'cancelled' ? 'CANCEL' : 'REQUEST'
  return to.map(({ id, locale }) => {
    const t = texts(locale)
    return {
      to: id,
      kind: `meeting-${news}`,
      subject: t[news],
      body: t.body(t[news], house.publicUrl + routes.meeting({ id: meeting.id })),
      calendar: { method, date: calendarDate(house, meeting, { id, locale }, now) },
      at: now,
    }
  })
}

/** Takes a meeting that the others still have out of the calendar of one who has left them. */
export function outOfCalendar(
  house: House,
  { id, locale }: { readonly id: string; readonly locale: Locale },
  meeting: Pick<Meeting, 'id' | 'sequence' | 'startsAt' | 'minutes'>,
  now: Date,
): Mail {
  const { gone, goneBody } = texts(locale)
  const date = calendarDate(house, { ...meeting, sequence: meeting.sequence + 1 }, { id, locale }, now)
  const calendar = { method: 'CANCEL', date } as const
  return { to: id, kind: 'meeting-cancelled', subject: gone, body: goneBody, calendar, at: now }
}

export type AnswerNews = 'declined' | 'proposed' | 'kept'

/** Tells one of the two what the other says to a meeting's time: no name, no reason, no time. */
export function answerMail(
  house: House,
  news: AnswerNews,
  meeting: Meeting,
  { id, locale }: { readonly id: string; readonly locale: Locale },
  now: Date,
): Mail {
  const t = texts(locale)
  const link = house.publicUrl + routes.meeting({ id: meeting.id })
  return { to: id, kind: `meeting-${news}`, subject: t[news], body: t.body(t[news], link), at: now }
}

/** A meeting as it stands in one of the two's calendar. */
export function calendarDate(
  house: House,
  meeting: Pick<Meeting, 'id' | 'sequence' | 'startsAt' | 'minutes'>,
  reader: { readonly id: string; readonly locale: Locale },
  changedAt: Date,
): CalendarDate {
  const t = texts(reader.locale)
  return {
    uid: meetingUid(house, meeting.id, reader.id),
    sequence: meeting.sequence,
    startsAt: meeting.startsAt.toISOString(),
    minutes: meeting.minutes,
    summary: t.summary,
    description: t.description,
    url: house.publicUrl + routes.meeting({ id: meeting.id }),
    changedAt: changedAt.toISOString(),
  }
}

/** A meeting, and before it the quiet that a mentor keeps free in their own calendar (G6). */
export function withQuiet(date: CalendarDate, minutes: number | undefined, locale: Locale): CalendarDate[] {
  if (!minutes) return [date]
  const startsAt = new Date(Date.parse(date.startsAt) - minutes * 60_000).toISOString()
  return [{ ...date, uid: `quiet.${date.uid}`, startsAt, minutes, summary: texts(locale).quiet }, date]
}
