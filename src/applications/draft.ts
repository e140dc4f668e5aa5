import type { Form } from '../platform/http/visit.ts'
import { personalNumberIn } from '../platform/personal-number.ts'
import type { Question } from '../programmes/programme-settings.ts'
import type { Side } from './application.ts'
import { answerField, questionsFor } from './own-questions.ts'
import { profileParts } from './profile-parts.ts'

/** What somebody has begun to write, field by field as they typed it; nothing of it is checked yet. */
export type Typed = Readonly<Record<string, string | string[]>>

/** How many characters a draft may have in all: more than the whole form takes. */
const mostTyped = 60_000

const fields = {
  both: ['themes', 'ownThemes', 'developmentAreas', 'motivation', 'other', ...profileParts],
  mentee: ['gain', 'need', 'furtherNeed'],
  mentor: ['manner', 'places', 'notTaken'],
} as const

/** What can be kept of a form: its own fields. Nothing is kept of one with a personal number in it, or far too long. */
export function draftOf(
  form: Form,
  side: Side,
  questions: readonly Question[],
  now: Date,
): Typed | undefined {
  const asked = questionsFor(side, questions).map(({ id }) => answerField(id))
  const names = [...fields.both, ...fields[side], ...asked].filter(name => form.values[name] !== undefined)
  const typed = Object.fromEntries(names.map(name => [name, form.values[name] ?? '']))
  const words = Object.values(typed).flat()
  const isTooLong = words.join('').length > mostTyped
  return isTooLong || words.some(word => personalNumberIn(word, now) !== undefined) ? undefined : typed
}
