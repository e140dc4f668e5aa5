import type { JSX } from 'preact'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Progress, type ProgressReport } from '../../ui/progress.tsx'
import { comparisonTexts } from './messages-comparison.ts'

/** A long list on its way in. */
export function ListProgressPage({ frame, share }: { frame: Frame; share: number }): JSX.Element {
  const t = comparisonTexts(frame.locale)
  return (
    <Page frame={frame} title={t.working} width="read" modules={['progress.js']}>
      <PageHeading title={t.working} lede={t.workingLine} />
      <Progress label={t.working} report={progressReport(frame, share)} />
    </Page>
  )
}

export function progressReport({ locale }: Pick<Frame, 'locale'>, share: number): ProgressReport {
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share)
  return {
    value: Math.round(share * 100),
    of: 100,
    text: comparisonTexts(locale).share(percent),
    running: true,
  }
}
