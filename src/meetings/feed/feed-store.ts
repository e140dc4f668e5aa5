import { sql } from 'kysely'
import { hashToken } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Locale } from '../../platform/i18n.ts'

export interface FeedMeeting {
  readonly id: string
  readonly startsAt: Date
  readonly minutes: number
  readonly sequence: number
  readonly changedAt: Date
  /** The mentor's quiet before it; undefined: none. */
  readonly quiet: number | undefined
}

/** The meetings behind a feed's secret, and its reader; undefined when there is no such feed. */
export async function feedOf(
  tx: Tx,
  token: string,
  since: Date,
): Promise<{ reader: { id: string; locale: Locale }; meetings: FeedMeeting[] } | undefined> {
  const { rows } = await sql<{
    person_id: string
    locale: Locale
    meeting_id: string | null
    starts_at: Date
    minutes: number
    sequence: number
    changed_at: Date
    quiet: number | null
  }>`select * from app.feed_meetings(${hashToken(token)}, ${since})`.execute(tx)
  const [first] = rows
  if (!first) return undefined
  const meetings = rows.flatMap(({ meeting_id: id, starts_at, minutes, sequence, changed_at, quiet }) =>
    id === null
      ? []
      : [{ id, startsAt: starts_at, minutes, sequence, changedAt: changed_at, quiet: quiet ?? undefined }],
  )
  return { reader: { id: first.person_id, locale: first.locale }, meetings }
}

/** Since when one has a feed. */
export async function feedMadeAt(tx: Tx, personId: string): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('calendar_feed')
    .select('made_at')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.made_at
}

/** Gives one a feed with this secret; the one before it stops. */
export async function makeFeed(
  tx: Tx,
  token: string,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  await endFeed(tx, personId)
  await tx
    .insertInto('calendar_feed')
    .values({ person_id: personId, token_hash: hashToken(token), made_at: now })
    .execute()
}

export async function endFeed(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('calendar_feed').where('person_id', '=', personId).execute()
}
