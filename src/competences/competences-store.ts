import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { Locale } from '../platform/i18n.ts'
import type { Competence, NewCompetence } from './competence.ts'
import type { Concept } from './esco.ts'

export interface Suggestion {
  readonly id: string
  readonly name: string
}

/** Words that somebody who writes this may mean, in the reader's language, the nearest first. */
export async function suggestCompetences(
  tx: Tx,
  words: readonly string[],
  most: number,
): Promise<Suggestion[]> {
  if (words.length === 0) return []
  const { rows } =
    await sql<Suggestion>`select id, name from app.suggest_competences(${words}, ${most})`.execute(tx)
  return rows
}

/** What competences are called for the reader. */
export async function competenceNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Suggestion>`
    select c.id, app.competence_name(c) as name from competence c where c.id = any (${ids}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const mostShown = 200

/** The words of the organisations that somebody coordinates, in the order of names. */
export async function ownCompetences(tx: Tx): Promise<Competence[]> {
  return await tx
    .selectFrom('competence')
    .select(['id', 'organisation_id as organisationId', 'uri', 'da', 'nb', 'en', 'others'])
    .where('organisation_id', '=', sql<string>`any ((select app.coordinated_organisations())::uuid[])`)
    .orderBy('da')
    .orderBy('nb')
    .limit(mostShown)
    .execute()
}

export async function countShared(tx: Tx): Promise<number> {
  const { shared } = await tx
    .selectFrom('competence')
    .select(sql<number>`count(*)::int`.as('shared'))
    .where('organisation_id', 'is', null)
    .executeTakeFirstOrThrow()
  return shared
}

/** The organisations whose words somebody may extend. */
export async function myOrganisations(tx: Tx): Promise<{ id: string; name: string }[]> {
  return await tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any ((select app.coordinated_organisations())::uuid[])`)
    .orderBy('name')
    .execute()
}

export async function addCompetence(
  tx: Tx,
  id: string,
  organisationId: string,
  names: NewCompetence,
): Promise<void> {
  await tx
    .insertInto('competence')
    .values({ id, organisation_id: organisationId, ...names })
    .execute()
}

/** Changes what something is called; whoever may not change it finds nothing. */
export async function renameCompetence(tx: Tx, id: string, names: NewCompetence): Promise<void> {
  await tx.updateTable('competence').set(names).where('id', '=', id).execute()
}

const together = 1000

/** Brings in one language of many concepts, by their addresses; other languages stay as they are. */
export async function saveConcepts(tx: Tx, concepts: readonly Concept[], locale: Locale): Promise<void> {
  const column = sql.ref(locale)
  for (let at = 0; at < concepts.length; at += together) {
    const json = JSON.stringify(concepts.slice(at, at + together))
    // The other names of all languages stand together: what is new is put beneath.
    await sql`
      insert into competence as c (uri, ${column}, others)
      select distinct on (uri) uri, name, others
        from jsonb_to_recordset(${json}::jsonb) as r(uri text, name text, others text)
      on conflict (uri) do update set ${column} = excluded.${column}, others = (
        select string_agg(distinct said, E'\n') from (
          select unnest(string_to_array(c.others, E'\n')) union select unnest(string_to_array(excluded.others, E'\n'))
        ) all_names (said) where said <> '')
      `.execute(tx)
  }
}
