import type { JSX } from 'preact'
import { Field } from './field.tsx'
import { type FieldProps, textIn } from './form-state.ts'
import { useFrame } from './frame.ts'
import { texts } from './messages.ts'

export interface Option {
  value: string
  label: string
  /** One line beneath the label of a radio button or a checkbox. */
  hint?: string | undefined
}

interface Props extends FieldProps {
  value?: string | undefined
  options: readonly Option[]
  /** In a search: what it is called when nothing is chosen. */
  any?: string
}

/** One of many, when there are too many for radio buttons. Begins with nothing chosen unless `value` is given. */
export function Select({ value, options, any, ...field }: Props): JSX.Element {
  const { locale } = useFrame()
  const chosen = textIn(field.form, field.name, value)
  return (
    <Field {...field}>
      {ids => (
        <select
          class="ds-input"
          id={ids.control}
          name={field.name}
          required={field.optional !== true && any === undefined}
          aria-describedby={ids.describedBy}
          aria-invalid={field.form.errors[field.name] === undefined ? undefined : 'true'}
        >
          <option value="">{any ?? texts(locale).choose}</option>
          {options.map(option => (
            <option key={option.value} value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
