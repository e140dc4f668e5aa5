import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Day } from '../../ui/dates.ts'
import type { Employment } from './employment.ts'

/** Undefined when the transaction's person does not run the organisation, as for somebody who is not there. */
export async function findEmployment(tx: Tx, id: string): Promise<Employment | undefined> {
  const { rows } = await sql<Employment>`
    select p.id, p.name, p.organisation_id as "organisationId", o.name as organisation, o.time_zone as zone,
      p.unit_id as "unitId", p.leader_id as "leaderId", l.name as leader, c.email, w.email as "wantedEmail",
      p.leaves_on::text as "leavesOn", p.left_at as "leftAt",
      app.open_mentorships_of(p.id)::int as "openMentorships",
      (select count(*)::int from person led where led.leader_id = p.id and led.left_at is null) as leads,
      (select json_build_object('id', t.id, 'to', g.name) from transfer t join organisation g on g.id = t.to_organisation_id
        where t.person_id = p.id and t.state = 'asked') as transfer
    from person p join organisation o on o.id = p.organisation_id
      left join person l on l.id = p.leader_id
      left join contact c on c.person_id = p.id
      left join address_change w on w.person_id = p.id
    where p.id = ${id} and app.looks_after(p.organisation_id)`.execute(tx)
  return rows[0]
}

/** Of two who change one person, the second sees what the first has done. */
export async function lockPerson(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

export async function updatePlace(
  tx: Tx,
  id: string,
  place: { unitId: string | null; leaderId: string | null },
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ unit_id: place.unitId, leader_id: place.leaderId })
    .where('id', '=', id)
    .execute()
}

/** Whether somebody is, at any remove, the leader of another: then the other cannot lead them. */
export async function leads(tx: Tx, leaderId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ leads: boolean }>`
    with recursive above as (
      select p.leader_id from person p where p.id = ${personId}
      union select p.leader_id from person p join above a on p.id = a.leader_id
    ) select exists (select from above where leader_id = ${leaderId}) as leads`.execute(tx)
  return rows[0]?.leads ?? false
}

/** Gives those whom somebody leads another leader; gives how many. Nobody is put beneath those they lead themselves. */
export async function handOver(tx: Tx, from: string, to: string): Promise<number> {
  const { numAffectedRows } = await sql`
    with recursive above as (
      select p.id, p.leader_id from person p where p.id = ${to}
      union select p.id, p.leader_id from person p join above a on p.id = a.leader_id
    )
    update person set leader_id = ${to}
    where leader_id = ${from} and left_at is null and id not in (select id from above)`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** 'asked': the person has begun, and is to say yes themselves. */
export async function correctAddress(
  tx: Tx,
  id: string,
  email: string,
  now: Date,
): Promise<'changed' | 'asked' | 'taken' | 'same'> {
  const { rows } = await sql<{ outcome: 'changed' | 'asked' | 'taken' | 'same' }>`
    select app.correct_address(${id}, ${email}, ${now}) as outcome`.execute(tx)
  return rows[0]?.outcome ?? 'same'
}

/** Marks somebody as left; false when somebody else has just done so. */
export async function markLeft(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql`select app.leave(${[id]}::uuid[], ${at})`.execute(tx)
  return rows.length > 0
}

export async function setLastDay(tx: Tx, id: string, leavesOn: Day | null): Promise<void> {
  await tx.updateTable('person').set({ leaves_on: leavesOn }).where('id', '=', id).execute()
}

export async function markReturned(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ left_at: null, leaves_on: null })
    .where('id', '=', id)
    .where('left_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Where somebody could move to. */
export async function listOtherOrganisations(tx: Tx, id: string): Promise<{ id: string; name: string }[]> {
  return await tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '<>', id)
    .orderBy(sql`name collate "da-x-icu"`)
    .orderBy('id')
    .limit(1000)
    .execute()
}
