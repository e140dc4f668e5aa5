import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { ParticipantState } from '../../programmes/people/participant.ts'
import type { Role } from './people-store.ts'

/** The facts of somebody's profile, for those who look after them. */
export interface PersonFacts {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly workplace: string
  readonly organisation: string
  readonly unit: string | null
  readonly leader: string | null
  /** Null where the one who looks may not see it. */
  readonly email: string | null
  readonly place: string
  readonly educations: readonly string[]
  readonly leadershipEducation: string
  readonly skills: readonly string[]
  readonly years: number | null
  readonly experience: string
  readonly languages: readonly string[]
  readonly about: string
  readonly capacity: number
  readonly taken: number
  readonly leftAt: Date | null
}

/** Undefined when the person of the transaction does not look after them; seeing each other is not enough. */
export async function findPerson(tx: Tx, id: string): Promise<PersonFacts | undefined> {
  const { rows } = await sql<PersonFacts>`
    select p.id, p.name, p.position, p.workplace, o.name as organisation, u.name as unit, l.name as leader, c.email, p.place, p.educations,
      p.leadership_education as "leadershipEducation", app.competence_names(p.competences) || p.skills as skills,
      p.experience_years as years, p.experience,
      p.languages, p.about, p.capacity, p.places_taken as taken, p.left_at as "leftAt"
    from profile p join organisation o on o.id = p.organisation_id
      left join unit u on u.id = p.unit_id
      left join person l on l.id = p.leader_id
      left join contact c on c.person_id = p.id
    where p.id = ${id} and ((select app.is_administrator())
      or p.organisation_id = any ((select app.coordinated_organisations())::uuid[])
      or app.takes_part(p.id, (select app.coordinated_programmes())::uuid[], '{}'))`.execute(tx)
  return rows[0]
}

/** Whether the transaction's person runs somebody's organisation. */
export async function runsOrganisationOf(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ runs: boolean }>`
    select app.looks_after(organisation_id) as runs from person where id = ${id}`.execute(tx)
  return rows[0]?.runs ?? false
}

/** A part in a programme that the one who looks coordinates. */
export interface PartInProgramme {
  readonly id: string
  readonly programmeId: string
  readonly programme: string
  readonly side: 'mentor' | 'mentee'
  readonly state: ParticipantState
  readonly since: Date
}

export async function listParts(tx: Tx, personId: string): Promise<PartInProgramme[]> {
  return await tx
    .selectFrom('application as a')
    .innerJoin('programme as g', 'g.id', 'a.programme_id')
    .select(['a.id', 'g.id as programmeId', 'g.name as programme', 'a.side', 'a.state'])
    .select(
      sql<Date>`coalesce(case a.state when 'withdrawn' then a.withdrawn_at when 'submitted' then a.submitted_at
        when 'invited' then a.invited_at end, a.created_at)`.as('since'),
    )
    .where('a.person_id', '=', personId)
    .where('g.id', '=', sql<string>`any ((select app.coordinated_programmes())::uuid[])`)
    .orderBy('g.starts_on', 'desc')
    .orderBy('g.name')
    .orderBy('a.side')
    .execute()
}

/** A mentorship of theirs in a programme that the one who looks coordinates: with whom, and where it stands. */
export interface PersonMentorship {
  readonly id: string
  readonly programme: string
  readonly otherId: string
  readonly other: string
  readonly otherSide: 'mentor' | 'mentee'
  readonly state: 'trial' | 'agreement' | 'active' | 'ended'
  readonly since: Date
}

export async function listMentorshipsOf(tx: Tx, personId: string): Promise<PersonMentorship[]> {
  const { rows } = await sql<PersonMentorship>`
    select m.id, g.name as programme, o.id as "otherId", o.name as other,
      case when m.mentor_id = ${personId} then 'mentee' else 'mentor' end as "otherSide",
      m.state, m.started_at as since
    from mentorship m join programme g on g.id = m.programme_id
      join person o on o.id = case when m.mentor_id = ${personId} then m.mentee_id else m.mentor_id end
    where (m.mentor_id = ${personId} or m.mentee_id = ${personId})
      and m.programme_id = any ((select app.coordinated_programmes())::uuid[])
    order by m.started_at desc, m.id`.execute(tx)
  return rows
}

/** A role that somebody has now; its place is a programme or an organisation. */
export interface HeldRole {
  readonly id: string
  readonly role: Role
  readonly programmeId: string | null
  readonly place: string | null
}

export async function listRoles(tx: Tx, personId: string): Promise<HeldRole[]> {
  const { rows } = await sql<HeldRole>`
    select r.id, r.role, r.programme_id as "programmeId", coalesce(g.name, o.name) as place
    from role_grant r left join programme g on g.id = r.programme_id left join organisation o on o.id = r.organisation_id
    where r.person_id = ${personId} and r.ended_at is null and app.is_held(r) order by r.role, place, r.id`.execute(
    tx,
  )
  return rows
}

/** The programmes in which one may give the role of coordinator. */
export async function listCoordinated(tx: Tx): Promise<{ id: string; name: string }[]> {
  return await tx
    .selectFrom('programme')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any ((select app.coordinated_programmes())::uuid[])`)
    .orderBy('name')
    .execute()
}
