import { randomUUID } from 'node:crypto'
import { audit } from '../audit/audit.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { enqueue } from '../platform/jobs.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import type { Programme } from '../programmes/programme.ts'
import { type Day, dayOf, daysAfter, daysBetween } from '../ui/dates.ts'
import { newBallotKey } from './ballot.ts'
import {
  type Evaluation,
  evaluationStages,
  halfYearFrom,
  type QuestionSet,
  suggestedDay,
  usualDays,
  usualSet,
} from './evaluation.ts'
import {
  type Asked,
  addEvaluation,
  addInvitations,
  audienceForJob,
  audienceOf,
  findEarlier,
  openEvaluation,
} from './evaluations-store.ts'
import { evaluationMail } from './invitation-mail.ts'

export interface At {
  readonly tx: Tx
  readonly house: House
  /** Undefined: it is sent by itself. */
  readonly personId?: string
  readonly now: Date
}

/**
 * Asks everybody: each gets one mail with one link. Refused when there is nobody to ask, or it was sent before. One that
 * asks each pair in its own time is begun, and asks nobody yet.
 */
export async function sendEvaluation(
  at: At,
  evaluation: Evaluation,
): Promise<Refusal<'nobody' | 'sent-before'> | undefined> {
  const { tx, house, personId, now } = at
  if (evaluation.openedAt) return refused('sent-before')
  const today = dayOf(now, { locale: 'da', now })
  if (evaluation.asksFrom) {
    await open(at, evaluation.id, { closesOn: halfYearFrom(today), asksFrom: today })
    await recordSending(at, evaluation.id)
    return undefined
  }
  const found = personId === undefined ? audienceForJob : audienceOf
  const audience = await found(tx, evaluation.programmeId, evaluation.asksLeaders)
  if (audience.length === 0) return refused('nobody')
  const closesOn = lastDay(evaluation, today)
  const asked = invitationsTo(house, audience, { byLink: evaluation.byLink, closesOn })
  await addInvitations(tx, evaluation.id, asked)
  await open(at, evaluation.id, { closesOn, asksFrom: undefined })
  await postMails(
    tx,
    asked.map(({ mail }) => mail),
  )
  await recordSending(at, evaluation.id)
  return undefined
}

/** Each with a link of their own, and the mail it stands in. */
export function invitationsTo(
  house: House,
  audience: readonly Asked[],
  { byLink, closesOn }: Pick<Evaluation, 'byLink' | 'closesOn'>,
) {
  return audience.map(one => {
    const id = randomUUID()
    return { ...one, id, ...evaluationMail(house, { ...one, id, byLink, closesOn }) }
  })
}

/** Opens it for answers, with a key of its own. */
export async function open(
  { tx, house, now }: At,
  id: string,
  days: Pick<Evaluation, 'closesOn' | 'asksFrom'>,
): Promise<void> {
  const key = newBallotKey(house.installationKey, id)
  const opened = await openEvaluation(tx, id, { key, now, ...days })
  if (!opened) throw new Error('An evaluation was sent twice at the same moment')
}

export async function recordSending({ tx, personId, now }: At, id: string): Promise<void> {
  const actor = personId !== undefined && { actor: personId }
  await audit(tx, { at: now, ...actor, verb: 'send', subject: 'evaluation', subjectId: id })
}

/** One that is sent before its day keeps the days that people were to have: it closes as much earlier. */
function lastDay({ opensOn, closesOn }: Evaluation, today: Day): Day {
  if (opensOn === undefined || opensOn <= today) return closesOn
  const days = daysBetween(opensOn, closesOn)
  return daysAfter(today, days)
}

/**
 * Plans what a programme asks midway and at its end, as far as the days are still to come: with the questions of last
 * time, else the usual ones. Each is sent by itself on its day and can be changed until then.
 */
export async function planBoth(
  tx: Tx,
  programme: Programme,
  today: Day,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  for (const stage of evaluationStages) {
    const opensOn = suggestedDay(stage, programme)
    if (opensOn <= today) continue
    const questions = await questionsToBeginWith(tx, programme, stage, by.now)
    const closesOn = daysAfter(opensOn, usualDays)
    const plan = { ...questions, stage, asksLeaders: false, byLink: true, opensOn, closesOn }
    await addEvaluation(tx, programme.id, plan, by)
  }
}

/** What was asked last time, so that the years can be compared; else the usual questions (A15). */
export async function questionsToBeginWith(
  tx: Tx,
  programme: Pick<Programme, 'id' | 'settings'>,
  stage: Evaluation['stage'],
  now: Date,
): Promise<QuestionSet & { readonly asBefore: boolean }> {
  const earlier = await findEarlier(tx, { programmeId: programme.id, stage, openedAt: now })
  if (!earlier) return { ...usualSet(stage, programme), asBefore: false }
  const { shipped, own } = earlier
  return { shipped, own, asBefore: true }
}

/** Closes it before its day; what was answered is opened by a job. */
export async function closeNow(
  { tx, personId, now }: At & { readonly personId: string },
  evaluation: Evaluation,
): Promise<void> {
  if (!evaluation.openedAt || evaluation.closedAt) return
  await enqueue(tx, 'close-evaluation', { evaluation: evaluation.id }, `close ${evaluation.id}`)
  await audit(tx, {
    at: now,
    actor: personId,
    verb: 'close',
    subject: 'evaluation',
    subjectId: evaluation.id,
  })
}
