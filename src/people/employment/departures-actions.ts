import { audit } from '../../audit/audit.ts'
import { calendarDate } from '../../meetings/invitations.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { type Mail, postMails } from '../../platform/mail/post-mail.ts'
import { routes } from '../../routes.ts'
import { findDueDeparture, listMeetingsToCancel, listUntold, type Untold } from './departures-store.ts'
import { markLeft } from './employment-store.ts'
import { mailTexts } from './messages-mail.ts'

/**
 * Tells those whose mentor or mentee has left: one neutral mail for each mentorship, and their booked meetings go
 * from the calendar. Worked twice, it tells once.
 */
export async function tellOfDeparture(tx: Tx, house: House, personId: string): Promise<void> {
  const now = house.now()
  for (const untold of await listUntold(tx, personId)) {
    await postMails(tx, [newsFor(house, untold, now), ...(await cancellations(tx, house, untold, now))])
    const { mentorshipId, programmeId } = untold
    await audit(tx, { at: now, verb: 'tell of', subject: 'departure', subjectId: mentorshipId, programmeId })
  }
}

/** The last day that was written down is over: the person leaves, unless that has been called off. */
export async function leaveOnLastDay(tx: Tx, house: House, personId: string): Promise<void> {
  const now = house.now()
  const due = await findDueDeparture(tx, personId, now)
  if (!due || !(await markLeft(tx, personId, now))) return
  const { organisationId } = due
  await audit(tx, { at: now, verb: 'mark', subject: 'departure', subjectId: personId, organisationId })
}

function newsFor(house: House, { other, locale, mentorshipId, programme }: Untold, at: Date): Mail {
  const t = mailTexts(locale).partnerLeft
  const body = t.body(house.publicUrl + routes.mentorship({ id: mentorshipId }))
  return { to: other, kind: 'mentorship-news', subject: `${t.subject} · ${programme}`, body, at }
}

async function cancellations(tx: Tx, house: House, untold: Untold, at: Date): Promise<Mail[]> {
  const t = mailTexts(untold.locale).cancelled
  return (await listMeetingsToCancel(tx, untold)).map(meeting => ({
    to: untold.other,
    kind: 'meeting-cancelled',
    subject: t.subject,
    body: t.body(house.publicUrl + routes.meeting({ id: meeting.id })),
    calendar: {
      method: 'CANCEL',
      date: calendarDate(house, meeting, { id: untold.other, locale: untold.locale }, at),
    },
    at,
  }))
}
