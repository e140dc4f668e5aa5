import { sql } from 'kysely'
import { emailIn } from '../people/imports/email-address.ts'
import { plainText } from '../people/imports/plain-text.ts'
import type { Tx } from '../platform/database/transaction.ts'

/** Somebody of the organisation, as a coordinator may know them. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly email: string
  /** How many more mentees they can take. */
  readonly places: number
}

export type Sought = Colleague | 'nobody' | 'several'

/**
 * People by what somebody has written of them: a mail address, or a name as it stands here. Two of one name are asked
 * for by their address.
 */
export async function seekColleagues(
  tx: Tx,
  organisationId: string,
  written: readonly string[],
): Promise<(written: string) => Sought> {
  const emails = written.flatMap(each => emailIn(each) ?? [])
  const names = written.filter(each => emailIn(each) === undefined).map(each => each.trim())
  const { rows } = await sql<Colleague>`
    select p.id, p.name::text, c.email, p.capacity - p.places_taken as places
    from person p join contact c on c.person_id = p.id
    where p.left_at is null and (c.email = any (${emails}::text[])
      or (p.organisation_id = ${organisationId} and lower(p.name) = any (
        select lower(w collate "da-x-icu") from unnest(${names}::text[]) w)))`.execute(tx)
  const byEmail = new Map(rows.map(row => [row.email, row]))
  const byName = Map.groupBy(rows, row => plainText(row.name))
  return each => {
    const email = emailIn(each)
    if (email !== undefined) return byEmail.get(email) ?? 'nobody'
    const found = byName.get(plainText(each)) ?? []
    return found.length > 1 ? 'several' : (found[0] ?? 'nobody')
  }
}
