import { randomUUID } from 'node:crypto'
import type { Tx } from '../database/transaction.ts'
import { enqueueAll } from '../jobs.ts'
import type { CalendarDate } from './calendar.ts'

/** A mail to a person: a subject and a body without names and without content, only what to do, in which programme, and a link. */
export interface Mail {
  readonly to: string
  readonly kind: string
  readonly subject: string
  readonly body: string
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly date: CalendarDate }
  readonly at: Date
}

/** Puts a mail in the post with the change that causes it: it is sent when, and only when, that is committed. */
export async function postMail(tx: Tx, mail: Mail): Promise<void> {
  await postMails(tx, [mail])
}

/** Puts many mails in the post at once. */
export async function postMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return
  const rows = mails.map(mail => ({
    id: randomUUID(),
    person_id: mail.to,
    kind: mail.kind,
    subject: mail.subject,
    body: mail.body,
    calendar: mail.calendar ? JSON.stringify(mail.calendar.date) : null,
    calendar_method: mail.calendar?.method ?? null,
    created_at: mail.at,
  }))
  await tx.insertInto('mail').values(rows).execute()
  const jobs = rows.map(({ id }) => ({ payload: { mail: id }, key: `mail ${id}` }))
  await enqueueAll(tx, 'send-mail', jobs)
}
