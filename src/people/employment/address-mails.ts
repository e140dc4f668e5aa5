import type { Tx } from '../../platform/database/transaction.ts'
import type { Mail } from '../../platform/mail/post-mail.ts'
import { routes } from '../../routes.ts'
import { mailTexts } from './messages-mail.ts'

/** The mails to people whose new address waits for their own yes: that there is something, and where. */
export async function addressMails(
  tx: Tx,
  publicUrl: string,
  people: readonly string[],
  at: Date,
): Promise<Mail[]> {
  if (people.length === 0) return []
  const rows = await tx.selectFrom('person').select(['id', 'locale']).where('id', 'in', people).execute()
  return rows.map(({ id, locale }) => {
    const t = mailTexts(locale).address
    return { to: id, kind: 'address', subject: t.subject, body: t.body(publicUrl + routes.myAddress()), at }
  })
}
