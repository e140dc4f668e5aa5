import { sql } from 'kysely'
import { plainLines, readMarkdown } from '../platform/markdown.ts'
import { wordsIn } from '../platform/search-words.ts'
import type { LibraryItem } from './item.ts'
import { itemsFor, type LibraryVisitor } from './items-store.ts'
import { shippedItems } from './shipped-items.ts'

/**
 * The items in which all of these words stand, in any of their forms, as the databank finds them: those that have
 * them in the title first, then in the line beneath it, then in the text.
 */
export async function searchItems(visit: LibraryVisitor, written: string): Promise<LibraryItem[]> {
  const words = wordsIn(written)
  if (words.length === 0) return []
  const { tx, locale } = visit
  const items = await itemsFor(visit)
  const texts = items.map(({ key, text }) => ({
    key,
    title: text.title,
    summary: text.summary,
    body: shippedWords(key, locale),
  }))
  const none = words.map(() => '')
  const { rows } = await sql<{ key: string; rank: number }>`
    with asked as (select app.question(${words}, ${none}) as q),
    given as (select * from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb)
      as g (key text, title text, summary text, body text)),
    stored as (
      select distinct on (coalesce(i.shipped, i.id::text)) coalesce(i.shipped, i.id::text) as key, t.words
      from library_item i join library_text t on t.item_id = i.id
      where not i.hidden and (i.shipped is null or t.locale = ${locale})
      order by coalesce(i.shipped, i.id::text), i.organisation_id = ${visit.viewer.organisationId} desc,
        t.locale = ${locale} desc, t.version desc)
    select g.key, case
        when array_to_tsvector(app.lexemes(g.title)) @@ q then 1
        when array_to_tsvector(app.lexemes(g.title || ' ' || g.summary)) @@ q then 2
        else 3 end as rank
    from given g left join stored s using (key), asked
    where coalesce(s.words, array_to_tsvector(app.lexemes(concat_ws(' ', g.title, g.summary, g.body)))) @@ q
    order by rank`.execute(tx)
  return rows.flatMap(({ key }) => items.filter(item => item.key === key))
}

/** Each word of a shipped text once: what it says is told by its words alone. */
const shippedWordsOf = new Map<string, string>(
  shippedItems.flatMap(({ key, texts }) =>
    Object.values(texts).map(({ locale, body }) => {
      const words = plainLines(readMarkdown(body)).join(' ').toLocaleLowerCase(locale)
      return [`${key} ${locale}`, [...new Set(words.match(/[\p{L}\p{N}]+/gu))].join(' ')] as const
    }),
  ),
)
const shippedWords = (key: string, locale: string) => shippedWordsOf.get(`${key} ${locale}`) ?? ''
