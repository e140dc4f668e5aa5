import { type Active, type Agreeing, type Ended, type Mentorship, sideOf } from '../mentorships/mentorship.ts'
import { type Refusal, refused } from '../platform/refusal.ts'
import type { Day } from '../ui/dates.ts'

/** What one says of the whole course at its last talk (I4, A13, F7). */
export const farewellQuestions = ['reached', 'learnt', 'carry', 'thanks', 'onwards'] as const
export type FarewellQuestion = (typeof farewellQuestions)[number]
export type Farewell = Readonly<Record<FarewellQuestion, string>>

/** Why a mentorship stops early. The other is not told. */
export const earlyReasons = ['time', 'fit', 'reached', 'changed_work', 'other'] as const
export type EarlyReason = (typeof earlyReasons)[number]

export type EndingRefusal = Refusal<'not-a-party' | 'not-under-way' | 'not-yet'>

/**
 * Ends a mentorship as planned (G8): anyone may close the door once all have looked back, or when the agreed last
 * day is over; of a group then its mentor alone.
 */
export function complete(
  mentorship: Mentorship,
  by: string,
  { allLookedBack, today }: { readonly allLookedBack: boolean; readonly today: Day },
  now: Date,
): Ended | EndingRefusal {
  if (!sideOf(mentorship, by)) return refused('not-a-party')
  if (mentorship.state !== 'active') return refused('not-under-way')
  const isOver = mentorship.endsOn !== undefined && mentorship.endsOn < today
  const mayAlone = !mentorship.group || by === mentorship.mentorId
  return allLookedBack || (isOver && mayAlone) ? ended(mentorship, 'completed', now) : refused('not-yet')
}

/** Ends a mentorship before its time. Either may, and owes nobody a reason. */
export function stopEarly(mentorship: Mentorship, by: string, now: Date): Ended | EndingRefusal {
  if (!sideOf(mentorship, by)) return refused('not-a-party')
  if (mentorship.state !== 'active' && mentorship.state !== 'agreement') return refused('not-under-way')
  return ended(mentorship, 'early', now)
}

function ended(
  { id, programmeId, mentorId, menteeIds, group, startedAt }: Active | Agreeing,
  ending: Ended['ending'],
  now: Date,
): Ended {
  return { id, programmeId, mentorId, menteeIds, group, startedAt, state: 'ended', endedAt: now, ending }
}
