import { type Locale, locales } from '../../platform/i18n.ts'
import { isNearly, partsOf, plainText, withoutParentheses } from './plain-text.ts'
import {
  developmentAreaSpellings,
  educationSpellings,
  languageSpellings,
  themeSpellings,
} from './vocabulary-spellings.ts'
import { words } from './vocabulary-words.ts'

/**
 * Words that people describe themselves with. A known one is stored by its key and reads in everybody's language;
 * the lists are open: anything else is stored as it was written (F9).
 */
export interface Vocabulary<Key extends string = string> {
  /** The known words, in the order a form shows them. */
  readonly keys: readonly Key[]
  /** What a stored word is called: a known one in the reader's language, any other as it was written. */
  name(stored: string, locale: Locale): string
  /** The key of what somebody wrote, in any of the three languages and with small slips; undefined when unknown. */
  keyOf(written: string): Key | undefined
}

/** What a mentee wants to talk about, or a mentor offers to (F9; about leading, S2). */
export const themes = vocabulary(themeSpellings, (key, locale) => words(locale).themes[key])

/** In what a mentorship can give results (F10). */
export const developmentAreas = vocabulary(
  developmentAreaSpellings,
  (key, locale) => words(locale).developmentAreas[key],
)

export const educations = vocabulary(educationSpellings, (key, locale) => words(locale).educations[key])

/** By ISO 639-1. 'Engelsk (flydende)' and 'engelsk C1' are English. */
export const languages = languageVocabulary()

/** The known words for a form: the key that is stored, and what it is called. */
export function choicesOf<Key extends string>(
  list: Vocabulary<Key>,
  locale: Locale,
): { value: Key; label: string }[] {
  return list.keys.map(value => ({ value, label: list.name(value, locale) }))
}

/** Stored words in the reader's language and in the order of their alphabet, each once. */
export function namesOf(list: Vocabulary, stored: readonly string[], locale: Locale): string[] {
  const names = new Set(stored.map(word => list.name(word, locale)))
  return [...names].sort(new Intl.Collator(locale).compare)
}

/** What to store for what somebody wrote: keys where known, else as written; split at , ; | and lines; each once. */
export function wordsToStore(list: Vocabulary, written: string): string[] {
  return [...new Set(partsOf(written).map(part => list.keyOf(part) ?? withCapital(part)))]
}

function withCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
}

function languageVocabulary() {
  const displayed = {
    da: new Intl.DisplayNames('da', { type: 'language' }),
    nb: new Intl.DisplayNames('nb', { type: 'language' }),
    en: new Intl.DisplayNames('en', { type: 'language' }),
  }
  const known = vocabulary(languageSpellings, (key, locale) => withCapital(displayed[locale].of(key) ?? key))
  const firstWord = (text: string) => plainText(text).split(' ')[0] ?? ''
  return { ...known, keyOf: (written: string) => known.keyOf(written) ?? known.keyOf(firstWord(written)) }
}

function vocabulary<Key extends string>(
  spellings: Readonly<Record<Key, string>>,
  nameOf: (key: Key, locale: Locale) => string,
): Vocabulary<Key> {
  const keys = Object.keys(spellings) as Key[]
  const isKey = (stored: string): stored is Key => Object.hasOwn(spellings, stored)
  const others = keys.flatMap(key => spellings[key].split(',').map(spelling => [spelling, key] as const))
  const own = keys.flatMap(key =>
    [key, ...locales.map(locale => nameOf(key, locale))].map(name => [name, key] as const),
  )
  const meanings = new Map([...others, ...own].map(([name, key]) => [plainText(name), key]))
  meanings.delete('')
  return {
    keys,
    name: (stored, locale) => (isKey(stored) ? nameOf(stored, locale) : stored),
    keyOf: remembering(written => {
      const plain = plainText(written)
      return (
        meanings.get(plain) ??
        meanings.get(plainText(withoutParentheses(written))) ??
        nearest(meanings, plain)
      )
    }),
  }
}

const mostRemembered = 5000

/** A long list says the same few words many times. */
function remembering<T>(look: (written: string) => T): (written: string) => T {
  const found = new Map<string, T>()
  return written => {
    if (found.has(written)) return found.get(written) as T
    if (found.size >= mostRemembered) found.clear()
    const answer = look(written)
    found.set(written, answer)
    return answer
  }
}

const shortestWithSlips = 8

function nearest<Key>(meanings: ReadonlyMap<string, Key>, plain: string): Key | undefined {
  if (plain.length < shortestWithSlips) return undefined
  for (const [spelling, key] of meanings) {
    if (spelling.length >= shortestWithSlips && isNearly(spelling, plain)) return key
  }
  return undefined
}
