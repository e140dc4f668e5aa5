import type { JSX } from 'preact'
import { choicesOf, developmentAreas, namesOf, themes } from '../people/imports/vocabulary.ts'
import { texts as settingTexts } from '../programmes/messages-settings.ts'
import { manners } from '../programmes/programme-settings.ts'
import { CheckboxGroup, RadioGroup } from '../ui/choices.tsx'
import { Fieldset } from '../ui/fieldset.tsx'
import type { FormState } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { TextArea } from '../ui/text-area.tsx'
import { NumberField, TextField } from '../ui/text-field.tsx'
import { firstNeeds, furtherNeeds, type Side, type Wish } from './application.ts'
import { most } from './application-form.ts'
import { texts } from './messages.ts'
import type { MissingField } from './profile-parts.ts'

interface Props {
  form: FormState
  side: Side
  /** What was said before, or what the list said. */
  wish: Wish
}

/** What a mentee wants to have gained, and the two questions that sort the need (C10, C11). */
export function NeedFields({ form, wish }: Omit<Props, 'side'>): JSX.Element {
  const t = texts(useFrame().locale)
  return (
    <Fieldset legend={t.parts.gain}>
      <TextArea
        form={form}
        name="gain"
        label={t.gain}
        hint={t.gainHint}
        value={wish.gain}
        maxlength={most.text}
      />
      <CheckboxGroup
        form={form}
        name="need"
        label={t.need}
        values={wish.needs}
        options={firstNeeds.map(value => ({ value, label: t.firstNeeds[value] }))}
      />
      <CheckboxGroup
        form={form}
        name="furtherNeed"
        label={t.furtherNeed}
        values={wish.needs}
        options={furtherNeeds.map(value => ({ value, label: t.furtherNeeds[value] }))}
        optional
      />
    </Fieldset>
  )
}

/** Themes from the open list and in own words, the areas one can grow in (F9, F10), and how a mentor helps (A6). */
export function ThemeFields({ form, side, wish }: Props): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const known: readonly string[] = themes.keys
  const own = wish.themes.filter(theme => !known.includes(theme))
  return (
    <Fieldset legend={t.parts.topics}>
      <CheckboxGroup
        form={form}
        name="themes"
        label={t.themes[side]}
        hint={t.themesHint[side]}
        values={wish.themes}
        options={choicesOf(themes, locale)}
        layout="columns"
      />
      <TextField
        form={form}
        name="ownThemes"
        label={t.ownThemes}
        hint={t.ownThemesHint}
        value={namesOf(themes, own, locale).join(', ')}
        optional
      />
      <CheckboxGroup
        form={form}
        name="developmentAreas"
        label={t.areas[side]}
        values={wish.developmentAreas}
        options={choicesOf(developmentAreas, locale)}
        layout="columns"
        optional
      />
      {side === 'mentor' && (
        <RadioGroup
          form={form}
          name="manner"
          label={t.manner}
          value={wish.manner ?? undefined}
          options={manners.map(value => ({ value, label: settingTexts(locale).manners[value] }))}
          optional
        />
      )}
    </Fieldset>
  )
}

/** How many a mentor takes, one's own choice with the programme's advice (C4), and what they do not take on. */
export function PlacesFields(props: {
  form: FormState
  places: number
  advice: number
  notTaken: string
}): JSX.Element {
  const t = texts(useFrame().locale)
  return (
    <Fieldset legend={t.parts.places}>
      <NumberField
        form={props.form}
        name="places"
        label={t.places}
        hint={t.placesHint(props.advice)}
        unit={t.mentees}
        value={props.places}
      />
      <TextArea
        form={props.form}
        name="notTaken"
        label={t.notTaken}
        hint={t.notTakenHint}
        value={props.notTaken}
        rows={2}
        maxlength={most.words}
        optional
      />
    </Fieldset>
  )
}

/** Motivation and whatever else is good to know (C9, C2). */
export function WordsFields({ form, side, wish }: Props): JSX.Element {
  const t = texts(useFrame().locale)
  return (
    <Fieldset legend={t.parts.more}>
      <TextArea
        form={form}
        name="motivation"
        label={t.motivation[side]}
        value={wish.motivation}
        maxlength={most.text}
        optional
      />
      <TextArea
        form={form}
        name="other"
        label={t.other}
        hint={t.otherHint}
        value={wish.other}
        rows={3}
        maxlength={most.text}
        optional
      />
    </Fieldset>
  )
}

/** Fields of the profile that nobody has filled in yet. */
export function MissingProfileFields(props: {
  form: FormState
  missing: readonly MissingField[]
}): JSX.Element | null {
  const t = texts(useFrame().locale)
  if (props.missing.length === 0) return null
  return (
    <Fieldset legend={t.profile} hint={t.profileHint}>
      {props.missing.map(({ unit, ...field }) =>
        unit === undefined ? (
          <TextField key={field.name} form={props.form} {...field} optional />
        ) : (
          <NumberField key={field.name} form={props.form} {...field} unit={unit} optional />
        ),
      )}
    </Fieldset>
  )
}
