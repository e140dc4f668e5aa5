import {
  forbiddance,
  type MatchingInput,
  type PairOfIds,
  pointsFor,
  type Reason,
  reasonsFor,
  solve,
} from '../engine/index.ts'
import { type Gain, gain, scoreOf } from '../insight/rule-costs.ts'
import type { SetAside } from '../matching-input.ts'

export interface PlacedPair extends PairOfIds {
  readonly points: number
}

/** What it does to a match when two are put together by hand: what the whole gains (below 0: loses), and who moves. */
export interface Effect {
  readonly gain: Gain
  readonly moves: readonly Move[]
}

/** A mentee who has another mentor than before; none where they had or get nobody. */
export interface Move {
  readonly mentee: string
  readonly from: string | undefined
  readonly to: string | undefined
}

/** A mentor whom a mentee could have instead. */
export interface Candidate {
  readonly mentor: string
  readonly points: number
  readonly reasons: readonly Reason[]
  /** Undefined where it was not computed: it is when somebody asks. */
  readonly effect: Effect | undefined
}

/** With more possible pairs than this, the effect of each candidate is computed only when somebody asks. */
const mostPairsAtOnce = 5_000
/** With more, even one is not computed while a page waits. */
const mostPairsAsked = 2_000_000
/** With more, the fewest moves are not looked for: any match as good will do. */
const mostPairsFewest = 60_000

const sizeOf = ({ mentees, mentors }: MatchingInput) => mentees.length * mentors.length

/** Why two cannot be put together; undefined when they can. */
export function obstacleTo(input: MatchingInput, pair: PairOfIds): SetAside['why'] | undefined {
  const mentee = input.mentees.find(({ id }) => id === pair.mentee)
  const mentor = input.mentors.find(({ id }) => id === pair.mentor)
  if (!mentee || !mentor) return 'not-taking-part'
  return forbiddance(input)(mentee, mentor) ?? (mentor.capacity <= 0 ? 'no-place' : undefined)
}

/**
 * What it does to a match when a pair is made, whatever it costs: the best match with the pair, proven, against the
 * one before; with as few moves as can be, where that can be found while a page waits. Undefined where too many take part.
 */
export async function effectOfPlacing(
  input: MatchingInput,
  before: readonly PlacedPair[],
  pair: PairOfIds,
): Promise<Effect | undefined> {
  if (sizeOf(input) > mostPairsAsked) return undefined
  const fewest = sizeOf(input) <= mostPairsFewest
  const others = (input.locked ?? []).filter(({ mentee }) => mentee !== pair.mentee)
  const placed: MatchingInput = {
    ...input,
    locked: [...others, { mentee: pair.mentee, mentor: pair.mentor }],
    ...(fewest && {
      earlier: before.map(({ mentee, mentor }) => ({ mentee, mentor })),
      aims: { ...input.aims, fewestChanges: true },
    }),
  }
  const after = await solve(placed, { explain: false, threads: 1 })
  return { gain: gain(scoreOf(before), scoreOf(after.pairs)), moves: movesBetween(before, after.pairs) }
}

/** Whom a mentee could have, the best first: as many as `count`, each with what it would cost the whole where that is quick. */
export async function candidatesFor(
  input: MatchingInput,
  before: readonly PlacedPair[],
  menteeId: string,
  count: number,
): Promise<Candidate[]> {
  const mentee = input.mentees.find(({ id }) => id === menteeId)
  if (!mentee) return []
  const forbids = forbiddance(input)
  const own = before.find(pair => pair.mentee === menteeId)?.mentor
  const best = input.mentors
    .filter(mentor => mentor.capacity > 0 && mentor.id !== own && !forbids(mentee, mentor))
    .map(mentor => ({ mentor, points: pointsFor(input.criteria, mentee, mentor) }))
    .toSorted((a, b) => b.points - a.points || (a.mentor.id < b.mentor.id ? -1 : 1))
    .slice(0, count)
  const candidates: Candidate[] = []
  for (const { mentor, points } of best) {
    const pair = { mentee: menteeId, mentor: mentor.id }
    const effect = sizeOf(input) <= mostPairsAtOnce ? await effectOfPlacing(input, before, pair) : undefined
    candidates.push({
      mentor: mentor.id,
      points,
      reasons: reasonsFor(input.criteria, mentee, mentor),
      effect,
    })
  }
  return candidates
}

/** The mentees whose mentor differs between two matches, by id. */
export function movesBetween(before: readonly PairOfIds[], after: readonly PairOfIds[]): Move[] {
  const from = new Map(before.map(({ mentee, mentor }) => [mentee, mentor]))
  const to = new Map(after.map(({ mentee, mentor }) => [mentee, mentor]))
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter(mentee => from.get(mentee) !== to.get(mentee))
    .toSorted()
    .map(mentee => ({ mentee, from: from.get(mentee), to: to.get(mentee) }))
}
