import type { JSX } from 'preact'
import type { Locale } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { list, number } from '../../ui/quantities.ts'
import { ChangesTable, GoneAndBack, Namesakes } from './comparison-sections.tsx'
import { texts } from './messages.ts'
import { comparisonTexts } from './messages-comparison.ts'
import { badRowsOf, type Preview } from './preview.ts'
import { FaultsTable, GoodTable, Warnings } from './preview-tables.tsx'

interface Props {
  frame: Frame
  form: FormState
  preview: Preview
}

/** The third step: who goes in and who does not, before anything is kept. */
export function PreviewPage({ frame, form, preview }: Props): JSX.Element {
  const t = texts(frame.locale).preview
  const { good } = preview.judged
  const title = good.length === 0 ? t.nobody : t.title(number(good.length, frame.locale), good.length)
  return (
    <Page frame={frame} title={title} form={form}>
      <div>
        <UpLink href={routes.importColumns({ id: preview.id })}>{t.correctColumns}</UpLink>
        <PageHeading above={texts(frame.locale).step(3)} title={title} lede={ledeOf(preview, frame.locale)} />
      </div>
      <Counts frame={frame} preview={preview} />
      <Namesakes frame={frame} preview={preview} />
      <NewOrganisations frame={frame} preview={preview} />
      <FaultsTable frame={frame} preview={preview} />
      <UnknownLeaders frame={frame} preview={preview} />
      {preview.judged.comparison.namesakes.length > 0 ? null : good.length === 0 ? (
        <StartAgain frame={frame} preview={preview} />
      ) : (
        <Confirmation frame={frame} form={form} preview={preview} />
      )}
      <ChangesTable frame={frame} preview={preview} />
      <Warnings frame={frame} preview={preview} />
      <GoodTable frame={frame} preview={preview} />
    </Page>
  )
}

function ledeOf({ fileName, programme, judged }: Preview, locale: Locale): string {
  const t = texts(locale).preview
  if (judged.good.length === 0) return t.nobodyLine
  return programme === undefined ? t.lede(fileName) : t.ledeInto(fileName, programme)
}

function Counts({ frame, preview: { judged } }: Omit<Props, 'form'>): JSX.Element {
  const t = texts(frame.locale).preview
  const c = comparisonTexts(frame.locale)
  const { changed, unchanged } = judged.comparison
  const counts = [
    { count: judged.added, label: t.added },
    ...(changed.length === 0
      ? [{ count: judged.updated, label: t.updated }]
      : [
          { count: changed.length, label: c.changed },
          { count: unchanged, label: c.unchanged },
        ]),
    { count: badRowsOf(judged), label: t.leftOut },
  ]
  const isNothingNew = judged.updated > 0 && unchanged === judged.updated
  return (
    <>
      <Facts facts={counts.map(({ count, label }) => ({ figure: number(count, frame.locale), label }))} />
      {isNothingNew && <Quiet>{c.nothingNew}</Quiet>}
    </>
  )
}

function NewOrganisations({ frame, preview: { judged } }: Omit<Props, 'form'>): JSX.Element | null {
  const names = judged.newOrganisations
  if (names.length === 0) return null
  return (
    <Notice>{texts(frame.locale).preview.newOrganisations(list(names.slice(0, 40), frame.locale))}</Notice>
  )
}

/** The word that brings them in. The counts are sent along, so that nothing goes in that has not been seen. */
function Confirmation({ frame, form, preview }: Props): JSX.Element {
  const { id, judged, programme } = preview
  const t = texts(frame.locale).preview
  const bad = badRowsOf(judged)
  const count = judged.good.length
  const people = number(count, frame.locale)
  return (
    <Form action={routes.importConfirmation({ id })} form={form}>
      <input type="hidden" name="good" value={count} />
      <input type="hidden" name="bad" value={bad} />
      <GoneAndBack frame={frame} form={form} preview={preview} />
      {bad > 0 && <Checkbox form={form} name="leaveOut" label={t.agree(number(bad, frame.locale), bad)} />}
      <Actions>
        <Button>
          {programme === undefined ? t.bringIn(people, count) : t.bringInto(people, count, programme)}
        </Button>
        <Button look="tertiary" formaction={routes.importRemoval({ id })}>
          {t.cancel}
        </Button>
      </Actions>
    </Form>
  )
}

function UnknownLeaders({ frame, preview: { id, judged } }: Omit<Props, 'form'>): JSX.Element | null {
  const t = texts(frame.locale).preview
  const unknown = new Set(
    judged.bad.flatMap(({ reason }) => (reason.why === 'unknown-leader' ? reason.written : [])),
  )
  if (unknown.size === 0) return null
  return (
    <Notice title={t.leadersTitle(unknown.size)}>
      <Stack>
        <p>{t.leadersLine}</p>
        <InlineForm action={routes.import({ id })}>
          <Button look="secondary" size="small">
            {t.withoutLeaders}
          </Button>
        </InlineForm>
      </Stack>
    </Notice>
  )
}

function StartAgain({ frame, preview: { id } }: Omit<Props, 'form'>): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Actions>
      <ButtonLink href={routes.newImport()}>{t.columns.another}</ButtonLink>
      <ButtonLink href={routes.importColumns({ id })} look="secondary">
        {t.preview.correctColumns}
      </ButtonLink>
    </Actions>
  )
}
