/** Two of the people by their numbers, and what they are worth together. */
export type Pairing = readonly (readonly [number, number])[]

/** Points of two people together, the same both ways; undefined where the two may not be paired. */
export type Worth = (a: number, b: number) => number | undefined

/** With so few, every way of pairing is looked at. */
export const fewEnough = 14

interface Value {
  readonly pairs: number
  readonly points: number
}

const isMore = (one: Value, than: Value) =>
  one.pairs > than.pairs || (one.pairs === than.pairs && one.points > than.points)

/** The most pairs, and of those the most points: of few people, by looking at every way there is. */
export function pairFew(count: number, worth: Worth): Pairing {
  const best = new Map<number, Value & { readonly with: number | undefined }>()
  best.set(0, { pairs: 0, points: 0, with: undefined })
  // Sets of people as bits, the smaller before the larger: its lowest is left alone, or paired with one of the others.
  for (let set = 1; set < 1 << count; set++) {
    const lowest = 31 - Math.clz32(set & -set)
    const rest = set & ~(1 << lowest)
    let found = { ...(best.get(rest) ?? { pairs: 0, points: 0 }), with: undefined as number | undefined }
    for (let other = lowest + 1; other < count; other++) {
      if (!(rest & (1 << other))) continue
      const points = worth(lowest, other)
      const without = best.get(rest & ~(1 << other))
      if (points === undefined || !without) continue
      const value = { pairs: without.pairs + 1, points: without.points + points, with: other }
      if (isMore(value, found)) found = value
    }
    best.set(set, found)
  }
  const pairs: [number, number][] = []
  for (let set = (1 << count) - 1; set !== 0; ) {
    const lowest = 31 - Math.clz32(set & -set)
    const other = best.get(set)?.with
    if (other !== undefined) pairs.push([lowest, other])
    set &= ~(1 << lowest) & ~(other === undefined ? 0 : 1 << other)
  }
  return pairs
}

/**
 * Makes pairs of a match in which each has given one and got one: its rings of an even number part into pairs without
 * loss, an odd ring leaves one out. Then whoever is left is paired, and two pairs change partners as long as that gives
 * more pairs or points. Not proven best: what it falls short of is measured against a bound by whoever calls it.
 */
export function pairMany(count: number, given: Pairing, worth: Worth): Pairing {
  const partner = new Int32Array(count).fill(-1)
  const join = (a: number, b: number) => {
    partner[a] = b
    partner[b] = a
  }
  for (const ring of ringsIn(count, given)) for (const [a, b] of partRing(ring, worth)) join(a, b)
  pairLeft(partner, worth, join)
  for (let round = 0; round < mostRounds && changePartners(partner, worth, join); round++)
    pairLeft(partner, worth, join)
  return [...partner].flatMap((b, a): [number, number][] => (a < b ? [[a, b]] : []))
}

const mostRounds = 30

/** People in the order they give to each other: rings, and lines where somebody gives to nobody. */
function ringsIn(count: number, given: Pairing): { people: number[]; closed: boolean }[] {
  const next = new Map(given.map(([from, to]) => [from, to]))
  const hasBefore = new Set(given.map(([, to]) => to))
  const seen = new Set<number>()
  const follow = (from: number) => {
    const people: number[] = []
    let at: number | undefined = from
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      people.push(at)
      at = next.get(at)
    }
    return { people, closed: at === from && people.length > 1 }
  }
  const everybody = Array.from({ length: count }, (_, number) => number)
  return [...everybody.filter(one => !hasBefore.has(one)), ...everybody]
    .filter(one => !seen.has(one))
    .map(follow)
}

/** The best pairs along a ring or a line, neighbours only. */
function partRing({ people, closed }: { people: number[]; closed: boolean }, worth: Worth): Pairing {
  const along = alongLine(people, worth)
  if (!closed || people.length < 3) return along.pairs
  // Either the last and the first are a pair, or they are not.
  const [first, last] = [people[0] ?? 0, people.at(-1) ?? 0]
  const points = worth(first, last)
  if (points === undefined) return along.pairs
  const inner = alongLine(people.slice(1, -1), worth)
  const around = { pairs: inner.value.pairs + 1, points: inner.value.points + points }
  return isMore(around, along.value) ? [...inner.pairs, [first, last]] : along.pairs
}

