/**
 * How hard a text is to read: words to a sentence, and the share of words of more than six letters in per cent
 * (C. H. Björnsson, Läsbarhet, 1968). 40 and less is easy, above 50 is hard.
 */
export function lix(lines: readonly string[]): number {
  const all = lines.join('. ')
  const words = all.match(/[\p{L}\d]+/gu) ?? []
  if (words.length === 0) return 0
  const sentences = all.split(/[.:?]+\s/u).filter(part => /\p{L}/u.test(part)).length
  return words.length / sentences + (100 * words.filter(word => word.length > 6).length) / words.length
}

/** The lines of a text that are read as sentences: a word in a table or on a button is none. */
export const sentencesIn = (lines: readonly string[]): string[] =>
  lines.filter(line => line.split(' ').length >= 4)
