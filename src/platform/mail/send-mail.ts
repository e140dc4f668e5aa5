import { asWorker, type Tx } from '../database/transaction.ts'
import type { Letter } from '../house.ts'
import type { Job } from '../jobs.ts'
import { describeError } from '../log.ts'
import type { CalendarDate } from './calendar.ts'

/**
 * Sends one mail, never twice. It is marked as leaving before it is handed over: if the product dies in
 * between, nobody can know whether it left, and it is set down as uncertain instead of sent again.
 */
export const sendMail: Job = async (house, payload) => {
  const { mail: id } = payload
  const { post } = house
  if (!id || !post) return
  const letter = await asWorker(house.db, tx => takeForSending(tx, id, house.now()))
  if (!letter) return
  try {
    await post(letter)
  } catch (error) {
    const refusedForGood = isPermanent(error)
    await asWorker(house.db, tx =>
      setDown(tx, id, refusedForGood ? 'refused' : 'waiting', describeError(error)),
    )
    if (!refusedForGood) throw error
    return
  }
  await asWorker(house.db, tx => setSent(tx, id, house.now()))
}

async function takeForSending(tx: Tx, id: string, now: Date): Promise<Letter | undefined> {
  const mail = await tx.selectFrom('mail').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (mail?.state === 'sending') await setDown(tx, id, 'uncertain', {})
  if (mail?.state !== 'waiting') return undefined
  const contact = await tx
    .selectFrom('contact')
    .select('email')
    .where('person_id', '=', mail.person_id)
    .executeTakeFirst()
  if (!contact) {
    await setDown(tx, id, 'refused', { error: 'no address' })
    return undefined
  }
  await tx
    .updateTable('mail')
    .set({ state: 'sending', attempts: mail.attempts + 1, attempted_at: now })
    .where('id', '=', id)
    .execute()
  const calendar =
    mail.calendar && mail.calendar_method
      ? { calendar: { date: JSON.parse(mail.calendar) as CalendarDate, method: mail.calendar_method } }
      : {}
  return { id, to: contact.email, subject: mail.subject, text: mail.body, ...calendar }
}

async function setDown(
  tx: Tx,
  id: string,
  state: 'waiting' | 'uncertain' | 'refused',
  why: Record<string, string>,
) {
  await tx
    .updateTable('mail')
    .set({ state, failure: JSON.stringify(why) })
    .where('id', '=', id)
    .execute()
}

// The body can hold a sign-in link: it goes when the mail has gone.
async function setSent(tx: Tx, id: string, now: Date) {
  await tx
    .updateTable('mail')
    .set({ state: 'sent', sent_at: now, body: '', calendar: null, calendar_method: null, failure: null })
    .where('id', '=', id)
    .execute()
}

// RFC 5321 4.2.1: a code of the 500s is a no for good, one of the 400s a not now.
function isPermanent(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  return code >= 500 && code < 600
}
