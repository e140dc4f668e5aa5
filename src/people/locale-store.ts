import type { Tx } from '../platform/database/transaction.ts'
import type { Locale } from '../platform/i18n.ts'

/** The language of somebody whom the transaction's person knows, for a mail to them. */
export async function localeOf(tx: Tx, personId: string): Promise<Locale> {
  const row = await tx.selectFrom('person').select('locale').where('id', '=', personId).executeTakeFirst()
  return row?.locale ?? 'da'
}
