import type { JSX } from 'preact'
import type { ListPlace } from '../../platform/http/list-place.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { dayAndTime } from '../../ui/dates.ts'
import { Facts } from '../../ui/facts.tsx'
import { FilterLinks } from '../../ui/filter-links.tsx'
import { SearchForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageTurn } from '../../ui/page-turn.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { number } from '../../ui/quantities.ts'
import { SearchField } from '../../ui/text-field.tsx'
import { texts as comparisonTexts } from '../comparison/messages.ts'
import type { FoundPerson } from '../found-in-programme.ts'
import { texts as insightTexts } from '../insight/messages.ts'
import { RoomTable } from '../insight/room-table.tsx'
import type { Room } from '../insight/run-insight.ts'
import { spelledOut } from '../reasons/words.ts'
import { texts as weightsTexts } from '../weights/messages.ts'
import { runWords } from './messages-gathering.ts'
import {
  type ChangedPair,
  type PersonLine,
  type ProposalRow,
  pageSize,
  weakestCount,
} from './proposals-store.ts'
import { ProposalsTable } from './proposals-table.tsx'
import { RanWith } from './ran-with.tsx'
import type { RunOutcome, Waiting } from './run-outcome.ts'
import { runSentences, runTitle, strengthWord } from './run-summary.ts'
import type { MatchingRun, StoredOutcome } from './runs-store.ts'
import { SetAsideNotice } from './set-aside-notice.tsx'
import { WaitingTable } from './waiting-table.tsx'

export const runFilters = ['all', 'weakest', 'locked', 'waiting', 'room'] as const
export type RunFilter = (typeof runFilters)[number]

export interface RunView {
  readonly programme: Programme
  readonly run: MatchingRun
  readonly outcome: StoredOutcome
  readonly filter: RunFilter
  /** What is searched for among the pairs. */
  readonly words: string
  /** Those who wait whom the search found, where it found no pair. */
  readonly foundWaiting: readonly FoundPerson[]
  /** Where among the pairs, and what to ask for to get the page before and the one after. */
  readonly place: ListPlace
  readonly previous: { before: string } | undefined
  readonly next: { after: string } | undefined
  /** Those who wait on this page of them, or the mentors who have room. */
  readonly waiting: readonly Waiting[]
  readonly room: readonly Room[]
  readonly page: number
  /** The pairs of the page; none when those who wait are shown. */
  readonly rows: readonly ProposalRow[]
  readonly menteesOf: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, PersonLine>
  readonly locked: number
  readonly published: number
  readonly rulesChanged: boolean
  /** Where a button of the table was pressed a moment ago. */
  readonly changed: ChangedPair | undefined
  readonly mayMatch: boolean
}

/** With fewer pairs than this one looks down the list. */
const searchedFrom = 20

/** A finished run: sentences first, then figures and what to do, then the pairs. */
export function RunPage({ frame, view }: { frame: Frame; view: RunView }): JSX.Element {
  const { locale } = frame
  const { programme, run, outcome, filter } = view
  const t = runWords(run.rules, locale)
  const { mentees } = outcome
  const title = runTitle({ given: mentees - outcome.waiting.people, mentees }, run.rules, locale)
  const theme = outcome.theme === undefined ? undefined : spelledOut('themes', [outcome.theme], locale)
  const turned = (to: { before: string } | { after: string } | undefined) =>
    to &&
    routes.matchingRun(
      { id: run.id },
      {
        show: filter === 'all' ? undefined : filter,
        words: view.words || undefined,
        ...to,
      },
    )
  const sentences = runSentences(outcome, { locks: outcome.locks, theme, rules: run.rules, locale })
  return (
    <Page frame={frame} title={title} of={programme.name}>
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
      <RunFacts frame={frame} run={run} outcome={outcome} />
      <WhatNow frame={frame} view={view} />
      <RanWith rules={run.rules} />
      <SetAsideNotice setAside={outcome.setAside} people={view.people} />
      {view.rulesChanged && (
        <Notice>
          {view.changed
            ? t.pairChanged[view.changed.rule ?? 'free'](
                t.aboutPair(view.changed.mentee, view.changed.mentor),
              )
            : t.rulesChanged}
        </Notice>
      )}
      <Stack>
        <RunFilters frame={frame} view={view} />
        {filter !== 'waiting' && filter !== 'room' && outcome.pairs > searchedFrom && (
          <SearchForm action={routes.matchingRun({ id: run.id })}>
            {filter !== 'all' && <input type="hidden" name="show" value={filter} />}
            <SearchField name="words" label={t.searchPairs} value={view.words} />
            <Button look="secondary">{t.search}</Button>
          </SearchForm>
        )}
        {filter === 'waiting' ? (
          <WaitingTable waiting={view.waiting} outcome={outcome} people={view.people} run={run} />
        ) : filter === 'room' ? (
          <RoomTable room={view.room} people={view.people} caption={t.filters.room} />
        ) : (
          <ProposalsTable
            rows={view.rows}
            menteesOf={view.menteesOf}
            place={{
              programmeId: programme.id,
              runId: run.id,
              rules: run.rules,
              filter,
              at: view.place,
              words: view.words,
              foundWaiting: view.foundWaiting,
              changed: view.changed?.id,
              mayMatch: view.mayMatch,
            }}
          />
        )}
        {filter === 'waiting' || filter === 'room' ? (
          <Pagination
            page={view.page}
            pages={numberedPages(outcome, filter)}
            href={page => routes.matchingRun({ id: run.id }, { show: filter, page })}
          />
        ) : (
          <PageTurn previous={turned(view.previous)} next={turned(view.next)} />
        )}
      </Stack>
    </Page>
  )
}

