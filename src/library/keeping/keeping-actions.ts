import { audit } from '../../audit/audit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Locale } from '../../platform/i18n.ts'
import { type Refusal, refused } from '../../platform/refusal.ts'
import type { ItemFacts } from '../item.ts'
import { shippedItems } from '../shipped-items.ts'
import type { EditionWords } from './kept-item.ts'
import { addEdition, addItem, changeFacts, rowOf, setHidden } from './kept-items-store.ts'

export interface Keeper {
  readonly tx: Tx
  readonly organisationId: string
  readonly personId: string
  readonly name: string
  readonly now: Date
}

/**
 * Writes the next edition of an item in one language; `key` undefined puts a new item on the shelf. What an item of
 * one's own is can be changed with it; what comes along stays what it is. Refused when somebody else has published since
 * the edition one had before one. Answers with the item's key.
 */
export async function publish(
  by: Keeper,
  item: { readonly key: string | undefined; readonly facts: ItemFacts | undefined },
  { locale, words, since }: { readonly locale: Locale; readonly words: EditionWords; readonly since: number },
): Promise<string | Refusal<'no-such-item' | 'published-meanwhile'>> {
  const shipped = shippedItems.find(({ key }) => key === item.key)
  const id = item.key
    ? await rowOf(by.tx, by, item.key)
    : item.facts && (await addItem(by.tx, by, item.facts))
  if (!id) return refused('no-such-item')
  const at = { id, locale, since, shippedVersion: shipped?.texts[locale].version }
  if (!(await addEdition(by.tx, by, at, words))) return refused('published-meanwhile')
  if (item.key && item.facts && !shipped) await changeFacts(by.tx, id, item.facts)
  await record(by, 'publish', id)
  return shipped?.key ?? id
}

/** Takes an item off the organisation's shelf, or puts it back. */
export async function hide(
  by: Keeper,
  key: string,
  hidden: boolean,
): Promise<'done' | Refusal<'no-such-item'>> {
  const id = await rowOf(by.tx, by, key)
  if (!id) return refused('no-such-item')
  await setHidden(by.tx, id, hidden)
  await record(by, hidden ? 'hide' : 'show', id)
  return 'done'
}

function record(by: Keeper, verb: string, id: string): Promise<void> {
  return audit(by.tx, {
    at: by.now,
    actor: by.personId,
    verb,
    subject: 'library item',
    subjectId: id,
    organisationId: by.organisationId,
  })
}
