import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'

/** What the log is like when its chain is computed anew from what the rows say. */
export interface Verified {
  readonly events: number
  /** The first event whose hash, predecessor or number is not as it should be. */
  readonly firstBroken: number | undefined
  /** Whether the log ends where its head says: otherwise the newest events are gone. */
  readonly endsAtHead: boolean
}

/** Checks the whole log, as the owner. */
export async function verifyAudit(tx: Tx): Promise<Verified> {
  await sql`set local timezone = 'UTC'`.execute(tx)
  const { rows } = await sql<{ events: number; broken: number | null; whole: boolean }>`
    with chain as (
      select e.*, lag(hash, 1, ''::bytea) over (order by id) as before, lag(id, 1, 0::bigint) over (order by id) as id_before
      from audit_event e
    )
    select (select count(*) from chain) as events,
      (select min(id) from chain where previous <> before or id <> id_before + 1
        or hash <> sha256(before || convert_to(jsonb_build_array(
          id, at, actor_id, verb, subject, subject_id, organisation_id, programme_id, detail)::text, 'UTF8'))) as broken,
      (select (h.last_id, h.hash) = (coalesce(max(c.id), 0), coalesce((array_agg(c.hash order by c.id desc))[1], ''::bytea))
        from chain c) as whole
    from audit_head h`.execute(tx)
  const [row] = rows
  return { events: row?.events ?? 0, firstBroken: row?.broken ?? undefined, endsAtHead: row?.whole ?? false }
}
