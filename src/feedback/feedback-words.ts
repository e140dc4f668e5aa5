import type { Locale } from '../platform/i18n.ts'
import type { FeedbackPlace } from './enter-feedback.ts'
import type { Feedback } from './feedback.ts'
import { texts } from './messages.ts'

/** "Om den første samtale", "Om tiden indtil nu". */
export function aboutInWords(
  { about, taskId }: Pick<Feedback, 'about' | 'taskId'>,
  { tasks }: Pick<FeedbackPlace, 'tasks'>,
  locale: Locale,
): string {
  const t = texts(locale).about
  if (about !== 'task') return t[about]
  const name = tasks.find(({ id }) => id === taskId)?.name
  return name === undefined ? t.goneTask : t.task(name)
}

export const firstName = (who: { readonly name: string }): string => who.name.split(' ', 1)[0] ?? who.name
