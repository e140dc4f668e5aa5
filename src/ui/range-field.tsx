import type { JSX } from 'preact'
import { Field } from './field.tsx'
import { type FieldProps, textIn } from './form-state.ts'

interface Props extends FieldProps {
  value: number
  /** What each value from 0 up means; the last one is the most. */
  words: readonly string[]
}

/** From nothing to much by pulling. What the value means stands beside it; `range.js` keeps that up to date. */
export function RangeField({ value, words, ...field }: Props): JSX.Element {
  const chosen = Number(textIn(field.form, field.name, String(value)))
  const at = Number.isInteger(chosen) ? Math.min(words.length - 1, Math.max(0, chosen)) : value
  return (
    <Field {...field}>
      {ids => (
        <div class="range">
          <input
            type="range"
            id={ids.control}
            name={field.name}
            min={0}
            max={words.length - 1}
            value={at}
            aria-describedby={ids.describedBy}
            aria-valuetext={words[at]}
            data-words={JSON.stringify(words)}
          />
          <output for={ids.control}>{words[at]}</output>
        </div>
      )}
    </Field>
  )
}
