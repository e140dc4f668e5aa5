import { postMails } from '../../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { othersOf } from '../in-meeting.ts'
import { answerMail } from '../invitations.ts'
import { hasBegun, type Meeting } from '../meeting.ts'
import { type InRoom, record } from '../meetings-actions.ts'
import { findMeeting } from '../meetings-store.ts'
import { dropProposal } from '../proposals/proposals-store.ts'
import { type Reply, repliesTo, saveReply } from './replies-store.ts'

export type ReplyRefusal = Refusal<'not-planned'>

/**
 * Says whether a meeting's time suits. A no is told to the other, who may find another time; the same again is told
 * nobody. `stamp` is that of a reply by mail.
 */
export async function replyToMeeting(
  at: InRoom,
  id: string,
  reply: Reply,
  stamp?: Date,
): Promise<Meeting | ReplyRefusal> {
  const meeting = await findMeeting(at.tx, at.room, id)
  if (!meeting || !isAnswerable(at, meeting)) return refused('not-planned')
  const before = (await repliesTo(at.tx, meeting)).get(at.personId)
  await saveReply(at.tx, meeting, reply, { personId: at.personId, now: at.now, stamp })
  // Whose time it suits after all does not want another.
  if (reply === 'accepted') await dropProposal(at.tx, meeting, at.personId)
  if (reply === before) return meeting
  if (reply === 'declined')
    await postMails(
      at.tx,
      othersOf(at).map(other => answerMail(at.house, 'declined', meeting, other, at.now)),
    )
  await record(at, verbs[reply], meeting)
  return meeting
}

const verbs = { accepted: 'accept', tentative: 'doubt', declined: 'decline' } as const

/** Whether a meeting's time can still be answered: it lies ahead, in a room that is open. */
export const isAnswerable = ({ pair, now }: InRoom, meeting: Meeting): boolean =>
  meeting.state === 'planned' && pair.state !== 'ended' && !hasBegun(meeting, now)
