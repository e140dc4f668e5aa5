import { type Refusal, refused } from '../platform/refusal.ts'
import type { Day } from '../ui/dates.ts'

export type Side = 'mentor' | 'mentee'
/** 'left': one of the two is no longer at their workplace. */
export type Ending = 'declined' | 'early' | 'completed' | 'left'
export type TrialAnswer = 'yes' | 'no'

/** Those who share a room, and the programme they came together in. */
export interface Pair {
  readonly id: string
  readonly programmeId: string
  readonly mentorId: string
  /** One; in a group all who have not left it. */
  readonly menteeIds: readonly string[]
  /** A group around one mentor. */
  readonly group: boolean
  readonly startedAt: Date
}

/** They find out whether the match is right (D6). */
export interface Trial extends Pair {
  readonly state: 'trial'
}
/** Both have said yes; now they make their agreement. */
export interface Agreeing extends Pair {
  readonly state: 'agreement'
  readonly trialPassedAt: Date
}
export interface Active extends Pair {
  readonly state: 'active'
  readonly agreedAt: Date
  /** The last day, as agreed. */
  readonly endsOn: Day | undefined
}
export interface Ended extends Pair {
  readonly state: 'ended'
  readonly endedAt: Date
  readonly ending: Ending
}
export type Mentorship = Trial | Agreeing | Active | Ended
export type MentorshipState = Mentorship['state']

/** How long the two can read in their room after it has closed, in days; then its key is destroyed. */
export const daysToRead = 180

/** Until when a closed room can be read. */
export const readableUntil = ({ endedAt }: Ended): Date =>
  new Date(endedAt.getTime() + daysToRead * 86_400_000)

/** On which side a person is; undefined when they are not in the room. */
export function sideOf(pair: Pair, personId: string): Side | undefined {
  if (personId === pair.mentorId) return 'mentor'
  return pair.menteeIds.includes(personId) ? 'mentee' : undefined
}

export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor')

/** Who has said whether the match is right, not what they said. */
export interface Answered {
  readonly byMe: boolean
  /** By everybody else in the room. */
  readonly byTheOthers: boolean
}

export type TrialRefusal = Refusal<'not-a-party' | 'not-in-trial' | 'already-answered'>

/**
 * What one answer makes of a trial. A no ends it at once, whoever says it; in a group a mentee's no is leaving it,
 * which is not answered here. So the others' answers need not be known: where the trial still goes on and they have
 * answered, they said yes.
 */
export function answerTrial(
  mentorship: Mentorship,
  by: string,
  answer: TrialAnswer,
  answered: Answered,
  now: Date,
): Trial | Agreeing | Ended | TrialRefusal {
  if (!sideOf(mentorship, by)) return refused('not-a-party')
  if (mentorship.state !== 'trial') return refused('not-in-trial')
  if (answered.byMe) return refused('already-answered')
  const { state, ...pair } = mentorship
  if (answer === 'no') return { ...pair, state: 'ended', endedAt: now, ending: 'declined' }
  return answered.byTheOthers ? { ...pair, state: 'agreement', trialPassedAt: now } : mentorship
}

/** The agreement holds from now on: the first one begins the year, a later one moves its end. */
export function beginByAgreement(mentorship: Agreeing | Active, endsOn: Day, now: Date): Active {
  if (mentorship.state === 'active') return { ...mentorship, endsOn }
  const { state, trialPassedAt, ...pair } = mentorship
  return { ...pair, state: 'active', agreedAt: now, endsOn }
}
