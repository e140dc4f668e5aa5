import type { Locale } from '../../platform/i18n.ts'
import {
  type Certificate,
  type MatchingInput,
  type Mentee,
  type Mentor,
  type PairOfIds,
  type Reason,
  reasonsFor,
} from '../engine/index.ts'
import { reasonSentences } from '../reasons/reason-sentences.ts'
import { whyWaiting } from '../reasons/waiting-sentences.ts'
import type { Computed } from '../runs/compute.ts'
import type { LeftOut } from './listed-people.ts'
import type { MatchingQuestion } from './matching-question.ts'

/** A match as the command line gives it out; the certificate and what it proves stand in the same file. */
export interface MatchReport {
  readonly matched: number
  readonly total: number
  /** The points of the weakest pair; null when nobody is matched. */
  readonly worst: number | null
  /** What is proven that no total exceeds; null when the total was no aim. */
  readonly bound: number | null
  readonly proven: boolean
  readonly seconds: number
  readonly pairs: readonly ReportedPair[]
  readonly unmatched: readonly ReportedMentee[]
  readonly leftOut: readonly LeftOut[]
  readonly notices: readonly string[]
}

export interface ReportedPair {
  readonly mentee: string
  readonly mentor: string
  readonly menteeName: string
  readonly mentorName: string
  readonly points: number
  readonly locked: boolean
  /** In sentences, without a full stop. */
  readonly for: readonly string[]
  readonly against: readonly string[]
}

export interface ReportedMentee {
  readonly mentee: string
  readonly name: string
  /** How many mentors are missing. */
  readonly missing: number
  readonly why: string
}

/** What of a report follows from the input and the certificate alone. */
export type ProvenReport = Pick<MatchReport, 'matched' | 'total' | 'worst' | 'bound' | 'proven' | 'pairs'> & {
  readonly unmatched: readonly Omit<ReportedMentee, 'why'>[]
}

/** An input with what people are called: what is said of a match can be held to it. */
export interface NamedInput extends MatchingInput {
  readonly mentees: readonly (Mentee & Named)[]
  readonly mentors: readonly (Mentor & Named)[]
}

interface Named {
  readonly name?: string
}

/** Puts a computed match into words. The strongest pairs stand first. */
export function matchReport(
  question: MatchingQuestion,
  { outcome, waiting, certificate }: Computed,
  { seconds, locale }: { seconds: number; locale: Locale },
): MatchReport {
  const proven = provenReport(withNames(question), certificate, locale)
  const why = new Map(waiting.map(one => [one.mentee, whyWaiting(one, outcome, locale)]))
  const { matched, total, worst, bound, pairs, unmatched } = proven
  return {
    matched,
    total,
    worst,
    bound,
    proven: true,
    seconds,
    pairs,
    unmatched: unmatched.map(one => ({ ...one, why: why.get(one.mentee) ?? '' })),
    leftOut: question.leftOut,
    notices: question.notices,
  }
}

/** The input of a question with the names of its lists. */
export function withNames({ input, nameOf, mentorNameOf }: MatchingQuestion): NamedInput {
  const named = <Person extends Mentee | Mentor>(person: Person, names: ReadonlyMap<string, string>) => ({
    ...person,
    name: names.get(person.id) ?? person.id,
  })
  return {
    ...input,
    mentees: input.mentees.map(mentee => named(mentee, nameOf)),
    mentors: input.mentors.map(mentor => named(mentor, mentorNameOf)),
  }
}

/** What a certificate that holds says of an input, the points by the score's definition. */
export function provenReport(input: NamedInput, certificate: Certificate, locale: Locale): ProvenReport {
  const mentees = new Map(input.mentees.map(mentee => [mentee.id, mentee]))
  const mentors = new Map(input.mentors.map(mentor => [mentor.id, mentor]))
  const key = ({ mentee, mentor }: PairOfIds) => JSON.stringify([mentee, mentor])
  const locked = new Set(input.locked?.map(key))
  const pairs = certificate.pairs
    .flatMap((pair): ReportedPair[] => {
      const [mentee, mentor] = [mentees.get(pair.mentee), mentors.get(pair.mentor)]
      if (!mentee || !mentor) return []
      const names = { mentee: mentee.name ?? mentee.id, mentor: mentor.name ?? mentor.id }
      const reasons = reasonsFor(input.criteria, mentee, mentor)
      return [
        {
          mentee: mentee.id,
          mentor: mentor.id,
          menteeName: names.mentee,
          mentorName: names.mentor,
          points: reasons.reduce((sum, { points }) => sum + points, 0),
          locked: locked.has(key(pair)),
          ...reasonSentences(spoken(reasons), names, locale),
        },
      ]
    })
    .sort((a, b) => b.points - a.points || (a.mentee < b.mentee ? -1 : 1))
  const matchedOf = Map.groupBy(pairs, ({ mentee }) => mentee)
  return {
    matched: pairs.length,
    total: pairs.reduce((sum, { points }) => sum + points, 0),
    worst: pairs.reduce<number | null>((least, { points }) => Math.min(least ?? points, points), null),
    bound: boundOf(certificate, pairs),
    proven: true,
    pairs,
    unmatched: input.mentees.flatMap(({ id, name = id, wants = 1 }) => {
      const missing = wants - (matchedOf.get(id)?.length ?? 0)
      return missing > 0 ? [{ mentee: id, name, missing }] : []
    }),
  }
}

/** Of what nobody asked for nothing is said. */
const spoken = (reasons: readonly Reason[]) =>
  reasons.filter(({ points, maximum }) => points > 0 || maximum > 0)

/** Locked pairs stand outside the proof: no way of pairing can change their points. */
function boundOf({ aims }: Certificate, pairs: readonly ReportedPair[]): number | null {
  const total = aims.find(({ aim }) => aim === 'largest-total')
  if (!total) return null
  return pairs.reduce((sum, { points, locked }) => sum + (locked ? points : 0), total.value)
}
