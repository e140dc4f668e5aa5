import {
  forbiddance,
  type MatchingInput,
  type Mentor,
  type PairOfIds,
  pointsFor,
  type Reason,
  reasonsFor,
} from '../engine/index.ts'
import { type Gain, gain, scoreOf } from '../insight/rule-costs.ts'
import type { SetAside } from '../matching-input.ts'
import { bothWays, matchAgain, nearTo, type WayOfRun } from '../runs/match-again.ts'

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
  /** What the whole gains (below 0: loses); undefined where it was not computed: it is when somebody asks. */
  readonly gain: Gain | undefined
}

/** The run that two are placed in. */
export interface PlacedIn {
  readonly input: MatchingInput
  /** Its pairs; of equals each both ways, from `bothWays`. */
  readonly before: readonly PlacedPair[]
  readonly rules: WayOfRun
  /** Of groups: the mentors whose group was under way. */
  readonly underWay: readonly string[]
}

/** So many possible pairs may be gone through while a page waits. */
const mostPairsAsked = 20_000_000
/** As many as this for what several candidates cost, together; a matching is at least so much work. */
const mostPairsAtOnce = 13_000_000
const leastWork = 20_000
/** What is not simply the best match takes many times as long. */
const timesAsLong = ({ group, peers, aim }: WayOfRun) => (peers ? 100 : group || aim === 'stable' ? 20 : 1)

const workOf = ({ input: { mentees, mentors }, rules }: PlacedIn) =>
  Math.max(leastWork, mentees.length * mentors.length) * timesAsLong(rules)

/** Why two cannot be put together; undefined when they can. */
export function obstacleTo(input: MatchingInput, pair: PairOfIds): Obstacle | undefined {
  const mentee = input.mentees.find(({ id }) => id === pair.mentee)
  const mentor = input.mentors.find(({ id }) => id === pair.mentor)
  if (!mentee || !mentor) return 'not-taking-part'
  const isLocked = input.locked?.some(lock => lock.mentee === pair.mentee && lock.mentor !== pair.mentor)
  return (
    forbiddance(input)(mentee, mentor) ??
    (hasPlaceFor(input, mentee.id, mentor) ? undefined : 'no-place') ??
    (isLocked ? 'mentee-locked-elsewhere' : undefined)
  )
}

export type Obstacle = SetAside['why'] | 'mentee-locked-elsewhere'

// Whom others are locked with keep their places.
const hasPlaceFor = ({ locked = [] }: MatchingInput, menteeId: string, { id, capacity }: Mentor): boolean =>
  capacity > locked.filter(({ mentee, mentor }) => mentor === id && mentee !== menteeId).length

/**
 * What it does to a run when a pair is made, whatever it costs: what the same run comes to with the pair locked, against
 * the pairs before; with as few moves as can be, where that can be found while a page waits. Undefined where too many
 * take part.
 */
export async function effectOfPlacing(placed: PlacedIn, pair: PairOfIds): Promise<Effect | undefined> {
  const { input, before, rules } = placed
  if (workOf(placed) > mostPairsAsked) return undefined
  const after = await matchWith(pair, { ...placed, input: nearTo(input, before) })
  return { gain: gainOf(placed, after), moves: movesBetween(before, bothWays(after, rules)) }
}

async function matchWith(
  { mentee, mentor }: PairOfIds,
  { input, rules, underWay }: PlacedIn,
): Promise<readonly PlacedPair[]> {
  const both = new Set(rules.peers ? [mentee, mentor] : [mentee])
  const others = (input.locked ?? []).filter(
    lock => !both.has(lock.mentee) && !(rules.peers && both.has(lock.mentor)),
  )
  const own = [{ mentee, mentor }, ...(rules.peers ? [{ mentee: mentor, mentor: mentee }] : [])]
  return await matchAgain({ ...input, locked: [...others, ...own] }, { rules, underWay, threads: 1 })
}

// What two equals are to each other counts once.
const gainOf = ({ before, rules }: PlacedIn, after: readonly PlacedPair[]): Gain =>
  gain(scoreOf(rules.peers ? before.filter(pair => pair.mentee < pair.mentor) : before), scoreOf(after))

/** Whom a mentee could have, the best first: as many as `count`, the first of them with what it would cost the whole. */
export async function candidatesFor(placed: PlacedIn, menteeId: string, count: number): Promise<Candidate[]> {
  const { input, before } = placed
  const mentee = input.mentees.find(({ id }) => id === menteeId)
  if (!mentee) return []
  const forbids = forbiddance(input)
  const own = before.find(pair => pair.mentee === menteeId)?.mentor
  const best = input.mentors
    .filter(mentor => mentor.id !== own && hasPlaceFor(input, menteeId, mentor) && !forbids(mentee, mentor))
    .map(mentor => ({ mentor, points: pointsFor(input.criteria, mentee, mentor) }))
    .toSorted((a, b) => b.points - a.points || (a.mentor.id < b.mentor.id ? -1 : 1))
    .slice(0, count)
  const weighed = Math.floor(mostPairsAtOnce / workOf(placed))
  // Which groups begin can hang on which of two matches as good is taken.
  const near = placed.rules.group ? { ...placed, input: nearTo(input, before) } : placed
  const candidates: Candidate[] = []
  for (const [at, { mentor, points }] of best.entries()) {
    const pair = { mentee: menteeId, mentor: mentor.id }
    candidates.push({
      mentor: mentor.id,
      points,
      reasons: reasonsFor(input.criteria, mentee, mentor),
      gain: at < weighed ? gainOf(placed, await matchWith(pair, near)) : undefined,
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
