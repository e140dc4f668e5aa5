import type { JSX } from 'preact'
import { Checkbox, RadioGroup } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { FieldRow } from '../../ui/fieldset.tsx'
import { type FormState, hasErrors } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { Stack } from '../../ui/heading.tsx'
import { Select } from '../../ui/select.tsx'
import { NumberField } from '../../ui/text-field.tsx'
import { stepOf, type WeightStep, weightSteps } from '../matching-weights.ts'
import { choiceTexts } from '../messages-choices.ts'
import { texts } from '../messages-settings.ts'
import {
  gatherings,
  type MatchingSettings,
  matchingModes,
  organisationRules,
  type ProgrammeSettings,
} from '../programme-settings.ts'

interface Props {
  form: FormState
  settings: ProgrammeSettings
}

/** Who finds the mentor (D9), what forbids a pair (D2, D8), and what speaks for it (D4, D7). */
export function MatchingFields({ form, settings }: Props): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const c = choiceTexts(locale)
  const { matching } = settings
  return (
    <>
      <RadioGroup
        form={form}
        name="matchingMode"
        label={c.matchingMode}
        value={settings.matchingMode}
        options={matchingModes.map(value => ({
          value,
          label: c.matchingModes[value],
          hint: c.matchingModeHints[value],
        }))}
      />
      <RadioGroup
        form={form}
        name="gathering"
        label={c.gathering}
        value={settings.gathering}
        options={gatherings.map(value => ({
          value,
          label: c.gatherings[value],
          hint: c.gatheringHints[value],
        }))}
      />
      <FieldRow>
        <NumberField form={form} name="smallest" label={c.smallest} value={settings.groupSize.smallest} />
        <NumberField form={form} name="largest" label={c.largest} value={settings.groupSize.largest} />
      </FieldRow>
      <Checkbox
        form={form}
        name="wishes"
        label={t.wishes}
        hint={t.wishesHint}
        checked={settings.wishes}
        optional
      />
      <NumberField
        form={form}
        name="answerDays"
        label={t.answerDays}
        hint={t.answerDaysHint}
        unit={t.days}
        value={settings.answerDays}
      />
      <RadioGroup
        form={form}
        name="organisationRule"
        label={t.organisationRule}
        value={settings.organisationRule}
        options={organisationRules.map(value => ({ value, label: t.organisationRules[value] }))}
      />
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
      <Details summary={t.weights} open={hasErrors(form)}>
        <Weights form={form} matching={matching} />
      </Details>
    </>
  )
}

function Weights({ form, matching }: { form: FormState; matching: MatchingSettings }): JSX.Element {
  const t = texts(useFrame().locale)
  const steps = (Object.keys(weightSteps) as WeightStep[]).map(value => ({
    value,
    label: t.weightSteps[value],
  }))
  return (
    <Stack>
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
    </Stack>
  )
}
