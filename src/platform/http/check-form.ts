import { z } from 'zod'
import type { FormState } from '../../ui/form-state.ts'
import type { Form } from './visit.ts'

export type CheckedForm<T> = { readonly read: T } | { readonly again: FormState }

/** Reads a posted form by its schema: what it says, or the form again with what to put right at each field. */
export function checkForm<T>(form: Form, schema: z.ZodType<T>): CheckedForm<T> {
  const { success, data, error } = schema.safeParse(form.values)
  if (success) return { read: data }
  const errors: Record<string, string> = {}
  for (const { path, message } of error.issues) errors[String(path[0] ?? '')] ??= message
  return { again: formAgain(form, errors) }
}

/** The form as it was sent, with what must be put right. */
export function formAgain(form: Form, errors: Record<string, string>): FormState {
  return { values: { ...form.values }, errors }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: no text holds them, and the database refuses the first
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g

/** One line or more of text as a form sends it: trimmed, '' when it is missing. */
export const typed = z
  .unknown()
  .optional()
  .transform(
    value => [value ?? ''].flat().map(String)[0]?.replaceAll('\r\n', '\n').replace(control, '').trim() ?? '',
  )
  .pipe(z.string())
