import { pointsFor, type Reason, reasonsFor } from '../matching/engine/index.ts'
import type { Applicant } from '../matching/matching-input.ts'
import { participantOf } from '../matching/matching-input.ts'
import { criteriaOf, type MatchingRules } from '../matching/matching-rules.ts'

/** A mentor one can ask for, with what speaks for and against. */
export interface SuitableMentor {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly organisation: string
  readonly points: number
  readonly reasons: readonly Reason[]
}

/** One who takes part, as the databank shows them. */
export interface KnownApplicant extends Applicant {
  readonly name: string
  readonly position: string
  readonly organisation: string
}

/**
 * The mentors in the order of what the programme's wishes say of each with this mentee, by the same points as the
 * coordinator's matching (D4, D9).
 */
export function rank(
  mentee: Applicant,
  mentors: readonly KnownApplicant[],
  rules: MatchingRules,
): SuitableMentor[] {
  const criteria = criteriaOf(rules)
  const seeker = participantOf(mentee)
  return mentors
    .map(mentor => {
      const offering = { ...participantOf(mentor), capacity: 1 }
      return {
        id: mentor.personId,
        name: mentor.name,
        position: mentor.position,
        organisation: mentor.organisation,
        points: pointsFor(criteria, seeker, offering),
        reasons: reasonsFor(criteria, seeker, offering),
      }
    })
    .toSorted((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1))
}
