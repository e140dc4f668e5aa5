import type { Locale } from '../../platform/i18n.ts'
import { list } from '../../ui/quantities.ts'
import type { MatchingRules } from '../matching-rules.ts'
import { texts } from './messages.ts'
import { type Meaning, meaningsOf } from './weight-meanings.ts'
import { heaviest } from './weights-form.ts'

/** What the weights mean, in sentences: "A language in common counts twice as much as the same place." */
export function meaningSentences(rules: MatchingRules, locale: Locale): string[] {
  const t = texts(locale)
  const { meanings, unused } = meaningsOf(rules)
  if (Object.values(rules.weights).every(weight => weight === 0)) return [t.nothingCounts]
  const left = list(
    unused.map(wish => t.units[wish]),
    locale,
  )
  return [...meanings.map(each => sentence(each, locale)), ...(unused.length > 0 ? [t.unused(left)] : [])]
}

function sentence(meaning: Meaning, locale: Locale): string {
  const t = texts(locale)
  const more = t.units[meaning.more]
  const start = more.charAt(0).toLocaleUpperCase(locale) + more.slice(1)
  const less = t.units[meaning.less]
  return meaning.kind === 'times' ? t.times(start, less, meaning.times) : t[meaning.kind](start, less)
}

/** What each weight from 0 to the heaviest is called. */
export function weightWords(locale: Locale): string[] {
  const t = texts(locale)
  return Array.from({ length: heaviest + 1 }, (_, value) => {
    const step = value === 0 ? 0 : value <= 4 ? 1 : value <= 8 ? 2 : value <= 14 ? 3 : 4
    return t.wordAt(t.words[step] ?? '', value)
  })
}
