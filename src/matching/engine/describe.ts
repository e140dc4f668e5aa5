import type { Certificate, Prices, ProvenAim } from './certificate.ts'
import type { Neighbourhood } from './explain.ts'
import type { MatchingInput, PairOfIds, Participant } from './input.ts'
import type { ReachedAim } from './lexicographic.ts'
import type { Numbered } from './numbered.ts'
import type { MatchedPair, MatchingResult } from './result.ts'
import { reasonsFor } from './score.ts'

type Described = Pick<MatchingResult, 'pairs' | 'matched' | 'total' | 'worst' | 'oneMorePlace'>

/** A pair that is made, by numbers; `edge` is its place in the list, where there is one. */
export interface Made {
  readonly row: number
  readonly column: number
  readonly edge?: number
}

/** Points and reasons of the pairs, by id; with what `near` says of changes. Yields the share done. */
export function* describePairs(
  input: MatchingInput,
  { mentees, mentors, locked }: Numbered,
  pairs: readonly Made[],
  near?: Neighbourhood,
): Generator<number, Described> {
  const { criteria, earlier = [] } = input
  const earlierKeys =
    earlier.length === 0
      ? undefined
      : new Set(earlier.map(pair => JSON.stringify([pair.mentee, pair.mentor])))
  const all: readonly Made[] =
    locked.length === 0 ? pairs : [...locked.map(([row, column]) => ({ row, column })), ...pairs]
  const byMentee = new Map<string, MatchedPair[]>()
  let total = 0
  let worst: number | null = null
  for (let at = 0; at < all.length; at++) {
    const { row, column, edge } = all[at] ?? NOBODY
    const mentee = mentees[row]
    const mentor = mentors[column]
    if (!mentee || !mentor) continue
    const reasons = reasonsFor(criteria, mentee, mentor)
    let points = 0
    for (let own = 0; own < reasons.length; own++) points += reasons[own]?.points ?? 0
    total += points
    if (worst === null || points < worst) worst = points
    const made: MatchedPair = {
      mentee: mentee.id,
      mentor: mentor.id,
      points,
      reasons,
      locked: at < locked.length,
      earlier: earlierKeys?.has(JSON.stringify([mentee.id, mentor.id])) ?? false,
    }
    const pair = near && edge !== undefined ? { ...made, nextBest: nextBest(near, row, edge, mentors) } : made
    const others = byMentee.get(mentee.id)
    if (others) others.push(pair)
    else byMentee.set(mentee.id, [pair])
    if (near || at % PAIRS_WITHOUT_PAUSE === 0) yield at / all.length
  }
  const ordered = inOrder(byMentee)
  return {
    pairs: ordered,
    matched: ordered.length,
    total,
    worst,
    ...(near ? { oneMorePlace: gains(near.oneMorePlace(), mentors) } : {}),
  }
}

const PAIRS_WITHOUT_PAUSE = 256

const NOBODY: Made = { row: -1, column: -1 }

function nextBest(
  near: Neighbourhood,
  row: number,
  edge: number,
  mentors: readonly Participant[],
): { mentor: string; loss: number } | null {
  const next = near.nextBest(row, edge)
  const mentor = next && mentors[next.column]
  return next && mentor ? { mentor: mentor.id, loss: next.points } : null
}

/** The pairs by the ids of their mentees, and of their mentors where somebody has several. */
function inOrder(byMentee: ReadonlyMap<string, MatchedPair[]>): MatchedPair[] {
  const ordered: MatchedPair[] = []
  // Texts are sorted faster without a comparison of one's own.
  const ids = [...byMentee.keys()].sort()
  for (let at = 0; at < ids.length; at++) {
    const own = byMentee.get(ids[at] ?? '') ?? []
    if (own.length > 1) own.sort((a, b) => order(a.mentor, b.mentor))
    ordered.push(...own)
  }
  return ordered
}

/** The result as it is given out, with its certificate. */
export function finish(
  described: Described,
  lacking: Pick<MatchingResult, 'unmatched' | 'groups' | 'freePlaces'>,
  numbered: Numbered,
  aims: readonly ReachedAim[],
  proven = aims.map(aim => certified(aim, numbered)),
): MatchingResult {
  const certificate: Certificate = {
    format: 'telemakos-matching-certificate',
    version: 1,
    pairs: pairsOf(described.pairs),
    aims: proven,
  }
  const totalled = proven.find(aim => aim.aim === 'largest-total')
  return {
    ...described,
    ...lacking,
    prices: { mentees: totalled?.mentees ?? [], mentors: totalled?.mentors ?? [] },
    certificate,
    unknownLocked: numbered.unknownLocked,
  }
}

function pairsOf(described: readonly MatchedPair[]): PairOfIds[] {
  const pairs: PairOfIds[] = []
  for (let at = 0; at < described.length; at++) {
    const pair = described[at]
    if (pair) pairs.push({ mentee: pair.mentee, mentor: pair.mentor })
  }
  return pairs
}

function gains(all: readonly { matched: number; points: number }[], mentors: readonly Participant[]) {
  return all
    .map((gain, column) => ({ mentor: mentors[column]?.id ?? '', ...gain }))
    .filter(gain => gain.matched > 0 || gain.points > 0)
    .sort((a, b) => b.matched - a.matched || b.points - a.points || order(a.mentor, b.mentor))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** An aim as the certificate has it. */
export function certified(reached: ReachedAim, { mentees, mentors }: Numbered): ProvenAim {
  const { aim, value, points, bound } = reached
  const prices = { mentees: named(reached.rowPrice, mentees), mentors: named(reached.columnPrice, mentors) }
  switch (aim) {
    case 'best-worst':
      return { aim, value, bound, ...prices }
    case 'fewest-at':
      return { aim, points, value, ...prices }
    default:
      return { aim, value, ...prices }
  }
}

function named(prices: Float64Array, people: readonly Participant[]): Prices {
  const entries: [string, number][] = []
  for (let position = 0; position < prices.length; position++) {
    const price = prices[position] ?? 0
    const person = people[position]
    if (person && price !== 0) entries.push([person.id, price])
  }
  return entries
}
