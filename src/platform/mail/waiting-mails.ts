import { type Kysely, sql } from 'kysely'
import type { DB } from '../database/rows.ts'
import { asOwner } from '../database/transaction.ts'

/**
 * Asks again for every mail that has not left: those that waited while there was no mail server, those that were
 * tried in vain too often, and those on their way when the product was killed. Mails that another process is sending
 * now are left to it.
 */
export async function sendWaitingMails(db: Kysely<DB>): Promise<void> {
  await asOwner(db, tx =>
    sql`
      select app.enqueue('send-mail', json_build_object('mail', id), 'mail ' || id)
      from (select id from mail where state in ('waiting', 'sending') order by created_at) unsent
      where not exists (select from graphile_worker.jobs where key = 'mail ' || id and locked_at is not null)`.execute(
      tx,
    ),
  )
}
