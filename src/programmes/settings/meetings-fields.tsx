import type { JSX } from 'preact'
import { RadioGroup } from '../../ui/choices.tsx'
import { FieldRow, Fieldset } from '../../ui/fieldset.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { DateField, NumberField } from '../../ui/text-field.tsx'
import { choiceTexts } from '../messages-choices.ts'
import { texts } from '../messages-settings.ts'
import type { ProgrammeFrame } from '../programme.ts'
import { contentChoosers, initiatives, manners, type ProgrammeSettings } from '../programme-settings.ts'

interface Props {
  form: FormState
  programme: ProgrammeFrame
}

/** Dates and rhythm (A7, E6, G2), and who drives the meetings (B8, A6, M). */
export function MeetingsFields({ form, programme }: Props): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const c = choiceTexts(locale)
  const { settings } = programme
  return (
    <>
      <Fieldset legend={t.dates}>
        <FieldRow>
          <DateField form={form} name="startsOn" label={t.startsOn} value={programme.startsOn} />
          <DateField
            form={form}
            name="endsOn"
            label={t.endsOn}
            value={programme.endsOn}
            hint={t.endsOnHint}
          />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={t.frame}>
        <Rhythm form={form} settings={settings} />
      </Fieldset>
      <RadioGroup
        form={form}
        name="initiative"
        label={t.initiative}
        value={settings.initiative}
        options={initiatives.map(value => ({ value, label: t.initiatives[value] }))}
      />
      <RadioGroup
        form={form}
        name="contentBy"
        label={c.contentBy}
        value={settings.contentBy}
        options={contentChoosers.map(value => ({ value, label: c.contentChoosers[value] }))}
      />
      <RadioGroup
        form={form}
        name="manner"
        label={t.manner}
        value={settings.manner}
        options={manners.map(value => ({ value, label: t.manners[value] }))}
      />
    </>
  )
}

function Rhythm({ form, settings }: { form: FormState; settings: ProgrammeSettings }): JSX.Element {
  const t = texts(useFrame().locale)
  const { rhythm, months, meetingMinutes, trialDays } = settings
  return (
    <>
      <FieldRow>
        <NumberField form={form} name="months" label={t.months} unit={t.monthsUnit} value={months} />
        <NumberField
          form={form}
          name="meetingMinutes"
          label={t.meetingMinutes}
          unit={t.minutes}
          value={meetingMinutes}
        />
      </FieldRow>
      <FieldRow>
        <NumberField
          form={form}
          name="fromMonths"
          label={t.fromMonths}
          unit={t.monthsUnit}
          value={rhythm.fromMonths}
        />
        <NumberField
          form={form}
          name="toMonths"
          label={t.toMonths}
          hint={t.toMonthsHint}
          unit={t.monthsUnit}
          value={rhythm.toMonths}
        />
      </FieldRow>
      <NumberField
        form={form}
        name="trialDays"
        label={t.trialDays}
        hint={t.trialDaysHint}
        unit={t.days}
        value={trialDays}
      />
    </>
  )
}
