import { type EnteredRoom, firstNames } from '../../mentorships/enter-room.ts'
import type { Reader } from '../../ui/dates.ts'
import type { FormState } from '../../ui/form-state.ts'
import { texts } from '../messages.ts'
import type { Terms } from '../terms.ts'
import { termsInWords } from '../terms-words.ts'
import type { MergedTerms } from './merge-terms.ts'
import { changesTexts } from './messages.ts'
import { whoChanged } from './who-changed.ts'

/**
 * The form again where both have written the same field: all that the other changed elsewhere is in it, one's own
 * words stand where both wrote, and each such field says what the other wrote.
 */
export function conflictForm(
  entered: EnteredRoom,
  { terms, both }: MergedTerms,
  theirs: Terms,
  reader: Reader,
): FormState {
  const names = firstNames(entered, reader.locale)
  const other = whoChanged(entered, reader.locale)
  const t = changesTexts(reader.locale)
  const { fields } = texts(reader.locale)
  const rows = termsInWords(theirs, names, reader).flatMap(part => part.rows)
  const errors: Record<string, string> = { '': t.merged(other) }
  for (const field of both) {
    const lines = rows.find(({ term }) => term === fields[field])?.lines
    errors[field] = lines ? t.theyWrote(other, lines.join(' · ')) : t.theyEmptied(other)
  }
  return { values: valuesOf(terms), errors }
}

/** The text as its form's fields hold it. */
function valuesOf({ goals, meetings, minutes, ...terms }: Terms): FormState['values'] {
  const { ways, forms, evaluation, ...single } = terms
  const lists = { ways: [...ways], forms: [...forms], evaluation: [...evaluation] }
  return { ...single, ...lists, goals: goals.join('\n'), meetings: `${meetings}`, minutes: `${minutes}` }
}
