import type { JSX } from 'preact'
import { Checkbox, RadioGroup } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { type FormState, hasErrors, textIn } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { Stack } from '../../ui/heading.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { DateField, NumberField } from '../../ui/text-field.tsx'
import { choiceTexts } from '../messages-choices.ts'
import { texts } from '../messages-settings.ts'
import { approvers, type ProgrammeSettings } from '../programme-settings.ts'
import { QuestionFields } from './question-fields.tsx'

interface Props {
  form: FormState
  settings: ProgrammeSettings
}

/** When people sign up, who says yes (C12), how they sign in, and what else they are asked and told (A13, A14). */
export function SignUpFields({ form, settings }: Props): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const c = choiceTexts(locale)
  const intake = settings.signUpUntil === null ? 'rolling' : 'until'
  const approverChoices = approvers.map(value => ({ value, label: c.approvers[value] }))
  return (
    <>
      <RadioGroup
        form={form}
        name="intake"
        label={c.intake}
        value={intake}
        options={(['until', 'rolling'] as const).map(value => ({ value, label: c.intakes[value] }))}
      />
      <DateField
        form={form}
        name="signUpUntil"
        label={c.signUpUntil}
        hint={c.signUpUntilHint}
        value={settings.signUpUntil ?? undefined}
        optional={textIn(form, 'intake', intake) === 'rolling'}
      />
      <PlacesFields form={form} settings={settings} />
      <RadioGroup
        form={form}
        name="approvalOfMentor"
        label={c.approvalOfMentor}
        hint={c.approvalHint}
        value={settings.approval.mentor}
        options={approverChoices}
      />
      <RadioGroup
        form={form}
        name="approvalOfMentee"
        label={c.approvalOfMentee}
        value={settings.approval.mentee}
        options={approverChoices}
      />
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
      <QuestionFields form={form} questions={settings.questions} />
    </>
  )
}

/** Whether there is a limit, and what becomes of a place that is free: most programmes have none. */
function PlacesFields({ form, settings }: Props): JSX.Element {
  const c = choiceTexts(useFrame().locale)
  const isLimited = settings.menteePlaces !== null || settings.mentorPlaces !== null
  return (
    <Details summary={c.places} open={hasErrors(form) || isLimited}>
      <Stack>
        <NumberField
          form={form}
          name="menteePlaces"
          label={c.menteePlaces}
          hint={c.menteePlacesHint}
          unit={c.menteePlacesUnit}
          value={settings.menteePlaces ?? undefined}
          optional
        />
        <NumberField
          form={form}
          name="mentorPlaces"
          label={c.mentorPlaces}
          unit={c.mentorPlacesUnit}
          value={settings.mentorPlaces ?? undefined}
          optional
        />
        <Checkbox
          form={form}
          name="offersPlaces"
          label={c.offersPlaces}
          hint={c.offersPlacesHint}
          checked={settings.offersPlaces}
          optional
        />
        <NumberField
          form={form}
          name="offerDays"
          label={c.offerDays}
          unit={c.offerDaysUnit}
          value={settings.offerDays}
        />
      </Stack>
    </Details>
  )
}
