import { developmentAreas, educations, languages, themes } from '../../people/imports/vocabulary.ts'
import type { Locale } from '../../platform/i18n.ts'

const vocabularies = { themes, developmentAreas, educations, languages }
export type VocabularyName = keyof typeof vocabularies

/** Stored words as they stand inside a sentence: "netværk, svære samtaler". Own words stay as they were written. */
export function spelledOut(vocabulary: VocabularyName, stored: readonly string[], locale: Locale): string {
  return stored.map(word => insideSentence(vocabulary, word, locale)).join(', ')
}

function insideSentence(vocabulary: VocabularyName, stored: string, locale: Locale): string {
  const word = vocabularies[vocabulary].name(stored, locale)
  const keepsItsCapital = vocabulary === 'languages' && locale === 'en'
  const isAbbreviation = /^\p{Lu}{2}/u.test(word)
  if (word === stored || keepsItsCapital || isAbbreviation) return word
  return word.charAt(0).toLocaleLowerCase(locale) + word.slice(1)
}
