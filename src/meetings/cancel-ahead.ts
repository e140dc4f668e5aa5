import type { EnteredRoom, RoomVisitor } from '../mentorships/enter-room.ts'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { invitations, outOfCalendar } from './invitations.ts'
import type { Meeting } from './meeting.ts'
import { meetingsOf, saveMeeting } from './meetings-store.ts'

type Visitor = RoomVisitor & { readonly now: Date }

/**
 * Takes the meetings that were still to come out of all calendars: the mentorship ends. The log keeps that it ended,
 * not who cancelled, since that may be nobody's to know.
 */
export async function cancelMeetingsAhead(
  { tx, house, now }: Visitor,
  { room, mentor, mentees }: EnteredRoom,
): Promise<void> {
  for (const meeting of await meetingsAhead(tx, room, now)) {
    const cancelled: Meeting = { ...meeting, state: 'cancelled', sequence: meeting.sequence + 1 }
    await saveMeeting(tx, room, cancelled, now)
    await postMails(tx, invitations(house, [mentor, ...mentees], cancelled, 'cancelled', now))
  }
}

/** One leaves a group: its meetings go from their calendar alone, or from all where only one mentee would remain. */
export async function leaveMeetingsAhead(visit: Visitor, entered: EnteredRoom): Promise<void> {
  if (entered.mentees.length <= 2) return cancelMeetingsAhead(visit, entered)
  const { tx, house, now } = visit
  const ahead = await meetingsAhead(tx, entered.room, now)
  await postMails(
    tx,
    ahead.map(meeting => outOfCalendar(house, entered.me, meeting, now)),
  )
}

async function meetingsAhead(tx: Tx, room: Room, now: Date): Promise<Meeting[]> {
  return (await meetingsOf(tx, room)).filter(({ state, startsAt }) => state === 'planned' && startsAt > now)
}
