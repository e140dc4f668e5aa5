import type { JSX } from 'preact'
import { FieldError, Hint, Optional } from './field.tsx'
import { choicesIn, type FieldProps, type FormState, idsOf } from './form-state.ts'
import type { Option } from './select.tsx'

interface GroupProps extends FieldProps {
  options: readonly Option[]
  /** Short answers beside each other where there is room; a great many in even columns. */
  layout?: 'column' | 'row' | 'columns'
}

/** One of a few. `label` is the question. */
export function RadioGroup({ value, ...group }: GroupProps & { value?: string | undefined }): JSX.Element {
  return <Group {...group} type="radio" before={value === undefined ? [] : [value]} />
}

/** Any number of a few. `label` is the question. */
export function CheckboxGroup({
  values = [],
  ...group
}: GroupProps & { values?: readonly string[] }): JSX.Element {
  return <Group {...group} type="checkbox" before={values} />
}

/** A single yes. Its value is 'yes' when it is checked. */
export function Checkbox({
  checked = false,
  ...field
}: FieldProps & { checked?: boolean | undefined }): JSX.Element {
  const { form, name, label, hint } = field
  const ids = idsOf(field)
  return (
    <div class="choice-field">
      <Choice
        form={form}
        name={name}
        type="checkbox"
        id={ids.control}
        option={{ value: 'yes', label, hint }}
        checked={choicesIn(form, name, checked ? ['yes'] : []).includes('yes')}
        required={field.optional !== true}
        describedBy={ids.describedBy}
      />
      <FieldError id={ids.error} error={form.errors[name]} />
    </div>
  )
}

function Group(props: GroupProps & { type: 'radio' | 'checkbox'; before: readonly string[] }): JSX.Element {
  const { form, name, label, hint, optional, options, layout = 'column', type, before } = props
  const ids = idsOf(props)
  const chosen = choicesIn(form, name, before)
  const invalid = form.errors[name] !== undefined
  return (
    <fieldset
      class="ds-fieldset"
      role={type === 'radio' ? 'radiogroup' : undefined}
      aria-describedby={ids.describedBy}
      aria-invalid={type === 'radio' && invalid ? 'true' : undefined}
    >
      <legend class="ds-label">
        {label}
        {optional && <Optional />}
      </legend>
      {hint !== undefined && <Hint id={ids.hint}>{hint}</Hint>}
      <div class="choices" data-layout={layout}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            form={form}
            name={name}
            type={type}
            id={index === 0 ? ids.control : `${ids.control}-${index + 1}`}
            option={option}
            checked={chosen.includes(option.value)}
            required={type === 'radio' && optional !== true}
            describedBy={option.hint === undefined ? undefined : `${ids.control}-${index + 1}-hint`}
          />
        ))}
      </div>
      <FieldError id={ids.error} error={form.errors[name]} />
    </fieldset>
  )
}

interface ChoiceProps {
  form: FormState
  name: string
  type: 'radio' | 'checkbox'
  id: string
  option: Option
  checked: boolean
  required: boolean
  describedBy: string | undefined
}

function Choice({ form, name, type, id, option, checked, required, describedBy }: ChoiceProps): JSX.Element {
  const hintId = describedBy?.split(' ')[0]
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        required={required}
        aria-describedby={describedBy}
        aria-invalid={type === 'checkbox' && form.errors[name] !== undefined ? 'true' : undefined}
      />
      <label class="ds-label" for={id}>
        {option.label}
      </label>
      {option.hint !== undefined && hintId !== undefined && <Hint id={hintId}>{option.hint}</Hint>}
    </div>
  )
}
