import { sql } from 'kysely'
import { shownProfileOf } from '../people/shown-profile.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { competenceOfSide, competenceWords } from './matching-competences-store.ts'
import type { Applicant, MatchingPeople, MentorApplicant, PairRule } from './matching-input.ts'

/**
 * Reads who takes part in a programme's matching, as the transaction's coordinator may see them: everybody, or
 * those of `among`.
 */
export async function loadMatchingPeople(
  tx: Tx,
  programmeId: string,
  leadersDepth: number,
  among?: readonly string[],
): Promise<MatchingPeople> {
  const rows = await takingPart(tx, programmeId, among)
  const wordsOf = await competenceWords(tx, rows)
  const leaders = await leadersAbove(tx, [...new Set(rows.map(row => row.person_id))], leadersDepth)
  const open = await openHere(tx, programmeId)
  const taken = new Map((await placesTaken(tx, programmeId)).map(row => [row.person_id, row.taken]))
  const describe = (row: ApplicantRow): Applicant => ({
    personId: row.person_id,
    organisationId: row.organisation_id,
    unitId: row.unit_id,
    leaders: leaders.get(row.person_id) ?? [],
    themes: row.themes,
    developmentAreas: row.development_areas,
    competences: wordsOf(row),
    languages: row.languages,
    educations: row.educations,
    place: row.place,
    experienceYears: row.experience_years,
  })
  const describeMentor = (row: ApplicantRow): MentorApplicant => ({
    ...describe(row),
    capacity: row.capacity,
    places: row.places,
    taken: taken.get(row.person_id) ?? 0,
    takenHere: open.mentors.get(row.person_id) ?? 0,
    ...(open.groups.has(row.person_id) && { inGroup: open.groups.get(row.person_id) ?? 0 }),
  })
  return {
    programmeId,
    mentees: rows.filter(row => row.side === 'mentee' && !open.mentees.has(row.person_id)).map(describe),
    menteesWithMentor: [...open.mentees],
    mentors: rows.filter(row => row.side === 'mentor').map(describeMentor),
    pairRules: await pairRules(tx, programmeId),
    earlierPairs: await earlierPairs(tx, programmeId),
    ...(await wishesIn(tx, programmeId)),
  }
}

export interface TakingPart {
  readonly mentees: number
  readonly mentors: number
  /** Mentors who can take one more, and the places that they have left together. */
  readonly withRoom: number
  readonly places: number
}

/** How many take part in a programme's matching: without loading them. */
export async function countTakingPart(tx: Tx, programmeId: string): Promise<TakingPart> {
  const { rows } = await sql<TakingPart>`
    select mentees, mentors, with_room as "withRoom", places from app.taking_part(${programmeId})`.execute(tx)
  return rows[0] ?? { mentees: 0, mentors: 0, withRoom: 0, places: 0 }
}

/** The groups under way in a programme, and how many more they have room for together. */
export async function groupsUnderWay(
  tx: Tx,
  programmeId: string,
  largest: number,
): Promise<{ groups: number; places: number }> {
  const { rows } = await sql<{ groups: number; places: number }>`
    select count(*)::int as groups, coalesce(sum(greatest(0, least(${largest}::int, a.places) - (
        select count(*) from mentorship m where m.group_id = h.id and m.state <> 'ended'))), 0)::int as places
    from mentorship h
    left join application a on a.programme_id = h.programme_id and a.person_id = h.mentor_id and a.side = 'mentor'
    where h.programme_id = ${programmeId} and h.mentee_id is null and h.state <> 'ended'`.execute(tx)
  return rows[0] ?? { groups: 0, places: 0 }
}

type ApplicantRow = Awaited<ReturnType<typeof takingPart>>[number]

