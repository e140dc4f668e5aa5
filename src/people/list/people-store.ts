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

/** Which people are asked for. */
export interface PeopleAsked {
  readonly words: string
  readonly organisationId?: string | undefined
  /** People of these units alone; an empty list asks for those without a unit. */
  readonly units?: readonly string[] | undefined
  /** Those who have left, instead of those who are here. */
  readonly gone?: boolean
}

/** A page of the people the transaction's person looks after, in the order of names. */
export async function listPeople(
  tx: Tx,
  asked: PeopleAsked,
  place: ListPlace,
): Promise<ListPage<ListedPerson>> {
  const { rows } = await sql<ListedPerson>`
    select p.id, p.name, p.position, o.name as organisation, f.programmes::int as programmes, f.sides,
      array(select distinct g.role from role_grant g where g.person_id = p.id and g.ended_at is null and app.is_held(g) order by 1) as roles
    from ${foundPeople(asked, place)} with ordinality as f (id, programmes, sides, nr)
    join person p on p.id = f.id
    join organisation o on o.id = p.organisation_id
    order by f.nr`.execute(tx)
  return pageOf(rows, peopleOnPage, place, ({ id }) => id)
}

/** Those who work in some units: names and positions. */
export async function listColleagues(
  tx: Tx,
  asked: Omit<PeopleAsked, 'words'>,
  place: ListPlace,
): Promise<ListPage<{ id: string; name: string; position: string }>> {
  const { rows } = await sql<{ id: string; name: string; position: string }>`
    select p.id, p.name, p.position from ${foundPeople({ words: '', ...asked }, place)}
      with ordinality as f (id, programmes, sides, nr) join person p on p.id = f.id order by f.nr`.execute(tx)
  return pageOf(rows, peopleOnPage, place, ({ id }) => id)
}

function foundPeople({ words, organisationId, units, gone }: PeopleAsked, place: ListPlace) {
  return sql`app.find_people(${searchWords(words) ?? null}::tsquery, ${organisationId ?? null}, ${units ?? null}::uuid[],
    ${gone ?? false}, ${place.id ?? null}, ${place.backwards}, ${peopleOnPage + 1})`
}
