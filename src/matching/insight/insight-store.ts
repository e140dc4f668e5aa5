import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Room, RunInsight, StandingPair } from './run-insight.ts'

/** The proposed pairs of a run as they are weighed. */
export async function standingPairs(tx: Tx, runId: string): Promise<StandingPair[]> {
  return await tx
    .selectFrom('proposal')
    .select(['mentee_id as mentee', 'mentor_id as mentor', 'points', 'strength'])
    .where('run_id', '=', runId)
    .orderBy('mentee_id')
    .execute()
}

export async function writeInsight(
  tx: Tx,
  runId: string,
  { insight, room }: { insight: RunInsight; room: readonly Room[] },
): Promise<void> {
  await tx
    .updateTable('matching_run')
    .set({ insight: JSON.stringify(insight), room: JSON.stringify(room) })
    .where('id', '=', runId)
    .execute()
}

/** What was worked out of a run; undefined while it is being worked out. */
export async function readInsight(tx: Tx, runId: string): Promise<RunInsight | undefined> {
  const row = await tx.selectFrom('matching_run').select('insight').where('id', '=', runId).executeTakeFirst()
  return (row?.insight ?? undefined) as RunInsight | undefined
}

/** A part of the mentors with room: so many, from a place that counts from 0. */
export async function readRoom(tx: Tx, runId: string, from: number, count: number): Promise<Room[]> {
  const { rows } = await sql<{ part: Room[] | null }>`
    select jsonb_path_query_array(room, '$[$from to $to]',
      jsonb_build_object('from', ${from}::int, 'to', ${from + count - 1}::int)) as part
    from matching_run where id = ${runId}`.execute(tx)
  return rows[0]?.part ?? []
}

/** The names of organisations by their ids. */
export async function organisationNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation where id = any (${[...new Set(ids)]})`.execute(tx)
  return new Map(rows.map(row => [row.id, row.name]))
}
