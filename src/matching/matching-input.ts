import { forbiddance, type MatchingInput, type Mentee, type Mentor, type RuleKind } from './engine/index.ts'
import { criteriaOf, hardRules, type MatchingRules } from './matching-rules.ts'

/** One who takes part, with what the matching looks at. */
export interface Applicant {
  readonly personId: string
  readonly organisationId: string
  readonly unitId: string | null
  /** Nearest first, as far up as the rule goes. */
  readonly leaders: readonly string[]
  readonly themes: readonly string[]
  readonly developmentAreas: readonly string[]
  /** What a mentee wants to learn, what a mentor is good at: in the words of the shared list, or their own. */
  readonly competences: readonly string[]
  readonly languages: readonly string[]
  readonly educations: readonly string[]
  readonly place: string
  readonly experienceYears: number | null
}

export interface MentorApplicant extends Applicant {
  /** The mentor's own limit across all programmes (C4). */
  readonly capacity: number
  /** What the mentor offers this programme; null: as many as the own limit allows. */
  readonly places: number | null
  /** Open mentorships in all programmes, and in this one. */
  readonly taken: number
  readonly takenHere: number
  /** Mentees in the group that they have under way here; nothing where there is none. */
  readonly inGroup?: number
}

export interface PairRule {
  readonly menteeId: string
  readonly mentorId: string
  readonly kind: 'locked' | 'forbidden'
}

/** Everybody who takes part in a programme's matching. */
export interface MatchingPeople {
  readonly programmeId: string
  /** Without those who have an open mentorship in the programme. */
  readonly mentees: readonly Applicant[]
  readonly menteesWithMentor: readonly string[]
  readonly mentors: readonly MentorApplicant[]
  readonly pairRules: readonly PairRule[]
  /** Mentee and mentor of mentorships that have ended, in any programme. */
  readonly earlierPairs: readonly (readonly [string, string])[]
  /** Whom each would rather have, the dearest first, by person: on the mentees' side and on the mentors'. */
  readonly wishes?: { readonly mentees: Wishes; readonly mentors: Wishes }
}

export type Wishes = ReadonlyMap<string, readonly string[]>

/** A locked pair that cannot be kept, and why. */
export interface SetAside {
  readonly mentee: string
  readonly mentor: string
  readonly why: 'not-taking-part' | 'no-place' | 'group-too-small' | RuleKind
}

/**
 * The engine's input for a programme. The same people give the same input in whatever order they come, and so
 * the same match. A locked pair that a hard rule forbids, or that has no place, is set aside and told of: a lock
 * decides between what is allowed.
 */
export function matchingInput(
  people: MatchingPeople,
  rules: MatchingRules,
): { input: MatchingInput; setAside: SetAside[] } {
  if (rules.peers) return peersInput(people, rules)
  const forbidden = people.pairRules.filter(rule => rule.kind === 'forbidden')
  const open = {
    mentees: sorted(people.mentees).map(mentee => ({
      ...menteeOf(mentee),
      ...wishedBy(people.wishes?.mentees, mentee),
    })),
    mentors: sorted(people.mentors).map(mentor => ({
      ...mentorOf(mentor, rules),
      ...wishedBy(people.wishes?.mentors, mentor),
    })),
    criteria: criteriaOf(rules),
    rules: hardRules(rules, sortedPairs(forbidden.map(pairOf)), sortedPairs(partedPairs(people))),
    seed: people.programmeId,
  }
  const locks = people.pairRules.filter(rule => rule.kind === 'locked')
  const { locked, setAside } = keepable(open, sortedPairs(locks.map(pairOf)))
  return { input: { ...open, locked }, setAside }
}

/**
 * Equals, whichever side they have signed up on: each gives one and gets one, so a pair stands in it both ways. Years of
 * experience and wishes, which go one way, do not count between them.
 */
function peersInput(people: MatchingPeople, rules: MatchingRules) {
  const paired = new Set(people.menteesWithMentor)
  const everybody = [...people.mentees, ...people.mentors.filter(({ personId }) => !paired.has(personId))]
  const each = sorted([...new Map(everybody.map(one => [one.personId, one])).values()]).map(menteeOf)
  const both = (pairs: readonly (readonly [string, string])[]) =>
    sortedPairs(pairs.flatMap(([one, two]) => [[one, two] as const, [two, one] as const]))
  const forbidden = people.pairRules.filter(rule => rule.kind === 'forbidden')
  const equal = { ...rules, wishes: 0 }
  const open: MatchingInput = {
    mentees: each,
    mentors: each.map(one => ({ ...one, capacity: 1 })),
    criteria: criteriaOf(equal),
    rules: hardRules(rules, both(forbidden.map(pairOf)), both(people.earlierPairs)),
    seed: people.programmeId,
  }
  const locks = people.pairRules.filter(rule => rule.kind === 'locked')
  const { locked, setAside } = keepable(open, both(locks.map(pairOf)))
  return { input: { ...open, locked }, setAside }
}

