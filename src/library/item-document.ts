import { readFileSync } from 'node:fs'
import type { Locale } from '../platform/i18n.ts'
import { readMarkdown } from '../platform/markdown.ts'
import { typeset } from '../platform/pdf/typeset.ts'
import { shortDay } from '../ui/dates.ts'
import type { WholeItem } from './item.ts'
import { texts } from './messages.ts'

const template = readFileSync(new URL('item.typ', import.meta.url), 'utf8')
const regions: Record<Locale, string> = { da: 'DK', nb: 'NO', en: 'GB' }

/** An item as a tagged PDF, to print and to fill in (K3, F5). */
export function itemDocument({ text, body }: WholeItem): Promise<Uint8Array> {
  const { locale, title, summary, author, owner, version, date } = text
  const t = texts(locale)
  const data = {
    ...{ title, summary, author, language: locale, region: regions[locale] },
    footer: `${t.by(author, owner)}. ${t.edition(String(version), shortDay(date, { locale }))}.`,
    blocks: readMarkdown(body),
  }
  return typeset(template, data, new Date(date))
}
