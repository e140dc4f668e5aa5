import { audit } from '../../audit/audit.ts'
import type { MemberVisit } from '../../platform/http/visit.ts'
import { postMail } from '../../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import type { Application } from '../application.ts'
import { mailTexts } from '../approvals/messages-mail.ts'
import type { ReadApplication } from '../reading/read-application.ts'
import { answerInquiry, insertInquiry } from './inquiries-store.ts'

type At = Pick<MemberVisit, 'tx' | 'house' | 'viewer' | 'now'>

/** Asks an applicant for more. They get a mail that there is something; their application stays as it is. */
export async function askForMore(
  { tx, house, viewer, now }: At,
  { id, programmeId, personId, locale, side }: ReadApplication,
  question: string,
): Promise<undefined | Refusal<'already-asked'>> {
  const isAsked = await insertInquiry(tx, { applicationId: id, by: viewer.id, question, at: now })
  if (!isAsked) return refused('already-asked')
  const t = mailTexts(locale).more
  const link = house.publicUrl + routes.application({ id: programmeId })
  await postMail(tx, {
    to: personId,
    kind: 'application-news',
    subject: t.subject,
    body: t.body(link),
    at: now,
  })
  await audit(tx, { ...eventOf(now, viewer.id, id, programmeId), verb: 'ask', detail: { side } })
  return undefined
}

/** Answers what was asked about one's application; whoever asked is told that there is an answer. */
export async function answerWhatWasAsked(
  { tx, house, viewer, now }: At,
  { id, programmeId, side }: Application,
  answer: string,
): Promise<undefined | Refusal<'not-asked'>> {
  const asker = await answerInquiry(tx, id, { answer, at: now })
  if (!asker) return refused('not-asked')
  if (asker.personId !== null) {
    const t = mailTexts(asker.locale ?? 'da').moreSaid
    const link = house.publicUrl + routes.readApplication({ id })
    await postMail(tx, {
      to: asker.personId,
      kind: 'approval',
      subject: t.subject,
      body: t.body(link),
      at: now,
    })
  }
  await audit(tx, { ...eventOf(now, viewer.id, id, programmeId), verb: 'answer', detail: { side } })
  return undefined
}

const eventOf = (at: Date, actor: string, subjectId: string, programmeId: string) => ({
  at,
  actor,
  subject: 'application',
  subjectId,
  programmeId,
})
