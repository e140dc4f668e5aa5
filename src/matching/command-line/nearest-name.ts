/** The known name that a written one was most likely meant to be; undefined when none is near. */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const distances = known.map(name => ({ name, distance: distance(plain(written), plain(name)) }))
  const nearest = distances.toSorted((a, b) => a.distance - b.distance)[0]
  const farthest = Math.max(1, Math.floor(written.length / 3))
  return nearest && nearest.distance <= farthest ? nearest.name : undefined
}

/** How many letters have to be added, taken away or changed to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (const [place, wanted] of [...other].entries()) {
      const changed = (row[place] ?? 0) + (letter === wanted ? 0 : 1)
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
