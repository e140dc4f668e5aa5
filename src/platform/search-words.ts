/**
 * What somebody searches for, as PostgreSQL's `tsquery`: rows that hold a word beginning with each of these, in the
 * form that `app.searchable` keeps. Undefined when there is no word in it.
 */
export function searchWords(written: string): string | undefined {
  const words = wordsIn(written)
  if (words.length === 0) return undefined
  return words.map(word => `'${word}':*`).join(' & ')
}

const mostWords = 8

// PostgreSQL searches no word of more than two thousand bytes.
const mostLetters = 100

/** The words of what somebody searches for, in small letters, at most eight, and of each its first hundred letters. */
export function wordsIn(written: string): string[] {
  const words = written.toLocaleLowerCase('da').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.slice(0, mostWords).map(word => [...word].slice(0, mostLetters).join(''))
}
