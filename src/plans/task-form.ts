import { z } from 'zod'
import { type CheckedForm, checkForm, typed } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import { isDay, writtenDay } from '../platform/http/written-day.ts'
import { taskTexts } from './messages-task.ts'
import { priorities, type TaskWords } from './plan.ts'

type Sent = Pick<MemberVisit, 'form' | 'locale' | 'now'>

/** How many characters each may have. */
export const most = { type: 120, text: 2000, line: 200 }
const mostHours = 999

/** What the form says of a task: all that a row of the plan has (F2, F3). */
export function readTask(visit: Sent): CheckedForm<TaskWords> {
  return checkForm(visit.form, z.object({ ...wordFields(visit), ...dayFields(visit) }))
}

/** The day of learning and the day of first use. */
export function readDays(visit: Sent): CheckedForm<Pick<TaskWords, 'learnOn' | 'useOn'>> {
  return checkForm(visit.form, z.object(dayFields(visit)))
}

/** Somebody who knows something. */
export function readKnowledgePerson(visit: Sent): CheckedForm<{ name: string; knows: string }> {
  const { errors } = taskTexts(visit.locale)
  return checkForm(
    visit.form,
    z.object({
      name: freeText(visit, most.type).refine(name => name !== '', errors.name),
      knows: freeText(visit, most.line),
    }),
  )
}

/** The fields of a task that are words: a template's tasks have them too. */
export function wordFields(visit: Sent) {
  const { errors } = taskTexts(visit.locale)
  const text = freeText(visit, most.text)
  const line = freeText(visit, most.line)
  return {
    type: freeText(visit, most.type).refine(type => type !== '', errors.type),
    priority: typed.pipe(z.enum(priorities, errors.priority)),
    description: text,
    skills: text.transform(linesOf),
    competences: text.transform(linesOf),
    hours: typed
      .refine(hours => hours === '' || (/^\d{1,3}$/.test(hours) && Number(hours) <= mostHours), errors.hours)
      .transform(hours => (hours === '' ? undefined : Number(hours))),
    sparringWith: line,
    sparringWhen: line,
    nextStep: text,
    potential: text,
  }
}

function dayFields({ locale }: Sent) {
  const day = typed
    .transform(writtenDay)
    .refine(written => written === '' || isDay(written), taskTexts(locale).errors.day)
    .transform(written => (written === '' ? undefined : written))
  return { learnOn: day, useOn: day }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
