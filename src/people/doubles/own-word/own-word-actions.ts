import { audit } from '../../../audit/audit.ts'
import { moveBusyCalendar } from '../../../meetings/free-times/busy-store.ts'
import { becomePerson, type Tx } from '../../../platform/database/transaction.ts'
import type { House } from '../../../platform/house.ts'
import type { Viewer } from '../../../platform/http/visit.ts'
import { postMail } from '../../../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../../../platform/refusal.ts'
import { routes } from '../../../routes.ts'
import { askForLink } from '../../../sign-in/sign-in-link.ts'
import { lessonsOf, takeOverLessons } from '../../../training/training-store.ts'
import { endMergeRequest, obstaclesBetween } from '../doubles-store.ts'
import { mailTexts } from '../messages-mail.ts'
import { type AskedOfMe, findAskedOfMe, mergeAsAgreed, sayYes } from './own-word-store.ts'

interface BySelf {
  readonly tx: Tx
  readonly house: House
  readonly viewer: Viewer
  readonly now: Date
}

/**
 * The person's own yes in one of the two. When it has been said in both, and nothing stands in the way, they become one
 * in this transaction, which acts for the one who stays from then on.
 */
export async function agreeToMerge(
  by: BySelf,
): Promise<'said' | 'merged' | Refusal<'not-asked' | 'obstacles'>> {
  const { tx, house, viewer, now } = by
  const asked = await findAskedOfMe(tx, viewer.id)
  if (!asked) return refused('not-asked')
  const event = { at: now, subject: 'person', subjectId: asked.stays, organisationId: viewer.organisationId }
  if ((await sayYes(tx, now)) !== 'both') {
    await audit(tx, { ...event, actor: viewer.id, verb: 'agree to merge' })
    return 'said'
  }
  if ((await obstaclesBetween(tx, asked.stays, asked.goes)).length > 0) return refused('obstacles')
  await moveSealed(tx, house, asked)
  const outcome = await mergeAsAgreed(tx, now)
  await tellRunner(by, asked, routes.person({ id: asked.stays }))
  await audit(tx, { ...event, actor: asked.stays, verb: 'merge', detail: { ...outcome, goes: asked.goes } })
  return 'merged'
}

// What is sealed under the name of the one who goes is opened as theirs and sealed again under the other's.
async function moveSealed(tx: Tx, house: House, { goes, stays }: AskedOfMe): Promise<void> {
  await becomePerson(tx, goes)
  const lessons = await lessonsOf(tx, house, goes)
  await becomePerson(tx, stays)
  await takeOverLessons(tx, house, stays, lessons)
  await moveBusyCalendar(tx, house, { from: goes, to: stays })
}

/** The two are two people: nobody is asked again. */
export async function refuseToMerge(by: BySelf): Promise<void> {
  const { tx, viewer, now } = by
  const asked = await findAskedOfMe(tx, viewer.id)
  if (!asked || !(await endMergeRequest(tx, viewer.id, now))) return
  await tellRunner(by, asked, routes.doubles({ id: viewer.organisationId }))
  const event = { at: now, actor: viewer.id, subject: 'person', subjectId: asked.stays }
  await audit(tx, { ...event, verb: 'refuse to merge', organisationId: viewer.organisationId })
}

/** Mails the other of the two a link to come in by, to say yes there too. */
export async function linkToTheOther({
  tx,
  house,
  viewer,
}: BySelf): Promise<Refusal<'not-asked'> | 'posted'> {
  const asked = await findAskedOfMe(tx, viewer.id)
  if (!asked?.linksSuffice || !asked.saidYes) return refused('not-asked')
  const personId = asked.stays === viewer.id ? asked.goes : asked.stays
  await askForLink(tx, house, { personId }, routes.myDouble())
  return 'posted'
}

async function tellRunner({ tx, house, now }: BySelf, { asker }: AskedOfMe, path: string): Promise<void> {
  if (!asker) return
  const { subject, body } = mailTexts(asker.locale).answered
  await postMail(tx, { to: asker.id, kind: 'double', subject, body: body(house.publicUrl + path), at: now })
}
