import type { Certificate, Prices, ProvenAim } from './certificate.ts'
import type { Neighbourhood } from './explain.ts'
import type { MatchingInput, Participant } from './input.ts'
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
  const earlierKeys = new Set((input.earlier ?? []).map(pair => JSON.stringify([pair.mentee, pair.mentor])))
  const made: MatchedPair[] = []
  const describe = (row: number, column: number, isLocked: boolean, edge: number | undefined): void => {
    const mentee = mentees[row]
    const mentor = mentors[column]
    if (!mentee || !mentor) return
    const isExplained = near !== undefined && edge !== undefined
    const next = isExplained ? near.nextBest(row, edge) : undefined
    const nextMentor = next && mentors[next.column]
    const reasons = reasonsFor(input.criteria, mentee, mentor)
    made.push({
      mentee: mentee.id,
      mentor: mentor.id,
      points: reasons.reduce((sum, reason) => sum + reason.points, 0),
      reasons,
      locked: isLocked,
      earlier: earlierKeys.size > 0 && earlierKeys.has(JSON.stringify([mentee.id, mentor.id])),
      ...(isExplained
        ? { nextBest: next && nextMentor ? { mentor: nextMentor.id, loss: next.points } : null }
        : {}),
    })
  }
  for (const [row, column] of locked) describe(row, column, true, undefined)
  for (const { row, column, edge } of pairs) {
    describe(row, column, false, edge)
    if (near) yield made.length / (pairs.length + locked.length)
  }
  made.sort((a, b) => order(a.mentee, b.mentee) || order(a.mentor, b.mentor))
  const points = made.map(pair => pair.points)
  return {
    pairs: made,
    matched: made.length,
    total: points.reduce((sum, own) => sum + own, 0),
    worst: points.length === 0 ? null : points.reduce((least, own) => Math.min(least, own)),
    ...(near ? { oneMorePlace: gains(near.oneMorePlace(), mentors) } : {}),
  }
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
    pairs: described.pairs.map(({ mentee, mentor }) => ({ mentee, mentor })),
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
  for (const [position, price] of prices.entries()) {
    const person = people[position]
    if (person && price !== 0) entries.push([person.id, price])
  }
  return entries
}
