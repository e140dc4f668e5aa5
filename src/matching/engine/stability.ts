import type { MatchingInput, PairOfIds } from './input.ts'
import { fillRow, number, tabulate } from './numbered.ts'
import { pointsFor, ranks } from './score.ts'

/**
 * Stable instead of best: no mentee and mentor who would both rather have each other than what they got. Mentees
 * prefer mentors by the points of the pair and mentors mentees by the same, unless ranked wishes say otherwise:
 * whom somebody wished comes first, in the order of the wishes.
 */
export interface StableMatch {
  readonly pairs: readonly PairOfIds[]
  readonly matched: number
  readonly total: number
}

/** A pair who would both rather have each other. */
export type BlockingPair = PairOfIds

export type Proposers = 'mentees' | 'mentors'

/**
 * Pairs with places and incomplete lists by deferred acceptance (Gale and Shapley 1962), best for the side that
 * proposes when nobody is indifferent. With mentees proposing and anybody indifferent, Király's algorithm (Linear time
 * local approximation algorithm for maximum stable marriage, Algorithms 6, 2013) matches at least two thirds as many as
 * the largest stable match. Locked pairs
 * are kept. Every mentee gets one mentor at most. O(allowed pairs · log).
 */
export function solveStable(input: MatchingInput, proposers: Proposers = 'mentees'): StableMatch {
  const view = preferences(input)
  const held = proposers === 'mentees' ? menteesPropose(view) : mentorsPropose(view)
  const pairs: PairOfIds[] = view.locked.map(([row, column]) => idsOf(view, row, column))
  let total = view.locked.reduce((sum, [row, column]) => sum + (view.reference[row]?.[column] ?? 0), 0)
  for (const [row, column] of held.entries()) {
    if (column < 0) continue
    pairs.push(idsOf(view, row, column))
    total += view.points[row]?.[column] ?? 0
  }
  pairs.sort((a, b) => (a.mentee < b.mentee ? -1 : a.mentee > b.mentee ? 1 : a.mentor < b.mentor ? -1 : 1))
  return { pairs, matched: pairs.length, total }
}

/**
 * The pairs that block a match: allowed, not made, the mentee free or rather with that mentor, and the mentor with a
 * place free or rather with that mentee than with one they have. Indifference does not block. O(mentees × mentors).
 */
export function blockingPairs(input: MatchingInput, made: readonly PairOfIds[]): BlockingPair[] {
  const view = preferences(input)
  const mentorsOf: number[][] = view.mentees.map(() => [])
  const menteesOf: number[][] = view.mentors.map(() => [])
  const lockedKeys = new Set(view.locked.map(([row, column]) => `${row} ${column}`))
  for (const pair of made) {
    const row = view.menteeIndex.get(pair.mentee)
    const column = view.mentorIndex.get(pair.mentor)
    if (row === undefined || column === undefined || lockedKeys.has(`${row} ${column}`)) continue
    mentorsOf[row]?.push(column)
    menteesOf[column]?.push(row)
  }
  const blocking: BlockingPair[] = []
  for (let row = 0; row < view.mentees.length; row++) {
    const own = mentorsOf[row] ?? []
    for (let column = 0; column < view.mentors.length; column++) {
      if ((view.points[row]?.[column] ?? -1) < 0 || own.includes(column)) continue
      const theirs = menteesOf[column] ?? []
      const menteeWould =
        own.length < (view.needs[row] ?? 0) ||
        own.some(other => view.ofMentee(row, column) > view.ofMentee(row, other))
      if (!menteeWould || (view.needs[row] ?? 0) === 0) continue
      const mentorWould =
        theirs.length < (view.rooms[column] ?? 0) ||
        theirs.some(other => view.ofMentor(column, row) > view.ofMentor(column, other))
      if (mentorWould && (view.rooms[column] ?? 0) > 0) blocking.push(idsOf(view, row, column))
    }
  }
  return blocking
}

function idsOf({ mentees, mentors }: Preferences, row: number, column: number): PairOfIds {
  return { mentee: mentees[row]?.id ?? '', mentor: mentors[column]?.id ?? '' }
}

type Preferences = ReturnType<typeof preferences>

/** How much each would like each: wishes before points. */
function preferences(input: MatchingInput) {
  const numbered = number(input)
  const table = tabulate({ ...input, rules: input.rules ?? [] }, numbered)
  const { mentees, mentors, locked } = numbered
  const points = mentees.map((_, row) => {
    const own = new Int32Array(mentors.length)
    fillRow(table, row, own)
    return own
  })
  const reference = points.map(row => row.map(own => Math.max(0, own)))
  for (const [row, column] of locked) {
    const own = points[row]
    if (own) own[column] = -1
    const [mentee, mentor, scores] = [mentees[row], mentors[column], reference[row]]
    // A rule may forbid it, and locked it is all the same.
    if (mentee && mentor && scores) scores[column] = pointsFor(input.criteria, mentee, mentor)
  }
  const menteeRank = mentees.map(mentee => ranks(mentee.wishes))
  const mentorRank = mentors.map(mentor => ranks(mentor.wishes))
  const liking = (rank: number | undefined, own: number): number =>
    rank === undefined ? own : 2 ** 40 - rank
  return {
    ...numbered,
    points,
    reference,
    ofMentee: (row: number, column: number): number =>
      liking(menteeRank[row]?.get(mentors[column]?.id ?? ''), points[row]?.[column] ?? 0),
    ofMentor: (column: number, row: number): number =>
      liking(mentorRank[column]?.get(mentees[row]?.id ?? ''), points[row]?.[column] ?? 0),
  }
}

