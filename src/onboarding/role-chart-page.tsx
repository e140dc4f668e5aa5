import type { JSX } from 'preact'
import { Card } from '../ui/card.tsx'
import { dayOf, relativeDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Lock } from '../ui/lock.tsx'
import { Table } from '../ui/table.tsx'
import { texts } from './messages.ts'
import { type Helper, helpersOn, type Onboarding } from './onboarding.ts'

/** For those around a newcomer, and the newcomer: my own part first, then who does what (B6). */
export function RoleChartPage(props: {
  frame: Frame
  viewerId: string
  onboardings: readonly Onboarding[]
}): JSX.Element {
  const { frame, viewerId, onboardings } = props
  const t = texts(frame.locale)
  const title = onboardings[0] ? titleOf(onboardings[0], viewerId, frame) : t.nobody
  return (
    <Page frame={frame} title={title}>
      {onboardings.length === 0 && (
        <>
          <PageHeading title={t.nobody} />
          <EmptyState drawing="chairs" title={t.nobodyLine} />
        </>
      )}
      {onboardings.map(onboarding => (
        <Chart key={onboarding.id} frame={frame} viewerId={viewerId} chart={onboarding} />
      ))}
      <Lock>{t.plan}</Lock>
    </Page>
  )
}

function Chart(props: { frame: Frame; viewerId: string; chart: Onboarding }): JSX.Element {
  const { frame, viewerId, chart } = props
  const t = texts(frame.locale)
  const around = helpersOn(chart, dayOf(frame.now, frame))
  const mine = around.find((helper: Helper) => helper.personId === viewerId)
  const { newcomer } = chart
  const about = [newcomer.position, newcomer.place, `${t.started} ${relativeDay(chart.firstDay, frame)}`]
  return (
    <>
      <PageHeading title={titleOf(chart, viewerId, frame)} above={about.filter(Boolean).join(' · ')} />
      {mine && (
        <Card title={t.roles[mine.role]} look="sand">
          <ul>
            {t.parts[mine.role].map(part => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </Card>
      )}
      <Table
        caption={t.chart}
        captioned
        rows={around}
        columns={[
          { heading: t.role, names: true, cell: helper => t.roles[helper.role] },
          {
            heading: t.who,
            cell: helper => (helper.personId === viewerId ? `${helper.name} (${t.you})` : helper.name),
          },
          { heading: t.part, cell: helper => t.parts[helper.role].join('. ') },
        ]}
      />
    </>
  )
}

function titleOf(chart: Onboarding, viewerId: string, frame: Frame): string {
  const t = texts(frame.locale)
  return chart.newcomer.id === viewerId ? t.yourStart : t.yourPart(chart.newcomer.name)
}
