import type {
  Criterion,
  MatchingInput,
  Mentee,
  Mentor,
  Participant,
  SetCriterionKind,
  TieCriterionKind,
} from './input.ts'

/**
 * Why a pair has its points, criterion by criterion. It speaks for the pair when `points > 0` and against it
 * when `points < maximum`; `maximum` is what the best imaginable partner would get, 0 where nothing was asked.
 */
export type Reason =
  | { kind: SetCriterionKind; points: number; maximum: number; shared: string[]; missing: string[] }
  | { kind: 'place' | 'style'; points: number; maximum: number; mentee?: string; mentor?: string }
  | { kind: 'experience-gap'; points: number; maximum: number; years?: number; from: number; to: number }
  | { kind: 'mentee-wish' | 'mentor-wish'; points: number; maximum: number; rank?: number }
  | { kind: TieCriterionKind; points: number; maximum: number; holds?: boolean }
  | { kind: 'judgement'; points: number; maximum: number }

/** Speaks for the pair. */
export const speaksFor = (reason: Reason): boolean => reason.points > 0
/** Speaks against the pair: it could have had more. */
export const speaksAgainst = (reason: Reason): boolean => reason.points < reason.maximum

/** The score's definition: whole points for a pair, 0 or more, one reason for each criterion, in their order. */
export function reasonsFor(criteria: readonly Criterion[], mentee: Mentee, mentor: Mentor): Reason[] {
  const reasons: Reason[] = []
  for (let at = 0; at < criteria.length; at++) {
    const criterion = criteria[at]
    if (criterion) reasons.push(reasonFor(criterion, mentee, mentor))
  }
  return reasons
}

/** The points of a pair: the sum of its reasons. */
export function pointsFor(criteria: readonly Criterion[], mentee: Mentee, mentor: Mentor): number {
  let points = 0
  for (const criterion of criteria) points += reasonFor(criterion, mentee, mentor).points
  return points
}

/** A list that grows takes room for more, and a large match keeps a million of them: they grow here. */
const sharedSoFar: string[] = []
const missingSoFar: string[] = []

function reasonFor(criterion: Criterion, mentee: Mentee, mentor: Mentor): Reason {
  const { kind, weight } = criterion
  switch (kind) {
    case 'themes':
    case 'development-areas':
    case 'competences':
    case 'languages':
    case 'educations': {
      const offered = valuesOf(kind, mentor)
      const sought = valuesOf(kind, mentee)
      let shared = 0
      let missing = 0
      for (let at = 0; at < sought.length; at++) {
        const value = sought[at] ?? ''
        if (sought.indexOf(value) < at) continue
        if (offered.includes(value)) sharedSoFar[shared++] = value
        else missingSoFar[missing++] = value
      }
      const limit = limitOf(criterion)
      const points = weight * Math.min(shared, limit)
      const maximum = weight * Math.min(shared + missing, limit)
      return {
        kind,
        points,
        maximum,
        shared: sharedSoFar.slice(0, shared),
        missing: missingSoFar.slice(0, missing),
      }
    }
    case 'place':
    case 'style': {
      const wanted = known(mentee[kind])
      const found = known(mentor[kind])
      const points = wanted !== undefined && wanted === found ? weight : 0
      const maximum = wanted === undefined ? 0 : weight
      if (wanted !== undefined && found !== undefined)
        return { kind, points, maximum, mentee: wanted, mentor: found }
      if (wanted !== undefined) return { kind, points, maximum, mentee: wanted }
      return found === undefined ? { kind, points, maximum } : { kind, points, maximum, mentor: found }
    }
    case 'experience-gap': {
      const { from, to } = wantedGap(criterion, mentee)
      const own = wholeYears(mentee)
      const theirs = wholeYears(mentor)
      if (own === undefined || theirs === undefined) {
        return { kind, points: 0, maximum: own === undefined ? 0 : weight, from, to }
      }
      const years = theirs - own
      return { kind, points: gapPoints(criterion, from, to, years), maximum: weight, years, from, to }
    }
    case 'mentee-wish':
      return wishReason(criterion, mentee.wishes, mentor.id)
    case 'mentor-wish':
      return wishReason(criterion, mentor.wishes, mentee.id)
    case 'different-organisation':
      return tieReason(kind, weight, mentee.organisation, mentor.organisation, false)
    case 'same-organisation':
      return tieReason(kind, weight, mentee.organisation, mentor.organisation, true)
    case 'different-unit':
      return tieReason(kind, weight, mentee.unit, mentor.unit, false)
    case 'same-unit':
      return tieReason(kind, weight, mentee.unit, mentor.unit, true)
    case 'judgement': {
      const judged = judgements(criterion).get(mentee.id)?.get(mentor.id) ?? 0
      return { kind, points: weight * judged, maximum: weight * judged }
    }
  }
}

