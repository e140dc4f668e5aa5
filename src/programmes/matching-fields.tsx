import type { JSX } from 'preact'
import { Checkbox } from '../ui/choices.tsx'
import { FieldRow, Fieldset } from '../ui/fieldset.tsx'
import type { FormState } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { Select } from '../ui/select.tsx'
import { NumberField } from '../ui/text-field.tsx'
import { texts } from './messages-settings.ts'
import { stepOf, type WeightStep, weightSteps } from './programme-form.ts'
import type { MatchingSettings } from './programme-settings.ts'

/** What forbids a pair, and what speaks for it (D2, D4, D7). */
export function MatchingFields({
  form,
  matching,
}: {
  form: FormState
  matching: MatchingSettings
}): JSX.Element {
  const t = texts(useFrame().locale)
  const steps = (Object.keys(weightSteps) as WeightStep[]).map(value => ({
    value,
    label: t.weightSteps[value],
  }))
  return (
    <Fieldset legend={t.matching} hint={t.matchingHint}>
      <Checkbox
        form={form}
        name="differentUnit"
        label={t.differentUnit}
        checked={matching.differentUnit}
        optional
      />
      <Select
        form={form}
        name="lineOfLeadersDepth"
        label={t.lineOfLeadersDepth}
        value={String(matching.lineOfLeadersDepth)}
        options={t.levels.map((label, level) => ({ value: String(level), label }))}
      />
      <FieldRow>
        <NumberField
          form={form}
          name="gapFrom"
          label={t.gapFrom}
          unit={t.moreYears}
          value={matching.experienceGap.from}
        />
        <NumberField
          form={form}
          name="gapTo"
          label={t.gapTo}
          unit={t.moreYears}
          value={matching.experienceGap.to}
        />
      </FieldRow>
      <Fieldset legend={t.weights}>
        {(Object.keys(matching.weights) as (keyof MatchingSettings['weights'])[]).map(name => (
          <Select
            key={name}
            form={form}
            name={name}
            label={t.weightNames[name]}
            value={stepOf(matching.weights[name])}
            options={steps}
          />
        ))}
      </Fieldset>
    </Fieldset>
  )
}
