// Whether words are easy to read.

/** Every text of a folder, those with a count said of two. */
export function saidIn(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts]
  if (typeof texts === 'function') return [spoken(texts as Saying)]
  if (typeof texts !== 'object' || texts === null) return []
  return Object.values(texts).flatMap(saidIn)
}

type Saying = (...values: unknown[]) => unknown

// Some are said of a name, others of a number.
function spoken(saying: Saying): string {
  try {
    return String(saying('Karriere', '2026', '3', '4'))
  } catch {
    return String(saying(2, 3, 4, 5))
  }
}

/** Words to a sentence, and the share of long words in per cent: 40 and less is easy to read (Björnsson's LIX). */
export function lix(texts: readonly string[]): number {
  const all = texts.join('. ')
  const words = all.match(/[\p{L}\d]+/gu) ?? []
  const sentences = all.split(/[.:?]+\s/u).filter(part => /\p{L}/u.test(part)).length
  return words.length / sentences + (100 * words.filter(word => word.length > 6).length) / words.length
}
