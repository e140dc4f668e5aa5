import { z } from 'zod'
import { type CheckedForm, checkForm, typed } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { MemberVisit } from '../platform/http/visit.ts'
import { isDay, writtenDay } from '../platform/http/written-day.ts'
import type { FollowUpWords } from './follow-up.ts'
import { texts } from './messages.ts'

/** What the form says. `owners` are the two who may take something on. */
export function readFollowUp(
  visit: Pick<MemberVisit, 'form' | 'locale' | 'now'>,
  owners: readonly string[],
): CheckedForm<FollowUpWords> {
  const { errors } = texts(visit.locale)
  return checkForm(
    visit.form,
    z.object({
      text: freeText(visit, 500).refine(text => text !== '', errors.text),
      ownerId: typed.refine(id => owners.includes(id), errors.owner),
      dueOn: typed
        .transform(writtenDay)
        .refine(day => day === '' || isDay(day), errors.day)
        .transform(day => (day === '' ? undefined : day)),
    }),
  )
}
