import { plainText } from '../people/imports/plain-text.ts'
import {
  developmentAreas,
  educations,
  languages,
  themes,
  type Vocabulary,
} from '../people/imports/vocabulary.ts'
import { locales } from '../platform/i18n.ts'
import { wordsIn } from '../platform/search-words.ts'
import type { MentorSearch } from './mentor.ts'

/** What somebody searches for, as the database is asked: see `app.question`. */
export interface Question {
  /** In small letters, at most eight. All of them are meant. */
  readonly words: readonly string[]
  /** Beside each word what it stands for in the lists of known words: 'theme.strategy'. */
  readonly meanings: readonly (readonly string[])[]
  /** What else is asked, as a `tsquery`; undefined when nothing is. */
  readonly filters: string | undefined
}

export function questionOf(search: MentorSearch): Question {
  const words = wordsIn(search.words)
  const filters = [
    ...exactly('theme', search.theme),
    ...exactly('organisation', search.organisation),
    ...exactly('language', search.language),
    ...exactly('competence', search.competence),
    ...placeWords(search.place),
  ]
  return { words, meanings: words.map(meaningsOf), filters: filters.join(' & ') || undefined }
}

/** The filter for a place: towns with words that begin so. */
export const placeFilter = (place: string): string | undefined => placeWords(place).join(' & ') || undefined

const placeWords = (place: string) => wordsIn(place).map(word => `${quoted(`@${plainText(word)}`)}:*`)
const exactly = (kind: string, value: string) => (value === '' ? [] : [quoted(`${kind}.${value}`)])
const quoted = (lexeme: string) => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/**
 * A word means a known one when it begins, or ends, one of the words it is called by, in any of the languages, or is
 * one of them in another form; and when a list that is brought in would be understood so.
 */
function meaningsOf(word: string): string[] {
  const plain = plainText(word)
  if (plain.length < shortestWithMeaning) return []
  const called = known.filter(({ said }) => said.some(name => means(plain, name))).map(({ lexeme }) => lexeme)
  const understood = lists.flatMap(([kind, list]) => {
    const key = list.keyOf(word)
    return key === undefined ? [] : [`${kind}.${key}`]
  })
  return [...new Set([...called, ...understood])]
}

const shortestWithMeaning = 3
const means = (plain: string, name: string) =>
  name.startsWith(plain) ||
  (plain.length > shortestWithMeaning &&
    (name.endsWith(plain) || (plain.startsWith(name) && endings.test(plain.slice(name.length)))))
// "sygeplejerskerne", "lærere", "sykepleierens", "nurses"
const endings = /^(e|r|n|t|er|en|et|ne|ene|erne|rne)?s?$/

const lists: readonly (readonly [string, Vocabulary])[] = [
  ['theme', themes],
  ['area', developmentAreas],
  ['education', educations],
  ['language', languages],
]
const known = lists.flatMap(([kind, list]) => lexemesOf(kind, list))

/** The word of a known theme, education or the like that somebody nearly wrote. */
export function nearlyKnown(isMeant: (word: string) => boolean): string | undefined {
  return knownWords.find(isMeant)
}
const knownWords = [
  ...new Set(lists.flatMap(([, list]) => list.keys.flatMap(key => locales.map(one => list.name(key, one))))),
].flatMap(wordsIn)

function lexemesOf(kind: string, list: Vocabulary): { lexeme: string; said: string[] }[] {
  return list.keys.map(key => ({
    lexeme: `${kind}.${key}`,
    said: locales.flatMap(locale => plainText(list.name(key, locale)).split(' ')),
  }))
}
