import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { type ListPage, type ListPlace, pageOf } from '../../platform/http/list-place.ts'
import { pageSize } from '../runs/proposals-store.ts'

/** A mentee whom two runs give different mentors, or one of them none. */
export interface Difference {
  readonly mentee: string
  readonly menteeName: string
  readonly here: Side | null
  readonly there: Side | null
}

interface Side {
  readonly mentor: string
  readonly name: string
  readonly strength: number
}

export interface PairsOfRun {
  readonly mentee: string
  readonly mentor: string
  readonly points: number
}

/** Other runs of the programme that have been computed, the latest first. */
export async function otherRuns(
  tx: Tx,
  { id, programmeId }: { readonly id: string; readonly programmeId: string },
): Promise<{ id: string; requestedAt: Date; pairs: number | null }[]> {
  return await tx
    .selectFrom('matching_run')
    .select(['id', 'requested_at as requestedAt'])
    .select(sql<number | null>`(result->>'pairs')::int`.as('pairs'))
    .where('programme_id', '=', programmeId)
    .where('id', '<>', id)
    .where('state', '=', 'done')
    .orderBy('requested_at', 'desc')
    .limit(10)
    .execute()
}

/** How many mentees have the same mentor in both runs, and how many have another or none in one of them. */
export async function countDifferences(
  tx: Tx,
  here: string,
  there: string,
): Promise<{ same: number; different: number }> {
  const { rows } = await sql<{ same: number; different: number }>`
    select count(*) filter (where a.mentor_id = b.mentor_id) as same,
      count(*) filter (where a.mentor_id is distinct from b.mentor_id) as different
    from ${pairsOf(here)} a full join ${pairsOf(there)} b using (mentee_id)`.execute(tx)
  return rows[0] ?? { same: 0, different: 0 }
}

/** A page of the mentees whom the two runs treat differently. */
export async function listDifferences(
  tx: Tx,
  [here, there]: readonly [string, string],
  place: ListPlace,
): Promise<ListPage<Difference>> {
  const beyond = place.id === undefined ? sql`true` : sql`mentee_id ${comparedTo(place)} ${place.id}::uuid`
  const { rows } = await sql<Row>`
    with different as materialized (
      select mentee_id, a.mentor_id as here, a.strength as here_strength, b.mentor_id as there, b.strength as there_strength
      from ${pairsOf(here)} a full join ${pairsOf(there)} b using (mentee_id)
      where a.mentor_id is distinct from b.mentor_id and ${beyond}
      order by mentee_id ${sql.raw(place.backwards ? 'desc' : 'asc')} limit ${pageSize + 1})
    select d.*, e.name as mentee_name, h.name as here_name, t.name as there_name
    from different d join person e on e.id = d.mentee_id
      left join person h on h.id = d.here left join person t on t.id = d.there
    order by d.mentee_id ${sql.raw(place.backwards ? 'desc' : 'asc')}`.execute(tx)
  return pageOf(rows.map(differenceOf), pageSize, place, ({ mentee }) => mentee)
}

/** The pairs of a run with their points, for judging them by the weights of another. */
export async function pairsWithPoints(tx: Tx, run: string): Promise<PairsOfRun[]> {
  return await tx
    .selectFrom('proposal')
    .select(['mentee_id as mentee', 'mentor_id as mentor', 'points'])
    .where('run_id', '=', run)
    .execute()
}

interface Row {
  mentee_id: string
  mentee_name: string
  here: string | null
  here_name: string | null
  here_strength: number | null
  there: string | null
  there_name: string | null
  there_strength: number | null
}

const side = (mentor: string | null, name: string | null, strength: number | null): Side | null =>
  mentor === null ? null : { mentor, name: name ?? '–', strength: strength ?? 0 }

const differenceOf = (row: Row): Difference => ({
  mentee: row.mentee_id,
  menteeName: row.mentee_name,
  here: side(row.here, row.here_name, row.here_strength),
  there: side(row.there, row.there_name, row.there_strength),
})

// Of two equals each has the other.
const pairsOf = (run: string) =>
  sql`(select mentee_id, mentor_id, strength from proposal where run_id = ${run} union all
    select mentor_id, mentee_id, strength from proposal where run_id = ${run}
      and (select rules->>'peers' from matching_run where id = ${run}) is not null)`

const comparedTo = ({ backwards }: ListPlace) => sql.raw(backwards ? '<' : '>')
