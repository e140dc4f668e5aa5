import {
  forbiddance,
  type MatchedPair,
  type MatchingInput,
  type MatchingResult,
  type ProvenAim,
  pointsFor,
  type Reason,
  type WhyUnmatched,
} from '../engine/index.ts'
import type { SetAside } from '../matching-input.ts'

/** What a run came to, beside its proposals and those who wait: stored with it as `matching_run.result`. */
export interface RunOutcome {
  /** Who took part: mentees without a mentor, mentors, and the places they had. */
  readonly mentees: number
  readonly mentors: number
  readonly places: number
  readonly pairs: number
  /** Pairs that were locked, and kept. */
  readonly locks: number
  /** The most points the fullest wish could have got; strength is the share of it. */
  readonly fullest: number
  readonly weakest: { readonly sharedThemes: number; readonly strength: number } | null
  /** How many wait, and how many of them because of the rules. */
  readonly waiting: { readonly people: number; readonly byRules: number }
  /** What is proven, aim by aim. */
  readonly proven: readonly Pick<ProvenAim, 'aim' | 'value'>[]
  readonly groups: readonly Competition[]
  readonly mentorsWithRoom: number
  readonly setAside: readonly SetAside[]
  /** In groups: how many there are, those under way that somebody comes into among them. */
  readonly groupsMade?: number
  /** In groups: the mentors whose group was under way. */
  readonly underWay?: readonly string[]
  /** In groups: how many mentors were left out because theirs would have been too small. */
  readonly closed?: number
  /** In groups: how many come into one that is under way. */
  readonly coming?: number
  /** Of equals: what the pairs reach, and the most that any pairing could; undefined where that is not known. */
  readonly peers?: {
    readonly exact: boolean
    readonly points: number
    readonly mostPairs: number
    readonly mostPoints: number | undefined
  }
  /** Where no two would rather have each other: what that costs against the best for all together (D3). */
  readonly stable?: StableCost
}

export interface StableCost {
  /** Pairs and points of the best match, and how many pairs there would rather have each other. */
  readonly bestPairs: number
  readonly bestTotal: number
  readonly bestBlocking: number
  readonly total: number
}

export interface Waiting {
  readonly mentee: string
  readonly reason: WhyUnmatched
  /** Mentors the mentee may have, the best first: one more place with any of them would help. */
  readonly help: readonly string[]
}

/** More mentees than there are places with the mentors they may have. */
export interface Competition {
  readonly mentees: number
  /** How many mentors they want in all, where that is more than one each. */
  readonly wanted?: number
  readonly mentors: number
  readonly places: number
}

/** A proposed pair as it is stored. */
export interface NewProposal {
  readonly mentee: string
  readonly mentor: string
  readonly points: number
  readonly strength: number
  readonly reasons: readonly Reason[]
  readonly nextBest: NextBest | null
  readonly locked: boolean
}

/** What the pair decides: with whom the mentee would be otherwise, and what all lose. Null where not computed. */
export type NextBest =
  | { readonly kind: 'costs'; readonly mentor: string; readonly loss: number }
  | { readonly kind: 'nobody' }

/** Turns the engine's result into what is stored: the outcome, those who wait, and the proposals. */
export function outcomeOf(
  input: MatchingInput,
  result: MatchingResult,
  setAside: readonly SetAside[],
): { outcome: RunOutcome; waiting: Waiting[]; proposals: NewProposal[] } {
  const fullest = result.pairs.reduce((most, pair) => Math.max(most, fullestOf(pair)), 0)
  const weakest = weakestOf(result.pairs)
  const { competitions, groupOf } = competitionsIn(result)
  const waiting = waitingOf(input, result, groupOf)
  const outcome: RunOutcome = {
    mentees: input.mentees.length,
    mentors: input.mentors.length,
    places: input.mentors.reduce((sum, mentor) => sum + mentor.capacity, 0),
    pairs: result.pairs.length,
    locks: result.pairs.filter(pair => pair.locked).length,
    fullest,
    weakest: weakest
      ? { sharedThemes: sharedThemes(weakest), strength: strengthOf(weakest.points, fullest) }
      : null,
    waiting: {
      people: waiting.length,
      byRules: waiting.filter(({ reason }) => reason.why === 'nobody-allowed').length,
    },
    proven: result.certificate.aims.map(({ aim, value }) => ({ aim, value })),
    groups: competitions.map(({ mentees, mentors, places }) => {
      const wanted = wantedBy(mentees, input)
      return {
        mentees: mentees.size,
        ...(wanted > mentees.size && { wanted }),
        mentors: mentors.length,
        places,
      }
    }),
    mentorsWithRoom: result.freePlaces.length,
    setAside,
  }
  return { outcome, waiting, proposals: result.pairs.map(pair => proposalOf(pair, fullest)) }
}

