import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { day, dayAndTime } from '../../ui/dates.ts'
import { Details } from '../../ui/details.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { State } from '../../ui/state.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { texts as feedTexts } from '../feed/messages.ts'
import type { BusyCalendar } from '../free-times/busy-store.ts'
import { texts } from '../free-times/messages.ts'

export interface MyCalendar {
  readonly feed: {
    readonly madeAt: Date | undefined
    /** The feed's address, right after it was made. */
    readonly address: string | undefined
  }
  readonly busy: BusyCalendar | undefined
  /** How long a mentor keeps quiet; undefined: one is no mentor. */
  readonly quiet: number | undefined
}

interface Props {
  readonly frame: Frame
  readonly calendar: MyCalendar
  readonly forms?: { readonly address?: FormState; readonly file?: FormState }
}

/** What goes between the product and one's own calendar: one's meetings out, one's busy hours in, a mentor's quiet. */
export function MyCalendarPage({ frame, calendar, forms = {} }: Props): JSX.Element {
  const t = feedTexts(frame.locale)
  const wrong = [forms.address, forms.file].find(form => form && hasErrors(form))
  return (
    <Page frame={frame} title={t.title} width="read" form={wrong}>
      <UpLink href={routes.me()}>{t.back}</UpLink>
      <PageHeading title={t.title} />
      <Stack>
        <FeedCard frame={frame} {...calendar.feed} />
        <BusyCard frame={frame} busy={calendar.busy} forms={forms} />
        {calendar.quiet !== undefined && <QuietCard frame={frame} minutes={calendar.quiet} />}
      </Stack>
    </Page>
  )
}

function FeedCard({ frame, madeAt, address }: MyCalendar['feed'] & { frame: Frame }): JSX.Element {
  const t = feedTexts(frame.locale)
  return (
    <Card title={t.feed}>
      <p>{t.lede}</p>
      {address && (
        <>
          <h3>{t.address}</h3>
          <p>
            <code>{address}</code>
          </p>
          <Quiet>{t.addressLine}</Quiet>
        </>
      )}
      {madeAt && !address && <p>{t.made(day(madeAt, frame))}</p>}
      <Actions>
        <InlineForm action={routes.myCalendar()}>
          <Button look="secondary">{madeAt ? t.again : t.make}</Button>
        </InlineForm>
        {madeAt && (
          <InlineForm action={routes.myCalendarEnd()}>
            <Button look="tertiary">{t.end}</Button>
          </InlineForm>
        )}
      </Actions>
      {madeAt && <Quiet>{t.againLine}</Quiet>}
    </Card>
  )
}

function BusyCard({
  frame,
  busy,
  forms,
}: {
  frame: Frame
  busy: BusyCalendar | undefined
  forms: NonNullable<Props['forms']>
}): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Card title={t.busyTitle}>
      <p>{t.busyLede}</p>
      {busy && (
        <>
          <BusyState frame={frame} busy={busy} />
          <InlineForm action={routes.myBusyHoursRemoval()}>
            <Button look="tertiary" size="small">
              {t.remove}
            </Button>
          </InlineForm>
        </>
      )}
      {busy ? (
        <Details summary={t.another} open={Object.keys(forms).length > 0}>
          <BusyForms forms={forms} locale={frame.locale} />
        </Details>
      ) : (
        <BusyForms forms={forms} locale={frame.locale} />
      )}
    </Card>
  )
}

function BusyForms({
  forms,
  locale,
}: {
  forms: NonNullable<Props['forms']>
  locale: Frame['locale']
}): JSX.Element {
  const t = texts(locale)
  const byFile = forms.file ?? { ...untouched, id: 'given' }
  return (
    <>
      <Form action={routes.myBusyHours()} form={forms.address} label={t.follow}>
        <TextField
          form={forms.address ?? untouched}
          name="address"
          type="url"
          autocomplete="off"
          label={t.address}
          hint={t.addressHint}
        />
        <Actions>
          <Button look="secondary">{t.follow}</Button>
        </Actions>
      </Form>
      <Details summary={t.orFile} open={hasErrors(byFile)}>
        <Form action={routes.myBusyHours()} form={forms.file} encoding="multipart/form-data" label={t.orFile}>
          <FileField form={byFile} name="file" label={t.file} accept=".ics,.ifb,text/calendar" optional />
          <TextArea form={byFile} name="text" label={t.paste} optional rows={4} />
          <Actions>
            <Button look="secondary">{t.keep}</Button>
          </Actions>
        </Form>
      </Details>
    </>
  )
}

function BusyState({ frame, busy }: { frame: Frame; busy: BusyCalendar }): JSX.Element {
  const t = texts(frame.locale)
  const { state, failure, readAt, knownUntil, isFetched } = busy
  if (state === 'waiting' || !readAt)
    return (
      <p>
        <State kind="wait">{t.waiting}</State>
      </p>
    )
  const failures: Readonly<Record<string, string>> = t.failures
  if (state === 'refused')
    return (
      <p>
        <State kind="late">{t.failed(failures[failure ?? ''] ?? '')}</State>
      </p>
    )
  const when = dayAndTime(readAt, frame)
  return (
    <p>
      <State kind="done">
        {isFetched || !knownUntil ? t.read(when) : t.given(day(readAt, frame), day(knownUntil, frame))}
      </State>
    </p>
  )
}

function QuietCard({ frame, minutes }: { frame: Frame; minutes: number }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Card title={t.quietTitle}>
      <p>{t.quietLede}</p>
      <Form action={routes.myQuietTime()} label={t.quietTitle}>
        <RadioGroup
          form={untouched}
          name="minutes"
          label={t.quietLabel}
          layout="row"
          value={String(minutes)}
          options={quietTimes.map(value => ({
            value: String(value),
            label: value === 0 ? t.quietNone : t.quietMinutes(value),
          }))}
        />
        <Actions>
          <Button look="secondary">{t.save}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

export const quietTimes = [0, 10, 15, 30, 45] as const
