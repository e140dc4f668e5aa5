import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import { leftOutByAll } from './item.ts'

/**
 * The keys of what is not put before whoever reads, since every programme they take part in leaves it out. Nothing is
 * kept from who coordinates or takes part in none.
 */
export async function leftOutFor({
  tx,
  viewer,
}: Pick<MemberVisit, 'tx' | 'viewer'>): Promise<readonly string[]> {
  if (viewer.coordinates) return []
  const { rows } = await sql<LeftOut>`
    select coalesce(settings -> 'libraryLeftOut', '[]') as "leftOut" from programme
    where id = any ((select app.joined_programmes())::uuid[])
      or id in (select programme_id from mentorship where ${viewer.id} in (mentor_id, mentee_id))`.execute(tx)
  return leftOutByAll(rows.map(({ leftOut }) => leftOut))
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
