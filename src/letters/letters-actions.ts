import { audit } from '../audit/audit.ts'
import { localeOf } from '../people/locale-store.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { postMail } from '../platform/mail/post-mail.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { type Letter, lettersADay } from './letter.ts'
import { addLetter, countSent, findUnanswered, saveAnswer } from './letters-store.ts'
import { mailTexts } from './mail-messages.ts'

interface Writing {
  readonly tx: Tx
  readonly house: House
  readonly personId: string
  readonly now: Date
}

/** Sends a few lines to a mentor and tells them by mail that something is there (C5). Gives the letter's id. */
export async function sendLetter(
  { tx, house, personId, now }: Writing,
  to: { readonly receiver: string; readonly programmeId: string },
  content: string,
): Promise<string | Refusal<'already-written' | 'many-today'>> {
  if (await findUnanswered(tx, personId, to.receiver)) return refused('already-written')
  const aDayAgo = new Date(now.getTime() - 86_400_000)
  if ((await countSent(tx, personId, aDayAgo)) >= lettersADay) return refused('many-today')
  const id = await addLetter(tx, house, { ...to, sender: personId, content, at: now })
  await tell({ tx, house, personId, now }, to.receiver, id, 'sent')
  await audit(tx, {
    at: now,
    actor: personId,
    verb: 'send',
    subject: 'letter',
    subjectId: id,
    programmeId: to.programmeId,
  })
  return id
}

/** Answers a letter once. */
export async function answerLetter(
  writing: Writing,
  letter: Letter,
  answer: string,
): Promise<Refusal<'already-answered'> | undefined> {
  const { tx, house, personId, now } = writing
  if (!(await saveAnswer(tx, house, letter.id, answer, now))) return refused('already-answered')
  await tell(writing, letter.sender.id, letter.id, 'answered')
  await audit(tx, { at: now, actor: personId, verb: 'answer', subject: 'letter', subjectId: letter.id })
  return undefined
}

async function tell(
  { tx, house, now }: Writing,
  to: string,
  id: string,
  news: 'sent' | 'answered',
): Promise<void> {
  const t = mailTexts(await localeOf(tx, to))[news]
  const link = house.publicUrl + routes.letter({ id })
  await postMail(tx, { to, kind: `letter-${news}`, subject: t.subject, body: t.body(link), at: now })
}
