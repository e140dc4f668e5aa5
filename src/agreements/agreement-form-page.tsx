import type { JSX } from 'preact'
import { type EnteredRoom, firstNames } from '../mentorships/enter-room.ts'
import { ToRoom, titleIn } from '../mentorships/room-frame.tsx'
import type { Locale } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Carry } from '../ui/carry.tsx'
import { CheckboxGroup, RadioGroup } from '../ui/choices.tsx'
import { FieldRow, Fieldset } from '../ui/fieldset.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Prose } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { type Option, Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { DateField, NumberField, TextField } from '../ui/text-field.tsx'
import { expectationsTexts } from './expectations/messages.ts'
import { texts } from './messages.ts'
import { pageTexts } from './messages-page.ts'
import { paperTexts } from './paper/messages.ts'
import { Proposals } from './proposals/proposals-details.tsx'
import { most, type Terms } from './terms.ts'

interface Props {
  frame: Frame
  entered: EnteredRoom
  form: FormState
  /** What the fields hold before anybody types. */
  terms: Terms
  /** The seal of the text that the writer begins from. */
  basis: string
  /** What that text says, sealed. */
  began: string
  /** An agreement holds already: this is a change of it. */
  isChange: boolean
}

/** Where the two write their agreement: every field of E3 and E4, filled in as the programme has it (E6). */
export function AgreementFormPage({
  frame,
  entered,
  form,
  terms,
  basis,
  began,
  isChange,
}: Props): JSX.Element {
  const t = pageTexts(frame.locale)
  const { fields, parts } = texts(frame.locale)
  const id = entered.mentorship.id
  const title = isChange ? t.write.titleChange : t.write.title
  return (
    <Page frame={frame} title={titleIn(entered, title, frame.locale)} width="read" form={form}>
      <ToRoom id={id} pair={entered} />
      <PageHeading title={title} lede={isChange ? t.write.ledeChange : t.write.lede} />
      {!isChange && (
        <p>
          {expectationsTexts(frame.locale).fromForm}{' '}
          <Link href={routes.expectations({ id })}>{expectationsTexts(frame.locale).link}</Link>
        </p>
      )}
      <Form action={routes.agreement({ id })} form={form} label={t.write.formLabel}>
        <input type="hidden" name="basis" value={basis} />
        <input type="hidden" name="began" value={began} />
        <Fieldset legend={parts.goals}>
          <TextArea
            form={form}
            name="goals"
            label={fields.goals}
            hint={t.write.goalsHint}
            value={terms.goals.join('\n')}
          />
          <Proposals field="goals" label={fields.goals} />
          <TextArea
            form={form}
            name="content"
            label={fields.content}
            hint={t.write.contentHint}
            value={terms.content}
            rows={3}
            maxlength={most.text}
            optional
          />
          <Proposals field="content" label={fields.content} />
          <RadioGroup
            form={form}
            name="subject"
            label={fields.subject}
            options={optionsOf(texts(frame.locale).subjects)}
            value={terms.subject}
          />
        </Fieldset>
        <Meeting form={form} terms={terms} entered={entered} locale={frame.locale} />
        <Talking form={form} terms={terms} locale={frame.locale} />
        <Confidentiality form={form} terms={terms} locale={frame.locale} />
        <Actions>
          <Button>{t.write.save}</Button>
        </Actions>
      </Form>
      <Carry
        label={paperTexts(frame.locale).empty}
        pdf={routes.emptyAgreement()}
        docx={routes.emptyAgreement({ as: 'docx' })}
      />
    </Page>
  )
}

interface PartProps {
  form: FormState
  terms: Terms
  locale: Locale
}

function Meeting({ form, terms, entered, locale }: PartProps & { entered: EnteredRoom }): JSX.Element {
  const { write } = pageTexts(locale)
  const { fields, parts, frequencies, ways, initiatives } = texts(locale)
  const names = firstNames(entered, locale)
  return (
    <Fieldset legend={parts.meeting}>
      <FieldRow>
        <NumberField
          form={form}
          name="meetings"
          label={fields.meetings}
          hint={write.meetingsHint}
          value={terms.meetings}
        />
        <NumberField
          form={form}
          name="minutes"
          label={fields.minutes}
          value={terms.minutes}
          unit={write.minutesUnit}
        />
      </FieldRow>
      <Select
        form={form}
        name="frequency"
        label={fields.frequency}
        options={optionsOf(frequencies)}
        value={terms.frequency}
      />
      <DateField form={form} name="endsOn" label={fields.endsOn} value={terms.endsOn} />
      <CheckboxGroup
        form={form}
        name="ways"
        label={fields.ways}
        options={optionsOf(ways)}
        values={terms.ways}
      />
      <TextField
        form={form}
        name="place"
        label={fields.place}
        hint={write.placeHint}
        value={terms.place}
        maxlength={most.line}
        optional
      />
      <Proposals field="place" label={fields.place} />
      <RadioGroup
        form={form}
        name="initiative"
        label={fields.initiative}
        options={[
          { value: 'mentee', label: initiatives.one(names.mentee) },
          { value: 'mentor', label: initiatives.one(names.mentor) },
          { value: 'both', label: initiatives.both },
        ]}
        value={terms.initiative}
      />
    </Fieldset>
  )
}

function Talking({ form, terms, locale }: PartProps): JSX.Element {
  const { write } = pageTexts(locale)
  const { fields, parts, forms, evaluations } = texts(locale)
  return (
    <Fieldset legend={parts.talking}>
      <CheckboxGroup
        form={form}
        name="forms"
        label={fields.forms}
        options={optionsOf(forms)}
        values={terms.forms}
      />
      <TextArea
        form={form}
        name="preparation"
        label={fields.preparation}
        hint={write.preparationHint}
        value={terms.preparation}
        rows={3}
        maxlength={most.text}
        optional
      />
      <Proposals field="preparation" label={fields.preparation} />
      <CheckboxGroup
        form={form}
        name="evaluation"
        label={fields.evaluation}
        options={optionsOf(evaluations)}
        values={terms.evaluation}
      />
    </Fieldset>
  )
}

function Confidentiality({ form, terms, locale }: PartProps): JSX.Element {
  const { write } = pageTexts(locale)
  const { fields, parts, confidentialities, confidentialityHints, law } = texts(locale)
  const degrees = optionsOf(confidentialities).map(({ value, label }) => ({
    value,
    label,
    hint: Object.entries(confidentialityHints).find(([key]) => key === value)?.[1],
  }))
  return (
    <Fieldset legend={parts.confidentiality}>
      <RadioGroup
        form={form}
        name="confidentiality"
        label={fields.confidentiality}
        options={degrees}
        value={terms.confidentiality}
      />
      <TextField
        form={form}
        name="confidentialityNote"
        label={fields.confidentialityNote}
        hint={write.noteHint}
        value={terms.confidentialityNote}
        maxlength={most.line}
        optional
      />
      <Proposals field="confidentialityNote" label={fields.confidentialityNote} />
      <Prose>
        <p>{law}</p>
      </Prose>
    </Fieldset>
  )
}

const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
