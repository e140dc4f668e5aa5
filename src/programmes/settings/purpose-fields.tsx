import type { JSX } from 'preact'
import { RadioGroup } from '../../ui/choices.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { texts } from '../messages-settings.ts'
import { aims, scopes } from '../presets.ts'
import type { ProgrammeFrame } from '../programme.ts'
import { most } from './part-forms.ts'

interface Props {
  form: FormState
  programme: ProgrammeFrame
}

/** What the programme is for, and for whom: the questions only its coordinator can answer (A1–A3, A10). */
export function PurposeFields({ form, programme }: Props): JSX.Element {
  const t = texts(useFrame().locale)
  return (
    <>
      <TextField form={form} name="name" label={t.name} value={programme.name} maxlength={most.name} />
      <TextArea
        form={form}
        name="purpose"
        label={t.purpose}
        hint={t.purposeHint}
        value={programme.purpose}
        rows={3}
      />
      <TextField
        form={form}
        name="targetGroup"
        label={t.targetGroup}
        hint={t.targetGroupHint}
        value={programme.settings.targetGroup}
        optional
      />
      <RadioGroup
        form={form}
        name="scope"
        label={t.scope}
        value={programme.scope}
        options={scopes.map(value => ({ value, label: t.scopes[value] }))}
      />
      <RadioGroup
        form={form}
        name="aim"
        label={t.aim}
        value={programme.aim}
        options={aims.map(value => ({ value, label: t.aims[value] }))}
      />
    </>
  )
}
