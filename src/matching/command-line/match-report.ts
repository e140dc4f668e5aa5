import type { Locale } from '../../platform/i18n.ts'
import type { Certificate, MatchingInput, Reason } from '../engine/index.ts'
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

/** Puts a computed match into words. The strongest pairs stand first. */
export function matchReport(
  question: MatchingQuestion,
  { outcome, waiting, proposals, certificate }: Computed,
  { seconds, locale }: { seconds: number; locale: Locale },
): MatchReport {
  const { input, nameOf, mentorNameOf } = question
  const pairs = proposals
    .map(({ mentee, mentor, points, locked, reasons }): ReportedPair => {
      const names = { mentee: nameOf.get(mentee) ?? mentee, mentor: mentorNameOf.get(mentor) ?? mentor }
      const said = reasonSentences(spoken(reasons), names, locale)
      const { mentee: menteeName, mentor: mentorName } = names
      return { mentee, mentor, menteeName, mentorName, points, locked, ...said }
    })
    .sort((a, b) => b.points - a.points || (a.mentee < b.mentee ? -1 : 1))
  const matchedOf = Map.groupBy(pairs, ({ mentee }) => mentee)
  const wants = new Map(input.mentees.map(mentee => [mentee.id, mentee.wants ?? 1]))
  return {
    matched: pairs.length,
    total: pairs.reduce((sum, { points }) => sum + points, 0),
    worst: pairs.reduce<number | null>((least, { points }) => Math.min(least ?? points, points), null),
    bound: boundOf(input, certificate, pairs),
    proven: true,
    seconds,
    pairs,
    unmatched: waiting.map(one => ({
      mentee: one.mentee,
      name: nameOf.get(one.mentee) ?? one.mentee,
      missing: (wants.get(one.mentee) ?? 1) - (matchedOf.get(one.mentee)?.length ?? 0),
      why: whyWaiting(one, outcome, locale),
    })),
    leftOut: question.leftOut,
    notices: question.notices,
  }
}

/** Of what nobody asked for nothing is said. */
const spoken = (reasons: readonly Reason[]) =>
  reasons.filter(({ points, maximum }) => points > 0 || maximum > 0)

/** Locked pairs stand outside the proof: no way of pairing can change their points. */
function boundOf(
  input: MatchingInput,
  certificate: Certificate,
  pairs: readonly ReportedPair[],
): number | null {
  const total = certificate.aims.find(({ aim }) => aim === 'largest-total')
  if (!total) return null
  const locked = new Set((input.locked ?? []).map(({ mentee, mentor }) => `${mentee}\n${mentor}`))
  return pairs
    .filter(({ mentee, mentor }) => locked.has(`${mentee}\n${mentor}`))
    .reduce((sum, { points }) => sum + points, total.value)
}
