import type { Locale } from '../../platform/i18n.ts'
import { socialWorker } from './messages-casework.ts'
import { itEmployee } from './messages-it-employee.ts'
import { teacher } from './messages-teacher.ts'
import type { PlanTemplate, TemplateTask } from './template.ts'

/** What a shipped task says, in one language. */
export type ShippedWords = Omit<TemplateTask, keyof ShippedFrame>

/** What it says in all of them: when, how long, and what comes first. */
export type ShippedFrame = Pick<TemplateTask, 'learnWeek' | 'useWeek' | 'hours' | 'priority'>

/** A template that comes along: its frame once, and its words in each language, task by task. */
export interface Shipped {
  readonly id: string
  readonly frames: readonly ShippedFrame[]
  readonly words: Readonly<
    Record<Locale, { readonly name: string; readonly line: string; readonly tasks: readonly ShippedWords[] }>
  >
}

const shipped: readonly Shipped[] = [socialWorker, teacher, itEmployee]

/** The templates that come along, in a language. */
export function shippedTemplates(locale: Locale): PlanTemplate[] {
  return shipped.map(({ id, frames, words }) => {
    const { name, line, tasks } = words[locale]
    const whole = tasks.flatMap((task, at) => {
      const frame = frames[at]
      return frame ? [{ ...task, ...frame }] : []
    })
    return { id, organisationId: undefined, name, line, tasks: whole }
  })
}
