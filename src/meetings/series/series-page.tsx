import type { JSX } from 'preact'
import { ToRoom, titleIn } from '../../mentorships/room-frame.tsx'
import { clockAt } from '../../platform/zoned-time.ts'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '../../ui/choices.tsx'
import { type Day, day, type Zone } from '../../ui/dates.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldRow } from '../../ui/fieldset.tsx'
import { Form, SearchForm } from '../../ui/form.tsx'
import { type FormState, hasErrors } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { DateField, NumberField, TimeField } from '../../ui/text-field.tsx'
import type { MeetingPair } from '../meetings-store.ts'
import { texts } from './messages.ts'
import { type Interval, intervals } from './series.ts'

interface Props {
  readonly frame: Frame
  readonly zone: Zone
  readonly pair: MeetingPair
  readonly form: FormState
  readonly usual: { readonly every: Interval; readonly count: number }
  /** The days that were asked for, and at what time; undefined before anybody has asked. */
  readonly found: { readonly days: readonly Day[]; readonly time: string } | undefined
}

/** The year's meetings at once: first the rule, then the days it gives, then a yes to those that suit (G1). */
export function SeriesPage({ frame, zone, pair, form, usual, found }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { mentorshipId: id } = pair
  return (
    <Page frame={frame} title={titleIn(pair, t.title, frame.locale)} width="read" form={form}>
      <ToRoom id={id} pair={pair} />
      <PageHeading title={t.title} lede={t.lede} />
      {hasErrors(form) && <ErrorSummary form={form} />}
      <SearchForm action={routes.meetingSeries({ id })}>
        <FieldRow>
          <DateField form={form} name="first" label={t.first} min={clockAt(frame.now, zone).day} />
          <TimeField form={form} name="time" label={t.time} value="10:00" />
          <NumberField form={form} name="count" label={t.count} value={usual.count} />
        </FieldRow>
        <RadioGroup
          form={form}
          name="every"
          label={t.every}
          layout="row"
          value={String(usual.every)}
          options={intervals.map(weeks => ({ value: String(weeks), label: t.weeks(weeks) }))}
        />
        <Button look={found ? 'secondary' : 'primary'}>{t.see}</Button>
      </SearchForm>
      {found && (
        <Section title={t.daysTitle}>
          <Form action={routes.meetingSeries({ id })}>
            <input type="hidden" name="time" value={found.time} />
            <CheckboxGroup
              form={{ values: {}, errors: {}, id: 'found' }}
              name="days"
              label={t.days}
              hint={t.daysHint}
              values={found.days}
              options={found.days.map(value => ({ value, label: day(value, frame) }))}
            />
            <Actions>
              <Button>{t.book}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </Page>
  )
}
