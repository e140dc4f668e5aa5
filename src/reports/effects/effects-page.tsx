import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { Lock } from '../../ui/lock.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { share } from '../../ui/quantities.ts'
import { Select } from '../../ui/select.tsx'
import { NumberField, TextField } from '../../ui/text-field.tsx'
import { texts as reportTexts } from '../messages-report.ts'
import type { Effects } from '../report-store.ts'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
  readonly entered: readonly Effects[]
  /** The year one begins with, and its figures where they are there. */
  readonly year: number
  readonly begun: Effects | undefined
}

/** Where HR writes how many stayed and how they are, among those who took part and among all (I7, I8). */
export function EffectsPage({ frame, form, organisations, entered, year, begun }: Props): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const decimal = (value: number | null | undefined) =>
    value === null || value === undefined ? undefined : `${value}`.replace('.', locale === 'en' ? '.' : ',')
  const measure = (name: 'wellBeing' | 'participantsWellBeing' | 'sickDays' | 'participantsSickDays') => (
    <TextField
      form={form}
      name={name}
      label={name.endsWith('ellBeing') ? t.wellBeing : t.sickDays}
      hint={name.endsWith('ellBeing') ? t.wellBeingHint : undefined}
      value={decimal(begun?.[name])}
      optional
    />
  )
  return (
    <Page frame={frame} title={t.title} width="read" form={form}>
      <div>
        <UpLink href={routes.reports()}>{reportTexts(locale).title}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      <Form action={routes.effects()} form={form}>
        {organisations.length > 1 && (
          <Select
            form={form}
            name="organisation"
            label={t.organisation}
            value={begun?.organisationId}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <NumberField form={form} name="year" label={t.year} value={begun?.year ?? year} />
        <Fieldset legend={t.participants}>
          <NumberField
            form={form}
            name="participants"
            label={t.participantsPeople}
            value={begun?.participants}
          />
          <NumberField
            form={form}
            name="participantsStayed"
            label={t.stayed}
            value={begun?.participantsStayed}
          />
          {measure('participantsWellBeing')}
          {measure('participantsSickDays')}
        </Fieldset>
        <Fieldset legend={t.everybody}>
          <NumberField form={form} name="people" label={t.people} value={begun?.people} />
          <NumberField form={form} name="stayed" label={t.stayed} value={begun?.stayed} />
          {measure('wellBeing')}
          {measure('sickDays')}
        </Fieldset>
        <Lock>{t.lock}</Lock>
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
      {entered.length > 0 && (
        <Section title={t.entered}>
          <PlainList>
            {entered.map(one => (
              <PlainItem
                key={`${one.organisationId} ${one.year}`}
                title={`${one.organisation}, ${one.year}`}
                line={t.stayedOf(
                  share(one.participantsStayed / one.participants, locale),
                  share(one.stayed / one.people, locale),
                )}
                action={
                  <Link
                    href={routes.effects({ organisation: one.organisationId, year: one.year })}
                    about={`${one.organisation}, ${one.year}`}
                  >
                    {t.change}
                  </Link>
                }
              />
            ))}
          </PlainList>
        </Section>
      )}
    </Page>
  )
}
