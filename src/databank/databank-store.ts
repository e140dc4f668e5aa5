import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import { type ListPage, type ListPlace, pageOf } from '../platform/http/list-place.ts'
import { searchWords } from '../platform/search-words.ts'
import type { ListedMentor, MentorSearch } from './mentor.ts'

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

interface Row {
  programmes: ProgrammeName[]
  programme: string | null
  mentors: ListedMentor[]
}

/**
 * A page of a databank, in one question: the ids by their indexes, then what is shown of them under row security.
 * The rows come as JSON, which is read many times faster than columns are.
 */
export async function findMentors(tx: Tx, search: MentorSearch, place: ListPlace): Promise<MentorsFound> {
  const { programme, words, theme, organisation, language, onlyFree } = search
  const order = sql.raw(place.backwards ? 'desc' : 'asc')
  const { rows } = await sql<Row>`
    with admitted as materialized (
      select id, name from programme
        where id = any ((select app.joined_programmes() || app.coordinated_programmes())::uuid[])
        order by starts_on desc, name limit 50
    ), chosen as materialized (
      select id from admitted where ${orNull(programme)}::uuid is null or id = ${orNull(programme)}::uuid limit 1
    ), found as materialized (
      select f.* from chosen, app.find_applications(chosen.id, 'mentor', '{listed,submitted}', null,
        ${searchWords(words) ?? null}::tsquery, ${searchWords(search.place) ?? null}::tsquery,
        ${orNull(theme)}, ${orNull(organisation)}::uuid, ${orNull(language)}, ${onlyFree},
        ${place.id ?? null}::uuid, 'mentor', ${place.backwards}, ${mentorsOnPage + 1}) f
    )
    select (select coalesce(json_agg(a), '[]') from admitted a) as programmes,
      (select id from chosen) as programme,
      (select coalesce(json_agg(m), '[]') from (
        select p.id, p.name, p.position, p.workplace, o.name as organisation, p.place,
          p.experience_years as years, a.themes, greatest(0, p.capacity - p.places_taken) as free
        from found f join application a on a.id = f.id join person p on p.id = f.person_id
          join organisation o on o.id = p.organisation_id
        order by f.name ${order}, f.person_id ${order}
      ) m) as mentors`.execute(tx)
  const row = rows[0]
  const mentors = pageOf(row?.mentors ?? [], mentorsOnPage, place, mentor => mentor.id)
  return { programmes: row?.programmes ?? [], programme: row?.programme ?? undefined, mentors }
}

/** The organisations a programme's mentors come from, for a filter. */
export function listMentorOrganisations(tx: Tx, programme: string): Promise<ProgrammeName[]> {
  return tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', 'in', sql<string>`(select app.mentor_organisations(${programme}))`)
    .orderBy('name')
    .execute()
}

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
  /** What the person offers in each programme that lets them be seen. */
  readonly offers: readonly MentorOffer[]
}

export interface MentorOffer {
  readonly programme: string
  readonly programmeName: string
  /** Whether whoever looks coordinates it. */
  readonly coordinated: boolean
  readonly themes: readonly string[]
  readonly developmentAreas: readonly string[]
  readonly motivation: string
  readonly other: string
}

/** A mentor's profile; undefined when the person is no mentor in a databank one may look in. */
export async function findMentor(tx: Tx, id: string): Promise<MentorProfile | undefined> {
  const offers = await tx
    .selectFrom('application as a')
    .innerJoin('programme as g', 'g.id', 'a.programme_id')
    .select(['g.id as programme', 'g.name as programmeName', 'a.themes', 'a.motivation', 'a.other'])
    .select('a.development_areas as developmentAreas')
    .select(sql<boolean>`g.id = any ((select app.coordinated_programmes())::uuid[])`.as('coordinated'))
    .where('a.person_id', '=', id)
    .where('a.side', '=', 'mentor')
    .where('a.state', 'in', ['listed', 'submitted'])
    .orderBy('g.starts_on', 'desc')
    .execute()
  if (offers.length === 0) return undefined
  const person = await tx
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'p.position', 'p.workplace', 'o.name as organisation', 'p.place'])
    .select(['p.educations', 'p.leadership_education as leadershipEducation', 'p.skills'])
    .select(['p.experience_years as years', 'p.experience', 'p.languages', 'p.about'])
    .select(sql<number>`greatest(0, p.capacity - p.places_taken)`.as('free'))
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

const orNull = (text: string) => (text === '' ? null : text)
