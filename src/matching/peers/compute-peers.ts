import { forbiddance, type MatchingInput, type Participant, pointsFor, reasonsFor } from '../engine/index.ts'
import { type Compute, compute } from '../runs/compute.ts'
import type { NewProposal } from '../runs/run-outcome.ts'
import { boundOn, fewEnough, pairFew, pairMany, type Worth } from './peers.ts'

/**
 * Pairs equals. The engine matches everybody with everybody, each giving one and getting one, and proves that; whatever
 * pairs there are, both ways together are such a match, and so its prices bound what any pairing can reach. Of few people
 * every pairing is looked at and the best taken. Of more the engine's match is made into pairs (`pairMany`), and how much of
 * the bound they reach is told with the run: that much is certain, and no more is claimed.
 */
export const computePeers: Compute = async (input, setAside, how) => {
  const computed = await compute({ ...input, aims: { worst: 'any' } }, setAside, how)
  const people = input.mentees
  const worth = worthIn(input, people)
  const numberOf = new Map(people.map(({ id }, number) => [id, number]))
  const given = computed.proposals.map(
    ({ mentee, mentor }) => [numberOf.get(mentee) ?? 0, numberOf.get(mentor) ?? 0] as const,
  )
  const exact = people.length <= fewEnough
  const pairs = exact ? pairFew(people.length, worth) : pairMany(people.length, given, worth)
  const { fullest } = computed.outcome
  const proposals = pairs.flatMap(([a, b]): NewProposal[] => {
    const [mentee, mentor] = [people[a], input.mentors.find(({ id }) => id === people[b]?.id)]
    if (!mentee || !mentor) return []
    const points = pointsFor(input.criteria, mentee, mentor)
    const reasons = reasonsFor(input.criteria, mentee, mentor)
    return [
      {
        ...{ mentee: mentee.id, mentor: mentor.id, points },
        strength: fullest === 0 ? 0 : Math.min(1, points / fullest),
        reasons: reasons.filter(reason => reason.maximum > 0 || reason.points > 0),
        nextBest: null,
        locked: input.locked?.some(lock => lock.mentee === mentee.id && lock.mentor === mentor.id) ?? false,
      },
    ]
  })
  const paired = new Set(proposals.flatMap(({ mentee, mentor }) => [mentee, mentor]))
  const waiting = people
    .filter(({ id }) => !paired.has(id))
    .map(
      ({ id }) =>
        computed.waiting.find(({ mentee }) => mentee === id) ?? {
          mentee: id,
          reason: { why: 'others-score-more' as const },
          help: [],
        },
    )
  const weakest = proposals.toSorted((one, two) => one.points - two.points)[0]
  const themes = weakest?.reasons.find(({ kind }) => kind === 'themes')
  const points = proposals.reduce((sum, one) => sum + one.points, 0)
  return {
    ...computed,
    proposals,
    waiting,
    outcome: {
      ...computed.outcome,
      places: people.length,
      pairs: proposals.length,
      locks: proposals.filter(({ locked }) => locked).length,
      weakest: weakest
        ? {
            sharedThemes: themes && 'shared' in themes ? themes.shared.length : 0,
            strength: weakest.strength,
          }
        : null,
      waiting: {
        people: waiting.length,
        byRules: waiting.filter(({ reason }) => reason.why === 'nobody-allowed').length,
      },
      groups: [],
      mentorsWithRoom: 0,
      peers: {
        exact,
        points,
        mostPairs: Math.floor(Math.min(computed.outcome.pairs, people.length) / 2),
        mostPoints: exact ? points : most(input, computed.certificate, pairs.length),
      },
    },
  }
}

function worthIn(input: MatchingInput, people: readonly Participant[]): Worth {
  const forbids = forbiddance(input)
  const mentors = new Map(input.mentors.map(mentor => [mentor.id, mentor]))
  const locked = new Map((input.locked ?? []).map(({ mentee, mentor }) => [mentee, mentor]))
  const open = (a: Participant, b: Participant): boolean =>
    [a, b].every(one => (locked.get(one.id) ?? (one === a ? b.id : a.id)) === (one === a ? b.id : a.id))
  const points = (a: number, b: number): number | undefined => {
    const [one, two] = [people[a], people[b]]
    const [asMentor, other] = [one && mentors.get(one.id), two && mentors.get(two.id)]
    if (!one || !two || !other || !asMentor || !open(one, two)) return undefined
    if (locked.get(one.id) !== two.id && (forbids(one, other) ?? forbids(two, asMentor))) return undefined
    return pointsFor(input.criteria, one, other)
  }
  // The same two are asked for again and again; of very many it would take too much memory to remember them.
  if (people.length > mostRemembered) return points
  const known = new Int32Array(people.length ** 2).fill(notAsked)
  return (a, b) => {
    const at = a * people.length + b
    if (known[at] === notAsked) known[at] = points(a, b) ?? notAllowed
    return known[at] === notAllowed ? undefined : known[at]
  }
}

const mostRemembered = 4000
const notAsked = -2_147_483_648
const notAllowed = notAsked + 1

/** Undefined where nothing is known: of very many people the prices are not held to all pairs. */
function most(
  { criteria, mentees, mentors, ...rules }: MatchingInput,
  certificate: {
    readonly aims: readonly { readonly aim: string; readonly mentees: Prices; readonly mentors: Prices }[]
  },
  pairs: number,
): number | undefined {
  const proven = certificate.aims.find(({ aim }) => aim === 'largest-total')
  if (!proven || mentees.length > mostHeld || (rules.locked?.length ?? 0) > 0) return undefined
  const [giving, getting] = [new Map(proven.mentees), new Map(proven.mentors)]
  const forbids = forbiddance({ criteria, mentees, mentors, ...rules })
  let excess = 0
  for (const one of mentees) {
    let over = 0
    for (const two of mentors) {
      if (forbids(one, two)) continue
      const paid = (giving.get(one.id) ?? 0) + (getting.get(two.id) ?? 0)
      over = Math.max(over, pointsFor(criteria, one, two) - paid)
    }
    excess += over
  }
  return boundOn(
    pairs,
    mentees.map(({ id }) => (giving.get(id) ?? 0) + (getting.get(id) ?? 0)),
    excess,
  )
}

type Prices = readonly (readonly [id: string, price: number])[]
const mostHeld = 1500