function RunFacts({ frame, run, outcome }: Pick<RunView, 'run' | 'outcome'> & { frame: Frame }): JSX.Element {
  const { locale } = frame
  const t = runWords(run.rules, locale).facts
  const { weakest, mentorsWithRoom } = outcome
  const made = outcome.groupsMade ?? outcome.pairs
  const weakestFact = !weakest
    ? []
    : weakest.sharedThemes > 0
      ? [{ figure: t.themes(weakest.sharedThemes), label: t.weakestShares }]
      : [{ figure: strengthWord(weakest.strength, locale), label: t.weakestIs }]
  return (
    <Facts
      facts={[
        { figure: number(made, locale), label: t.pairs(made) },
        { figure: number(outcome.waiting.people, locale), label: t.waiting },
        ...weakestFact,
        ...(run.rules.peers
          ? []
          : [{ figure: number(mentorsWithRoom, locale), label: t.room(mentorsWithRoom) }]),
      ]}
    />
  )
}

function WhatNow({ frame, view }: { frame: Frame; view: RunView }): JSX.Element {
  const { programme, run, outcome, published, mayMatch } = view
  const t = runWords(run.rules, frame.locale)
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
          <ButtonLink
            href={routes.matchingWeights({ id: programme.id }, { run: run.id })}
            look={isLeft ? 'secondary' : 'tertiary'}
          >
            {view.rulesChanged ? t.runAgain : weightsTexts(frame.locale).title}
          </ButtonLink>
        )}
        <ButtonLink href={routes.matchingInsight({ id: run.id })} look="tertiary">
          {insightTexts(frame.locale).open}
        </ButtonLink>
        <ButtonLink href={routes.matchingComparison({ id: run.id })} look="tertiary">
          {comparisonTexts(frame.locale).open}
        </ButtonLink>
        <ButtonLink href={routes.matchingCertificate({ id: run.id })} look="tertiary">
          {t.seeProof}
        </ButtonLink>
      </Actions>
    </>
  )
}

function RunFilters({ frame, view }: { frame: Frame; view: RunView }): JSX.Element {
  const { run, outcome } = view
  const t = runWords(run.rules, frame.locale)
  const counts = {
    all: outcome.pairs,
    weakest: Math.min(weakestCount, outcome.pairs),
    locked: view.locked,
    waiting: outcome.waiting.people,
    room: outcome.mentorsWithRoom,
  }
  return (
    <FilterLinks
      label={t.show}
      filters={runFilters
        .filter(filter => filter !== 'room' || !run.rules.peers)
        .map(filter => ({
          label: t.filters[filter],
          count: number(counts[filter], frame.locale),
          href: routes.matchingRun({ id: run.id }, { show: filter === 'all' ? undefined : filter }),
          current: filter === view.filter,
        }))}
    />
  )
}

/** How many pages those who wait have, or the mentors with room. */
export function numberedPages(
  { waiting, mentorsWithRoom }: Pick<RunOutcome, 'waiting' | 'mentorsWithRoom'>,
  filter: 'waiting' | 'room',
): number {
  return Math.max(1, Math.ceil((filter === 'waiting' ? waiting.people : mentorsWithRoom) / pageSize))
}
