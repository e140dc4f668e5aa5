import type { MemberVisit } from '../../platform/http/visit.ts'
import type { FormState } from '../../ui/form-state.ts'
import type { OwnQuestion } from './own-questions-store.ts'
import { bankWith } from './question-bank.ts'

/** How a form names the question that was pressed. */
export const questionField = 'question-put-in'

/**
 * The form as it was sent, with the question that was pressed on a line of its own: in the first of the fields that is
 * empty, else beneath what stands in the first. Undefined when none was pressed.
 */
export function withQuestionPutIn(
  { form, locale }: Pick<MemberVisit, 'form' | 'locale'>,
  into: readonly string[],
  own: readonly OwnQuestion[],
): FormState | undefined {
  const pressed = form.text(questionField)
  if (pressed === '') return undefined
  const question = bankWith(own).find(({ id }) => id === pressed)?.words[locale]
  const name = into.find(each => form.text(each) === '') ?? into[0]
  if (question === undefined || name === undefined) return { values: form.values, errors: {} }
  const written = form.text(name)
  const text = `${written}${written === '' ? '' : '\n'}${question}\n`
  return { values: { ...form.values, [name]: text }, errors: {} }
}