function alongLine(people: readonly number[], worth: Worth): { value: Value; pairs: Pairing } {
  type Line = { value: Value; last: readonly [number, number] | undefined; before: number }
  const lines: Line[] = [{ value: { pairs: 0, points: 0 }, last: undefined, before: 0 }]
  for (let at = 1; at <= people.length; at++) {
    const alone = lines[at - 1]
    const without = lines[at - 2]
    const [a, b] = [people[at - 2] ?? -1, people[at - 1] ?? -1]
    const points = without && worth(a, b)
    const value = without &&
      points !== undefined && {
        pairs: without.value.pairs + 1,
        points: without.value.points + points,
      }
    lines[at] =
      value && alone && isMore(value, alone.value)
        ? { value, last: [a, b], before: at - 2 }
        : { value: alone?.value ?? { pairs: 0, points: 0 }, last: undefined, before: at - 1 }
  }
  const pairs: (readonly [number, number])[] = []
  for (let at = people.length; at > 0; at = lines[at]?.before ?? 0) {
    const pair = lines[at]?.last
    if (pair) pairs.push(pair)
  }
  return { value: lines.at(-1)?.value ?? { pairs: 0, points: 0 }, pairs }
}

type Join = (a: number, b: number) => void
const leftIn = (partner: Int32Array) => [...partner.keys()].filter(one => partner[one] === -1)

/** Whoever is alone is paired: with another who is, or by parting two who each fit one of them. */
function pairLeft(partner: Int32Array, worth: Worth, join: Join): void {
  const left = leftIn(partner)
  const choices = left
    .flatMap((a, at) => left.slice(at + 1).map(b => ({ a, b, points: worth(a, b) })))
    .filter(({ points }) => points !== undefined)
    .toSorted((one, two) => (two.points ?? 0) - (one.points ?? 0))
  for (const { a, b } of choices) if (partner[a] === -1 && partner[b] === -1) join(a, b)
  const alone = leftIn(partner)
  for (const a of alone)
    for (const b of alone) {
      if (a >= b || partner[a] !== -1 || partner[b] !== -1) continue
      const between = [...partner.keys()].find(one => {
        const other = partner[one] ?? -1
        return other !== -1 && worth(a, one) !== undefined && worth(b, other) !== undefined
      })
      const other = between === undefined ? -1 : (partner[between] ?? -1)
      if (between === undefined || other === -1) continue
      join(a, between)
      join(b, other)
    }
}

/** Two pairs change partners, or somebody alone takes a place in a pair, where it gives more; tells whether any did. */
function changePartners(partner: Int32Array, worth: Worth, join: Join): boolean {
  let changed = false
  for (let a = 0; a < partner.length; a++)
    for (let c = a + 1; c < partner.length; c++) {
      const [b, d] = [partner[a] ?? -1, partner[c] ?? -1]
      if (b === c || (b === -1 && d === -1)) continue
      if (b === -1 || d === -1) {
        // One is alone: may they have the other's partner?
        const [alone, inPair, shared] = b === -1 ? [a, c, d] : [c, a, b]
        const points = worth(alone, shared)
        if (points === undefined || points <= (worth(inPair, shared) ?? 0)) continue
        partner[inPair] = -1
        join(alone, shared)
        changed = true
        continue
      }
      const now = (worth(a, b) ?? 0) + (worth(c, d) ?? 0)
      for (const [one, two] of [
        [
          [a, c],
          [b, d],
        ],
        [
          [a, d],
          [b, c],
        ],
      ] as const) {
        const [p, q] = [worth(...one), worth(...two)]
        if (p === undefined || q === undefined || p + q <= now) continue
        join(...one)
        join(...two)
        changed = true
        break
      }
    }
  return changed
}

/**
 * The most points that so many pairs could reach, whoever they are: from prices that no two people's points exceed, save
 * by what `excess` says. A pair pays both its people's prices both ways.
 */
export function boundOn(pairs: number, prices: readonly number[], excess: number): number {
  const dearest = prices.toSorted((one, two) => two - one).slice(0, pairs * 2)
  return Math.floor((dearest.reduce((sum, price) => sum + price, 0) + excess) / 2)
}
