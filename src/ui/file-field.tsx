import type { JSX } from 'preact'
import { Field } from './field.tsx'
import type { FieldProps } from './form-state.ts'

/** A file to send; its form needs `encoding="multipart/form-data"`. */
export function FileField({ accept, ...field }: FieldProps & { accept?: string }): JSX.Element {
  return (
    <Field {...field}>
      {ids => (
        <input
          class="ds-input"
          type="file"
          id={ids.control}
          name={field.name}
          accept={accept}
          required={field.optional !== true}
          aria-describedby={ids.describedBy}
          aria-invalid={field.form.errors[field.name] === undefined ? undefined : 'true'}
        />
      )}
    </Field>
  )
}
