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
