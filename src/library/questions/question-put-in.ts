import type { Frame } from '../../ui/frame.ts'
import type { OwnQuestion } from './own-questions-store.ts'
import { bankWith } from './question-bank.ts'

/** How a page's address names a question to write about. */
export const questionParameter = 'question'

/** The question that the page was opened with, in the reader's language. */
export function questionChosen(
  { path, locale }: Pick<Frame, 'path' | 'locale'>,
  own: readonly OwnQuestion[] = [],
): string | undefined {
  const at = path.indexOf('?')
  const id = at < 0 ? undefined : new URLSearchParams(path.slice(at)).get(questionParameter)
  return id ? bankWith(own).find(question => question.id === id)?.words[locale] : undefined
}

/** What stands in a field, with the question that the page was opened with on a line of its own beneath. */
export function withQuestionChosen(
  frame: Pick<Frame, 'path' | 'locale'>,
  own: readonly OwnQuestion[],
  written = '',
): string | undefined {
  const question = questionChosen(frame, own)
  if (question === undefined) return written === '' ? undefined : written
  return `${written}${written === '' || written.endsWith('\n') ? '' : '\n'}${question}\n`
}
