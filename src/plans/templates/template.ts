import { z } from 'zod'
import { versionOf } from '../../platform/crypto.ts'
import { type Day, daysAfter } from '../../ui/dates.ts'
import { mondayOf } from '../../ui/weeks.ts'
import { type Detail, type Outline, priorities, type TaskWords } from '../plan.ts'

/** A task as a template has it: weeks from the first day instead of dates. */
export interface TemplateTask extends Outline, Detail {
  readonly priority: TaskWords['priority']
  /** 1 is the week of the first day. */
  readonly learnWeek: number | undefined
  readonly useWeek: number | undefined
}

/** A good beginning for one kind of job, written once and used again (F5, K2). */
export interface PlanTemplate {
  readonly id: string
  /** Undefined: it comes with the product. */
  readonly organisationId: string | undefined
  readonly name: string
  readonly line: string
  readonly tasks: readonly TemplateTask[]
}

/** How many weeks and tasks a template may have. */
export const mostWeeks = 104
export const mostTasks = 60

const stored = z.array(
  z.object({
    type: z.string(),
    hours: z.number().optional(),
    sparringWith: z.string(),
    sparringWhen: z.string(),
    description: z.string(),
    skills: z.array(z.string()),
    competences: z.array(z.string()),
    nextStep: z.string(),
    potential: z.string(),
    priority: z.enum(priorities),
    learnWeek: z.number().optional(),
    useWeek: z.number().optional(),
  }),
)

/** Reads what is stored of a template's tasks. Throws when it is not what a template writes. */
export function readTemplateTasks(kept: unknown): TemplateTask[] {
  return stored
    .parse(kept)
    .map(({ hours, learnWeek, useWeek, ...task }) => ({ ...task, hours, learnWeek, useWeek }))
}

/** What a form names a task by: its words, since its place is another when somebody has moved it meanwhile. */
export const versionOfTask = (task: TemplateTask): string => versionOf(readTemplateTasks([task]))

/** How many weeks the template takes. */
export function weeksOf({ tasks }: Pick<PlanTemplate, 'tasks'>): number {
  return Math.max(0, ...tasks.map(({ learnWeek, useWeek }) => Math.max(learnWeek ?? 0, useWeek ?? 0)))
}

/**
 * The task with dates, for somebody whose first day it is: what is learnt begins the week, what is used ends it, and
 * nothing lies before the first day.
 */
export function datedTask({ learnWeek, useWeek, ...words }: TemplateTask, firstDay: Day): TaskWords {
  const first = mondayOf(firstDay)
  const weekFrom = (week: number) => daysAfter(first, (week - 1) * 7)
  const notBefore = (day: Day) => (day < firstDay ? firstDay : day)
  return {
    ...words,
    learnOn: learnWeek === undefined ? undefined : notBefore(weekFrom(learnWeek)),
    useOn: useWeek === undefined ? undefined : notBefore(daysAfter(weekFrom(useWeek), 4)),
  }
}
