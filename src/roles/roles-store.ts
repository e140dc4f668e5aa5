import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { Locale } from '../platform/i18n.ts'
import { type GivenRole, type Role, type RoleDays, type RolePlace, roleAt } from './role.ts'

/** The place, for whoever may give its role; undefined for all others. */
export async function findRolePlace(
  tx: Tx,
  kind: RolePlace['kind'],
  id: string | undefined,
): Promise<RolePlace | undefined> {
  const organisation = kind === 'organisation' ? (id ?? null) : null
  const programme = kind === 'programme' ? (id ?? null) : null
  const { rows } = await sql<{ name: string | null }>`
    select coalesce((select name from organisation where id = ${organisation}),
      (select name from programme where id = ${programme})) as name
    where app.may_give(${organisation}, ${programme})`.execute(tx)
  const [found] = rows
  if (!found) return undefined
  if (kind === 'installation') return { kind }
  return id !== undefined && found.name !== null ? { kind, id, name: found.name } : undefined
}

/** Who has the role of a place, and who will have it, in the order of names. */
export async function listRolesAt(tx: Tx, place: RolePlace): Promise<Role[]> {
  const { rows } = await rolesWhere(sql`r.role = ${roleAt[place.kind]}
    and r.organisation_id is not distinct from ${place.kind === 'organisation' ? place.id : null}::uuid
    and r.programme_id is not distinct from ${place.kind === 'programme' ? place.id : null}::uuid`).execute(
    tx,
  )
  return rows
}

/** A role that has not ended, with its place's ids; undefined where one may not see it. */
export async function findRole(tx: Tx, id: string): Promise<PlacedRole | undefined> {
  const { rows } = await rolesWhere(sql`r.id = ${id}`).execute(tx)
  return rows[0]
}

/** The roles one has been given oneself, with the names of their places. */
export async function listOwnRoles(tx: Tx, personId: string): Promise<PlacedRole[]> {
  const { rows } = await rolesWhere(sql`r.person_id = ${personId}`).execute(tx)
  return rows
}

export interface PlacedRole extends Role {
  readonly organisationId: string | null
  readonly programmeId: string | null
  readonly place: string | null
}

const rolesWhere = (condition: ReturnType<typeof sql>) => sql<PlacedRole>`
  select r.id, r.role, r.person_id as "personId", p.name::text as person, r.starts_on as "startsOn",
    r.ends_on as "endsOn", g.name::text as "givenBy", r.stands_in_for as "standsInFor",
    s.name::text as "standsInForPerson", r.organisation_id as "organisationId", r.programme_id as "programmeId",
    coalesce(o.name, m.name) as place, r.stands_in_for is null and app.others_with(r) = 0 as "isLast"
  from role_grant r join person p on p.id = r.person_id
    left join person g on g.id = r.granted_by
    left join role_grant y on y.id = r.stands_in_for left join person s on s.id = y.person_id
    left join organisation o on o.id = r.organisation_id left join programme m on m.id = r.programme_id
  where r.ended_at is null and coalesce(r.ends_on >= app.today(), true)
    and (r.stands_in_for is null or (y.ended_at is null and coalesce(y.ends_on >= app.today(), true)))
    and ${condition}
  order by p.name, r.starts_on, r.id`

/** Somebody one can see, by mail address. An address of somebody else is as one that nobody has. */
export async function findByAddress(tx: Tx, address: string): Promise<Receiver | undefined> {
  const { rows } = await sql<Receiver>`
    select p.id, p.name::text as name, p.locale from app.person_by_email(${address}) e join person p on p.id = e.person_id
    where p.left_at is null`.execute(tx)
  return rows[0]
}

export async function findReceiver(tx: Tx, id: string): Promise<Receiver | undefined> {
  return await tx
    .selectFrom('person')
    .select(['id', 'name', 'locale'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export interface Receiver {
  readonly id: string
  readonly name: string
  readonly locale: Locale
}

export interface NewRole extends RoleDays {
  readonly personId: string
  readonly role: GivenRole
  readonly organisationId: string | null
  readonly programmeId: string | null
  readonly standsInFor: string | null
  readonly by: string
  readonly at: Date
}

export async function insertRole(tx: Tx, given: NewRole): Promise<void> {
  await tx
    .insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: given.personId,
      role: given.role,
      organisation_id: given.organisationId,
      programme_id: given.programmeId,
      granted_by: given.by,
      granted_at: given.at,
      starts_on: given.startsOn,
      ends_on: given.endsOn ?? null,
      stands_in_for: given.standsInFor,
    })
    .execute()
}

/** Ends a role now, and with it the roles of those who stand in for it. */
export async function endRole(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('role_grant').set({ ended_at: at }).where('id', '=', id).execute()
}

/** Sets or takes away a role's last day. */
export async function moveLastDay(tx: Tx, id: string, endsOn: string | undefined): Promise<void> {
  await tx
    .updateTable('role_grant')
    .set({ ends_on: endsOn ?? null })
    .where('id', '=', id)
    .execute()
}

/** As the owner: marks what is over by its dates as ended, and gives whom to tell. */
export async function endWhatIsOver(
  tx: Tx,
  at: Date,
): Promise<(Receiver & { roleId: string; role: GivenRole })[]> {
  const { rows } = await sql<Receiver & { roleId: string; role: GivenRole }>`
    with ended as (
      update role_grant r set ended_at = ${at} where r.ended_at is null and (r.ends_on < app.today()
        or exists (select from role_grant y where y.id = r.stands_in_for
          and (y.ended_at is not null or y.ends_on < app.today())))
      returning r.id, r.role, r.person_id
    )
    select p.id, p.name::text as name, p.locale, e.id as "roleId", e.role from ended e join person p on p.id = e.person_id
    where p.left_at is null`.execute(tx)
  return rows
}
