import { localeOf } from '../people/locale-store.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import { postMail } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import {
  type Feedback,
  type FeedbackRefusal,
  type FeedbackWords,
  maySay,
  type Side,
  type Subject,
  sideOf,
} from './feedback.ts'
import { addFeedback, addRequest, type Companion, giveFeedback } from './feedback-store.ts'
import { mailTexts } from './mail-messages.ts'

type Acting = Pick<MemberVisit, 'tx' | 'house' | 'now' | 'viewer'>

interface What {
  readonly mentorshipId: string
  readonly about: Subject
  readonly taskId: string | undefined
}

/** Asks somebody for feedback. Asking for the same again while it waits says nothing more to them. */
export async function askForFeedback(
  visit: Acting,
  giver: Companion,
  what: What,
): Promise<FeedbackRefusal | undefined> {
  const { tx, house, viewer, now } = visit
  const refusal = maySay(sideOf(giver.part), what.about, what.taskId)
  if (refusal) return refusal
  const id = await addRequest(tx, house, { ...what, giverId: giver.id, receiverId: viewer.id }, now)
  if (id !== undefined) await tell(visit, giver.id, 'asked', id)
  return undefined
}

/** Gives feedback that nobody has asked for. */
export async function sayUnasked(
  visit: Acting,
  { side, to }: { side: Side; to: Companion },
  what: What,
  words: FeedbackWords,
): Promise<FeedbackRefusal | { id: string }> {
  const { tx, house, viewer, now } = visit
  const refusal = maySay(side, what.about, what.taskId)
  if (refusal) return refusal
  const between = { ...what, giverId: viewer.id, receiverId: to.id }
  const id = await addFeedback(tx, house, between, words, now)
  await tell(visit, to.id, 'given', id)
  return { id }
}

/** Gives what was asked for. */
export async function answerRequest(
  visit: Acting,
  { id, receiver }: Feedback,
  words: FeedbackWords,
): Promise<void> {
  const given = await giveFeedback(visit.tx, visit.house, id, words, visit.now)
  if (given) await tell(visit, receiver.id, 'given', id)
}

async function tell(
  { tx, house, now }: Acting,
  to: string,
  news: 'asked' | 'given',
  id: string,
): Promise<void> {
  const { subject, body } = mailTexts(await localeOf(tx, to))[news]
  const link = house.publicUrl + routes.feedback({ id })
  await postMail(tx, { to, kind: `feedback-${news}`, subject, body: body(link), at: now })
}
