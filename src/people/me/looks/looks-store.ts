import { sql } from 'kysely'
import type { DB } from '../../../platform/database/rows.ts'
import type { Tx } from '../../../platform/database/transaction.ts'

/** Somebody who has looked at the transaction's person, for one reason. */
export interface Looks {
  readonly name: string
  readonly organisation: string
  readonly why: DB['look']['why']
  readonly times: number
  readonly lastAt: Date
}

/** The latest first. */
export async function looksAtMe(tx: Tx): Promise<Looks[]> {
  const { rows } = await sql<Looks>`
    select name, organisation_name as organisation, why, times, last_at as "lastAt" from app.looks_at_me()`.execute(
    tx,
  )
  return rows
}
