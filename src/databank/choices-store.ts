import { sql } from 'kysely'
import { competenceNames } from '../competences/competences-store.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { linesOf } from './databank-store.ts'
import type { MentorSearch } from './mentor.ts'
import { placeFilter, questionOf } from './search-question.ts'

/** One choice of a filter. */
export interface Choice {
  readonly value: string
  /** How many mentors it would leave; undefined where there are too many to count at once. */
  readonly mentors: number | undefined
}

/** A choice that has a name of its own in the database. */
export interface NamedChoice extends Choice {
  readonly name: string
}

/** What a search of a databank can be narrowed by. */
export interface SearchChoices {
  readonly themes: readonly Choice[]
  readonly organisations: readonly NamedChoice[]
  readonly languages: readonly Choice[]
  readonly competences: readonly NamedChoice[]
  /** Towns, those with most mentors first. */
  readonly places: readonly Choice[]
  readonly free: number | undefined
  readonly isCounted: boolean
}

/** With more than these nothing is counted: the answer would be late, and of little help. */
export const mostCounted = 2000

/** The choices that are left, each with how many it would leave when the other questions stay as they are (C1). */
export async function searchChoices(tx: Tx, programme: string, search: MentorSearch): Promise<SearchChoices> {
  const { words, meanings } = questionOf(search)
  const { rows } = await sql<{ choice: string; value: string; mentors: number }>`
    select choice, value, mentors::int as mentors from app.count_mentors(${programme}, ${words}, ${linesOf(meanings)},
      ${orNull(search.theme)}, ${orNull(search.organisation)}, ${orNull(search.language)}, ${orNull(search.competence)},
      ${placeFilter(search.place) ?? null}::tsquery, ${search.onlyFree}, ${mostCounted})
    order by mentors desc, value`.execute(tx)
  const isCounted = rows.length > 0
  const counted = (choice: string) => rows.filter(row => row.choice === choice)
  const organisations = await tx
    .selectFrom('organisation')
    .select(['id as value', 'name'])
    .where('id', 'in', sql<string>`(select app.mentor_organisations(${programme}))`)
    .orderBy('name')
    .execute()
  const ofOrganisation = new Map(counted('organisation').map(({ value, mentors }) => [value, mentors]))
  const competences = counted('competence')
  const chosen = search.competence === '' ? [] : [search.competence]
  const names = await competenceNames(tx, [...competences.map(({ value }) => value), ...chosen])
  return {
    competences: [...names]
      .map(([value, name]) => ({
        value,
        name,
        mentors: competences.find(one => one.value === value)?.mentors,
      }))
      .sort((one, other) => one.name.localeCompare(other.name, 'da')),
    themes: counted('theme'),
    organisations: organisations.map(one => ({
      ...one,
      mentors: isCounted ? (ofOrganisation.get(one.value) ?? 0) : undefined,
    })),
    languages: counted('language'),
    places: counted('place'),
    free: isCounted ? (counted('free')[0]?.mentors ?? 0) : undefined,
    isCounted,
  }
}

const orNull = (text: string) => (text === '' ? null : text)