/** The places a mentor has left here: what is offered here, within what is left of the own limit (C4, D10). */
export function placesLeft({ capacity, places, taken, takenHere }: MentorApplicant): number {
  return Math.max(0, Math.min((places ?? capacity) - takenHere, capacity - taken))
}

const wishedBy = (wishes: Wishes | undefined, { personId }: Applicant) => {
  const own = wishes?.get(personId)
  return own ? { wishes: own } : {}
}

// Two who have been together are not proposed again, unless both wish it.
function partedPairs({ earlierPairs, wishes }: MatchingPeople) {
  if (!wishes) return earlierPairs
  return earlierPairs.filter(
    ([mentee, mentor]) =>
      !wishes.mentees.get(mentee)?.includes(mentor) || !wishes.mentors.get(mentor)?.includes(mentee),
  )
}

function keepable(input: MatchingInput, locks: readonly (readonly [string, string])[]) {
  const mentees = new Map(input.mentees.map(mentee => [mentee.id, mentee]))
  const mentors = new Map(input.mentors.map(mentor => [mentor.id, mentor]))
  const left = new Map(input.mentors.map(mentor => [mentor.id, mentor.capacity]))
  const forbids = forbiddance(input)
  const locked: { mentee: string; mentor: string }[] = []
  const setAside: SetAside[] = []
  for (const [mentee, mentor] of locks) {
    const why = obstacle(mentees.get(mentee), mentors.get(mentor), left.get(mentor) ?? 0, forbids)
    if (why) {
      setAside.push({ mentee, mentor, why })
      continue
    }
    locked.push({ mentee, mentor })
    left.set(mentor, (left.get(mentor) ?? 0) - 1)
  }
  return { locked, setAside }
}

function obstacle(
  mentee: Mentee | undefined,
  mentor: Mentor | undefined,
  left: number,
  forbids: ReturnType<typeof forbiddance>,
): SetAside['why'] | undefined {
  if (!mentee || !mentor) return 'not-taking-part'
  return forbids(mentee, mentor) ?? (left <= 0 ? 'no-place' : undefined)
}

const mentorOf = (applicant: MentorApplicant, { group }: MatchingRules): Mentor => ({
  ...participantOf(applicant),
  capacity: group ? placesInGroup(applicant, group.largest) : placesLeft(applicant),
})

// A group takes one place in all; what a mentor offers here is how many mentees it may have. One under way takes in as
// many as it has room for.
function placesInGroup({ places, capacity, taken, takenHere, inGroup }: MentorApplicant, largest: number) {
  if (inGroup) return Math.max(0, Math.min(places ?? largest, largest) - inGroup)
  return takenHere > 0 || capacity - taken <= 0 ? 0 : Math.min(places ?? largest, largest)
}

/** The mentors whose group is under way: it takes others in, and is never too small. */
export const withGroups = ({ mentors }: Pick<MatchingPeople, 'mentors'>): ReadonlySet<string> =>
  new Set(mentors.filter(({ inGroup }) => inGroup).map(({ personId }) => personId))

const menteeOf = (applicant: Applicant): Mentee => participantOf(applicant)

/** One who takes part, as the engine takes them. */
export function participantOf(applicant: Applicant): Mentee {
  const { unitId, place, experienceYears } = applicant
  return {
    id: applicant.personId,
    organisation: applicant.organisationId,
    ...(unitId !== null && { unit: unitId }),
    leaders: applicant.leaders,
    themes: sortedTexts(applicant.themes),
    developmentAreas: sortedTexts(applicant.developmentAreas),
    competences: sortedTexts(applicant.competences),
    languages: sortedTexts(applicant.languages),
    educations: sortedTexts(applicant.educations),
    ...(place !== '' && { place }),
    ...(experienceYears !== null && { experienceYears }),
  }
}

const pairOf = (rule: PairRule) => [rule.menteeId, rule.mentorId] as const

const sorted = <A extends Applicant>(applicants: readonly A[]) =>
  applicants.toSorted((a, b) => byText(a.personId, b.personId))

const sortedPairs = (pairs: readonly (readonly [string, string])[]) =>
  pairs.toSorted((a, b) => byText(a[0], b[0]) || byText(a[1], b[1]))

const sortedTexts = (texts: readonly string[]) => texts.toSorted(byText)

// By code unit, not by the machine's language: the order must be the same everywhere.
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
