import type { JSX } from 'preact'
import type { Locale } from '../../platform/i18n.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InlineForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { Progress, type ProgressReport } from '../../ui/progress.tsx'
import { share } from '../../ui/quantities.ts'
import { progressTexts } from './messages-progress.ts'
import type { MatchingRun } from './runs-store.ts'

interface Props {
  frame: Frame
  programme: Programme
  run: MatchingRun
}

/** A run that waits or computes: how far it is, and a way to stop it. */
export function RunProgressPage({ frame, programme, run }: Props): JSX.Element {
  const t = progressTexts(frame.locale)
  return (
    <Page frame={frame} title={t.progress.title} of={programme.name} width="read" modules={['progress.js']}>
      <PageHeading
        above={<Link href={routes.matching({ id: programme.id })}>{programme.name}</Link>}
        title={t.progress.title}
        lede={t.progress.lede}
      />
      <Stack>
        <Progress label={t.progress.label} report={progressReport(run, frame.locale)} />
        <InlineForm action={routes.matchingCancellation({ id: run.id })}>
          <Button look="secondary">{t.progress.stop}</Button>
        </InlineForm>
      </Stack>
    </Page>
  )
}

/** How far a run is, for the page and for its script. */
export function progressReport(run: MatchingRun, locale: Locale): ProgressReport {
  const t = progressTexts(locale).progress
  const running = run.state === 'waiting' || run.state === 'running'
  const words =
    run.state === 'waiting'
      ? t.waiting
      : run.step === 'reading'
        ? t.reading
        : run.step === 'saving'
          ? t.saving(share(run.progress, locale))
          : t.matching(share(run.progress, locale))
  return { value: run.progress, of: 1, text: words, running }
}

/** A run that was stopped or failed: what happened, and what now. */
export function RunEndedPage({ frame, programme, run }: Props): JSX.Element {
  const t = progressTexts(frame.locale)
  const isFailed = run.state === 'failed'
  const title = isFailed ? t.failed.title : t.cancelled.title
  const back =
    run.failure === 'nobody-to-match'
      ? routes.programmePeople({ id: programme.id })
      : routes.matching({ id: programme.id })
  return (
    <Page frame={frame} title={title} of={programme.name} width="read">
      <PageHeading
        above={<Link href={routes.programme({ id: programme.id })}>{programme.name}</Link>}
        title={title}
      />
      <EmptyState
        drawing="lighthouse"
        title={isFailed ? t.failed[run.failure ?? 'unexpected'] : t.cancelled.lede}
        action={<ButtonLink href={back}>{run.failure === 'nobody-to-match' ? t.people : t.back}</ButtonLink>}
      />
    </Page>
  )
}
