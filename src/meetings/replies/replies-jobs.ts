import { openRoom } from '../../mentorships/room.ts'
import { installationMode } from '../../platform/database/installation-mode.ts'
import { asPerson, asWorker } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { Job } from '../../platform/jobs.ts'
import { type CalendarAnswer, readCalendarAnswer } from '../../platform/mail/calendar-answer.ts'
import type { AnswerMail } from '../../platform/mail/mailbox.ts'
import { meetingOfUid } from '../meeting-uid.ts'
import type { InRoom } from '../meetings-actions.ts'
import { findMeeting, findPair, mentorshipOfMeeting } from '../meetings-store.ts'
import { proposeTime } from '../proposals/proposals-actions.ts'
import { proposalsFor } from '../proposals/proposals-store.ts'
import { personAt, placeIn, savePlace } from './mailbox-store.ts'
import { replyToMeeting } from './replies-actions.ts'
import { lastStamp } from './replies-store.ts'

/** Denmark and Norway have the same clock: that of a time without one. */
const zone = 'Europe/Copenhagen'

/**
 * Reads the answers to invitations that have come by mail. How far is written down afterwards: an answer that is read
 * twice, because the product died in between, is an old one the second time.
 */
const readReplies: Job = async (house, _payload, signal) => {
  const { mailbox } = house
  if (!mailbox || (await asWorker(house.db, installationMode)) === 'demonstration') return
  const { fingerprint } = mailbox
  const since = await asWorker(house.db, tx => placeIn(tx, fingerprint))
  const place = await mailbox.read(since, mail => takeAnswer(house, mail), signal)
  await asWorker(house.db, tx => savePlace(tx, fingerprint, place, house.now()))
}

/**
 * Does what a mailed answer says, where it is an invited person's own: it comes from their address, names it as the
 * attendee, and carries the mark that stands in their invitation alone. Tells whether it is such a one.
 */
export async function takeAnswer(house: House, mail: AnswerMail): Promise<boolean> {
  if (mail.from === '' || mail.isDoubtful) return false
  const answer = readCalendarAnswer(mail.calendar, zone)
  if (!answer?.attendees.includes(mail.from)) return false
  const personId = await asWorker(house.db, tx => personAt(tx, mail.from))
  const meetingId = personId && meetingOfUid(house, answer.uid, personId)
  if (!meetingId) return false
  await asPerson(house.db, personId, async tx => {
    const mentorshipId = await mentorshipOfMeeting(tx, meetingId)
    const pair = mentorshipId && (await findPair(tx, mentorshipId, personId))
    const room = pair && (await openRoom(tx, house, mentorshipId))
    if (pair && room)
      await act({ tx, house, room, pair, personId, zone, now: house.now() }, meetingId, answer)
  })
  return true
}

// RFC 5546 2.1.5: an answer to an earlier time, or one written before another that was read, counts no more.
async function act(at: InRoom, id: string, answer: CalendarAnswer): Promise<void> {
  const meeting = await findMeeting(at.tx, at.room, id)
  if (meeting?.sequence !== answer.sequence) return
  const { said, stamp } = answer
  // A clock that runs far ahead would make every later answer an earlier one.
  if (stamp.getTime() > at.now.getTime() + 86_400_000) return
  const proposed = (await proposalsFor(at.tx, meeting)).find(({ by }) => by === at.personId)?.stamp
  const last = await lastStamp(at.tx, meeting, at.personId)
  if ([proposed, last].some(earlier => earlier && earlier >= stamp)) return
  if (said.kind !== 'counter') await replyToMeeting(at, id, said.kind, stamp)
  else await proposeTime(at, id, { startsAt: said.startsAt, minutes: said.minutes ?? meeting.minutes }, stamp)
}

export const repliesJobs: Record<string, Job> = { 'read-replies': readReplies }