function proposalOf(pair: MatchedPair, fullest: number): NewProposal {
  return {
    mentee: pair.mentee,
    mentor: pair.mentor,
    points: pair.points,
    strength: strengthOf(pair.points, fullest),
    // A wish that nobody had tells nothing of the pair.
    reasons: pair.reasons.filter(reason => reason.maximum > 0 || reason.points > 0),
    nextBest: nextBestOf(pair),
    locked: pair.locked,
  }
}

function nextBestOf({ nextBest }: MatchedPair): NextBest | null {
  if (nextBest === undefined) return null
  return nextBest === null ? { kind: 'nobody' } : { kind: 'costs', ...nextBest }
}

const fullestOf = (pair: MatchedPair) => pair.reasons.reduce((sum, reason) => sum + reason.maximum, 0)

// One scale for all pairs, so that the order by strength is the order the engine has proven.
const strengthOf = (points: number, fullest: number) => (fullest === 0 ? 0 : Math.min(1, points / fullest))

function weakestOf(pairs: readonly MatchedPair[]): MatchedPair | undefined {
  return pairs.reduce<MatchedPair | undefined>(
    (least, pair) => (least === undefined || pair.points < least.points ? pair : least),
    undefined,
  )
}

function sharedThemes(pair: MatchedPair): number {
  const themes = pair.reasons.find(reason => reason.kind === 'themes')
  return themes && 'shared' in themes ? themes.shared.length : 0
}

/**
 * The engine gives each who waits a group of their own. Those who wait for the same mentors are one group: told
 * together, they say how many want how few places.
 */
function competitionsIn({ groups }: MatchingResult) {
  const byMentors = Map.groupBy(groups, group => group.mentors.join())
  const competitions = [...byMentors.values()].map(same => ({
    mentees: new Set(same.flatMap(group => group.mentees)),
    mentors: same[0]?.mentors ?? [],
    places: same[0]?.places ?? 0,
  }))
  const keys = [...byMentors.keys()]
  return { competitions, groupOf: groups.map(group => keys.indexOf(group.mentors.join())) }
}

/** Locked pairs take from what people want as from the places: neither counts here. */
function wantedBy(people: ReadonlySet<string>, { mentees, locked = [] }: MatchingInput): number {
  const kept = Map.groupBy(locked, ({ mentee }) => mentee)
  return mentees
    .filter(({ id }) => people.has(id))
    .reduce((sum, { id, wants = 1 }) => sum + Math.max(0, wants - (kept.get(id)?.length ?? 0)), 0)
}

/** Above so many comparisons the mentors who could help are not ranked for each who waits. */
const mostComparisons = 1_000_000

function waitingOf(input: MatchingInput, result: MatchingResult, groupOf: readonly number[]): Waiting[] {
  const forbids = forbiddance(input)
  const mentees = new Map(input.mentees.map(mentee => [mentee.id, mentee]))
  const ranked = result.unmatched.length * input.mentors.length <= mostComparisons
  return result.unmatched.map(({ mentee: id, reason }) => {
    const mentee = mentees.get(id)
    const help =
      ranked && mentee && reason.why !== 'nobody-allowed'
        ? input.mentors
            .filter(mentor => !forbids(mentee, mentor))
            .map(mentor => ({ id: mentor.id, points: pointsFor(input.criteria, mentee, mentor) }))
            .sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
            .slice(0, 3)
            .map(mentor => mentor.id)
        : []
    return { mentee: id, reason: inGroup(reason, groupOf), help }
  })
}

const inGroup = (reason: WhyUnmatched, groupOf: readonly number[]): WhyUnmatched =>
  reason.why === 'too-few-places' ? { ...reason, group: groupOf[reason.group] ?? reason.group } : reason
