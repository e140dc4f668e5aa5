/** A stretch of text that stands in both, only in the new one, or only in the old one. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Where less than this part of the shorter text's words stay, the whole is clearer as one text out and another in. */
const leastKept = 0.4

/** What has changed from one text to another, word by word; what came stands after what went. */
export function wordChanges(before: string, after: string): Stretch[] {
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }]
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const kept = longestCommon(old, now)
  const shorter = Math.max(1, Math.min(meaning(old).length, meaning(now).length))
  if (meaning(kept.map(([at]) => old[at] ?? '')).length / shorter < leastKept)
    return joined([whole('removed', before), whole('added', after)])
  const stretches: Stretch[] = []
  let [fromOld, fromNow] = [0, 0]
  for (const [atOld, atNow] of [...kept, [old.length, now.length] as const]) {
    stretches.push(whole('removed', old.slice(fromOld, atOld).join('')))
    stretches.push(whole('added', now.slice(fromNow, atNow).join('')))
    stretches.push(whole('same', old[atOld] ?? ''))
    fromOld = atOld + 1
    fromNow = atNow + 1
  }
  return joined(stretches)
}

const whole = (kind: Stretch['kind'], text: string): Stretch => ({ kind, text })
const meaning = (words: readonly string[]) => words.filter(word => /[\p{L}\d]/u.test(word))
const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

/** The places, in both lists, of the longest row of words that they have in common. */
function longestCommon(old: readonly string[], now: readonly string[]): [number, number][] {
  const width = now.length + 1
  const length = new Uint16Array((old.length + 1) * width)
  const at = (row: number, column: number) => length[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1)
      length[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const kept: [number, number][] = []
  for (let row = 0, column = 0; row < old.length && column < now.length; ) {
    if (old[row] === now[column]) kept.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return kept
}

// A short word that happens to stand in both, between two changes, is read more easily as part of them.
const isIsland = ({ kind, text }: Stretch) =>
  kind === 'same' && text.trim().length <= 4 && !/[\n.]/.test(text)

/** Changes beside each other become one: all that went, then all that came. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all = neighboursJoined(stretches)
  const result: Stretch[] = []
  let [went, came] = ['', '']
  const flush = () => {
    result.push(whole('removed', went), whole('added', came))
    went = ''
    came = ''
  }
  for (const [at, each] of all.entries()) {
    const isBetween = went + came !== '' && at < all.length - 1
    if (each.kind === 'same' && !(isBetween && isIsland(each))) {
      flush()
      result.push(each)
      continue
    }
    if (each.kind !== 'added') went += each.text
    if (each.kind !== 'removed') came += each.text
  }
  flush()
  return result.filter(({ text }) => text !== '')
}

function neighboursJoined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const { kind, text } of stretches) {
    if (text === '') continue
    const last = result.at(-1)
    if (last?.kind === kind) result[result.length - 1] = { kind, text: last.text + text }
    else result.push({ kind, text })
  }
  return result
}
