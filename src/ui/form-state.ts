/**
 * What a form holds when it is shown again: everything that was typed, and what must be put right.
 * `errors['']` is an error of the form as a whole.
 */
export interface FormState {
  values: Record<string, string | string[]>
  errors: Record<string, string>
  /** Set when two forms on one page have fields of the same name. */
  id?: string | undefined
}

/** A form that nobody has filled in yet. */
export const untouched: FormState = { values: {}, errors: {} }

export function hasErrors(form: FormState): boolean {
  return Object.keys(form.errors).length > 0
}

/** What every field takes; a field finds its value and its error in the form by its name. */
export interface FieldProps {
  form: FormState
  name: string
  label: string
  /** One line beneath the label. */
  hint?: string | undefined
  /** Says so beside the label; a field is required unless it says this. */
  optional?: boolean | undefined
}

export interface FieldIds {
  control: string
  hint: string
  error: string
  describedBy: string | undefined
}

const labels = new WeakMap<FormState, Map<string, string>>()

/** What the fields of a form with something to put right are called, in the order they have been written in. */
export const labelsIn = (form: FormState): ReadonlyMap<string, string> => labels.get(form) ?? new Map()

/** The ids of a field, which is written now. */
export function idsOf({ form, name, hint, label }: FieldProps): FieldIds {
  if (form.errors[name] !== undefined) labels.set(form, new Map(labels.get(form)).set(name, label))
  return fieldIds(form, name, hint !== undefined)
}

export function fieldIds(form: FormState, name: string, hasHint: boolean): FieldIds {
  const control = form.id === undefined ? name : `${form.id}-${name}`
  const ids = { control, hint: `${control}-hint`, error: `${control}-error` }
  const described = [...(hasHint ? [ids.hint] : []), ...(form.errors[name] === undefined ? [] : [ids.error])]
  return { ...ids, describedBy: described.length === 0 ? undefined : described.join(' ') }
}

/** What was typed, or else the value that was there before. */
export function textIn(form: FormState, name: string, before: string | undefined): string | undefined {
  const typed = form.values[name]
  return (Array.isArray(typed) ? typed[0] : typed) ?? before
}

/** What was chosen. A form that has been sent without a choice has none, whatever was there before. */
export function choicesIn(form: FormState, name: string, before: readonly string[]): readonly string[] {
  const typed = form.values[name]
  if (typed !== undefined) return Array.isArray(typed) ? typed : [typed]
  return Object.keys(form.values).length > 0 ? [] : before
}
