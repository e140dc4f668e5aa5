import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Unit } from './unit.ts'

export interface Organisation {
  readonly id: string
  readonly name: string
}

/** An organisation that the transaction's person runs; undefined for everybody else. */
export async function findRunOrganisation(tx: Tx, id: string): Promise<Organisation | undefined> {
  const { rows } = await sql<Organisation>`
    select id, name from organisation where id = ${id} and app.looks_after(id)`.execute(tx)
  return rows[0]
}

/** The organisations one runs: an administrator all of them, in the order of names. */
export async function listRunOrganisations(tx: Tx): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select id, name from organisation
    where (select app.is_administrator()) or id = any ((select app.coordinated_organisations())::uuid[])
    order by name collate "da-x-icu", id`.execute(tx)
  return rows
}

/** An organisation's open units with their leaders and how many work in each, in the order of names. */
export async function listUnits(tx: Tx, organisationId: string): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select u.id, u.parent_id as "parentId", u.name, u.leader_id as "leaderId", p.name as leader,
      coalesce(f.people, 0)::int as people
    from unit u left join person p on p.id = u.leader_id
      left join app.unit_figures(${organisationId}) f on f.unit_id = u.id
    where u.organisation_id = ${organisationId} and u.closed_at is null
    order by u.name collate "da-x-icu", u.id`.execute(tx)
  return rows
}

/** How many of an organisation's people stand in no unit, and how many there are. */
export async function countPeople(
  tx: Tx,
  organisationId: string,
): Promise<{ all: number; withoutUnit: number }> {
  const { rows } = await sql<{ all: number; withoutUnit: number }>`
    select coalesce(sum(people), 0)::int as all,
      coalesce(sum(people) filter (where unit_id is null), 0)::int as "withoutUnit"
    from app.unit_figures(${organisationId})`.execute(tx)
  return rows[0] ?? { all: 0, withoutUnit: 0 }
}

export interface FoundUnit {
  readonly id: string
  readonly organisationId: string
}

/** An open unit in an organisation one runs. */
export async function findUnit(tx: Tx, id: string): Promise<FoundUnit | undefined> {
  const { rows } = await sql<FoundUnit>`
    select id, organisation_id as "organisationId" from unit
    where id = ${id} and closed_at is null and app.looks_after(organisation_id)`.execute(tx)
  return rows[0]
}

/** The organisation's units change one at a time. */
export async function lockUnits(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`units ${organisationId}`}, 0))`.execute(tx)
}

export async function insertUnit(
  tx: Tx,
  unit: { id: string; organisationId: string; parentId: string | null; name: string },
): Promise<void> {
  const { id, name, organisationId, parentId } = unit
  await tx
    .insertInto('unit')
    .values({ id, name, organisation_id: organisationId, parent_id: parentId })
    .execute()
}

export async function updateUnit(
  tx: Tx,
  id: string,
  changes: { name?: string; parent_id?: string | null; leader_id?: string | null; closed_at?: Date },
): Promise<void> {
  await tx.updateTable('unit').set(changes).where('id', '=', id).execute()
}

/** Somebody of the organisation by their mail address or their whole name; several share a name now and then. */
export async function findColleagues(
  tx: Tx,
  organisationId: string,
  written: string,
): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select p.id, p.name from person p
    where p.organisation_id = ${organisationId} and p.left_at is null and (p.name = ${written}
      or p.id = any (array(select c.person_id from contact c where c.email = lower(${written}))))
    order by p.name limit 2`.execute(tx)
  return rows
}