function takingPart(tx: Tx, programmeId: string, among: readonly string[] | undefined) {
  return (
    tx
      .selectFrom('application as a')
      .innerJoinLateral(shownProfileOf('a.person_id').as('p'), join => join.onTrue())
      .select(['a.person_id', 'a.side', 'a.themes', 'a.development_areas', 'a.places'])
      .select(['p.organisation_id', 'p.unit_id', 'p.languages', 'p.educations', 'p.place'])
      .select(['p.experience_years', 'p.capacity'])
      .select([competenceOfSide('competences'), competenceOfSide('skills')])
      .where('a.programme_id', '=', programmeId)
      .where('a.state', 'in', ['listed', 'invited', 'submitted'])
      .where('p.left_at', 'is', null)
      // A mentor who pauses is asked again when the pause is over.
      .where(
        sql<boolean>`case a.side
          when 'mentee' then not app.has_come_through(a.programme_id, a.person_id, coalesce(a.submitted_at, a.created_at))
          else a.paused_at is null and not app.is_away(p.away_from, p.away_until) end`,
      )
      .$if(among !== undefined, query => query.where('a.person_id', '=', sql<string>`any (${among})`))
      .execute()
  )
}

async function leadersAbove(tx: Tx, people: string[], depth: number): Promise<Map<string, string[]>> {
  const leaders = new Map<string, string[]>()
  if (depth === 0 || people.length === 0) return leaders
  const { rows } = await sql<{ person_id: string; leader_id: string }>`
    select person_id, leader_id from app.leaders_above(${people}, ${depth}) order by person_id, level`.execute(
    tx,
  )
  for (const row of rows) {
    const above = leaders.get(row.person_id)
    if (above) above.push(row.leader_id)
    else leaders.set(row.person_id, [row.leader_id])
  }
  return leaders
}

/** Mentees with an open mentorship in the programme, how many rooms each mentor has there, and how many their group has. */
async function openHere(tx: Tx, programmeId: string) {
  const rows = await tx
    .selectFrom('mentorship')
    .select(['mentee_id', 'mentor_id', 'group_id', 'peers'])
    .where('programme_id', '=', programmeId)
    .where('state', '<>', 'ended')
    .execute()
  const mentees = new Set<string>()
  const mentors = new Map<string, number>()
  const groups = new Map<string, number>()
  // The room of a group counts once, as its mentor's place; each mentee in it has one.
  for (const { mentee_id, mentor_id, group_id, peers } of rows) {
    if (mentee_id) mentees.add(mentee_id)
    if (peers) mentees.add(mentor_id)
    if (group_id) groups.set(mentor_id, (groups.get(mentor_id) ?? 0) + 1)
    else if (!peers) mentors.set(mentor_id, (mentors.get(mentor_id) ?? 0) + 1)
  }
  return { mentees, mentors, groups }
}

async function placesTaken(tx: Tx, programmeId: string) {
  const { rows } = await sql<{ person_id: string; taken: number }>`
    select person_id, taken from app.places_taken(${programmeId})`.execute(tx)
  return rows
}

async function pairRules(tx: Tx, programmeId: string): Promise<PairRule[]> {
  const rows = await tx
    .selectFrom('pair_rule')
    .select(['mentee_id', 'mentor_id', 'kind'])
    .where('programme_id', '=', programmeId)
    .execute()
  return rows.map(row => ({ menteeId: row.mentee_id, mentorId: row.mentor_id, kind: row.kind }))
}

/** Whom those of a programme wish for, where anybody does. */
async function wishesIn(tx: Tx, programmeId: string): Promise<Pick<MatchingPeople, 'wishes'>> {
  const rows = await tx
    .selectFrom('wish')
    .select(['person_id', 'side', 'other_id'])
    .where('programme_id', '=', programmeId)
    .orderBy('person_id')
    .orderBy('place')
    .execute()
  if (rows.length === 0) return {}
  const of = (side: 'mentee' | 'mentor') => {
    const wishes = new Map<string, string[]>()
    for (const row of rows) {
      if (row.side !== side) continue
      const own = wishes.get(row.person_id)
      if (own) own.push(row.other_id)
      else wishes.set(row.person_id, [row.other_id])
    }
    return wishes
  }
  return { wishes: { mentees: of('mentee'), mentors: of('mentor') } }
}

async function earlierPairs(tx: Tx, programmeId: string): Promise<(readonly [string, string])[]> {
  const { rows } = await sql<{ mentee_id: string; mentor_id: string }>`
    select mentee_id, mentor_id from app.earlier_pairs(${programmeId})`.execute(tx)
  return rows.map(row => [row.mentee_id, row.mentor_id] as const)
}