/**
 * Király's rules for indifference on both sides. Of mentors they like equally, mentees ask one first who has a place
 * that nobody has had yet. Whoever holds a place while such a mentor is left gives it up to anybody and asks there. A
 * mentee whom all refused asks once more, and then wins against an equal. Each place is what a woman is in the paper.
 *
 * Whom each mentee holds, −1 for nobody.
 */
function menteesPropose(view: Preferences): Int32Array {
  const { mentees, mentors, points, needs, rooms, ofMentee, ofMentor } = view
  const lists = mentees.map((_, row) =>
    [...mentors.keys()]
      .filter(column => (points[row]?.[column] ?? -1) >= 0 && (rooms[column] ?? 0) > 0)
      .sort((a, b) => ofMentee(row, b) - ofMentee(row, a) || a - b),
  )
  const held = new Int32Array(mentees.length).fill(-1)
  const again = new Uint8Array(mentees.length)
  /** Mentors liked as much as those asked now lie before `end`; who lies before `next` has been asked. */
  const next = new Int32Array(mentees.length)
  const end = new Int32Array(mentees.length)
  /** None before it, of those liked equally, has a place that nobody has had. */
  const untouched = new Int32Array(mentees.length)
  const freshPlaces = rooms.slice()
  const menteesOf: number[][] = mentors.map(() => [])
  const waiting = [...mentees.keys()].filter(row => (needs[row] ?? 0) > 0).reverse()
  // A mentor prefers by liking, and between equals one who asks for the second time.
  const prefers = (column: number, one: number, other: number): number =>
    ofMentor(column, one) - ofMentor(column, other) || (again[one] ?? 0) - (again[other] ?? 0)
  /** A mentor with a fresh place, liked as much as those the mentee asks now. Fresh places only become fewer. */
  const freshFor = (row: number): number | undefined => {
    const list = lists[row] ?? []
    let place = untouched[row] ?? 0
    while (place < (end[row] ?? 0) && freshPlaces[list[place] ?? 0] === 0) place++
    untouched[row] = place
    return place < (end[row] ?? 0) ? list[place] : undefined
  }
  /** Whom the mentee asks next, undefined when all have refused twice. */
  const choose = (row: number): number | undefined => {
    const list = lists[row] ?? []
    if (next[row] === end[row]) {
      const first = list[next[row] ?? 0]
      if (first === undefined) {
        if (again[row] === 1 || list.length === 0) return undefined
        again[row] = 1
        next[row] = 0
        end[row] = 0
        return choose(row)
      }
      untouched[row] = next[row] ?? 0
      let after = next[row] ?? 0
      while (after < list.length && ofMentee(row, list[after] ?? 0) === ofMentee(row, first)) after++
      end[row] = after
    }
    const fresh = freshFor(row)
    if (fresh !== undefined) return fresh
    const place = next[row] ?? 0
    next[row] = place + 1
    return list[place]
  }
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    const column = choose(row)
    if (column === undefined) continue
    const those = menteesOf[column] ?? []
    if ((freshPlaces[column] ?? 0) > 0) {
      freshPlaces[column] = (freshPlaces[column] ?? 0) - 1
      those.push(row)
      held[row] = column
      continue
    }
    const uncertain = those.find(other => freshFor(other) !== undefined)
    const least =
      uncertain ?? those.reduce((worst, other) => (prefers(column, other, worst) < 0 ? other : worst))
    if (uncertain !== undefined || prefers(column, row, least) > 0) {
      those[those.indexOf(least)] = row
      held[row] = column
      held[least] = -1
      waiting.push(least)
    } else waiting.push(row)
  }
  return held
}

function mentorsPropose(view: Preferences): Int32Array {
  const { mentees, mentors, points, needs, rooms, ofMentee, ofMentor } = view
  const lists = mentors.map((_, column) =>
    [...mentees.keys()]
      .filter(row => (points[row]?.[column] ?? -1) >= 0 && (needs[row] ?? 0) > 0)
      .sort((a, b) => ofMentor(column, b) - ofMentor(column, a) || a - b),
  )
  const held = new Int32Array(mentees.length).fill(-1)
  const next = new Int32Array(mentors.length)
  const free = rooms.slice()
  const waiting = [...mentors.keys()].filter(column => (rooms[column] ?? 0) > 0).reverse()
  for (let column = waiting.pop(); column !== undefined; column = waiting.pop()) {
    const list = lists[column] ?? []
    while ((free[column] ?? 0) > 0 && (next[column] ?? 0) < list.length) {
      const row = list[next[column] ?? 0] ?? 0
      next[column] = (next[column] ?? 0) + 1
      const present = held[row] ?? -1
      if (present >= 0 && ofMentee(row, column) <= ofMentee(row, present)) continue
      if (present >= 0) {
        free[present] = (free[present] ?? 0) + 1
        waiting.push(present)
      }
      held[row] = column
      free[column] = (free[column] ?? 0) - 1
    }
  }
  return held
}
