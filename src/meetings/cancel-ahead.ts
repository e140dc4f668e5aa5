import type { EnteredRoom, RoomVisitor } from '../mentorships/enter-room.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { invitations } from './invitations.ts'
import type { Meeting } from './meeting.ts'
import { meetingsOf, saveMeeting } from './meetings-store.ts'

/**
 * Takes the meetings that were still to come out of all calendars: the mentorship ends. The log keeps that it ended,
 * not who cancelled, since that may be nobody's to know.
 */
export async function cancelMeetingsAhead(
  { tx, house, now }: RoomVisitor & { readonly now: Date },
  { room, mentor, mentees }: EnteredRoom,
): Promise<void> {
  const ahead = (await meetingsOf(tx, room)).filter(
    ({ state, startsAt }) => state === 'planned' && startsAt > now,
  )
  for (const meeting of ahead) {
    const cancelled: Meeting = { ...meeting, state: 'cancelled', sequence: meeting.sequence + 1 }
    await saveMeeting(tx, room, cancelled, now)
    await postMails(tx, invitations(house, [mentor, ...mentees], cancelled, 'cancelled', now))
  }
}
