import { type Day, type Reader, shortDay } from '../ui/dates.ts'
import { texts } from './messages.ts'
import type { Outline, PlanTask, TaskWords, Timing } from './plan.ts'
import { type WordField, wordFields } from './plan-change.ts'

/** "læres 2. nov., bruges 9. nov." */
export function daysInWords(
  { learnOn, useOn }: Pick<Timing, 'learnOn' | 'useOn'>,
  reader: Reader,
  on = (day: Day) => shortDay(day, reader),
): string {
  const t = texts(reader.locale)
  if (learnOn && useOn) return t.days(on(learnOn), on(useOn))
  if (learnOn) return t.learnOnly(on(learnOn))
  return useOn ? t.useOnly(on(useOn)) : t.noDays
}

/** One line about a task: its days, its hours, and who helps. */
export function lineOf(task: PlanTask, reader: Reader): string {
  const t = texts(reader.locale)
  const outline: Outline | undefined = task.outline ?? task.proposal?.words
  return [
    daysInWords(task.agreedAt ? task : (task.proposal?.words ?? task), reader),
    outline?.hours === undefined ? '' : t.hours(outline.hours),
    outline ? t.sparring(outline.sparringWith, outline.sparringWhen) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What a field says, as people read it; '' when nothing is written. */
export function fieldInWords(field: WordField, words: Partial<TaskWords>, reader: Reader): string {
  const value = words[field]
  return inWords(field, typeof value === 'object' ? value.join('\n') : value, reader)
}

/** The same of what the history keeps. */
export function inWords(field: WordField, value: string | number | undefined, reader: Reader): string {
  const t = texts(reader.locale)
  if (value === undefined || value === '') return ''
  if (field === 'priority') return priorityNamed(String(value), t.priorities)
  if (field === 'hours') return t.hours(Number(value))
  if (field === 'learnOn' || field === 'useOn') return shortDay(String(value), reader)
  return String(value)
}

function priorityNamed(value: string, names: Record<string, string>): string {
  return names[value] ?? value
}

/** The fields that say something, with what they say, in the plan's order; the name stands above them. */
export function fieldsInWords(words: Partial<TaskWords>, reader: Reader) {
  const { fields } = texts(reader.locale)
  return wordFields
    .filter(field => field !== 'type')
    .map(field => ({ field, term: fields[field], text: fieldInWords(field, words, reader) }))
    .filter(({ text }) => text !== '')
}
