import { type Refusal, refused } from '../platform/refusal.ts'

/** A task, the time as a whole, or the sparring itself (H1, I9). */
export const subjects = ['task', 'time', 'sparring'] as const
export type Subject = (typeof subjects)[number]

/** What somebody is around somebody new. */
export type Part = 'mentor' | 'buddy' | 'leader' | 'mentee'

/** The one who is new, or one of those around them. */
export type Side = 'mentee' | 'helper'
export const sideOf = (part: Part): Side => (part === 'mentee' ? 'mentee' : 'helper')

/** In words, and never on a scale: what works, where one can grow, what comes next (H3). */
export interface FeedbackWords {
  readonly recognition: string
  readonly potential: string
  readonly nextStep: string
  readonly more: string
}
export const feedbackFields = ['recognition', 'potential', 'nextStep', 'more'] as const

export interface Somebody {
  readonly id: string
  readonly name: string
}

/** Feedback that has been asked for, or given. */
export interface Feedback {
  readonly id: string
  readonly mentorshipId: string
  readonly about: Subject
  readonly taskId: string | undefined
  readonly giver: Somebody
  readonly receiver: Somebody
  readonly askedAt: Date | undefined
  readonly givenAt: Date | undefined
  readonly readAt: Date | undefined
  /** The receiver lets the mentor read it. */
  readonly sharedAt: Date | undefined
  /** Undefined until it is given. */
  readonly words: FeedbackWords | undefined
}

/**
 * What somebody gives feedback on: those around the new one on tasks and on how it goes, the new one on the sparring
 * they get (H3, I9).
 */
export const subjectsGivenBy = (side: Side): readonly Subject[] =>
  side === 'mentee' ? ['sparring'] : ['task', 'time']

export type FeedbackRefusal = Refusal<'not-theirs-to-say' | 'which-task' | 'nothing-said'>

/** Whether somebody can be asked for, or give, feedback on this. Pure. */
export function maySay(giver: Side, about: Subject, taskId: string | undefined): FeedbackRefusal | undefined {
  if (!subjectsGivenBy(giver).includes(about)) return refused('not-theirs-to-say')
  if ((about === 'task') !== (taskId !== undefined)) return refused('which-task')
  return undefined
}

export const saysNothing = (words: FeedbackWords): boolean =>
  feedbackFields.every(field => words[field] === '')
