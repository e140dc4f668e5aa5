import type { JSX } from 'preact'
import { Checkbox, RadioGroup } from '../../ui/choices.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { NumberField } from '../../ui/text-field.tsx'
import { choiceTexts } from '../messages-choices.ts'
import { texts } from '../messages-settings.ts'
import { buddyRules, mentorStyles, type ProgrammeSettings } from '../programme-settings.ts'

interface Props {
  form: FormState
  settings: ProgrammeSettings
}

/** What a mentor is here (A5, S4), how many mentees one has (C4), and who else stands around the mentee (A16, B4). */
export function MentorFields({ form, settings }: Props): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const c = choiceTexts(locale)
  return (
    <>
      <RadioGroup
        form={form}
        name="mentorStyle"
        label={t.mentorStyle}
        value={settings.mentorStyle}
        options={mentorStyles.map(value => ({
          value,
          label: t.mentorStyles[value],
          hint: t.mentorStyleHints[value],
        }))}
      />
      <NumberField
        form={form}
        name="capacityAdvice"
        label={t.capacityAdvice}
        hint={t.capacityAdviceHint}
        unit={t.mentees}
        value={settings.capacityAdvice}
      />
      <Checkbox
        form={form}
        name="sideBySideTraining"
        label={c.sideBySideTraining}
        hint={c.sideBySideHint}
        checked={settings.sideBySideTraining}
        optional
      />
      <RadioGroup
        form={form}
        name="buddy"
        label={c.buddy}
        value={settings.buddy}
        options={buddyRules.map(value => ({ value, label: c.buddyRules[value] }))}
      />
    </>
  )
}
