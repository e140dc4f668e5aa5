import { randomUUID } from 'node:crypto'
import { audit } from '../audit/audit.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { enqueue } from '../platform/jobs.ts'
import { postMails } from '../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import { newBallotKey } from './ballot.ts'
import type { Evaluation } from './evaluation.ts'
import { addInvitations, audienceOf, openEvaluation } from './evaluations-store.ts'
import { evaluationMail } from './invitation-mail.ts'

export interface At {
  readonly tx: Tx
  readonly house: House
  readonly personId: string
  readonly now: Date
}

/** Asks everybody: each gets one mail with one link. Refused when there is nobody to ask, or it was sent before. */
export async function sendEvaluation(
  { tx, house, personId, now }: At,
  evaluation: Evaluation,
): Promise<Refusal<'nobody' | 'sent-before'> | undefined> {
  if (evaluation.openedAt) return refused('sent-before')
  const audience = await audienceOf(tx, evaluation.programmeId, evaluation.asksLeaders)
  if (audience.length === 0) return refused('nobody')
  const asked = audience.map(one => {
    const id = randomUUID()
    const { byLink, closesOn } = evaluation
    const { mail, tokenHash } = evaluationMail(house, { ...one, id, byLink, closesOn }, 'invitation')
    return { ...one, id, mail, tokenHash }
  })
  await addInvitations(tx, evaluation.id, asked)
  const opened = await openEvaluation(
    tx,
    evaluation.id,
    newBallotKey(house.installationKey, evaluation.id),
    now,
  )
  if (!opened) throw new Error('An evaluation was sent twice at the same moment')
  await postMails(
    tx,
    asked.map(({ mail }) => mail),
  )
  await audit(tx, {
    at: now,
    actor: personId,
    verb: 'send',
    subject: 'evaluation',
    subjectId: evaluation.id,
  })
  return undefined
}

/** Closes it before its day; what was answered is opened by a job. */
export async function closeNow({ tx, personId, now }: At, evaluation: Evaluation): Promise<void> {
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
