import { installationMode } from '../database/installation-mode.ts'
import { asWorker, type Tx } from '../database/transaction.ts'
import type { Letter } from '../house.ts'
import type { Job } from '../jobs.ts'
import { describeError } from '../log.ts'
import type { CalendarDate } from './calendar.ts'
import { Unposted } from './unposted.ts'

/**
 * Sends one mail, never twice. It is marked as leaving before it is handed over: if the product dies in
 * between, nobody can know whether it left, and it is set down as uncertain instead of sent again.
 */
export const sendMail: Job = async (house, payload, signal) => {
  const { mail: id } = payload
  const { post } = house
  if (!id || !post) return
  const letter = await asWorker(house.db, tx => takeForSending(tx, id, house.now()))
  if (!letter) return
  try {
    await post(letter, signal)
  } catch (error) {
    const fate = error instanceof Unposted ? error.fate : 'later'
    const why = reasonOf(error)
    await asWorker(house.db, tx => (fate === 'later' ? setWaiting(tx, id, why) : setAside(tx, id, fate, why)))
    if (fate === 'later') throw error
    house.log('mail not sent', { fate, ...why })
    return
  }
  await asWorker(house.db, tx => setSent(tx, id, house.now()))
}

async function takeForSending(tx: Tx, id: string, now: Date): Promise<Letter | undefined> {
  // The people of a demonstration are invented, and so are their addresses.
  if ((await installationMode(tx)) === 'demonstration') return undefined
  const mail = await tx.selectFrom('mail').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (mail?.state === 'sending') await setAside(tx, id, 'uncertain', {})
  if (mail?.state !== 'waiting') return undefined
  const contact = await tx
    .selectFrom('contact')
    .select('email')
    .where('person_id', '=', mail.person_id)
    .executeTakeFirst()
  if (!contact) {
    await setAside(tx, id, 'refused', { error: 'no address' })
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

type Why = Record<string, string | number>

async function setWaiting(tx: Tx, id: string, why: Why): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ state: 'waiting', failure: JSON.stringify(why) })
    .where('id', '=', id)
    .execute()
}

// The body can hold a sign-in link: it goes when the mail has gone, or never will.
const withoutText = { body: '', calendar: null, calendar_method: null }

async function setAside(tx: Tx, id: string, state: 'uncertain' | 'refused', why: Why): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ state, failure: JSON.stringify(why), ...withoutText })
    .where('id', '=', id)
    .execute()
}

async function setSent(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ state: 'sent', sent_at: now, failure: null, ...withoutText })
    .where('id', '=', id)
    .execute()
}

function reasonOf(error: unknown): Why {
  if (!(error instanceof Unposted)) return describeError(error)
  return { error: error.name, code: error.code, ...(error.reply && { reply: error.reply }) }
}
