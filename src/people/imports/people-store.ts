import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { Profile, Side, Wishes } from './person-row.ts'
import type { KnownPerson } from './places.ts'

/** Rows go to the database so many at a time, each time in one statement. */
const together = 2000

/** Those among the addresses whom the transaction may see; whoever sees an address may change its person. */
export async function findKnown(tx: Tx, emails: readonly string[]): Promise<Map<string, KnownPerson>> {
  const { rows } = await sql<{ id: string; email: string; organisation_id: string }>`
    select p.id, c.email, p.organisation_id from contact c join person p on p.id = c.person_id
    where c.email = any (${emails}::text[])`.execute(tx)
  return new Map(
    rows.map(row => [row.email, { id: row.id, email: row.email, organisationId: row.organisation_id }]),
  )
}

/** Where only one of the two: what each of them is in a programme, by their id. */
export async function findSides(
  tx: Tx,
  programmeId: string,
  known: ReadonlyMap<string, KnownPerson>,
): Promise<Map<string, Side[]>> {
  const ids = [...known.values()].map(({ id }) => id)
  const { rows } = await sql<{ id: string; sides: Side[] }>`
    select person_id as id, array_agg(side) as sides from application
    where programme_id = ${programmeId} and state not in ('declined', 'withdrawn') and person_id = any (${ids}::uuid[])
    group by person_id having count(*) = 1`.execute(tx)
  return new Map(rows.map(({ id, sides }) => [id, sides]))
}

