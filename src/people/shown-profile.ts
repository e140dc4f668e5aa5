import { type AliasedRawBuilder, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Person } from '../platform/database/rows.ts'

/**
 * People with what they let the one who asks see: the view `profile`, for one person by id. What is hidden is empty
 * there. The parts that a person chooses for can be read in no other way.
 */
export function shownProfile<Alias extends string>(
  alias: Alias,
): AliasedRawBuilder<Selectable<Person>, Alias> {
  return sql<Selectable<Person>>`profile`.as(alias)
}

/**
 * The same for each row of a question, to be joined laterally: the view keeps what it hides to itself, so the planner
 * looks people up in it one by one, and would read it whole for an ordinary join.
 */
export function shownProfileOf(idColumn: string): RawBuilder<Selectable<Person>> {
  return sql<Selectable<Person>>`(select * from profile where id = ${sql.ref(idColumn)} offset 0)`
}
