import type { JSX } from 'preact'
import type { Locale } from '../../platform/i18n.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { NextStep } from '../../ui/card.tsx'
import { shortDay } from '../../ui/dates.ts'
import { FieldRow } from '../../ui/fieldset.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { Table, TwoLines } from '../../ui/table.tsx'
import { DateField, TextField } from '../../ui/text-field.tsx'
import { chartTexts } from '../role-charts/messages.ts'
import type { ReadyStart, StartFault } from './judge-starts.ts'
import { startTexts } from './messages.ts'
import type { WrittenStart } from './start-row.ts'

interface Props {
  readonly frame: Frame
  readonly programme: Programme
  readonly form: FormState
}

/** One newcomer by hand. */
export function NewOnboardingPage({ frame, programme: { id, name }, form }: Props): JSX.Element {
  const words = startTexts(frame.locale)
  const t = words.one
  const { roles } = chartTexts(frame.locale)
  return (
    <Page frame={frame} title={t.title} of={name} width="read" form={form}>
      <div>
        <UpLink href={routes.onboardings({ id })}>{words.title}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      <Form action={routes.newOnboarding({ id })} form={form}>
        <TextField form={form} name="name" label={t.name} autocomplete="off" />
        <TextField
          form={form}
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          autocomplete="off"
        />
        <DateField form={form} name="firstDay" label={t.firstDay} />
        <FieldRow>
          <TextField form={form} name="job" label={t.job} optional />
          <TextField form={form} name="unit" label={t.unit} optional />
        </FieldRow>
        <TextField
          form={form}
          name="mentor"
          label={roles.mentor}
          hint={`${t.helperHint} ${t.later}`}
          optional
        />
        <TextField
          form={form}
          name="buddy"
          label={roles.buddy}
          hint={`${t.helperHint} ${t.later}`}
          optional
        />
        <TextField form={form} name="leader" label={roles.leader} hint={t.leaderHint} optional />
        <Button>{t.save}</Button>
      </Form>
    </Page>
  )
}

/** Which list. */
export function ListPage({ frame, programme: { id, name }, form }: Props): JSX.Element {
  const words = startTexts(frame.locale)
  const t = words.list
  return (
    <Page frame={frame} title={t.title} of={name} width="read" form={form}>
      <div>
        <UpLink href={routes.onboardings({ id })}>{words.title}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      <Form action={routes.onboardingList({ id })} form={form} encoding="multipart/form-data">
        <FileField
          form={form}
          name="file"
          label={t.file}
          hint={t.columns}
          accept=".xlsx,.csv,.txt,.tsv,text/csv"
        />
        <Button>{t.next}</Button>
      </Form>
      <p>
        <Link href={routes.onboardingListTemplate({ id })} download>
          {t.template}
        </Link>
      </p>
    </Page>
  )
}

/** The list read through: every fault with its row, or all who are ready, and one button. */
export function ListCheckPage(props: {
  readonly frame: Frame
  readonly programme: Programme
  readonly written: readonly WrittenStart[]
  readonly ready: readonly ReadyStart[]
  readonly faults: readonly StartFault[]
}): JSX.Element {
  const { frame, programme, written, ready, faults } = props
  const { id } = programme
  const words = startTexts(frame.locale)
  const t = words.list
  const rows = new Set(faults.map(({ row }) => row)).size
  return (
    <Page frame={frame} title={t.check} of={programme.name}>
      <div>
        <UpLink href={routes.onboardings({ id })}>{words.title}</UpLink>
        <PageHeading above={programme.name} title={t.check} />
      </div>
      {faults.length > 0 ? (
        <>
          <NextStep title={t.notReady(rows)} line={t.notReadyLine}>
            <ButtonLink href={routes.onboardingList({ id })}>{t.again}</ButtonLink>
          </NextStep>
          <Faults faults={faults} locale={frame.locale} />
        </>
      ) : (
        <>
          <NextStep title={t.ready(ready.length)} line={t.readyLine}>
            <Form action={routes.onboardingListStart({ id })}>
              <input type="hidden" name="list" value={JSON.stringify(written)} />
              <Button>{t.start(ready.length)}</Button>
            </Form>
          </NextStep>
          <Ready frame={frame} ready={ready} />
          <Actions>
            <ButtonLink href={routes.onboardingList({ id })} look="tertiary">
              {t.again}
            </ButtonLink>
          </Actions>
        </>
      )}
      <Quiet>{t.columns}</Quiet>
    </Page>
  )
}

function Faults({ faults, locale }: { faults: readonly StartFault[]; locale: Locale }): JSX.Element {
  const words = startTexts(locale)
  const t = words.list
  return (
    <Table
      caption={t.wrong}
      rows={faults}
      columns={[
        { heading: t.row, names: true, cell: ({ row }) => `${t.row} ${row}` },
        { heading: t.column, cell: ({ field }) => words.fields[field] },
        { heading: t.wrong, cell: ({ fault }) => words.faults[fault] },
      ]}
    />
  )
}

function Ready({ frame, ready }: { frame: Frame; ready: readonly ReadyStart[] }): JSX.Element {
  const words = startTexts(frame.locale)
  const t = words.list
  return (
    <Table
      caption={t.check}
      rows={ready}
      columns={[
        { heading: t.row, kind: 'number', cell: ({ row }) => row },
        {
          heading: words.fields.name,
          names: true,
          cell: ({ name, email, knownId }) => (
            <TwoLines first={name} second={`${email} (${knownId === undefined ? t.isNew : t.known})`} />
          ),
        },
        { heading: words.fields.firstDay, cell: ({ firstDay }) => shortDay(firstDay, frame) },
        {
          heading: words.fields.job,
          cell: ({ job, unit }) => [job, unit].filter(Boolean).join(', ') || t.nobody,
        },
        ...(['mentor', 'buddy', 'leader'] as const).map(role => ({
          heading: words.fields[role],
          cell: ({ helpers }: ReadyStart) => helpers[role]?.name ?? t.nobody,
        })),
      ]}
    />
  )
}
