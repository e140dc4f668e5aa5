import { forbiddance, type MatchingInput, type RuleKind, solve } from '../engine/index.ts'
import { bothWays, matchAgain, type WayOfRun } from '../runs/match-again.ts'
import { type Recruit, recruitsFor } from './recruits.ts'
import { type Again, type RuleCost, ruleCosts, scoreOf } from './rule-costs.ts'
import { unmatchable } from './unmatchable.ts'

/** What is worked out of a run once it stands: stored with it as `matching_run.insight`. */
export interface RunInsight {
  readonly rules: readonly RuleCost[]
  /** How many only several rules together leave without a possible mentor; null where it was not counted. */
  readonly together: number | null
  /** Pairs by strength, in tenths from the weakest. */
  readonly spread: readonly number[]
  /** The strength of the weakest pair, the middle one and the strongest; null without pairs. */
  readonly strengths: { readonly least: number; readonly middle: number; readonly most: number } | null
  readonly organisations: readonly OrganisationSpread[]
  readonly recruits: readonly Recruit[]
  /** Mentors with whom one more place would give the most. */
  readonly places: readonly { readonly mentor: string; readonly matched: number; readonly points: number }[]
}

/** How the mentees of one organisation fared. */
export interface OrganisationSpread {
  readonly organisation: string
  readonly mentees: number
  /** Their pairs, in tenths of strength. */
  readonly spread: readonly number[]
  /** The strength of their pairs on average; null without pairs. */
  readonly average: number | null
}

/** A mentor who still has room, and why nobody was proposed. */
export interface Room {
  readonly mentor: string
  readonly free: number
  /** How many mentees of the programme seek something the mentor offers. */
  readonly sought: number
  /** How many of those who wait each rule keeps away; none when nobody waits. */
  readonly cut: readonly { readonly rule: RuleKind; readonly mentees: number }[]
}

/** The rules a run was matched by, and the groups that were under way. */
interface HowItWasMatched {
  /** How many mentees a mentor is advised to have (C4). */
  readonly perMentor: number
  readonly threads: number
  readonly rules: WayOfRun
  readonly underWay: readonly string[]
}

export interface StandingPair {
  readonly mentee: string
  readonly mentor: string
  readonly points: number
  readonly strength: number
}

/** Above so many pairs the match is not computed again without each rule: that would take minutes. */
const mostPairsWeighed = 20_000_000
const mostLooks = 60_000_000
/** Above so many comparisons it is not said which rule keeps those who wait from those with room. */
const mostComparisons = 5_000_000
/** Above so many pairs it is not computed what one more place with each mentor would give. */
const mostPairsPlaced = 2_000_000
const placesNamed = 5

/** Works out what a run says of its rules and its people. The pairs are those proposed; the same input, the same insight. */
export async function insightOf(
  input: MatchingInput,
  pairs: readonly StandingPair[],
  { perMentor, threads, rules, underWay }: HowItWasMatched,
): Promise<{ insight: RunInsight; room: Room[] }> {
  const size = input.mentees.length * input.mentors.length
  const left = unmatchable(input, mostLooks)
  const seen = bothWays(pairs, rules)
  const matched = new Set(seen.map(({ mentee }) => mentee))
  const waiting = input.mentees.filter(({ id }) => !matched.has(id))
  const score = (of: readonly { readonly points: number }[]) =>
    scoreOf(of, !rules.peers && rules.aim !== 'stable')
  const again: Again = async other => score(await matchAgain(other, { rules, underWay, threads }))
  // Between equals nobody recruits a mentor, asks for a place or has one left.
  const forMentees = rules.peers ? [] : waiting
  const insight: RunInsight = {
    rules: await ruleCosts(input, score(pairs), left, size <= mostPairsWeighed ? again : undefined),
    together: left ? left.together.length : null,
    spread: spreadOf(pairs),
    strengths: strengthsOf(pairs),
    organisations: byOrganisation(input, seen),
    recruits: recruitsFor(forMentees, { perMentor, organisation: organisationRule(input) }),
    places:
      size <= mostPairsPlaced && forMentees.length > 0 && rules.aim !== 'stable'
        ? await worthwhilePlaces(input, rules, threads)
        : [],
  }
  return { insight, room: rules.peers ? [] : roomOf(input, pairs, waiting) }
}

