import { versionOf } from '../platform/crypto.ts'
import type { Day } from '../ui/dates.ts'

/** What one of the two has taken on, so that insight becomes action (F11). */
export interface FollowUp {
  readonly id: string
  readonly mentorshipId: string
  readonly ownerId: string
  readonly text: string
  readonly dueOn: Day | undefined
  readonly madeAt: Date
  readonly doneAt: Date | undefined
}

/** What a form sets. */
export type FollowUpWords = Pick<FollowUp, 'ownerId' | 'text' | 'dueOn'>

/** Of what can be changed in one. */
export const versionOfFollowUp = ({ text, ownerId, dueOn }: FollowUpWords): string =>
  versionOf([text, ownerId, dueOn])

/** Open and the agreed day is gone. */
export const isLate = ({ doneAt, dueOn }: FollowUp, today: Day): boolean =>
  doneAt === undefined && dueOn !== undefined && dueOn < today

/** The open ones as one meets them: what has a day first, the nearest day first. */
export function openOnes(followUps: readonly FollowUp[]): FollowUp[] {
  const noDay = '9999-12-31'
  return followUps
    .filter(({ doneAt }) => doneAt === undefined)
    .toSorted((a, b) => ((a.dueOn ?? noDay) < (b.dueOn ?? noDay) ? -1 : 1))
}

/** Those that are done, the latest first. */
export function doneOnes(followUps: readonly FollowUp[]): FollowUp[] {
  const done = ({ doneAt }: FollowUp) => doneAt?.getTime() ?? 0
  return followUps.filter(({ doneAt }) => doneAt !== undefined).toSorted((a, b) => done(b) - done(a))
}
