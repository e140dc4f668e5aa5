import type { JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Prose, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { number } from '../../ui/quantities.ts'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { MatchingRun, StoredOutcome } from '../runs/runs-store.ts'
import { WayToRun } from '../way-to-run.tsx'
import { texts } from './messages.ts'

/** What a run has proven, in words a coordinator knows, and the file for those who want to check it. */
export function CertificatePage(props: {
  frame: Frame
  programme: Programme
  run: MatchingRun
  outcome: StoredOutcome
}): JSX.Element {
  const { frame, programme, run, outcome } = props
  const { locale } = frame
  const t = texts(locale)
  const { proven, locks } = outcome
  const isWhole = !outcome.stable && !outcome.closed && !outcome.peers
  const title = isWhole ? t.title : t.titleSoFar
  return (
    <Page frame={frame} title={title} of={programme.name} width="read">
      <PageHeading above={<WayToRun programme={programme} run={run} />} title={title} lede={t.lede} />
      {outcome.stable && <Notice>{t.stable}</Notice>}
      {outcome.closed !== undefined && outcome.closed > 0 && <Notice>{t.groups}</Notice>}
      {outcome.peers && <Notice>{t.peers}</Notice>}
      {outcome.pairs === 0 ? (
        <Prose>
          <p>{t.nobody}</p>
        </Prose>
      ) : (
        <SummaryList
          rows={proven.map(aim => ({
            term: t.aims[aim.aim],
            value: t.proofs[aim.aim](number(Math.abs(aim.value), locale)),
          }))}
        />
      )}
      {locks > 0 && (
        <Prose>
          <p>{t.locks(number(locks, locale))}</p>
        </Prose>
      )}
      <Section title={t.how}>
        <Prose>
          <p>{t.howText}</p>
        </Prose>
      </Section>
      <Section title={t.file}>
        <Prose>
          <p>{t.fileText}</p>
        </Prose>
        <Actions>
          <ButtonLink href={routes.matchingCertificate({ id: run.id }, { file: 'json' })} look="secondary">
            {t.download}
          </ButtonLink>
          <ButtonLink href={routes.matchingRun({ id: run.id })} look="tertiary">
            {t.back}
          </ButtonLink>
        </Actions>
      </Section>
    </Page>
  )
}
