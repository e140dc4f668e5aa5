import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { postMails } from '../../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { approversOf, decide } from './approvals-store.ts'
import { mailTexts } from './messages-mail.ts'

/** Tells those an application waits for that it does, and no more. */
export async function askApprovers(
  tx: Tx,
  house: Pick<House, 'publicUrl'>,
  applicationId: string,
  at: Date,
): Promise<void> {
  const link = house.publicUrl + routes.approvals()
  const mails = (await approversOf(tx, applicationId)).map(({ personId, locale }) => {
    const t = mailTexts(locale).asked
    return { to: personId, kind: 'approval', subject: t.subject, body: t.body(link), at }
  })
  await postMails(tx, mails)
}

/** A yes or a no to an application (C12). The applicant is told that there is an answer; of two at once one counts. */
export async function answerApplication(
  { tx, house, viewer, now }: { tx: Tx; house: Pick<House, 'publicUrl'>; viewer: { id: string }; now: Date },
  applicationId: string,
  said: { readonly answer: 'yes' | 'no'; readonly words: string },
): Promise<{ answer: 'yes' | 'no' } | Refusal<'not-waiting'>> {
  const decided = await decide(tx, applicationId, { ...said, at: now })
  if (!decided) return refused('not-waiting')
  const { personId, programmeId, side, locale } = decided
  const t = mailTexts(locale).answered
  const link = house.publicUrl + routes.application({ id: programmeId })
  await postMails(tx, [
    { to: personId, kind: 'application-news', subject: t.subject, body: t.body(link), at: now },
  ])
  await audit(tx, {
    at: now,
    actor: viewer.id,
    verb: said.answer === 'yes' ? 'approve' : 'decline',
    subject: 'application',
    subjectId: applicationId,
    programmeId,
    detail: { side },
  })
  return { answer: said.answer }
}
