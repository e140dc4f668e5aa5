import type { JSX } from 'preact'
import { Checkbox } from '../../../ui/choices.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { useFrame } from '../../../ui/frame.ts'
import { Quiet } from '../../../ui/heading.tsx'
import { Select } from '../../../ui/select.tsx'
import { DateField, NumberField } from '../../../ui/text-field.tsx'
import { choiceTexts } from './messages-choices.ts'
import { audiences, type Profile } from './profile.ts'

interface Props {
  form: FormState
  profile: Profile
}

/** Whether one would be or have a mentor, how many there is room for, and a pause (C1, C4). */
export function PartFields({ form, profile }: Props): JSX.Element {
  const t = choiceTexts(useFrame().locale)
  return (
    <Fieldset legend={t.part}>
      <Checkbox
        form={form}
        name="wouldBeMentor"
        label={t.wouldBeMentor}
        checked={profile.wouldBeMentor}
        optional
      />
      <Checkbox
        form={form}
        name="wouldHaveMentor"
        label={t.wouldHaveMentor}
        checked={profile.wouldHaveMentor}
        optional
      />
      <NumberField
        form={form}
        name="capacity"
        label={t.capacity}
        hint={t.capacityHint}
        value={profile.capacity}
      />
      <DateField
        form={form}
        name="awayFrom"
        label={t.awayFrom}
        hint={t.awayHint}
        value={profile.awayFrom ?? undefined}
        optional
      />
      <DateField
        form={form}
        name="awayUntil"
        label={t.awayUntil}
        hint={t.untilHint}
        value={profile.awayUntil ?? undefined}
        optional
      />
    </Fieldset>
  )
}

/** To whom each part of the profile is shown. */
export function ShownFields({ form, profile }: Props): JSX.Element {
  const t = choiceTexts(useFrame().locale)
  const options = audiences.map(value => ({ value, label: t.audiences[value] }))
  const choice = (name: keyof typeof t.shown, value: string | undefined) => (
    <Select form={form} name={name} label={t.shown[name]} value={value ?? 'databank'} options={options} />
  )
  return (
    <Fieldset legend={t.who}>
      <Quiet>{t.whoLine}</Quiet>
      {choice('backgroundShown', profile.backgroundShown)}
      {choice('abilitiesShown', profile.abilitiesShown)}
      {choice('aboutShown', profile.aboutShown)}
      {choice('photoShown', profile.photoShown)}
    </Fieldset>
  )
}