/** Somebody of an organisation who is here, by their id. */
export async function findInOrganisation(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<KnownPerson>`
    select p.id, c.email, p.organisation_id as "organisationId" from person p join contact c on c.person_id = p.id
    where p.organisation_id = ${organisationId} and p.left_at is null and p.id = any (${ids}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map(row => [row.id, row]))
}

/** Those among the addresses that somebody has; only for addresses that `findKnown` did not find. */
export async function findTaken(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ email: string }>`
    select e.email from unnest(${emails}::text[]) e(email), app.person_by_email(e.email)`.execute(tx)
  return new Set(rows.map(row => row.email))
}

export interface PersonToWrite {
  readonly id: string
  readonly organisationId: string
  readonly unitId: string | undefined
  readonly name: string
  readonly email: string
  readonly locale: Locale | undefined
  readonly profile: Profile
}

/** Adds people with their addresses. Throws when somebody else has just got one of the addresses. */
export async function insertPeople(
  tx: Tx,
  people: readonly PersonToWrite[],
  now: Date,
  onDone: (count: number) => Promise<void> = async () => {},
): Promise<void> {
  let done = 0
  for (const some of inParts(people)) {
    const json = JSON.stringify(some.map(columnsOf))
    await sql`
      insert into person (id, organisation_id, unit_id, name, locale, position, workplace, place, educations,
        leadership_education, skills, experience_years, experience, languages, about, capacity, created_at)
      select r.id, r.organisation_id, r.unit_id, r.name, coalesce(r.locale, o.locale), coalesce(position, ''), coalesce(workplace, ''),
        coalesce(place, ''), coalesce(educations, '{}'), coalesce(leadership_education, ''), coalesce(skills, '{}'),
        experience_years, coalesce(experience, ''), coalesce(languages, '{}'), coalesce(about, ''),
        coalesce(capacity, 2), ${now}
      from jsonb_to_recordset(${json}::jsonb) as r(${recordColumns})
        join organisation o on o.id = r.organisation_id`.execute(tx)
    await sql`select app.add_addresses(${json}::jsonb)`.execute(tx)
    done += some.length
    await onDone(done)
  }
}

/**
 * Brings people up to date with what a list says; what it does not say stays. Who has left is left alone, nobody says
 * of themselves where they belong, and what somebody keeps to themselves stays: the database sees to it.
 */
export async function updatePeople(
  tx: Tx,
  people: readonly PersonToWrite[],
  onDone: (count: number) => Promise<void> = async () => {},
): Promise<void> {
  let done = 0
  for (const some of inParts(people)) {
    const json = JSON.stringify(some.map(columnsOf))
    await sql`
      update person p set name = r.name,
        unit_id = case when p.id = app.person() then p.unit_id else coalesce(r.unit_id, p.unit_id) end,
        locale = coalesce(r.locale, p.locale), position = coalesce(r.position, p.position),
        workplace = coalesce(r.workplace, p.workplace), place = coalesce(r.place, p.place),
        educations = coalesce(r.educations, q.educations),
        leadership_education = coalesce(r.leadership_education, q.leadership_education),
        skills = coalesce(r.skills, q.skills), experience_years = coalesce(r.experience_years, q.experience_years),
        experience = coalesce(r.experience, q.experience), languages = coalesce(r.languages, q.languages),
        about = coalesce(r.about, q.about), capacity = coalesce(r.capacity, p.capacity)
      from jsonb_to_recordset(${json}::jsonb) as r(${recordColumns})
        cross join lateral (select * from profile v where v.id = r.id offset 0) q
      where p.id = r.id and p.left_at is null`.execute(tx)
    done += some.length
    await onDone(done)
  }
}

/** Says who leads whom; both are people of the list or known before. */
export async function updateLeaders(tx: Tx, pairs: readonly (readonly [person: string, leader: string])[]) {
  for (const some of inParts(pairs)) {
    const people = some.map(([person]) => person)
    const leaders = some.map(([, leader]) => leader)
    await sql`
      update person p set leader_id = r.leader
      from unnest(${people}::uuid[], ${leaders}::uuid[]) as r(person, leader)
      where p.id = r.person and p.leader_id is distinct from r.leader and p.id is distinct from app.person()`.execute(
      tx,
    )
  }
}

export interface ApplicationToWrite {
  readonly personId: string
  readonly side: Side
  readonly wishes: Wishes
  readonly places: number | undefined
}

/**
 * Lists people in a programme. Who is listed already is brought up to date; who has written for themselves, or has
 * withdrawn, is left as they are.
 */
export async function listInProgramme(
  tx: Tx,
  programmeId: string,
  applications: readonly ApplicationToWrite[],
  now: Date,
  onDone: (count: number) => Promise<void> = async () => {},
): Promise<void> {
  let done = 0
  for (const some of inParts(applications)) {
    const json = JSON.stringify(some.map(applicationColumns))
    await sql`select app.list_in_programme(${programmeId}, ${json}::jsonb, ${now})`.execute(tx)
    done += some.length
    await onDone(done)
  }
}

const recordColumns = sql`id uuid, organisation_id uuid, unit_id uuid, name text, locale text, position text,
  workplace text, place text, educations text[], leadership_education text, skills text[],
  experience_years integer, experience text, languages text[], about text, capacity integer`

function columnsOf({ id, organisationId, unitId, name, email, locale, profile }: PersonToWrite) {
  return {
    id,
    organisation_id: organisationId,
    unit_id: unitId,
    name,
    email,
    locale,
    position: profile.position,
    workplace: profile.workplace,
    place: profile.place,
    educations: profile.educations,
    leadership_education: profile.leadershipEducation,
    skills: profile.skills,
    experience_years: profile.experienceYears,
    experience: profile.experience,
    languages: profile.languages,
    about: profile.about,
    capacity: profile.capacity,
  }
}

function applicationColumns({ personId, side, wishes, places }: ApplicationToWrite) {
  return {
    person_id: personId,
    side,
    themes: side === 'mentor' ? wishes.themesOffered : wishes.themesSought,
    development_areas: wishes.developmentAreas,
    gain: wishes.gain,
    motivation: wishes.motivation,
    other: wishes.other,
    places,
  }
}

function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += together) yield all.slice(at, at + together)
}
