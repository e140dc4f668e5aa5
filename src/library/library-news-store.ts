import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import type { Locale } from '../platform/i18n.ts'

/** What somebody under way is told of a text that was changed or added. */
export interface LibraryNews {
  readonly key: string
  readonly title: string
  readonly news: string
  readonly at: Date
}

/** How long it is told of, in days. */
const daysTold = 30

/**
 * What is new in the library for whoever reads since they were last in it, the latest first; in their language, or for
 * an organisation's own items in the one there is. For the room, and for a digest.
 */
export async function libraryNews(
  tx: Tx,
  { locale, personId, now }: { locale: Locale; personId: string; now: Date },
): Promise<LibraryNews[]> {
  const since = new Date(now.getTime() - daysTold * 86_400_000)
  const { rows } = await sql<LibraryNews>`
    select coalesce(i.shipped, i.id::text) as key, t.title, t.news, t.written_at as at
    from library_item i join lateral (
      select * from library_text t where t.item_id = i.id and (i.shipped is null or t.locale = ${locale})
      order by t.locale = ${locale} desc, t.locale, t.version desc limit 1) t on true
    where not i.hidden and t.news <> '' and t.written_at > greatest(${since}::timestamptz,
      (select v.seen_at from library_visit v where v.person_id = ${personId}))
    order by t.written_at desc`.execute(tx)
  return rows
}

/** Remembers that somebody was in the library, so that what is new is told of once; not what they read. */
export async function noteVisit({
  tx,
  viewer,
  now,
}: Pick<MemberVisit, 'tx' | 'viewer' | 'now'>): Promise<void> {
  await sql`
    insert into library_visit (person_id, seen_at) values (${viewer.id}, ${now})
    on conflict (person_id) do update set seen_at = excluded.seen_at`.execute(tx)
}
