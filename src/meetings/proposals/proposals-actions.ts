import { postMails } from '../../platform/mail/post-mail.ts'
import { isRefusal, type Refusal, refused } from '../../platform/refusal.ts'
import { othersOf } from '../in-meeting.ts'
import { answerMail } from '../invitations.ts'
import { type Booking, type BookingRefusal, checkBooking, type Meeting, movesInCalendar } from '../meeting.ts'
import { type InRoom, moveMeeting, record } from '../meetings-actions.ts'
import { findMeeting } from '../meetings-store.ts'
import { isAnswerable } from '../replies/replies-actions.ts'
import { saveReply } from '../replies/replies-store.ts'
import { dropProposal, proposalsFor, saveProposal } from './proposals-store.ts'

export type ProposalRefusal = BookingRefusal | Refusal<'same-time'>

/** Proposes another time for a meeting; it stands as it is until the other says yes. `stamp` is that of a mail. */
export async function proposeTime(
  at: InRoom,
  id: string,
  { startsAt, minutes }: Pick<Booking, 'startsAt' | 'minutes'>,
  stamp?: Date,
): Promise<Meeting | ProposalRefusal> {
  const meeting = await findMeeting(at.tx, at.room, id)
  if (!meeting || !isAnswerable(at, meeting)) return refused('not-planned')
  const wanted = { startsAt, minutes, content: meeting.content }
  const checked = checkBooking(wanted, { ended: false }, at.now)
  if (isRefusal(checked)) return checked
  if (!movesInCalendar(meeting, wanted)) return refused('same-time')
  await saveProposal(at.tx, meeting, wanted, { personId: at.personId, now: at.now, stamp })
  await postMails(
    at.tx,
    othersOf(at).map(other => answerMail(at.house, 'proposed', meeting, other, at.now)),
  )
  await record(at, 'propose a time for', meeting)
  return meeting
}

/** Says yes to the time the other proposes: the meeting moves, and suits both. Or no: it stands as it is. */
export async function answerProposal(
  at: InRoom,
  id: string,
  answer: 'yes' | 'no',
): Promise<Meeting | Refusal<'not-planned' | 'not-proposed' | 'in-the-past'>> {
  const meeting = await findMeeting(at.tx, at.room, id)
  if (!meeting || !isAnswerable(at, meeting)) return refused('not-planned')
  const proposed = (await proposalsFor(at.tx, meeting)).find(
    ({ by, state }) => by !== at.personId && state === 'open',
  )
  const other = othersOf(at).find(({ id }) => id === proposed?.by)
  if (!proposed || !other) return refused('not-proposed')
  if (answer === 'no') {
    await dropProposal(at.tx, meeting, other.id)
    await postMails(at.tx, [answerMail(at.house, 'kept', meeting, other, at.now)])
    await record(at, 'keep the time of', meeting)
    return meeting
  }
  if (proposed.startsAt <= at.now) return refused('in-the-past')
  const moved = { ...meeting, sequence: meeting.sequence + 1 }
  await saveReply(at.tx, moved, 'accepted', at)
  return moveMeeting(at, meeting, proposed, other.id)
}
