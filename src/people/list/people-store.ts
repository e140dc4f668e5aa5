import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { type ListPage, type ListPlace, pageOf } from '../../platform/http/list-place.ts'
import { searchWords } from '../../platform/search-words.ts'

export type Role = 'administrator' | 'organisation_coordinator' | 'programme_coordinator'

/** Somebody as a row of the people one looks after. */
export interface ListedPerson {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly organisation: string
  /** How many programmes they take part in, of those that whoever looks may know of. */
  readonly programmes: number
  readonly sides: readonly ('mentor' | 'mentee')[]
  readonly roles: readonly Role[]
}

export const peopleOnPage = 50

/** A page of the people the transaction's person looks after, in the order of names. */
export async function listPeople(tx: Tx, words: string, place: ListPlace): Promise<ListPage<ListedPerson>> {
  const { rows } = await sql<ListedPerson>`
    select p.id, p.name, p.position, o.name as organisation, f.programmes::int as programmes, f.sides,
      array(select distinct g.role from role_grant g where g.person_id = p.id and g.ended_at is null order by 1) as roles
    from app.find_people(${searchWords(words) ?? null}::tsquery, ${place.id ?? null}, ${place.backwards},
        ${peopleOnPage + 1}) with ordinality as f (id, programmes, sides, nr)
    join person p on p.id = f.id
    join organisation o on o.id = p.organisation_id
    order by f.nr`.execute(tx)
  return pageOf(rows, peopleOnPage, place, ({ id }) => id)
}
