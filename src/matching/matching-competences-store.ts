import { type AliasedRawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'

interface Competent {
  /** Of the shared list, by id. */
  readonly competences: readonly string[]
  /** In own words. */
  readonly skills: readonly string[]
}

/** Of a mentee (`a.side`) what they want to learn, of a mentor what they can, as the profile `p` shows it. */
export function competenceOfSide<Name extends keyof Competent>(
  name: Name,
): AliasedRawBuilder<string[], Name> {
  const [has, seeks] = [sql.raw(`p.${name}`), sql.raw(`p.${name}_sought`)]
  return sql<string[]>`case a.side when 'mentor' then ${has} else ${seeks} end`.as(name)
}

/** What somebody's competences are called, so that a reason can be read: the same words for both sides. */
export async function competenceWords(
  tx: Tx,
  rows: readonly Competent[],
): Promise<(row: Competent) => string[]> {
  const names = await namesOf(tx, [...new Set(rows.flatMap(row => row.competences))])
  return ({ competences, skills }) => [
    ...competences.map(id => names.get(id) ?? id),
    ...skills.map(skill => skill.toLowerCase()),
  ]
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(nullif(da, ''), nullif(nb, ''), en) as name from competence
    where id = any (${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
