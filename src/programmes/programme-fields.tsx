import type { JSX } from 'preact'
import { Checkbox, RadioGroup } from '../ui/choices.tsx'
import { FieldRow, Fieldset } from '../ui/fieldset.tsx'
import type { FormState } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { TextArea } from '../ui/text-area.tsx'
import { DateField, NumberField, TextField } from '../ui/text-field.tsx'
import { texts } from './messages-settings.ts'
import { aims, scopes } from './presets.ts'
import type { ProgrammeFrame } from './programme.ts'
import { most } from './programme-form.ts'
import {
  initiatives,
  manners,
  mentorStyles,
  organisationRules,
  type ProgrammeSettings,
  signatures,
} from './programme-settings.ts'

/** What the programme is for, and when: the questions only its coordinator can answer (A1–A3, A7, A10). */
export function PurposeFields({ form, frame }: { form: FormState; frame: ProgrammeFrame }): JSX.Element {
  const t = texts(useFrame().locale)
  return (
    <>
      <Fieldset legend={t.about}>
        <TextField form={form} name="name" label={t.name} value={frame.name} maxlength={most.name} />
        <TextArea
          form={form}
          name="purpose"
          label={t.purpose}
          hint={t.purposeHint}
          value={frame.purpose}
          rows={3}
        />
        <TextField
          form={form}
          name="targetGroup"
          label={t.targetGroup}
          hint={t.targetGroupHint}
          value={frame.settings.targetGroup}
          optional
        />
        <RadioGroup
          form={form}
          name="scope"
          label={t.scope}
          value={frame.scope}
          options={scopes.map(value => ({ value, label: t.scopes[value] }))}
        />
        <RadioGroup
          form={form}
          name="aim"
          label={t.aim}
          value={frame.aim}
          options={aims.map(value => ({ value, label: t.aims[value] }))}
        />
      </Fieldset>
      <Fieldset legend={t.dates}>
        <FieldRow>
          <DateField form={form} name="startsOn" label={t.startsOn} value={frame.startsOn} />
          <DateField form={form} name="endsOn" label={t.endsOn} value={frame.endsOn} hint={t.endsOnHint} />
        </FieldRow>
      </Fieldset>
    </>
  )
}

interface Props {
  form: FormState
  settings: ProgrammeSettings
}

/** Rhythm, length and the rest that a preset fills in (E6, G2, A5, A6, B8). */
export function FrameFields({ form, settings }: Props): JSX.Element {
  const t = texts(useFrame().locale)
  const choice = <Value extends string>(
    name: 'manner' | 'initiative' | 'signature' | 'organisationRule',
    label: string,
    values: readonly Value[],
    words: Readonly<Record<Value, string>>,
  ) => (
    <RadioGroup
      form={form}
      name={name}
      label={label}
      value={settings[name]}
      options={values.map(value => ({ value, label: words[value] }))}
    />
  )
  return (
    <>
      <Rhythm form={form} settings={settings} />
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
      {choice('manner', t.manner, manners, t.manners)}
      {choice('initiative', t.initiative, initiatives, t.initiatives)}
      {choice('signature', t.signature, signatures, t.signatures)}
      {choice('organisationRule', t.organisationRule, organisationRules, t.organisationRules)}
      <Checkbox
        form={form}
        name="signInByLink"
        label={t.signInByLink}
        hint={t.signInByLinkHint}
        checked={settings.signInByLink}
        optional
      />
      <Checkbox
        form={form}
        name="appraisalTalk"
        label={t.appraisalTalk}
        checked={settings.appraisalTalk}
        optional
      />
      <TextArea
        form={form}
        name="otherOffers"
        label={t.otherOffers}
        hint={t.otherOffersHint}
        value={settings.otherOffers}
        rows={2}
        optional
      />
    </>
  )
}

function Rhythm({ form, settings }: Props): JSX.Element {
  const t = texts(useFrame().locale)
  const { rhythm, months, meetingMinutes, trialDays, capacityAdvice } = settings
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
      <NumberField
        form={form}
        name="capacityAdvice"
        label={t.capacityAdvice}
        hint={t.capacityAdviceHint}
        unit={t.mentees}
        value={capacityAdvice}
      />
    </>
  )
}
