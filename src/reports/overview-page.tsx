import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card, NextStep } from '../ui/card.tsx'
import type { Frame } from '../ui/frame.ts'
import { Columns, PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { number } from '../ui/quantities.ts'
import { State } from '../ui/state.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { texts } from './messages.ts'
import { texts as reportTexts } from './messages-report.ts'
import { type ProgrammeFigures, type WaitingItem, whatWaits } from './overview.ts'

/** The coordinator's start page: who waits for them, then how each programme is doing, in counts (J6). */
export function OverviewPage(props: { frame: Frame; programmes: readonly ProgrammeFigures[] }): JSX.Element {
  const { frame, programmes } = props
  const t = texts(frame.locale)
  if (programmes.length === 0) {
    return (
      <Page frame={frame} title={t.waits(0)}>
        <PageHeading title={t.waits(0)} />
        <NextStep title={t.firstTitle} line={t.firstLine}>
          <ButtonLink href={routes.newProgramme()}>{t.first}</ButtonLink>
        </NextStep>
      </Page>
    )
  }
  const items = whatWaits(programmes)
  const active = sum(programmes, figures => figures.active)
  const overdue = sum(programmes, figures => figures.overdue)
  const lede = active > 0 ? t.rest(active, active - overdue) : items.length === 0 ? t.calm : undefined
  return (
    <Page frame={frame} title={t.waits(items.length)}>
      <PageHeading
        above={programmes.length === 1 ? programmes[0]?.name : undefined}
        title={t.waits(items.length)}
        lede={lede}
      />
      <Columns aside={programmes.map(figures => <Figures frame={frame} figures={figures} />)}>
        {items.length > 0 && (
          <Card>
            <PlainList>
              {items.map((item, place) => (
                <Waiting frame={frame} item={item} main={place === 0} several={programmes.length > 1} />
              ))}
            </PlainList>
          </Card>
        )}
        <Lock>
          {t.privacy} <Link href={routes.whoSeesWhat()}>{t.whoSeesWhat}</Link>
        </Lock>
      </Columns>
    </Page>
  )
}

function Waiting(props: { frame: Frame; item: WaitingItem; main: boolean; several: boolean }): JSX.Element {
  const { item, main, several } = props
  const t = texts(props.frame.locale)
  const words = t.items[item.kind]
  const above = item.urgent ? <State kind="late">{t.now}</State> : undefined
  return (
    <PlainItem
      above={
        several ? (
          <>
            {above} {item.programme.name}
          </>
        ) : (
          above
        )
      }
      title={words.title(item.count)}
      level={2}
      line={words.line}
      action={
        <ButtonLink href={addressOf(item)} size="small" look={main ? 'primary' : 'secondary'}>
          {words.action}
        </ButtonLink>
      }
    />
  )
}

function Figures({ frame, figures }: { frame: Frame; figures: ProgrammeFigures }): JSX.Element {
  const t = texts(frame.locale)
  const rows: [string, number][] = [
    ...(figures.receives
      ? ([
          [t.newcomers, figures.newcomers],
          [t.newcomersLate, figures.newcomersLate],
        ] satisfies [string, number][])
      : []),
    [t.active, figures.active],
    [t.overdue, figures.overdue],
    [t.agreement, figures.agreement],
    [t.trial, figures.trial],
    [t.waitingMentees, figures.menteesWaiting],
    [t.ended, figures.ended],
    [t.people, figures.mentors + figures.mentees],
  ]
  return (
    <Card title={figures.name} look="sand">
      <SummaryList
        figures
        rows={rows
          // What is none needs no line, but for how many are under way.
          .filter(([term, value]) => value > 0 || term === t.active)
          .map(([term, value]) => ({ term, value: number(value, frame.locale) }))}
      />
      <p>
        <Link href={routes.programme({ id: figures.id })}>{t.programme}</Link>
        {' · '}
        <Link href={routes.reports({ programme: figures.id })} about={figures.name}>
          {reportTexts(frame.locale).title}
        </Link>
      </p>
    </Card>
  )
}

/** Where each thing that waits is done. */
export function addressOf({ kind, programme: { id }, runId, evaluationId }: WaitingItem): string {
  switch (kind) {
    case 'newcomersLate':
    case 'noNewcomers':
      return routes.onboardings({ id })
    case 'toEvaluate':
      return routes.evaluations({ id })
    case 'evaluationClosed':
      return routes.evaluation({ id: evaluationId ?? '' })
    case 'noPeople':
      return routes.newImport({ programme: id })
    case 'runToReview':
    case 'runUnderWay':
      return routes.matchingRun({ id: runId ?? '' })
    case 'declined':
    case 'match':
    case 'menteesWaiting':
      return routes.matching({ id })
    case 'awaitingYes':
      return routes.approvals()
    case 'placesToOffer':
      return routes.waitingList({ id })
    case 'invitedUnanswered':
      return routes.programmePeople({ id }, { state: 'invited' })
    case 'overdue':
      return routes.programmeMentorships({ id }, { show: 'overdue' })
    case 'agreementLate':
      return routes.programmeMentorships({ id }, { show: 'agreement' })
    case 'trialLate':
      return routes.programmeMentorships({ id }, { show: 'trial' })
    case 'endingSoon':
      return routes.programmeMentorships({ id }, { show: 'active' })
  }
}

const sum = (programmes: readonly ProgrammeFigures[], of: (figures: ProgrammeFigures) => number) =>
  programmes.reduce((total, figures) => total + of(figures), 0)
