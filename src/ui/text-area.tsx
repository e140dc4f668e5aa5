import type { JSX } from 'preact'
import { Field } from './field.tsx'
import { type FieldProps, textIn } from './form-state.ts'
import { useFrame } from './frame.ts'
import { texts } from './messages.ts'
import { number } from './quantities.ts'

interface Props extends FieldProps {
  value?: string | undefined
  rows?: number
  /** Characters; the hint says so. */
  maxlength?: number
}

/** Some lines of text. */
export function TextArea({ value, rows = 4, maxlength, ...field }: Props): JSX.Element {
  const { locale } = useFrame()
  const limit = maxlength === undefined ? undefined : texts(locale).atMost(number(maxlength, locale))
  const hint = [field.hint, limit].filter(part => part !== undefined).join(' ')
  return (
    <Field {...field} hint={hint === '' ? undefined : hint}>
      {ids => (
        <textarea
          class="ds-input"
          id={ids.control}
          name={field.name}
          rows={rows}
          maxLength={maxlength}
          required={field.optional !== true}
          aria-describedby={ids.describedBy}
          aria-invalid={field.form.errors[field.name] === undefined ? undefined : 'true'}
        >
          {textIn(field.form, field.name, value)}
        </textarea>
      )}
    </Field>
  )
}
