import type { DB } from '../platform/database/rows.ts'

/**
 * What kind of thing a column holds. `sealed` can be read by nobody without the room's key; `secret` only
 * proves something and is kept as a fingerprint.
 */
export type Kind =
  | 'key'
  | 'fact'
  | 'address'
  | 'wish'
  | 'state'
  | 'time'
  | 'setting'
  | 'sealed'
  | 'secret'
  | 'letter'

/** Somebody who may see a row, apart from the database's own keeper. */
export type Reader =
  | 'oneself'
  | 'the-other'
  | 'the-set'
  | 'the-chosen'
  | 'leader'
  | 'buddy'
  | 'feedback-giver'
  | 'correspondent'
  | 'databank'
  | 'coordinator'
  | 'administrator'
  | 'everybody'
  | 'nobody'

/** How long a row is kept. */
export type Kept =
  | 'while-here'
  | 'with-the-programme'
  | 'with-the-mentorship'
  | 'until-used'
  | 'a-day'
  | 'a-year'
  | 'five-years'

/** What the tables tell about people, in the words of the page "who can see what". */
export type Subject =
  | 'profile'
  | 'address'
  | 'wishes'
  | 'letters'
  | 'matching'
  | 'course'
  | 'trial'
  | 'room'
  | 'own-notes'
  | 'reflections'
  | 'sign-in'
  | 'hours'
  | 'looks'
  | 'mail'
  | 'log'
  | 'onboarding'
  | 'well-being'
  | 'plan'
  | 'plan-goals'
  | 'feedback'
  | 'evaluation'
  | 'roles'
  | 'lists'
  | 'training'
  | 'frame'

/** What one table holds. */
export interface TableEntry<T extends keyof DB> {
  readonly subject: Subject
  readonly seenBy: readonly Reader[]
  readonly kept: Kept
  readonly columns: { readonly [C in keyof DB[T]]: Kind }
}

/** The tables of one part of the house. */
export type Part<T extends keyof DB> = { readonly [Name in T]: TableEntry<Name> }
