import type { JSX } from 'preact'
import { Field } from './field.tsx'
import { type FieldProps, textIn } from './form-state.ts'

interface Props extends FieldProps {
  /** The value before anybody typed. */
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | 'search'
  autocomplete?: string
  maxlength?: number
}

/** One line of text. */
export function TextField({ value, type = 'text', autocomplete, maxlength, ...field }: Props): JSX.Element {
  return <Input {...field} value={value} attributes={{ type, autocomplete, maxlength }} />
}

/** Some words with commas between them. With `suggest.js` on the page, `suggest` is asked for words while one writes. */
export function WordsField({
  value,
  suggest,
  ...field
}: FieldProps & { value: string; suggest: string }): JSX.Element {
  const list = `${field.name}-suggestions`
  return (
    <>
      <Input
        {...field}
        value={value}
        attributes={{ type: 'text', list, 'data-suggest': suggest, autocomplete: 'off' }}
      />
      <datalist id={list} />
    </>
  )
}

/** A day: 'YYYY-MM-DD'. */
export function DateField({
  value,
  min,
  max,
  ...field
}: FieldProps & { value?: string | undefined; min?: string; max?: string }): JSX.Element {
  return <Input {...field} value={value} attributes={{ type: 'date', min, max }} size="short" />
}

/** A time of day: 'HH:MM'. */
export function TimeField({ value, ...field }: FieldProps & { value?: string | undefined }): JSX.Element {
  return <Input {...field} value={value} attributes={{ type: 'time' }} size="short" />
}

/** A whole number. Not `type=number`: a wheel that turns changes no answer here. */
export function NumberField({
  value,
  unit,
  ...field
}: FieldProps & { value?: number | string | undefined; unit?: string }): JSX.Element {
  const before = value === undefined ? undefined : String(value)
  return (
    <Input
      {...field}
      value={before}
      attributes={{ type: 'text', inputMode: 'numeric' }}
      size="number"
      unit={unit}
    />
  )
}

/** What to look for, in a `SearchForm`. */
export function SearchField({
  name,
  label,
  value,
  suggestions = [],
}: {
  name: string
  label: string
  value?: string | undefined
  /** What one can choose instead of writing it out. */
  suggestions?: readonly string[]
}): JSX.Element {
  const list = suggestions.length > 0 ? `${name}-suggestions` : undefined
  return (
    <div class="ds-field">
      <label class="ds-label" for={name}>
        {label}
      </label>
      <input class="ds-input" type="search" id={name} name={name} value={value} list={list} />
      {list && (
        <datalist id={list}>
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </div>
  )
}

interface InputProps extends FieldProps {
  value: string | undefined
  attributes: JSX.IntrinsicElements['input'] & { 'data-suggest'?: string }
  size?: 'short' | 'number'
  unit?: string | undefined
}

function Input({ value, attributes, size, unit, ...field }: InputProps): JSX.Element {
  return (
    <Field {...field}>
      {ids => {
        const input = (
          <input
            {...attributes}
            class="ds-input"
            id={ids.control}
            name={field.name}
            value={textIn(field.form, field.name, value)}
            data-length={size}
            required={field.optional !== true}
            aria-describedby={ids.describedBy}
            aria-invalid={field.form.errors[field.name] === undefined ? undefined : 'true'}
          />
        )
        return unit === undefined ? (
          input
        ) : (
          <span class="with-unit">
            {input} {unit}
          </span>
        )
      }}
    </Field>
  )
}
