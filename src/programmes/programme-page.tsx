import type { JSX } from 'preact'
import { texts as listTexts } from '../applications/waiting-list/messages.ts'
import { texts as evaluationTexts } from '../evaluations/messages.ts'
import { texts as evidenceTexts } from '../evidence/messages.ts'
import { startTexts } from '../onboarding/starts/messages.ts'
import { templateTexts as planTexts } from '../plans/templates/messages.ts'
import { texts as waitingTexts } from '../reports/messages.ts'
import { texts as reportTexts } from '../reports/messages-report.ts'
import { type ProgrammeFigures, whatWaits } from '../reports/overview.ts'
import { addressOf } from '../reports/overview-page.tsx'
import { texts as roleTexts } from '../roles/messages.ts'
import { routes } from '../routes.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card, NextStep } from '../ui/card.tsx'
import { Facts } from '../ui/facts.tsx'
import type { Frame } from '../ui/frame.ts'
import { Columns, PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { number } from '../ui/quantities.ts'
import { SummaryList } from '../ui/summary-list.tsx'
import { texts } from './messages.ts'
import type { Programme } from './programme.ts'
import { frameInWords } from './settings-words.ts'
import { texts as sharingTexts } from './sharing/messages.ts'

interface Props {
  frame: Frame
  programme: Programme
  figures: ProgrammeFigures
}

/** The coordinator's page of one programme: the one next thing, how it goes in counts, and where the rest is. */
export function ProgrammePage({ frame, programme, figures }: Props): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const facts: [number, string][] = [
    ...(figures.receives
      ? ([[figures.newcomers, waitingTexts(locale).newcomers]] satisfies [number, string][])
      : []),
    [figures.mentors, t.mentors],
    [figures.mentees, t.mentees],
    [figures.menteesWaiting, t.waiting],
    [figures.active, t.active],
  ]
  return (
    <Page frame={frame} title={programme.name}>
      <div>
        <UpLink href={routes.programmes()}>{t.title}</UpLink>
        <PageHeading above={programme.organisationName} title={programme.name} lede={programme.purpose} />
      </div>
      {programme.state === 'draft' ? (
        <FinishIt frame={frame} programme={programme} />
      ) : (
        <Next frame={frame} figures={figures} />
      )}
      <Facts facts={facts.map(([count, label]) => ({ figure: number(count, locale), label }))} />
      <Columns aside={<FrameCard frame={frame} programme={programme} />}>
        <Card>
          <Places frame={frame} programme={programme} figures={figures} />
        </Card>
      </Columns>
    </Page>
  )
}

function Next({ frame, figures }: { frame: Frame; figures: ProgrammeFigures }): JSX.Element {
  const t = texts(frame.locale)
  const item = whatWaits([figures])[0]
  if (item === undefined) return <NextStep title={t.calm} line={t.calmLine} />
  const words = waitingTexts(frame.locale).items[item.kind]
  return (
    <NextStep title={words.title(item.count)} line={words.line}>
      <ButtonLink href={addressOf(item)}>{words.action}</ButtonLink>
    </NextStep>
  )
}

/** A draft waits for its coordinator; nobody else sees it. */
function FinishIt({ frame, programme: { id } }: Pick<Props, 'frame' | 'programme'>): JSX.Element {
  const t = texts(frame.locale)
  return (
    <NextStep title={t.setUp} line={`${t.setUpLine} ${t.draftLine}`}>
      <ButtonLink href={routes.programmeSettings({ id })}>{t.setUpAction}</ButtonLink>
    </NextStep>
  )
}

function Places({ frame, programme, figures }: Props): JSX.Element {
  const { id, organisationId, settings } = programme
  const plans = planTexts(frame.locale)
  const t = texts(frame.locale)
  const under = figures.trial + figures.agreement + figures.active
  const newcomers = startTexts(frame.locale)
  const places: [string, string, string][] = [
    ...(figures.receives
      ? ([[routes.onboardings({ id }), newcomers.title, newcomers.line(figures.newcomers)]] satisfies [
          string,
          string,
          string,
        ][])
      : []),
    [routes.programmePeople({ id }), t.people, t.peopleLine(figures.mentors, figures.mentees)],
    [routes.programmeSharing({ id }), sharingTexts(frame.locale).title, sharingTexts(frame.locale).line],
    [routes.waitingList({ id }), listTexts(frame.locale).title, t.waitingListLine],
    [routes.matching({ id }), t.matching, t.matchingLine],
    [
      routes.evaluations({ id }),
      evaluationTexts(frame.locale).title,
      evaluationTexts(frame.locale).placeLine,
    ],
    [routes.reports({ programme: id }), reportTexts(frame.locale).title, reportTexts(frame.locale).placeLine],
    [routes.evidence({ id }), evidenceTexts(frame.locale).title, evidenceTexts(frame.locale).placeLine],
    [routes.programmeMentorships({ id }), t.mentorships, t.mentorshipsLine(under, figures.overdue)],
    [routes.databank({ programme: id }), t.databank, t.databankLine],
    ...(settings.learningPlan
      ? ([[routes.planTemplates({ id: organisationId }), plans.title, plans.line]] satisfies [
          string,
          string,
          string,
        ][])
      : []),
    [routes.programmeRoles({ id }), roleTexts(frame.locale).title.programme, roleTexts(frame.locale).line],
  ]
  return (
    <PlainList>
      {places.map(([href, title, line]) => (
        <PlainItem key={title} level={2} title={<Link href={href}>{title}</Link>} line={line} />
      ))}
    </PlainList>
  )
}

function FrameCard({ frame, programme }: Pick<Props, 'frame' | 'programme'>): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Card title={t.frame} look="sand">
      <SummaryList rows={frameInWords(programme, frame)} />
      <p>
        <Link href={routes.programmeSettings({ id: programme.id })} about={programme.name}>
          {t.change}
        </Link>
      </p>
    </Card>
  )
}
