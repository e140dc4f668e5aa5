import { randomUUID } from 'node:crypto'
import type { Tx } from '../database/transaction.ts'
import { enqueue } from '../jobs.ts'

/** A mail to a person: a neutral subject and a body that carries no content, only what to do and a link. */
export interface Mail {
  readonly to: string
  readonly kind: string
  readonly subject: string
  readonly body: string
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }
  readonly at: Date
}

/** Puts a mail in the post with the change that causes it: it is sent when, and only when, that is committed. */
export async function postMail(tx: Tx, mail: Mail): Promise<void> {
  const id = randomUUID()
  await tx
    .insertInto('mail')
    .values({
      id,
      person_id: mail.to,
      kind: mail.kind,
      subject: mail.subject,
      body: mail.body,
      calendar: mail.calendar?.text ?? null,
      calendar_method: mail.calendar?.method ?? null,
      created_at: mail.at,
    })
    .execute()
  await enqueue(tx, 'send-mail', { mail: id }, `mail ${id}`)
}
