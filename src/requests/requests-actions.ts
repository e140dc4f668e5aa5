import { audit } from '../audit/audit.ts'
import { makeRoom } from '../mentorships/room.ts'
import { localeOf } from '../people/locale-store.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { enqueue } from '../platform/jobs.ts'
import { postMail } from '../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import type { SuitableMentor } from './choice.ts'
import { mailTexts } from './messages-mail.ts'
import { dueAfter, freePlace, isOpen, type MentorRequest } from './request.ts'
import { awaitAnswer } from './requests-due.ts'
import {
  acceptRequest,
  addRequest,
  answerMore,
  askMore,
  requestsOf,
  setRequestState,
} from './requests-store.ts'

export interface At {
  readonly tx: Tx
  readonly house: House
  readonly personId: string
  readonly now: Date
}

/** Puts a mentor on one's list (D9); the first on it is asked at once. */
export async function askForMentor(
  at: At,
  programmeId: string,
  mentor: SuitableMentor,
  words: string,
): Promise<undefined | Refusal<'list-full' | 'already-asked'>> {
  const open = (await requestsOf(at.tx, at.house, at.personId, programmeId)).filter(isOpen)
  if (open.some(({ mentorId }) => mentorId === mentor.id)) return refused('already-asked')
  const place = freePlace(open)
  if (place === undefined) return refused('list-full')
  const { tx, house, personId: menteeId, now } = at
  const request = { programmeId, menteeId, mentorId: mentor.id, place, words, reasons: mentor.reasons }
  await addRequest(tx, house, { ...request, at: now })
  await goOn(at, { programmeId, menteeId })
  await record(at, 'ask', programmeId)
}

/** Takes a request back; the next on the list is asked. */
export async function withdrawRequest(at: At, request: MentorRequest): Promise<void> {
  if (!(await setRequestState(at.tx, request.id, 'withdrawn', at.now))) return
  await goOn(at, request)
  await record(at, 'withdraw', request.programmeId)
}

/** The mentor's no: the mentee is told that there was no place, and the next is asked. */
export async function declineRequest(at: At, request: MentorRequest): Promise<void> {
  if (!(await setRequestState(at.tx, request.id, 'declined', at.now))) return
  await goOn(at, request)
  await tell(at, request.menteeId, 'answered', routes.choice({ id: request.programmeId }))
  await record(at, 'decline', request.programmeId)
}

/** The mentor wants to know more before answering: the mentee has as long to say it. */
export async function questionMentee(at: At, request: MentorRequest, words: string): Promise<boolean> {
  const due = dueAfter(request.answerDays, at.now)
  if (!(await askMore(at.tx, at.house, { id: request.id, words, now: at.now, due }))) return false
  await awaitAnswer(at.tx, request.id, due)
  await tell(at, request.menteeId, 'questioned', routes.mentorRequestReply({ id: request.id }))
  await record(at, 'question', request.programmeId)
  return true
}

/** The mentee's answer: the mentor has the whole time again. */
export async function replyToMentor(at: At, request: MentorRequest, words: string): Promise<boolean> {
  const due = dueAfter(request.answerDays, at.now)
  if (!(await answerMore(at.tx, at.house, { id: request.id, words, now: at.now, due }))) return false
  await awaitAnswer(at.tx, request.id, due)
  await tell(at, request.mentorId, 'replied', routes.mentorRequest({ id: request.id }))
  await record(at, 'reply', request.programmeId)
  return true
}

/** The mentor's yes: the two have a room, and try the match (D6). */
export async function acceptMentee(
  at: At,
  request: MentorRequest,
): Promise<string | Refusal<'no-longer-possible'>> {
  const begun = await acceptRequest(at.tx, request.id, at.now)
  if ('obstacle' in begun) return refused('no-longer-possible')
  await makeRoom(at.tx, at.house, begun.mentorship)
  await tell(at, request.menteeId, 'begun', routes.mentorship({ id: begun.mentorship }))
  await record(at, 'accept', request.programmeId)
  return begun.mentorship
}

// Whoever acts may not know who stands next on a list: the product itself goes on from there.
function goOn(at: At, { programmeId, menteeId }: { programmeId: string; menteeId: string }): Promise<void> {
  return enqueue(at.tx, 'ask-next-mentor', { programme: programmeId, mentee: menteeId })
}

async function tell(
  at: At,
  to: string,
  kind: 'answered' | 'begun' | 'questioned' | 'replied',
  path: string,
): Promise<void> {
  const { subject, body } = mailTexts(await localeOf(at.tx, to))
  const link = at.house.publicUrl + path
  await postMail(at.tx, { to, kind: `request-${kind}`, subject, body: body[kind](link), at: at.now })
}

function record(at: At, verb: string, programmeId: string): Promise<void> {
  return audit(at.tx, { at: at.now, actor: at.personId, verb, subject: 'mentor_request', programmeId })
}
