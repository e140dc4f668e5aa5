import type { TaskState, TaskWords } from './plan.ts'

/** One thing that happened to the plan, in the two's own history (F4). */
export interface PlanChange {
  readonly id: string
  readonly taskId: string
  readonly by: string | undefined
  readonly at: Date
  readonly what: Happening
}

/** What happened. `task` is what the task was called then. */
export type Happening = { readonly task: string } & (
  | { readonly kind: 'suggested'; readonly changes: readonly WordChange[] }
  | { readonly kind: 'agreed'; readonly changes: readonly WordChange[] }
  | { readonly kind: 'declined' }
  | { readonly kind: 'moved'; readonly changes: readonly WordChange[] }
  | { readonly kind: 'state'; readonly from: TaskState; readonly to: TaskState }
  | { readonly kind: 'ordered'; readonly to: number }
  | { readonly kind: 'removed' }
  | { readonly kind: 'named' | 'introduced' | 'unnamed'; readonly person: string }
)

export type WordField = keyof TaskWords
/** A field, with what stood there and what stands there now; undefined where nothing did. */
export interface WordChange {
  readonly field: WordField
  readonly before: string | undefined
  readonly after: string | undefined
}

export const wordFields: readonly WordField[] = [
  'type',
  'priority',
  'description',
  'skills',
  'competences',
  'learnOn',
  'useOn',
  'hours',
  'sparringWith',
  'sparringWhen',
  'nextStep',
  'potential',
]

/** Which fields differ, in the order of the plan. Pure. */
export function changesBetween(before: Partial<TaskWords>, after: Partial<TaskWords>): WordChange[] {
  return wordFields
    .map(field => ({ field, before: textOf(before[field]), after: textOf(after[field]) }))
    .filter(change => change.before !== change.after)
}

function textOf(value: string | number | readonly string[] | undefined): string | undefined {
  const text = typeof value === 'object' ? value.join('\n') : value === undefined ? '' : String(value)
  return text === '' ? undefined : text
}
