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

/** The words of what somebody searches for, in small letters, at most eight. */
export function wordsIn(written: string): string[] {
  return (written.toLocaleLowerCase('da').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, mostWords)
}
