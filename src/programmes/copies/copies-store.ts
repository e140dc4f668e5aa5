import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Side } from '../people/participant.ts'

/** Somebody who took part in a programme, and is still here. */
export interface Earlier {
  readonly personId: string
  readonly name: string
  readonly organisation: string
  readonly side: Side
}

/** Those who were in a programme and have neither taken that back nor left, by name. */
export async function listEarlier(tx: Tx, programmeId: string): Promise<Earlier[]> {
  const { rows } = await sql<Earlier>`
    select p.id as "personId", p.name, o.name as organisation, a.side
    from application a join person p on p.id = a.person_id join organisation o on o.id = p.organisation_id
    where a.programme_id = ${programmeId} and a.state in ('listed', 'invited', 'submitted') and p.left_at is null
    order by p.name, p.id`.execute(tx)
  return rows
}

/** Puts people on the list of a new programme; a mentor's themes come along, to be looked over. Gives how many. */
export async function listAgain(
  tx: Tx,
  from: string,
  to: string,
  people: readonly Pick<Earlier, 'personId' | 'side'>[],
  now: Date,
): Promise<number> {
  if (people.length === 0) return 0
  const json = JSON.stringify(people.map(({ personId, side }) => ({ person_id: personId, side })))
  const { numAffectedRows } = await sql`
    insert into application (programme_id, person_id, side, state, themes, development_areas, places, created_at)
    select ${to}::uuid, a.person_id, a.side, 'listed',
      case a.side when 'mentor' then a.themes else '{}' end,
      case a.side when 'mentor' then a.development_areas else '{}' end, a.places, ${now}
    from application a join jsonb_to_recordset(${json}::jsonb) as r(person_id uuid, side text)
      on r.person_id = a.person_id and r.side = a.side
    where a.programme_id = ${from} and a.state in ('listed', 'invited', 'submitted')
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}
