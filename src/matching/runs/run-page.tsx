import type { JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, ButtonLink } from '../../ui/button.tsx'
import { dayAndTime } from '../../ui/dates.ts'
import { Facts } from '../../ui/facts.tsx'
import { FilterLinks } from '../../ui/filter-links.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { number } from '../../ui/quantities.ts'
import { spelledOut } from '../reasons/words.ts'
import { texts } from './messages.ts'
import { type PersonLine, type ProposalRow, pageSize, weakestCount } from './proposals-store.ts'
import { ProposalsTable } from './proposals-table.tsx'
import type { RunOutcome } from './run-outcome.ts'
import { runSentences, runTitle, strengthWord } from './run-summary.ts'
import type { MatchingRun } from './runs-store.ts'
import { SetAsideNotice } from './set-aside-notice.tsx'
import { WaitingTable } from './waiting-table.tsx'

export const runFilters = ['all', 'weakest', 'locked', 'waiting'] as const
export type RunFilter = (typeof runFilters)[number]

export interface RunView {
  readonly programme: Programme
  readonly run: MatchingRun
  readonly outcome: RunOutcome
  readonly filter: RunFilter
  readonly page: number
  /** The pairs of the page; none when those who wait are shown. */
  readonly rows: readonly ProposalRow[]
  readonly menteesOf: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, PersonLine>
  readonly locked: number
  readonly published: number
  /** What most of those who wait seek, as it is stored. */
  readonly theme: string | undefined
  readonly rulesChanged: boolean
  readonly mayMatch: boolean
}

/** A finished run: sentences first, then figures and what to do, then the pairs. */
export function RunPage({ frame, view }: { frame: Frame; view: RunView }): JSX.Element {
  const { locale } = frame
  const { programme, run, outcome, filter } = view
  const t = texts(locale)
  const title = runTitle(outcome, locale)
  const theme = view.theme === undefined ? undefined : spelledOut('themes', [view.theme], locale)
  const sentences = runSentences(outcome, { locks: outcome.locks, theme, locale })
  return (
    <Page frame={frame} title={title}>
      <PageHeading
        above={
          <>
            <Link href={routes.programme({ id: programme.id })}>{programme.name}</Link>
            {' · '}
            <Link href={routes.matching({ id: programme.id })}>{t.matching}</Link>
            {run.finishedAt && ` · ${t.ran(dayAndTime(run.finishedAt, frame))}`}
          </>
        }
        title={title}
        lede={sentences.join(' ')}
      />
      <RunFacts frame={frame} outcome={outcome} />
      <WhatNow frame={frame} view={view} />
      <SetAsideNotice setAside={outcome.setAside} people={view.people} />
      {view.rulesChanged && <Notice>{t.rulesChanged}</Notice>}
      <Stack>
        <RunFilters frame={frame} view={view} />
        {filter === 'waiting' ? (
          <WaitingTable waiting={pageOf(outcome.waiting, view.page)} outcome={outcome} people={view.people} />
        ) : (
          <ProposalsTable
            rows={view.rows}
            menteesOf={view.menteesOf}
            place={{
              programmeId: programme.id,
              runId: run.id,
              filter,
              page: view.page,
              mayMatch: view.mayMatch,
            }}
          />
        )}
        <Pagination
          page={view.page}
          pages={pagesOf(view)}
          href={page => routes.matchingRun({ id: run.id }, { show: filter, page })}
        />
      </Stack>
    </Page>
  )
}

function RunFacts({ frame, outcome }: { frame: Frame; outcome: RunOutcome }): JSX.Element {
  const { locale } = frame
  const t = texts(locale).facts
  const { weakest } = outcome
  const weakestFact = !weakest
    ? []
    : weakest.sharedThemes > 0
      ? [{ figure: t.themes(weakest.sharedThemes), label: t.weakestShares }]
      : [{ figure: strengthWord(weakest.strength, locale), label: t.weakestIs }]
  return (
    <Facts
      facts={[
        { figure: number(outcome.pairs, locale), label: t.pairs },
        { figure: number(outcome.waiting.length, locale), label: t.waiting },
        ...weakestFact,
        { figure: number(outcome.mentorsWithRoom, locale), label: t.room },
      ]}
    />
  )
}

function WhatNow({ frame, view }: { frame: Frame; view: RunView }): JSX.Element {
  const { programme, run, outcome, published, mayMatch } = view
  const t = texts(frame.locale)
  const isLeft = published < outcome.pairs
  const publication = routes.matchingPublication({ id: run.id })
  return (
    <>
      {published > 0 && (
        <Notice kind="success">{t.published(published, number(published, frame.locale))}</Notice>
      )}
      <Actions>
        {published > 0 && (
          <ButtonLink href={routes.programmeMentorships({ id: programme.id })}>{t.goOn}</ButtonLink>
        )}
        {isLeft && mayMatch && (
          <ButtonLink href={publication} look={published > 0 ? 'secondary' : 'primary'}>
            {published > 0 ? t.reviewRest : t.review}
          </ButtonLink>
        )}
        {mayMatch && (
          <ButtonLink href={routes.matching({ id: programme.id })} look={isLeft ? 'secondary' : 'tertiary'}>
            {view.rulesChanged ? t.runAgain : t.otherWeights}
          </ButtonLink>
        )}
        <ButtonLink href={routes.matchingCertificate({ id: run.id })} look="tertiary">
          {t.seeProof}
        </ButtonLink>
      </Actions>
    </>
  )
}

function RunFilters({ frame, view }: { frame: Frame; view: RunView }): JSX.Element {
  const t = texts(frame.locale)
  const { run, outcome } = view
  const counts = {
    all: outcome.pairs,
    weakest: Math.min(weakestCount, outcome.pairs),
    locked: view.locked,
    waiting: outcome.waiting.length,
  }
  return (
    <FilterLinks
      label={t.show}
      filters={runFilters.map(filter => ({
        label: t.filters[filter],
        count: number(counts[filter], frame.locale),
        href: routes.matchingRun({ id: run.id }, { show: filter === 'all' ? undefined : filter }),
        current: filter === view.filter,
      }))}
    />
  )
}

/** How many pages a filter has. */
export function pagesOf({ filter, outcome, locked }: Pick<RunView, 'filter' | 'outcome' | 'locked'>): number {
  const counts = { all: outcome.pairs, weakest: 1, locked, waiting: outcome.waiting.length }
  return Math.max(1, Math.ceil(counts[filter] / pageSize))
}

/** The part of a list that stands on a page. */
export const pageOf = <T,>(all: readonly T[], page: number): T[] =>
  all.slice((page - 1) * pageSize, page * pageSize)
