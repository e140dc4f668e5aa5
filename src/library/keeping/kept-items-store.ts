import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { ItemFacts } from '../item.ts'
import { shippedItems } from '../shipped-items.ts'
import type { Edition, EditionWords, KeptItem } from './kept-item.ts'
import type { LibraryFile } from './library-file.ts'

interface Row extends ItemFacts {
  id: string
  shipped: string | null
  hidden: boolean
  title: string | null
  written: Locale[] | null
}

/** The whole library of an organisation, as those who keep it see it. */
export async function keptItems(tx: Tx, organisationId: string, locale: Locale): Promise<KeptItem[]> {
  const { rows } = await sql<Row>`
    select i.id, i.shipped, i.kind, i.theme, i.audience, i.stages, i.hidden,
      (select t.title from library_text t where t.item_id = i.id
        order by t.locale = ${locale} desc, t.locale, t.version desc limit 1) as title,
      (select array_agg(distinct t.locale) from library_text t where t.item_id = i.id) as written
    from library_item i where i.organisation_id = ${organisationId} order by i.made_at`.execute(tx)
  const shipped = shippedItems.map(({ texts, place: _, ...item }): KeptItem => {
    const row = rows.find(one => one.shipped === item.key)
    const written = row?.written ?? []
    const title = (written.includes(locale) ? row?.title : undefined) ?? texts[locale].title
    return { ...item, title, origin: 'shipped', hidden: row?.hidden ?? false, written }
  })
  const own = rows
    .filter(row => row.shipped === null)
    .map(({ id, shipped: _, title, written, ...row }): KeptItem => {
      return { ...row, key: id, title: title ?? '', origin: 'own', written: written ?? [] }
    })
  return [...shipped, ...own]
}

/** Every edition of one language of an item that the organisation has written, the latest first. */
export async function editionsOf(
  tx: Tx,
  organisationId: string,
  key: string,
  locale: Locale,
): Promise<Edition[]> {
  const rows = await tx
    .selectFrom('library_text as t')
    .innerJoin('library_item as i', 'i.id', 't.item_id')
    .select(['t.version', 't.title', 't.summary', 't.body', 't.author', 't.owner', 't.news'])
    .select(['t.written_at as writtenAt', 't.shipped_version'])
    .where('i.organisation_id', '=', organisationId)
    .where(sql`coalesce(i.shipped, i.id::text)`, '=', key)
    .where('t.locale', '=', locale)
    .orderBy('t.version', 'desc')
    .execute()
  return rows.map(({ shipped_version, ...row }) => ({ ...row, shippedVersion: shipped_version ?? undefined }))
}

/** The organisation's row for an item; for one that comes along it is made at the first change. Undefined: no such item. */
export async function rowOf(
  tx: Tx,
  by: { organisationId: string; personId: string; now: Date },
  key: string,
): Promise<string | undefined> {
  const find = () =>
    tx
      .selectFrom('library_item')
      .select('id')
      .where('organisation_id', '=', by.organisationId)
      .where(sql`coalesce(shipped, id::text)`, '=', key)
      .executeTakeFirst()
  const found = await find()
  if (found) return found.id
  const item = shippedItems.find(one => one.key === key)
  if (!item) return undefined
  const { kind, theme, audience, stages } = item
  await sql`
    insert into library_item (id, organisation_id, shipped, kind, theme, audience, stages, made_by, made_at)
    values (${randomUUID()}, ${by.organisationId}, ${key}, ${kind}, ${theme}, ${audience}, ${stages}, ${by.personId}, ${by.now})
    on conflict (organisation_id, shipped) do nothing`.execute(tx)
  return (await find())?.id
}

/** Puts an item of the organisation's own on the shelf; its words are written next. */
export async function addItem(
  tx: Tx,
  by: { organisationId: string; personId: string; now: Date },
  { kind, theme, audience, stages }: ItemFacts,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('library_item')
    .values({
      ...{ id, kind, theme, organisation_id: by.organisationId, made_by: by.personId, made_at: by.now },
      ...{ audience: [...audience], stages: [...stages] },
    })
    .execute()
  return id
}

export async function changeFacts(tx: Tx, id: string, facts: ItemFacts): Promise<void> {
  const { kind, theme, audience, stages } = facts
  await tx
    .updateTable('library_item')
    .set({ kind, theme, audience: [...audience], stages: [...stages] })
    .where('id', '=', id)
    .execute()
}

export async function setHidden(tx: Tx, id: string, hidden: boolean): Promise<void> {
  await tx.updateTable('library_item').set({ hidden }).where('id', '=', id).execute()
}

/** Writes the edition after `since`; false when there is one already, so that of two who write at once none is lost. */
export async function addEdition(
  tx: Tx,
  by: { personId: string; name: string; now: Date },
  at: { id: string; locale: Locale; since: number; shippedVersion: number | undefined },
  words: EditionWords,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('library'), hashtext(${at.id}))`.execute(tx)
  const { title, summary, body, owner, news } = words
  const { numAffectedRows } = await sql`
    insert into library_text (item_id, locale, version, title, summary, body, author, owner, shipped_version, news,
      written_by, written_at)
    select ${at.id}, ${at.locale}, coalesce(max(t.version), 0) + 1, ${title}, ${summary}, ${body}, ${by.name}, ${owner},
      ${at.shippedVersion ?? null}::int, ${news}, ${by.personId}, ${by.now}
    from library_text t where t.item_id = ${at.id} and t.locale = ${at.locale}
    having coalesce(max(t.version), 0) = ${at.since}::numeric`.execute(tx)
  return numAffectedRows === 1n
}

export async function addFile(
  tx: Tx,
  by: { organisationId: string; personId: string; now: Date },
  file: LibraryFile & { readonly name: string },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('library_file')
    .values({
      ...{ id, organisation_id: by.organisationId, added_by: by.personId, added_at: by.now },
      ...{ kind: file.kind, name: file.name, content: file.content },
    })
    .execute()
  return id
}

/** A picture or a document on a shelf that the transaction's person reads. */
export async function findFile(tx: Tx, id: string) {
  return await tx
    .selectFrom('library_file')
    .select(['kind', 'name', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
}
