import { CompiledQuery, sql } from 'kysely'
import { shownProfile } from '../people/shown-profile.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { type ListPage, type ListPlace, pageOf } from '../platform/http/list-place.ts'
import type { Manner } from '../programmes/programme-settings.ts'
import type { ListedMentor, MentorSearch } from './mentor.ts'
import { type Question, questionOf } from './search-question.ts'

export interface ProgrammeName {
  readonly id: string
  readonly name: string
}

export interface MentorsFound {
  /** Those whose databank the person may look in, the newest first. */
  readonly programmes: readonly ProgrammeName[]
  /** The one that was looked in; undefined when there is none. */
  readonly programme: string | undefined
  readonly mentors: ListPage<ListedMentor>
}

export const mentorsOnPage = 50

/** A page of a databank as the database answers with it. */
export interface MentorsRow {
  readonly programmes: readonly ProgrammeName[] | null
  readonly programme: string | null
  readonly mentors: readonly ListedMentor[] | null
}

export async function findMentors(tx: Tx, search: MentorSearch, place: ListPlace): Promise<MentorsFound> {
  const { rows } = await tx.executeQuery(mentorsQuestion(search, place))
  return mentorsFound(rows, place)
}

/** A page of a databank, in one question; row security decides what is in it. */
export function mentorsQuestion(search: MentorSearch, place: ListPlace): CompiledQuery<MentorsRow> {
  const { words, meanings, filters } = questionOf(search)
  const asked = [
    search.programme === '' ? null : search.programme,
    words,
    linesOf(meanings),
    filters ?? null,
    search.onlyFree,
    place.id ?? null,
    place.backwards,
    mentorsOnPage + 1,
  ]
  return CompiledQuery.raw(question, asked) as CompiledQuery<MentorsRow>
}

export function mentorsFound(rows: readonly MentorsRow[], place: ListPlace): MentorsFound {
  const { programmes, programme, mentors } = rows[0] ?? {}
  return {
    programmes: programmes ?? [],
    programme: programme ?? undefined,
    mentors: pageOf(mentors ?? [], mentorsOnPage, place, mentor => mentor.id),
  }
}

// Written out: it is asked so often that putting it together would be a tenth of the page's work.
const question = 'select * from app.databank_page($1, $2, $3, $4::tsquery, $5, $6, $7, $8)'

/** The meanings of each word as the database takes them. */
export const linesOf = (meanings: Question['meanings']): string[] => meanings.map(some => some.join('\n'))

export interface MentorProfile {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly workplace: string
  readonly organisation: string
  readonly place: string
  readonly educations: readonly string[]
  readonly leadershipEducation: string
  readonly skills: readonly string[]
  readonly years: number | null
  readonly experience: string
  readonly languages: readonly string[]
  readonly about: string
  readonly free: number
  /** Takes a break, to this day or until they say otherwise. */
  readonly away: boolean
  readonly until: string | null
  /** When the picture was changed; null when there is none to see. */
  readonly photoAt: Date | null
  /** What the person offers in each programme that lets them be seen. */
  readonly offers: readonly MentorOffer[]
}

export interface MentorOffer {
  readonly programme: string
  readonly programmeName: string
  /** Whether whoever looks coordinates it. */
  readonly coordinated: boolean
  /** Whether whoever looks takes part in it: then one may write to the mentor (C5). */
  readonly joined: boolean
  readonly themes: readonly string[]
  readonly developmentAreas: readonly string[]
  readonly motivation: string
  readonly other: string
  /** What the mentor does not take on. */
  readonly notTaken: string
  /** How the mentor likes to help; null where they have not said. */
  readonly manner: Manner | null
}

/** A mentor's profile; undefined when the person is no mentor in a databank one may look in. */
export async function findMentor(tx: Tx, id: string): Promise<MentorProfile | undefined> {
  const offers = await tx
    .selectFrom('application as a')
    .innerJoin('programme as g', 'g.id', 'a.programme_id')
    .select(['g.id as programme', 'g.name as programmeName', 'a.themes', 'a.motivation', 'a.other'])
    .select(['a.not_taken as notTaken', 'a.manner'])
    .select('a.development_areas as developmentAreas')
    .select(sql<boolean>`g.id = any ((select app.coordinated_programmes())::uuid[])`.as('coordinated'))
    .select(sql<boolean>`g.id = any ((select app.joined_programmes())::uuid[])`.as('joined'))
    .where('a.person_id', '=', id)
    .where('a.side', '=', 'mentor')
    .where('a.state', 'in', ['listed', 'invited', 'submitted'])
    .orderBy('g.starts_on', 'desc')
    .execute()
  if (offers.length === 0) return undefined
  const person = await tx
    .selectFrom(shownProfile('p'))
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'p.position', 'p.workplace', 'o.name as organisation', 'p.place'])
    .select(['p.educations', 'p.leadership_education as leadershipEducation'])
    .select(sql<string[]>`app.competence_names(p.competences) || p.skills`.as('skills'))
    .select(['p.experience_years as years', 'p.experience', 'p.languages', 'p.about'])
    .select(sql<number>`greatest(0, p.capacity - p.places_taken)`.as('free'))
    .select(sql<boolean>`app.is_away(p.away_from, p.away_until)`.as('away'))
    .select(['p.away_until as until', 'p.photo_at as photoAt'])
    .where('p.id', '=', id)
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
  return person && { ...person, offers }
}

/** Leaves the trace of a look that the person can see (C5). */
export async function noteLook(
  tx: Tx,
  look: { viewer: string; person: string; why: 'databank' | 'coordination'; at: Date },
): Promise<void> {
  await tx
    .insertInto('look')
    .values({ viewer_id: look.viewer, person_id: look.person, why: look.why, at: look.at })
    .execute()
}

/** How many people in the databank the transaction's person has looked at since then, besides one (C5). */
export async function profilesLookedAt(tx: Tx, since: Date, besides: string): Promise<number> {
  const { rows } = await sql<{ seen: number }>`
    select app.profiles_looked_at(${since}, ${besides})::int as seen`.execute(tx)
  return rows[0]?.seen ?? 0
}
