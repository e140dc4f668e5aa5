import type { JSX } from 'preact'
import { RadioGroup } from '../ui/choices.tsx'
import { FieldRow, Fieldset } from '../ui/fieldset.tsx'
import type { FormState } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { TextArea } from '../ui/text-area.tsx'
import { DateField, NumberField, TextField } from '../ui/text-field.tsx'
import { texts } from './messages.ts'
import { taskTexts } from './messages-task.ts'
import { priorities, type TaskWords } from './plan.ts'
import { most } from './task-form.ts'

interface Props {
  form: FormState
  before: Partial<TaskWords>
  /** When it is learnt and used: dates in a plan, weeks in a template. */
  when: JSX.Element
}

/** Every field of a row of the plan (F2, F3): what, when, with whom, and where it leads. */
export function TaskFields({ form, before, when }: Props): JSX.Element {
  const { locale } = useFrame()
  const { fields, priorities: names } = texts(locale)
  const { hints, hoursUnit, sections } = taskTexts(locale)
  const text = (name: 'description' | 'nextStep' | 'potential', rows: number) => (
    <TextArea
      form={form}
      name={name}
      label={fields[name]}
      hint={hints[name]}
      rows={rows}
      value={before[name]}
      optional
    />
  )
  const goals = (name: 'skills' | 'competences') => (
    <TextArea
      form={form}
      name={name}
      label={fields[name]}
      hint={hints[name]}
      rows={3}
      value={before[name]?.join('\n')}
      optional
    />
  )
  const line = (name: 'sparringWith' | 'sparringWhen') => (
    <TextField
      form={form}
      name={name}
      label={fields[name]}
      hint={hints[name]}
      maxlength={most.line}
      value={before[name]}
      optional
    />
  )
  return (
    <>
      <TextField
        form={form}
        name="type"
        label={fields.type}
        hint={hints.type}
        maxlength={most.type}
        value={before.type}
      />
      {text('description', 3)}
      <Fieldset legend={sections.goals}>
        {goals('skills')}
        {goals('competences')}
      </Fieldset>
      <Fieldset legend={sections.when}>
        <RadioGroup
          form={form}
          name="priority"
          label={fields.priority}
          layout="row"
          value={before.priority ?? 'soon'}
          options={priorities.map(value => ({ value, label: names[value] }))}
        />
        {when}
        <NumberField
          form={form}
          name="hours"
          label={fields.hours}
          hint={hints.hours}
          unit={hoursUnit}
          value={before.hours}
          optional
        />
      </Fieldset>
      <Fieldset legend={sections.sparring}>
        {line('sparringWith')}
        {line('sparringWhen')}
      </Fieldset>
      <Fieldset legend={sections.onwards}>
        {text('nextStep', 2)}
        {text('potential', 2)}
      </Fieldset>
    </>
  )
}

/** The two days, which belong close together (F6). */
export function DayFields({
  form,
  before,
}: {
  form: FormState
  before: Pick<Partial<TaskWords>, 'learnOn' | 'useOn'>
}): JSX.Element {
  const { locale } = useFrame()
  const { fields } = texts(locale)
  const { hints } = taskTexts(locale)
  const day = (name: 'learnOn' | 'useOn') => (
    <DateField
      form={form}
      name={name}
      label={fields[name]}
      hint={hints[name]}
      value={before[name]}
      optional
    />
  )
  return (
    <FieldRow>
      {day('learnOn')}
      {day('useOn')}
    </FieldRow>
  )
}
