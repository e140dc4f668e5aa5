import { sql } from 'kysely'
import type { Tx } from '../platform/database/transaction.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import type { Locale } from '../platform/i18n.ts'
import { dayOf } from '../ui/dates.ts'
import {
  type Audience,
  type ItemKind,
  type ItemTheme,
  type LibraryItem,
  type WholeItem,
  withoutLeftOut,
} from './item.ts'
import { leftOutFor } from './left-out-store.ts'
import type { LibraryStage } from './questions/question.ts'
import { type ShippedItem, shippedItems } from './shipped-items.ts'

export type LibraryVisitor = Pick<MemberVisit, 'tx' | 'locale' | 'viewer'>

/** What an organisation has on its shelf, with its latest text in the reader's language. */
interface Row {
  id: string
  shipped: string | null
  kind: ItemKind
  theme: ItemTheme
  audience: Audience[]
  stages: LibraryStage[]
  hidden: boolean
  /** It is the reader's own organisation's. */
  home: boolean
  locale: Locale | null
  version: number
  title: string
  summary: string
  author: string
  owner: string
  written_at: Date
}

/**
 * Everything on the shelves of whoever reads, in their language: what comes along with the product, in the words that
 * an organisation has given it, without what their own has hidden or their programmes leave out, and what has been
 * added.
 */
export async function itemsFor({ tx, locale, viewer }: LibraryVisitor): Promise<LibraryItem[]> {
  const rows = await rowsFor(tx, locale, viewer.organisationId)
  const hidden = new Set(rows.filter(row => row.hidden && row.home).map(row => row.shipped))
  const shown = rows.filter(row => !row.hidden && row.locale !== null)
  const shipped = shippedItems
    .filter(({ key }) => !hidden.has(key))
    .map(item =>
      adapted(
        item,
        locale,
        shown.find(row => row.shipped === item.key),
      ),
    )
  const own = shown.filter(row => row.shipped === null).map(itemOf)
  const items = [...shipped, ...own.toSorted((a, b) => a.text.title.localeCompare(b.text.title, locale))]
  return withoutLeftOut(items, await leftOutFor(tx))
}

function adapted(
  { texts, place: _, ...item }: ShippedItem,
  locale: Locale,
  row: Row | undefined,
): LibraryItem {
  const { body: __, ...text } = texts[locale]
  return { ...item, text: row ? itemOf(row).text : text }
}

function itemOf({ id, kind, theme, audience, stages, locale, written_at, ...row }: Row): LibraryItem {
  const { version, title, summary, author, owner } = row
  const date = dayOf(written_at, { locale: 'da' })
  const text = { locale: locale ?? 'da', version, title, summary, author, owner, date }
  return { key: id, kind, theme, audience, stages, text }
}

/** Of a shipped item only a text in the reader's language counts: the product's own stands in for the others. */
async function rowsFor(tx: Tx, locale: Locale, home: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select i.id, i.shipped, i.kind, i.theme, i.audience, i.stages, i.hidden, i.organisation_id = ${home} as home,
      t.locale, t.version, t.title, t.summary, t.author, t.owner, t.written_at
    from library_item i left join lateral (
      select * from library_text t where t.item_id = i.id and (i.shipped is null or t.locale = ${locale})
      order by t.locale = ${locale} desc, t.locale, t.version desc limit 1) t on true
    order by i.organisation_id = ${home} desc, i.made_at`.execute(tx)
  return rows
}

/** An item with its text; undefined when there is none on the reader's shelves. */
export async function findItem(visit: LibraryVisitor, key: string): Promise<WholeItem | undefined> {
  const item = (await itemsFor(visit)).find(one => one.key === key)
  return item && { ...item, body: await bodyOf(visit, item) }
}

async function bodyOf({ tx, viewer }: LibraryVisitor, { key, text }: LibraryItem): Promise<string> {
  const shipped = shippedItems.find(item => item.key === key)
  const { rows } = await sql<{ body: string }>`
    select t.body from library_text t join library_item i on i.id = t.item_id
    where coalesce(i.shipped, i.id::text) = ${key} and t.locale = ${text.locale} and not i.hidden
    order by i.organisation_id = ${viewer.organisationId} desc, i.made_at, t.version desc limit 1`.execute(tx)
  return rows[0]?.body ?? shipped?.texts[text.locale].body ?? ''
}