/** The values a person has under a criterion of sets. */
export function valuesOf(kind: SetCriterionKind, person: Participant): readonly string[] {
  switch (kind) {
    case 'themes':
      return person.themes ?? []
    case 'development-areas':
      return person.developmentAreas ?? []
    case 'competences':
      return person.competences ?? []
    case 'languages':
      return person.languages ?? []
    case 'educations':
      return person.educations ?? []
  }
}

/** How many shared values count. */
export function limitOf(criterion: Extract<Criterion, { kind: SetCriterionKind }>): number {
  return criterion.limit ?? (criterion.kind === 'languages' || criterion.kind === 'educations' ? 1 : 3)
}

/** An empty text is no answer. */
export const known = (value: string | undefined): string | undefined => (value === '' ? undefined : value)

/** Whole years of experience, or undefined where they are unknown. */
export function wholeYears(person: Participant): number | undefined {
  const years = person.experienceYears
  return years === undefined || !Number.isFinite(years) ? undefined : Math.floor(years)
}

type GapCriterion = Extract<Criterion, { kind: 'experience-gap' }>

/** The gap this mentee wants. */
export function wantedGap(criterion: GapCriterion, mentee: Mentee): { from: number; to: number } {
  return mentee.wantedGap ?? { from: criterion.from, to: criterion.to }
}

/** Points for a gap of so many years. Without `lossPerYear` a gap outside the wanted one gives nothing. */
export function gapPoints(criterion: GapCriterion, from: number, to: number, years: number): number {
  const outside = Math.ceil(Math.max(0, from - years, years - to))
  if (outside === 0) return criterion.weight
  return Math.max(0, criterion.weight - outside * (criterion.lossPerYear ?? criterion.weight))
}

/** Wishes by rank, 1 for the dearest; of one that is named twice the first counts. */
export function ranks(wishes: readonly string[] = []): Map<string, number> {
  const ranked = new Map<string, number>()
  for (const [place, id] of wishes.entries()) if (!ranked.has(id)) ranked.set(id, place + 1)
  return ranked
}

type WishCriterion = Extract<Criterion, { kind: 'mentee-wish' | 'mentor-wish' }>

/** Points for a wish of a rank, 1 for the dearest. */
export function wishPoints(criterion: WishCriterion, rank: number): number {
  return Math.max(0, criterion.weight - (rank - 1) * (criterion.lossPerRank ?? 0))
}

function wishReason(criterion: WishCriterion, wishes: readonly string[] | undefined, id: string): Reason {
  const maximum = wishes === undefined || wishes.length === 0 ? 0 : criterion.weight
  const rank = (wishes?.indexOf(id) ?? -1) + 1
  if (rank === 0) return { kind: criterion.kind, points: 0, maximum }
  return { kind: criterion.kind, points: wishPoints(criterion, rank), maximum, rank }
}

function tieReason(
  kind: TieCriterionKind,
  weight: number,
  own: string | undefined,
  theirs: string | undefined,
  wanted: boolean,
): Reason {
  if (known(own) === undefined || known(theirs) === undefined) return { kind, points: 0, maximum: 0 }
  const holds = (own === theirs) === wanted
  return { kind, points: holds ? weight : 0, maximum: weight, holds }
}

