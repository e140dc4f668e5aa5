import { sql } from 'kysely'
import { type Colleague, surround } from '../../matching/buddies/buddies.ts'
import type { Reason } from '../../matching/engine/index.ts'
import type { Applicant, MentorApplicant } from '../../matching/matching-input.ts'
import { matchingRules } from '../../matching/matching-rules.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Programme } from '../../programmes/programme.ts'

/** Somebody who could stand by a newcomer, and why. */
export interface FoundHelper {
  readonly onboardingId: string
  readonly newcomer: string
  readonly role: 'mentor' | 'buddy'
  readonly personId: string
  readonly person: string
  readonly reasons: readonly Reason[]
}

export interface FoundHelpers {
  readonly found: readonly FoundHelper[]
  /** For whom nobody was found, and in which role. */
  readonly missing: readonly Pick<FoundHelper, 'onboardingId' | 'newcomer' | 'role'>[]
}

/** How many newcomers one buddy stands by at once. */
const buddyRoom = 2

/**
 * Finds mentors and buddies in one run for the newcomers of a programme who lack them: a mentor among those who are mentors
 * in the programme and have a place, a buddy among the colleagues of the organisation (B1, B4, D8). The same people give the
 * same answer.
 */
export async function findHelpers(tx: Tx, programme: Programme): Promise<FoundHelpers> {
  const newcomers = await lacking(tx, programme.id)
  if (newcomers.length === 0) return { found: [], missing: [] }
  const around = new Set(newcomers.map(({ person_id }) => person_id))
  const people = (await colleaguesOf(tx, programme)).filter(({ person_id }) => !around.has(person_id))
  const mentors = people
    .filter(({ mentors: here, places }) => here && places > 0)
    .map(
      (row): MentorApplicant => ({
        ...applicantOf(row),
        ...{ capacity: row.places, places: null, taken: 0, takenHere: 0 },
      }),
    )
  const buddies = people
    .filter(({ leads, buddies: stands }) => !leads && stands < buddyRoom)
    .map((row): Colleague => ({ ...applicantOf(row), room: buddyRoom - row.buddies }))
  const rules = matchingRules(programme.settings)
  const matching = {
    ...{ programmeId: programme.id, menteesWithMentor: [], pairRules: [], earlierPairs: [], mentors },
    mentees: newcomers.map(applicantOf),
  }
  const { mentors: matched, buddies: near } = await surround(matching, buddies, {
    rules,
    buddy: programme.settings.buddy,
  })
  const named = new Map(people.map(({ person_id, name }) => [person_id, name]))
  const mentorOf = new Map(
    matched.pairs.map(pair => [pair.mentee, { id: pair.mentor, reasons: pair.reasons }]),
  )
  const buddyOf = new Map(near.map(pair => [pair.newcomer, { id: pair.buddy, reasons: pair.reasons }]))
  const found: FoundHelper[] = []
  const missing: FoundHelpers['missing'][number][] = []
  for (const { onboarding_id: onboardingId, person_id, name: newcomer, has } of newcomers)
    for (const role of ['mentor', 'buddy'] as const) {
      if (has.includes(role)) continue
      const one = (role === 'mentor' ? mentorOf : buddyOf).get(person_id)
      const person = one && named.get(one.id)
      if (one && person)
        found.push({ onboardingId, newcomer, role, personId: one.id, person, reasons: one.reasons })
      else missing.push({ onboardingId, newcomer, role })
    }
  return { found, missing }
}

interface PersonRow {
  readonly person_id: string
  readonly name: string
  readonly organisation_id: string
  readonly unit_id: string | null
  readonly leader_id: string | null
  readonly languages: string[] | null
  readonly educations: string[] | null
  readonly place: string
  readonly experience_years: number | null
}

// What people show is read through the view: what one keeps to oneself counts for nothing here.
const shown = sql`p.id as person_id, p.name::text, p.organisation_id, p.unit_id, p.leader_id, p.place,
  v.languages, v.educations, v.experience_years`

async function lacking(tx: Tx, programmeId: string) {
  const { rows } = await sql<PersonRow & { onboarding_id: string; has: string[] }>`
    select o.id as onboarding_id, h.has, ${shown}
    from onboarding o join person p on p.id = o.newcomer_id
      cross join lateral (select * from profile v where v.id = p.id offset 0) v
      cross join lateral (select coalesce(array_agg(distinct r.role), '{}') as has from onboarding_role r
        where r.onboarding_id = o.id and r.ended_at is null and coalesce(r.ends_on >= current_date, true)) h
    where o.programme_id = ${programmeId} and o.ended_at is null and not h.has @> array['mentor', 'buddy']
    order by o.first_day, p.name, o.id limit 200`.execute(tx)
  return rows
}

async function colleaguesOf(tx: Tx, programme: Programme) {
  const { rows } = await sql<
    PersonRow & { places: number; mentors: boolean; leads: boolean; buddies: number }
  >`
    select ${shown}, p.capacity - p.places_taken as places,
      exists (select from application a where a.person_id = p.id and a.programme_id = ${programme.id} and a.side = 'mentor'
          and a.state in ('listed', 'invited', 'submitted'))
        or exists (select from onboarding_role r where r.person_id = p.id and r.programme_id = ${programme.id}
          and r.role = 'mentor') as mentors,
      exists (select from person e where e.leader_id = p.id)
        or exists (select from onboarding_role r where r.person_id = p.id and r.role = 'leader') as leads,
      (select count(*)::int from onboarding_role r join onboarding o on o.id = r.onboarding_id and o.ended_at is null
        where r.person_id = p.id and r.role = 'buddy' and r.ended_at is null
          and coalesce(r.ends_on >= current_date, true)) as buddies
    from person p cross join lateral (select * from profile v where v.id = p.id offset 0) v
    where p.organisation_id = ${programme.organisationId} and p.left_at is null
      and not app.is_away(p.away_from, p.away_until)
      -- Whoever looks gives the roles too, and only to those they may give one.
      and app.may_be_listed(p.id, (select app.coordinated_organisations())::uuid[],
        (select app.coordinated_programmes())::uuid[])
    order by p.name, p.id limit 5000`.execute(tx)
  return rows
}

const applicantOf = (row: PersonRow): Applicant => ({
  personId: row.person_id,
  organisationId: row.organisation_id,
  unitId: row.unit_id,
  leaders: row.leader_id ? [row.leader_id] : [],
  themes: [],
  developmentAreas: [],
  competences: [],
  languages: row.languages ?? [],
  educations: row.educations ?? [],
  place: row.place,
  experienceYears: row.experience_years,
})
