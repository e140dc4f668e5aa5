import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { PartInProgramme } from '../list/person-store.ts'

/** Where one's own people stand in the networks' programmes, which others coordinate. */
export async function listPartsThroughNetworks(
  tx: Tx,
  personId: string,
): Promise<Omit<PartInProgramme, 'id'>[]> {
  const { rows } = await sql<Omit<PartInProgramme, 'id'>>`
    select programme_id as "programmeId", programme, side, state, since from app.parts_through_networks(${personId})`.execute(
    tx,
  )
  return rows
}

/** The networks' open programmes that HR can put its people forward for, and others coordinate. */
export async function listNominable(tx: Tx, personId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select g.id, g.name from programme g
    where g.id = any ((select app.programmes_of_my_networks())::uuid[])
      and not g.id = any ((select app.coordinated_programmes())::uuid[])
      and app.works_at(${personId}, (select app.coordinated_organisations())::uuid[])
    order by g.name, g.id`.execute(tx)
  return rows
}

/** Lists somebody in a network's programme; does nothing where they stand there already. */
export async function insertNomination(
  tx: Tx,
  nomination: { personId: string; programmeId: string; side: 'mentor' | 'mentee'; at: Date },
): Promise<void> {
  const { personId, programmeId, side, at } = nomination
  await sql`
    insert into application (programme_id, person_id, side, state, created_at)
    values (${programmeId}, ${personId}, ${side}, 'listed', ${at})`.execute(tx)
}
