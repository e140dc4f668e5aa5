import type { JSX } from 'preact'
import { texts as meTexts } from '../people/me/messages.ts'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { CheckboxGroup, RadioGroup } from '../ui/choices.tsx'
import { Fieldset } from '../ui/fieldset.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import { untouched } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import { texts } from './messages.ts'
import { type ReminderKind, type ReminderTime, reminderHours, reminderKinds } from './reminder.ts'

/** What somebody wants to be reminded of. */
export function RemindersPage(props: {
  frame: Frame
  wanted: readonly ReminderKind[]
  time: ReminderTime
  saved: boolean
}): JSX.Element {
  const { frame, wanted, time, saved } = props
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read">
      <div>
        <UpLink href={routes.me()}>{meTexts(frame.locale).title}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      {saved && <Notice kind="success">{t.saved}</Notice>}
      <Form action={routes.myReminders()}>
        <CheckboxGroup
          form={untouched}
          name="kinds"
          label={t.remind}
          values={wanted}
          options={reminderKinds.map(value => ({ value, label: t.kinds[value] }))}
          optional
        />
        <Fieldset legend={t.when}>
          <RadioGroup
            form={untouched}
            name="hour"
            label={t.hour}
            value={String(time.hour)}
            options={reminderHours.map(hour => ({ value: String(hour), label: t.hours[hour] }))}
          />
          <Select
            form={untouched}
            name="weekday"
            label={t.weekday}
            value={time.weekday === undefined ? undefined : String(time.weekday)}
            any={t.anyDay}
            options={Object.entries(t.weekdays).map(([value, label]) => ({ value, label }))}
          />
        </Fieldset>
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

/** Where the link of a mail leads: one press ends that kind of reminder. Without a token it is done. */
export function OffPage(props: { frame: Frame; kind: ReminderKind; token?: string }): JSX.Element {
  const { frame, kind, token } = props
  const t = texts(frame.locale)
  const title = token ? t.offTitle : t.isOff
  return (
    <Page frame={frame} title={title} width="read">
      <PageHeading title={title} lede={token ? t.offLine(t.kinds[kind]) : t.again} />
      {token && (
        <InlineForm action={routes.reminderOff({ token })}>
          <Button>{t.off}</Button>
        </InlineForm>
      )}
    </Page>
  )
}

/** Where a link leads that is older than what is remembered of it: to the choice itself. */
export function OldLinkPage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.oldTitle} width="read">
      <PageHeading title={t.oldTitle} lede={t.oldLine} />
      <Actions>
        <ButtonLink href={routes.myReminders()}>{t.choose}</ButtonLink>
      </Actions>
    </Page>
  )
}
