import type { JSX } from 'preact'
import { locales } from '../../../platform/i18n.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choices.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { languageNames } from '../../../ui/footer.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import type { Frame } from '../../../ui/frame.ts'
import { PageHeading } from '../../../ui/heading.tsx'
import { Page } from '../../../ui/layout.tsx'
import { UpLink } from '../../../ui/link.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { NumberField, TextField, WordsField } from '../../../ui/text-field.tsx'
import { educations, languages, namesOf } from '../../imports/vocabulary.ts'
import { texts as meTexts } from '../messages.ts'
import { PartFields, ShownFields } from './choices-fields.tsx'
import { texts } from './messages.ts'
import { most, type Profile } from './profile.ts'

interface Props {
  frame: Frame
  form: FormState
  profile: Profile
}

export function ProfileFormPage({ frame, form, profile }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} form={form} width="read" modules={['suggest.js']}>
      <div>
        <UpLink href={routes.me()}>{meTexts(frame.locale).title}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      <Form action={routes.myProfile()} form={form}>
        <Work frame={frame} form={form} profile={profile} />
        <Abilities frame={frame} form={form} profile={profile} />
        <Fieldset legend={t.aboutYou}>
          <TextArea
            form={form}
            name="about"
            label={t.about}
            hint={t.aboutHint}
            value={profile.about}
            rows={6}
            maxlength={most.text}
            optional
          />
          <RadioGroup
            form={form}
            name="locale"
            label={t.locale}
            value={profile.locale}
            options={locales.map(locale => ({ value: locale, label: languageNames[locale] }))}
            layout="row"
          />
        </Fieldset>
        <PartFields form={form} profile={profile} />
        <ShownFields form={form} profile={profile} />
        <Button>{t.save}</Button>
      </Form>
    </Page>
  )
}

function Work({ frame, form, profile }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Fieldset legend={t.work}>
      <TextField form={form} name="name" label={t.name} value={profile.name} autocomplete="name" />
      <TextField
        form={form}
        name="position"
        label={t.position}
        value={profile.position}
        autocomplete="organization-title"
        optional
      />
      <TextField form={form} name="workplace" label={t.workplace} value={profile.workplace} optional />
      <TextField
        form={form}
        name="place"
        label={t.place}
        hint={t.placeHint}
        value={profile.place}
        autocomplete="address-level2"
        optional
      />
    </Fieldset>
  )
}

function Abilities({ frame, form, profile }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { locale } = frame
  return (
    <Fieldset legend={t.abilities}>
      <TextField
        form={form}
        name="educations"
        label={t.educations}
        hint={t.separated}
        value={namesOf(educations, profile.educations, locale).join(', ')}
        optional
      />
      <TextField
        form={form}
        name="leadershipEducation"
        label={t.leadershipEducation}
        value={profile.leadershipEducation}
        optional
      />
      <WordsField
        form={form}
        name="skills"
        label={t.skills}
        hint={t.suggested}
        value={profile.skills.join(', ')}
        suggest={routes.competenceSuggestions()}
        optional
      />
      <WordsField
        form={form}
        name="skillsSought"
        label={t.skillsSought}
        hint={t.suggested}
        value={profile.skillsSought.join(', ')}
        suggest={routes.competenceSuggestions()}
        optional
      />
      <NumberField
        form={form}
        name="experienceYears"
        label={t.experienceYears}
        unit={t.years}
        value={profile.experienceYears ?? undefined}
        optional
      />
      <TextArea
        form={form}
        name="experience"
        label={t.experience}
        hint={t.experienceHint}
        value={profile.experience}
        maxlength={most.text}
        optional
      />
      <TextField
        form={form}
        name="languages"
        label={t.languages}
        hint={t.separated}
        value={namesOf(languages, profile.languages, locale).join(', ')}
        optional
      />
    </Fieldset>
  )
}
