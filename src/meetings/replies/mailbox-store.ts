import type { Tx } from '../../platform/database/transaction.ts'
import type { MailboxPlace } from '../../platform/mail/mailbox.ts'

/** How far a mailbox has been read; undefined before the first time. */
export async function placeIn(tx: Tx, mailbox: Buffer): Promise<MailboxPlace | undefined> {
  const row = await tx
    .selectFrom('mailbox_place')
    .select(['uid_validity', 'last_uid'])
    .where('mailbox', '=', mailbox)
    .executeTakeFirst()
  return row && { uidValidity: row.uid_validity, lastUid: row.last_uid }
}

export async function savePlace(tx: Tx, mailbox: Buffer, place: MailboxPlace, now: Date): Promise<void> {
  const read = { uid_validity: place.uidValidity, last_uid: place.lastUid, read_at: now }
  await tx
    .insertInto('mailbox_place')
    .values({ mailbox, ...read })
    .onConflict(conflict => conflict.column('mailbox').doUpdateSet(read))
    .execute()
}

/** Whose address it is; for the mail worker. */
export async function personAt(tx: Tx, email: string): Promise<string | undefined> {
  const row = await tx.selectFrom('contact').select('person_id').where('email', '=', email).executeTakeFirst()
  return row?.person_id
}