type JudgementCriterion = Extract<Criterion, { kind: 'judgement' }>
const judgementsByCriterion = new WeakMap<JudgementCriterion, Map<string, Map<string, number>>>()

/** Judged points by mentee and mentor; where a pair was judged twice the last one counts. */
export function judgements(criterion: JudgementCriterion): Map<string, Map<string, number>> {
  const found = judgementsByCriterion.get(criterion)
  if (found) return found
  const made = new Map<string, Map<string, number>>()
  for (const { mentee, mentor, points } of criterion.pairs) {
    const row = made.get(mentee) ?? new Map<string, number>()
    row.set(mentor, points)
    made.set(mentee, row)
  }
  judgementsByCriterion.set(criterion, made)
  return made
}

/**
 * Throws a RangeError unless every weight, limit, loss, judgement and depth is a whole number from 0 that cannot overflow, and
 * every gap is one of years.
 */
export function assertWholeNumbers(input: MatchingInput): void {
  for (const { wantedGap: gap } of input.mentees) if (gap) assertGap(gap)
  for (const rule of input.rules ?? []) {
    if (rule.kind === 'no-line-of-leaders' && !(Number.isInteger(rule.depth) && rule.depth >= 0))
      throw new RangeError(`The rule 'no-line-of-leaders' needs a whole depth from 0, not ${rule.depth}.`)
  }
  // The longest list of values is only looked for where it matters.
  let bound = 0
  for (const criterion of input.criteria) {
    assertWhole(criterion)
    bound += largestPoints(criterion)
  }
  if (bound <= LARGEST_POINTS) return
  let most = 0
  for (const criterion of input.criteria) {
    most += valuesAreCounted(criterion)
      ? criterion.weight * Math.min(limitOf(criterion), longestSet(input, criterion.kind))
      : largestPoints(criterion)
  }
  if (most > LARGEST_POINTS)
    throw new RangeError(`A pair could have ${most} points; at most ${LARGEST_POINTS} are exact.`)
}

function assertWhole(criterion: Criterion): void {
  const numbers: number[] = [criterion.weight]
  if ('limit' in criterion && criterion.limit !== undefined) numbers.push(criterion.limit)
  if ('lossPerYear' in criterion && criterion.lossPerYear !== undefined) numbers.push(criterion.lossPerYear)
  if ('lossPerRank' in criterion && criterion.lossPerRank !== undefined) numbers.push(criterion.lossPerRank)
  if (criterion.kind === 'judgement') {
    for (const { points } of criterion.pairs)
      if (!Number.isSafeInteger(points) || points < 0) numbers.push(points)
  }
  for (const number of numbers) {
    if (!Number.isSafeInteger(number) || number < 0) {
      throw new RangeError(`The criterion '${criterion.kind}' needs whole numbers from 0, not ${number}.`)
    }
  }
  if (criterion.kind === 'experience-gap') assertGap(criterion)
}

function assertGap({ from, to }: { readonly from: number; readonly to: number }): void {
  if (!Number.isFinite(from) || Number.isNaN(to))
    throw new RangeError(`A gap in experience needs years, not ${from} to ${to}.`)
}

/** No pair has more points from it, however many values people have. */
function largestPoints(criterion: Criterion): number {
  if (valuesAreCounted(criterion)) return criterion.weight * limitOf(criterion)
  if (criterion.kind !== 'judgement') return criterion.weight
  let best = 0
  for (const { points } of criterion.pairs) if (points > best) best = points
  return criterion.weight * best
}

/** With so many points a pair, sums over four million people stay below 2⁵³. */
export const LARGEST_POINTS = 2 ** 30

function valuesAreCounted(criterion: Criterion): criterion is Extract<Criterion, { kind: SetCriterionKind }> {
  return ['themes', 'development-areas', 'competences', 'languages', 'educations'].includes(criterion.kind)
}

function longestSet(input: MatchingInput, kind: SetCriterionKind): number {
  let longest = 0
  for (const mentee of input.mentees) longest = Math.max(longest, valuesOf(kind, mentee).length)
  return longest
}
