import { z } from 'zod'
import type { Form } from '../../platform/http/visit.ts'
import type { ProgrammeFrame } from '../programme.ts'
import { itemKey, mostLeftOut } from '../programme-settings.ts'

/** The field that tells which items of the library the form was about. */
export const offeredItems = 'offered'
/** The box that is ticked when an item is shown. */
export const itemField = (key: string) => `item-${key}`

/** What was on the form and is not ticked is left out; what was not on it stays as it was. */
export function librarySchema(before: ProgrammeFrame, form: Pick<Form, 'text'>): z.ZodType<ProgrammeFrame> {
  const offered = form
    .text(offeredItems)
    .split(' ')
    .filter(key => itemKey.safeParse(key).success)
  const leftOut = new Set([
    ...before.settings.libraryLeftOut.filter(key => !offered.includes(key)),
    ...offered.filter(key => form.text(itemField(key)) !== 'yes'),
  ])
  const libraryLeftOut = [...leftOut].toSorted().slice(0, mostLeftOut)
  return z.object({}).transform(() => ({ ...before, settings: { ...before.settings, libraryLeftOut } }))
}
