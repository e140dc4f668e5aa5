/**
 * What somebody searches for, as PostgreSQL's `tsquery`: rows that hold a word beginning with each of these, in the
 * form that `app.searchable` keeps. Undefined when there is no word in it.
 */
export function searchWords(written: string): string | undefined {
  const words = written.toLocaleLowerCase('da').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length === 0) return undefined
  return words
    .slice(0, mostWords)
    .map(word => `'${word}':*`)
    .join(' & ')
}

const mostWords = 8
