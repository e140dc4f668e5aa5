import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { MissingPerson, StoredPerson } from './comparison.ts'

/** People as they are kept now, by id. */
export async function findStored(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredPerson>> {
  const { rows } = await sql<StoredPerson>`
    select p.id, p.name, c.email, u.name as unit, l.email as "leaderEmail", p.locale, p.position, p.workplace, p.place,
      p.educations, p.leadership_education as "leadershipEducation", p.skills,
      app.competence_spellings(p.competences) as "knownSkills", p.experience_years as "experienceYears",
      p.experience, p.languages, p.about, p.capacity, p.left_at as "leftAt"
    from unnest(${ids}::uuid[]) wanted (id) cross join lateral (select * from profile v where v.id = wanted.id offset 0) p
      join contact c on c.person_id = p.id left join unit u on u.id = p.unit_id
      left join contact l on l.person_id = p.leader_id`.execute(tx)
  return new Map(rows.map(row => [row.id, row]))
}

export interface KnownByName {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly unit: string | null
}

/** Those of an organisation with one of the names, who are here and have none of the list's addresses. */
export async function findByName(
  tx: Tx,
  organisationId: string,
  names: readonly string[],
  emails: readonly string[],
): Promise<KnownByName[]> {
  if (names.length === 0) return []
  const { rows } = await sql<KnownByName>`
    select p.id, p.name, c.email, u.name as unit
    from person p join contact c on c.person_id = p.id left join unit u on u.id = p.unit_id
    where p.organisation_id = ${organisationId} and p.left_at is null and p.name = any (${names})
      and not (c.email = any (${emails}))
    order by p.name, p.id`.execute(tx)
  return rows
}

/**
 * Those of an organisation who are here and not among the ids: the first of them, and how many there are. Whoever runs
 * it does not leave by a list.
 */
export async function findMissing(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
  most: number,
): Promise<{ missing: MissingPerson[]; count: number }> {
  const { rows } = await sql<MissingPerson & { count: number }>`
    select p.id, p.name, p.position, u.name as unit, count(*) over ()::int as count
    from person p left join unit u on u.id = p.unit_id
    where p.organisation_id = ${organisationId} and p.left_at is null and p.id is distinct from app.person()
      and not exists (select from role_grant g where g.person_id = p.id and g.ended_at is null
        and g.role in ('administrator', 'organisation_coordinator'))
      and not exists (select from unnest(${ids}::uuid[]) listed(id) where listed.id = p.id)
    order by p.name, p.id limit ${most}`.execute(tx)
  return { missing: rows.map(({ count: _, ...person }) => person), count: rows[0]?.count ?? 0 }
}

/** Those who are known by another mail address from now on; whoever has begun says yes themselves. Gives who is asked. */
export async function correctAddresses(
  tx: Tx,
  corrections: readonly { readonly id: string; readonly email: string }[],
  now: Date,
): Promise<string[]> {
  const asked: string[] = []
  for (const { id, email } of corrections) {
    const { rows } = await sql<{ outcome: string }>`
      select app.correct_address(${id}, ${email}, ${now}) as outcome`.execute(tx)
    if (rows[0]?.outcome === 'asked') asked.push(id)
  }
  return asked
}

/** Marks people as left; gives how many. */
export async function markAllLeft(tx: Tx, ids: readonly string[], now: Date): Promise<number> {
  if (ids.length === 0) return 0
  const { rows } = await sql`select app.leave(${ids}::uuid[], ${now})`.execute(tx)
  return rows.length
}

/** Marks people who had left as here again. */
export async function markAllReturned(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update person set left_at = null where id = any (${ids}::uuid[]) and left_at is not null`.execute(
    tx,
  )
}
