import { audit } from '../audit/audit.ts'
import { lockMentorship } from '../mentorships/mentorships-store.ts'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { isRefusal, type Refusal, refused } from '../platform/refusal.ts'
import type { Zone } from '../ui/dates.ts'
import { type CalendarNews, invitations } from './invitations.ts'
import {
  type Booking,
  type BookingRefusal,
  checkBooking,
  hasBegun,
  liesOver,
  type Meeting,
  movesInCalendar,
} from './meeting.ts'
import { addMeeting, findMeeting, type MeetingPair, meetingsOf, saveMeeting } from './meetings-store.ts'
import type { Reflection } from './reflection/reflection.ts'
import { addReflection } from './reflection/reflections-store.ts'

/** One of the two, in their room, at a moment. */
export interface InRoom {
  readonly tx: Tx
  readonly house: House
  readonly room: Room
  readonly pair: MeetingPair
  readonly personId: string
  readonly zone: Zone
  readonly now: Date
}

/** Books a meeting and invites both (B7, G3). */
export async function bookMeeting(at: InRoom, booking: Booking): Promise<Meeting | BookingRefusal> {
  const checked = checkBooking(booking, { ended: at.pair.state === 'ended' }, at.now)
  if (isRefusal(checked)) return checked
  await lockMentorship(at.tx, at.pair.mentorshipId)
  if (liesOver(checked, await meetingsOf(at.tx, at.room))) return refused('lies-over')
  const meeting = await addMeeting(at.tx, at.room, checked, at)
  await tell(at, meeting, 'booked')
  await record(at, 'book', meeting)
  return meeting
}

/** Changes a planned meeting. Both calendars hear of it when the time does (RFC 5546 3.2.2). */
export async function changeMeeting(
  at: InRoom,
  id: string,
  booking: Booking,
): Promise<Meeting | BookingRefusal> {
  const meeting = await findMeeting(at.tx, at.room, id)
  if (meeting?.state !== 'planned') return refused('not-planned')
  const moves = movesInCalendar(meeting, booking)
  // An agenda can be put right after the meeting has begun; a time cannot be moved into the past.
  const checked = moves ? checkBooking(booking, { ended: at.pair.state === 'ended' }, at.now) : booking
  if (isRefusal(checked)) return checked
  const others = (await meetingsOf(at.tx, at.room)).filter(other => other.id !== id)
  if (moves && liesOver(checked, others)) return refused('lies-over')
  if (moves) return moveMeeting(at, { ...meeting, content: checked.content }, checked, at.personId)
  const changed = { ...meeting, content: checked.content }
  await saveMeeting(at.tx, at.room, changed, at.now)
  await record(at, 'change', changed)
  return changed
}

/** Gives a planned meeting another time, which suits whoever has chosen it, and tells both calendars. */
export async function moveMeeting(
  at: InRoom,
  meeting: Meeting,
  { startsAt, minutes }: Pick<Booking, 'startsAt' | 'minutes'>,
  timedBy: string,
): Promise<Meeting> {
  const moved: Meeting = { ...meeting, startsAt, minutes, timedBy, sequence: meeting.sequence + 1 }
  await saveMeeting(at.tx, at.room, moved, at.now)
  await tell(at, moved, 'moved')
  await record(at, 'move', moved)
  return moved
}

export async function cancelMeeting(at: InRoom, id: string): Promise<Meeting | Refusal<'not-planned'>> {
  const meeting = await findMeeting(at.tx, at.room, id)
  if (meeting?.state !== 'planned' || at.pair.state === 'ended') return refused('not-planned')
  const cancelled: Meeting = { ...meeting, state: 'cancelled', sequence: meeting.sequence + 1 }
  await saveMeeting(at.tx, at.room, cancelled, at.now)
  await tell(at, cancelled, 'cancelled')
  await record(at, 'cancel', cancelled)
  return cancelled
}

/** Says that a meeting that has begun was held, or was not. */
export async function markMeeting(
  at: InRoom,
  id: string,
  state: 'held' | 'not_held',
): Promise<Meeting | Refusal<'not-planned' | 'not-begun'>> {
  const meeting = await findMeeting(at.tx, at.room, id)
  if (meeting?.state !== 'planned' || at.pair.state === 'ended') return refused('not-planned')
  if (!hasBegun(meeting, at.now)) return refused('not-begun')
  const marked: Meeting = { ...meeting, state }
  await saveMeeting(at.tx, at.room, marked, at.now)
  await record(at, state === 'held' ? 'hold' : 'miss', marked)
  return marked
}

/** Keeps one's three answers; a meeting that somebody has thought back on was held (I1–I3). */
export async function reflect(
  at: InRoom,
  id: string,
  reflection: Reflection,
): Promise<Meeting | Refusal<'not-begun' | 'not-held' | 'already-answered' | 'room-closed'>> {
  const meeting = await findMeeting(at.tx, at.room, id)
  if (!meeting || meeting.state === 'cancelled' || meeting.state === 'not_held') return refused('not-held')
  if (!hasBegun(meeting, at.now)) return refused('not-begun')
  if (at.pair.state === 'ended') return refused('room-closed')
  const kept = await addReflection(at.tx, at.room, id, at, reflection)
  if (!kept) return refused('already-answered')
  const held: Meeting = { ...meeting, state: 'held' }
  if (meeting.state !== 'held') await saveMeeting(at.tx, at.room, held, at.now)
  await record(at, 'reflect on', held)
  return held
}

async function tell(at: InRoom, meeting: Meeting, news: CalendarNews): Promise<void> {
  await postMails(at.tx, invitations(at.house, [...at.pair.mentees, at.pair.mentor], meeting, news, at.now))
}

/** Writes down that a meeting was booked, moved, answered; never what about. */
export function record(at: InRoom, verb: string, meeting: Meeting): Promise<void> {
  return audit(at.tx, {
    at: at.now,
    actor: at.personId,
    verb,
    subject: 'meeting',
    subjectId: meeting.id,
    programmeId: at.pair.programmeId,
  })
}
