import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'

/**
 * The keys of what is not there for whoever reads, since every programme they take part in leaves it out. Nothing is
 * kept from who coordinates or takes part in none. Of what an organisation has written, the database gives none either.
 */
export async function leftOutFor(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<LeftOut>`select app.library_left_out() as "leftOut"`.execute(tx)
  return rows[0]?.leftOut ?? []
}

/** What one programme leaves out, for its rooms: there it holds for whoever looks. */
export async function leftOutIn(tx: Tx, programmeId: string): Promise<readonly string[]> {
  const { rows } = await sql<LeftOut>`
    select coalesce(settings -> 'libraryLeftOut', '[]') as "leftOut" from programme
    where id = ${programmeId}`.execute(tx)
  return rows[0]?.leftOut ?? []
}

interface LeftOut {
  leftOut: readonly string[]
}