/** Counts pairs by strength, in tenths from the weakest. */
export function spreadOf(pairs: readonly Pick<StandingPair, 'strength'>[]): number[] {
  const spread = Array.from({ length: 10 }, () => 0)
  for (const { strength } of pairs) {
    const tenth = Math.min(9, Math.floor(strength * 10))
    spread[tenth] = (spread[tenth] ?? 0) + 1
  }
  return spread
}

function strengthsOf(pairs: readonly StandingPair[]): RunInsight['strengths'] {
  const inOrder = pairs.map(({ strength }) => strength).sort((a, b) => a - b)
  const [least, most] = [inOrder[0], inOrder.at(-1)]
  const middle = inOrder[Math.floor(inOrder.length / 2)]
  return least === undefined || middle === undefined || most === undefined ? null : { least, middle, most }
}

function byOrganisation(input: MatchingInput, pairs: readonly StandingPair[]): OrganisationSpread[] {
  const pairOf = new Map(pairs.map(pair => [pair.mentee, pair]))
  const groups = Map.groupBy(input.mentees, ({ organisation }) => organisation ?? '')
  return [...groups]
    .map(([organisation, mentees]) => {
      const theirs = mentees.flatMap(({ id }) => pairOf.get(id) ?? [])
      const sum = theirs.reduce((all, { strength }) => all + strength, 0)
      const average = theirs.length === 0 ? null : sum / theirs.length
      return { organisation, mentees: mentees.length, spread: spreadOf(theirs), average }
    })
    .toSorted((a, b) => b.mentees - a.mentees || (a.organisation < b.organisation ? -1 : 1))
}

function organisationRule({ rules = [] }: MatchingInput): 'same' | 'different' | 'any' {
  if (rules.some(({ kind }) => kind === 'same-organisation')) return 'same'
  return rules.some(({ kind }) => kind === 'different-organisation') ? 'different' : 'any'
}

async function worthwhilePlaces(
  input: MatchingInput,
  { group }: WayOfRun,
  threads: number,
): Promise<RunInsight['places']> {
  const { oneMorePlace = [] } = await solve(input, { explain: true, threads })
  const capacities = new Map(input.mentors.map(({ id, capacity }) => [id, capacity]))
  // A group has its largest size, and one that did not begin takes in nobody alone.
  const mayBeAsked = (mentor: string) => {
    const capacity = capacities.get(mentor) ?? 0
    return !group || (capacity > 0 && capacity < group.largest)
  }
  return oneMorePlace
    .filter(({ mentor, matched, points }) => (matched > 0 || points > 0) && mayBeAsked(mentor))
    .toSorted((a, b) => b.matched - a.matched || b.points - a.points || (a.mentor < b.mentor ? -1 : 1))
    .slice(0, placesNamed)
}

function roomOf(
  input: MatchingInput,
  pairs: readonly StandingPair[],
  waiting: MatchingInput['mentees'],
): Room[] {
  const taken = new Map<string, number>()
  for (const { mentor } of pairs) taken.set(mentor, (taken.get(mentor) ?? 0) + 1)
  const free = input.mentors.filter(({ id, capacity }) => capacity > (taken.get(id) ?? 0))
  const seekers = new Map<string, number>()
  for (const { themes = [] } of input.mentees) {
    for (const theme of new Set(themes)) seekers.set(theme, (seekers.get(theme) ?? 0) + 1)
  }
  const forbids = forbiddance(input)
  const compared = free.length * waiting.length <= mostComparisons
  return free
    .map(mentor => {
      const cut = new Map<RuleKind, number>()
      for (const mentee of compared ? waiting : []) {
        const rule = forbids(mentee, mentor)
        if (rule) cut.set(rule, (cut.get(rule) ?? 0) + 1)
      }
      return {
        mentor: mentor.id,
        free: mentor.capacity - (taken.get(mentor.id) ?? 0),
        sought: Math.max(0, ...(mentor.themes ?? []).map(theme => seekers.get(theme) ?? 0)),
        cut: [...cut].map(([rule, mentees]) => ({ rule, mentees })).toSorted((a, b) => b.mentees - a.mentees),
      }
    })
    .toSorted((a, b) => b.free - a.free || (a.mentor < b.mentor ? -1 : 1))
}
