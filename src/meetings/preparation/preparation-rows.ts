import type { Locale } from '../../platform/i18n.ts'
import { preparationTexts } from './messages.ts'
import { type Preparation, preparedWords } from './preparation.ts'

interface Row {
  readonly name: keyof Preparation
  readonly term: string
  readonly words: string
}

/** What has been prepared, as it is read on a page and on paper. */
export function preparationRows(preparation: Preparation, locale: Locale): Row[] {
  const t = preparationTexts(locale)
  const { needs = [], self = '' } = preparation
  const rows: Row[] = [
    { name: 'needs', term: t.needs, words: needs.map(need => t.need[need]).join('. ') },
    ...preparedWords.map(name => ({ name, term: t[name], words: preparation[name] ?? '' })),
    { name: 'self', term: t.self, words: self },
  ]
  return rows.filter(({ words }) => words !== '')
}
