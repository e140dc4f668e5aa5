import type { ComponentChildren, JSX } from 'preact'
import { type FieldIds, type FieldProps, idsOf } from './form-state.ts'
import { useFrame } from './frame.ts'
import { Icon } from './icon.tsx'
import { texts } from './messages.ts'

/** Label, hint, control and error of one field, linked to each other on the server. */
export function Field({
  children,
  ...field
}: FieldProps & { children: (ids: FieldIds) => ComponentChildren }): JSX.Element {
  const { form, name, label, hint, optional } = field
  const ids = idsOf(field)
  return (
    <div class="ds-field">
      <label class="ds-label" for={ids.control}>
        {label}
        {optional && <Optional />}
      </label>
      {hint !== undefined && <Hint id={ids.hint}>{hint}</Hint>}
      {children(ids)}
      <FieldError id={ids.error} error={form.errors[name]} />
    </div>
  )
}

export function Hint({ id, children }: { id: string; children: string }): JSX.Element {
  return (
    <p class="hint" id={id} data-field="description">
      {children}
    </p>
  )
}

export function FieldError({ id, error }: { id: string; error: string | undefined }): JSX.Element | null {
  if (error === undefined) return null
  return (
    <p class="field-error" id={id}>
      <Icon name="danger" />
      {error}
    </p>
  )
}

export function Optional(): JSX.Element {
  const { locale } = useFrame()
  return <span class="optional"> ({texts(locale).optional})</span>
}
