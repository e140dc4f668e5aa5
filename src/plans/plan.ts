import { versionOf } from '../platform/crypto.ts'
import type { ProgrammeSettings } from '../programmes/programme-settings.ts'
import { type Day, daysBetween } from '../ui/dates.ts'

/** From planned through doing it with help to doing it alone: that is what it is done for (F12). */
export const taskStates = ['planned', 'with_help', 'alone'] as const
export type TaskState = (typeof taskStates)[number]

/** What comes first (B2). */
export const priorities = ['first', 'soon', 'later'] as const
export type Priority = (typeof priorities)[number]

/** What those may know who help with a task: which it is, how long it takes, and who is there for it. */
export interface Outline {
  /** The type of task, which names it. */
  readonly type: string
  /** About how many hours it takes. */
  readonly hours: number | undefined
  readonly sparringWith: string
  readonly sparringWhen: string
}

/** What it is about, and where it leads. */
export interface Detail {
  readonly description: string
  /** Learning goals, split in two: what one can do, and what one can judge and be trusted with. */
  readonly skills: readonly string[]
  readonly competences: readonly string[]
  readonly nextStep: string
  readonly potential: string
}

/** When and in which order. */
export interface Timing {
  readonly priority: Priority
  /** When it is learnt, and when it is used for the first time: close to each other (F6). */
  readonly learnOn: Day | undefined
  readonly useOn: Day | undefined
}

/** Everything a row of the plan says (F2, F3). */
export type TaskWords = Outline & Detail & Timing

/** What one of the two suggests, until the other has said yes. */
export interface Proposal {
  readonly by: string
  readonly at: Date
  readonly words: TaskWords
}

/** Somebody who knows something, for the mentor to introduce (B3). */
export interface KnowledgePerson {
  readonly id: string
  readonly name: string
  readonly knows: string
  readonly introducedAt: Date | undefined
}

/** A row of the plan as far as its reader may see it. */
export interface PlanTask extends Timing {
  readonly id: string
  readonly mentorshipId: string
  readonly state: TaskState
  readonly withHelpAt: Date | undefined
  readonly aloneAt: Date | undefined
  readonly version: number
  readonly agreedAt: Date | undefined
  /** What both have agreed on; undefined before that. */
  readonly outline: Outline | undefined
  /** Undefined for those who may not see it. */
  readonly detail: Detail | undefined
  /** For the two alone. */
  readonly proposal: Proposal | undefined
  readonly knowledgePersons: readonly KnowledgePerson[]
}

/** What a task is called: as agreed, else as suggested. */
export const nameOf = ({ outline, proposal }: PlanTask): string => outline?.type ?? proposal?.words.type ?? ''

/** All that both have agreed on, for whoever may see all of it. */
export function agreedWords(task: PlanTask): TaskWords | undefined {
  const { outline, detail, priority, learnOn, useOn } = task
  return outline && detail && { ...outline, ...detail, priority, learnOn, useOn }
}

/** What a form about the task begins with: the suggestion, else what is agreed. */
export const latestWords = (task: PlanTask): TaskWords | undefined =>
  task.proposal?.words ?? agreedWords(task)

/** Of the days alone: they hold at once, and whoever moves them has seen them. */
export const versionOfDays = ({ learnOn, useOn }: Pick<Timing, 'learnOn' | 'useOn'>): string =>
  versionOf([learnOn, useOn])

/** What waits for a yes of this person: the other has suggested it. */
export const awaitsYesOf = ({ proposal }: PlanTask, personId: string): boolean =>
  proposal !== undefined && proposal.by !== personId

/** Who of the two chooses and orders the tasks (B2, M); suggest may both. */
export function mayChoose(side: 'mentor' | 'mentee', contentBy: ProgrammeSettings['contentBy']): boolean {
  return contentBy === 'both' || contentBy === side
}

/** More days than this between learning and using is too long: one forgets (F6). */
export const mostDaysApart = 14

/** Why what is learnt and what it is used for are not close, and by how many days. */
export interface Drift {
  readonly kind: 'far-apart' | 'waits' | 'no-use' | 'too-late'
  readonly days: number
}

/** Whether learning and first use have drifted apart; undefined when all is well (F6). Pure. */
export function driftOf(
  { state, learnOn, useOn }: Pick<PlanTask, 'state' | 'learnOn' | 'useOn'>,
  today: Day,
): Drift | undefined {
  // What is in use is learnt.
  if (state !== 'planned' || learnOn === undefined) return undefined
  const learntFor = daysBetween(learnOn, today)
  if (useOn === undefined)
    return learntFor > mostDaysApart ? { kind: 'waits', days: learntFor } : { kind: 'no-use', days: 0 }
  const apart = daysBetween(learnOn, useOn)
  if (apart < 0) return { kind: 'too-late', days: -apart }
  if (useOn < today && learntFor > mostDaysApart) return { kind: 'waits', days: learntFor }
  return apart > mostDaysApart ? { kind: 'far-apart', days: apart } : undefined
}

/** How many tasks are in which state, of those both have agreed on. */
export function progressOf(tasks: readonly PlanTask[]): Record<TaskState, number> {
  const agreed = tasks.filter(({ agreedAt }) => agreedAt !== undefined)
  const count = (state: TaskState) => agreed.filter(task => task.state === state).length
  return { planned: count('planned'), with_help: count('with_help'), alone: count('alone') }
}

/** The tasks with one moved a place up or down; the same when it cannot go further. */
export function moved<T extends { readonly id: string }>(tasks: readonly T[], id: string, by: 1 | -1): T[] {
  const from = tasks.findIndex(task => task.id === id)
  const other = tasks[from + by]
  const one = tasks[from]
  if (!one || !other) return [...tasks]
  return tasks.map(task => (task === one ? other : task === other ? one : task))
}
