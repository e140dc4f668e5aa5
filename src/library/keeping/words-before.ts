import type { Tx } from '../../platform/database/transaction.ts'
import { type Locale, locales } from '../../platform/i18n.ts'
import { shippedItems } from '../shipped-items.ts'
import type { Edition, EditionWords, KeptItem } from './kept-item.ts'
import { editionsOf } from './kept-items-store.ts'

interface Asked {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly item: KeptItem | undefined
  readonly locale: Locale
  /** Of this language, the latest first. */
  readonly editions: readonly Edition[]
  /** The number of the one to go on from, or 'shipped'. */
  readonly edition: string | undefined
}

/**
 * What stands in the form before anybody types: the edition that is asked for, the latest, what came along, or, for
 * who translates, the text in a language that has it; `from` is that language.
 */
export async function wordsBefore(
  tx: Tx,
  asked: Asked,
): Promise<{ before: EditionWords; from: Locale | undefined }> {
  const { organisation, item, locale, editions, edition } = asked
  const empty = { title: '', summary: '', body: '', owner: organisation.name, news: '' }
  if (!item) return { before: empty, from: undefined }
  const shipped = shippedItems.find(({ key }) => key === item.key)?.texts[locale]
  const chosen = editions.find(({ version }) => String(version) === edition) ?? editions[0]
  const text = edition === 'shipped' ? shipped : (chosen ?? shipped)
  if (text) {
    const { title, summary, body } = text
    const owner = text === shipped ? organisation.name : text.owner
    return { before: { title, summary, body, owner, news: '' }, from: undefined }
  }
  const from = locales.find(one => item.written.includes(one))
  const [other] = from ? await editionsOf(tx, organisation.id, item.key, from) : []
  return other ? { before: { ...other, news: '' }, from } : { before: empty, from: undefined }
}
