import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/choices.tsx'
import { FieldRow, Fieldset } from '../../ui/fieldset.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { texts as settingsTexts } from '../messages-settings.ts'
import type { Programme, ProgrammeFrame } from '../programme.ts'
import { most } from '../settings/part-forms.ts'
import type { Earlier } from './copies-store.ts'
import { texts } from './messages.ts'

/** Up to so many of a side are chosen one by one; more than that all together or not at all. */
export const mostByName = 150

interface Props {
  frame: Frame
  form: FormState
  programme: Programme
  suggested: ProgrammeFrame
  earlier: readonly Earlier[]
}

/** Next year's programme from this one: a name, dates, and whom to ask again. */
export function CopyPage({ frame, form, programme, suggested, earlier }: Props): JSX.Element {
  const t = texts(frame.locale)
  const s = settingsTexts(frame.locale)
  const { id, name } = programme
  const title = t.title(name)
  return (
    <Page frame={frame} title={title} width="read" form={form}>
      <div>
        <UpLink href={routes.programmeSettings({ id })}>{name}</UpLink>
        <PageHeading title={title} lede={t.lede} />
      </div>
      <Form action={routes.programmeCopies({ id })} form={form}>
        <TextField form={form} name="name" label={s.name} value={suggested.name} maxlength={most.name} />
        <FieldRow>
          <DateField form={form} name="startsOn" label={s.startsOn} value={suggested.startsOn} />
          <DateField
            form={form}
            name="endsOn"
            label={s.endsOn}
            value={suggested.endsOn}
            hint={s.endsOnHint}
          />
        </FieldRow>
        <Fieldset legend={t.people} hint={earlier.length === 0 ? t.nobody : t.peopleHint}>
          <OneSide form={form} frame={frame} side="mentor" earlier={earlier} />
          <OneSide form={form} frame={frame} side="mentee" earlier={earlier} />
        </Fieldset>
        <Button>{t.make}</Button>
      </Form>
    </Page>
  )
}

/** Mentors are asked again unless somebody says otherwise; a mentee has mostly had what they came for. */
function OneSide(props: {
  form: FormState
  frame: Frame
  side: Earlier['side']
  earlier: readonly Earlier[]
}): JSX.Element | null {
  const { form, frame, side } = props
  const t = texts(frame.locale)
  const people = props.earlier.filter(one => one.side === side)
  if (people.length === 0) return null
  const isMentor = side === 'mentor'
  const name = isMentor ? 'mentors' : 'mentees'
  if (people.length > mostByName) {
    const all = isMentor ? t.allMentors(people.length) : t.allMentees(people.length)
    return (
      <Checkbox
        form={form}
        name={isMentor ? 'allMentors' : 'allMentees'}
        label={all}
        checked={isMentor}
        optional
      />
    )
  }
  return (
    <CheckboxGroup
      form={form}
      name={name}
      label={t[name]}
      values={isMentor ? people.map(({ personId }) => personId) : []}
      options={people.map(({ personId, name: who, organisation }) => ({
        value: personId,
        label: `${who}, ${organisation}`,
      }))}
      layout="columns"
      optional
    />
  )
}
