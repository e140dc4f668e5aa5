import type { JSX } from 'preact'
import { Checkbox, RadioGroup } from '../../ui/choices.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { choiceTexts } from '../messages-choices.ts'
import {
  agreementKinds,
  confidentialities,
  leaderInsights,
  type ProgrammeSettings,
} from '../programme-settings.ts'

interface Props {
  form: FormState
  settings: ProgrammeSettings
}

/** How the two bind themselves (E9), what leaves the room (J2), and what a leader may follow (J3, J4). */
export function AgreementFields({ form, settings }: Props): JSX.Element {
  const c = choiceTexts(useFrame().locale)
  return (
    <>
      <RadioGroup
        form={form}
        name="agreement"
        label={c.agreement}
        value={settings.agreement}
        options={agreementKinds.map(value => ({
          value,
          label: c.agreementKinds[value],
          hint: c.agreementHints[value],
        }))}
      />
      <RadioGroup
        form={form}
        name="confidentiality"
        label={c.confidentiality}
        hint={c.confidentialityHint}
        value={settings.confidentiality}
        options={confidentialities.map(value => ({ value, label: c.confidentialities[value] }))}
      />
      <Checkbox
        form={form}
        name="learningPlan"
        label={c.learningPlan}
        hint={c.learningPlanHint}
        checked={settings.learningPlan}
        optional
      />
      <RadioGroup
        form={form}
        name="leaderInsight"
        label={c.leaderInsight}
        hint={c.leaderInsightHint}
        value={settings.leaderInsight}
        options={leaderInsights.map(value => ({ value, label: c.leaderInsights[value] }))}
      />
    </>
  )
}
