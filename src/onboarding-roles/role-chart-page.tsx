import type { JSX } from 'preact'
import { Card } from '../ui/card.tsx'
import { relativeDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Lock } from '../ui/lock.tsx'
import { Table } from '../ui/table.tsx'
import { texts } from './messages.ts'
import type { RoleChart } from './onboarding-roles-store.ts'

/** For those around a newcomer, and the newcomer: my own part first, then who does what (B6). */
export function RoleChartPage(props: {
  frame: Frame
  viewerId: string
  charts: readonly RoleChart[]
}): JSX.Element {
  const { frame, viewerId, charts } = props
  const t = texts(frame.locale)
  const title = charts[0] ? titleOf(charts[0], viewerId, frame) : t.nobody
  return (
    <Page frame={frame} title={title}>
      {charts.length === 0 && (
        <>
          <PageHeading title={t.nobody} />
          <EmptyState drawing="chairs" title={t.nobodyLine} />
        </>
      )}
      {charts.map(chart => (
        <Chart key={chart.newcomer.id} frame={frame} viewerId={viewerId} chart={chart} />
      ))}
      <Lock>{t.plan}</Lock>
    </Page>
  )
}

function Chart(props: { frame: Frame; viewerId: string; chart: RoleChart }): JSX.Element {
  const { frame, viewerId, chart } = props
  const t = texts(frame.locale)
  const mine = chart.around.find(helper => helper.personId === viewerId)
  const { newcomer } = chart
  const about = [newcomer.position, newcomer.place, `${t.started} ${relativeDay(chart.startedOn, frame)}`]
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
        rows={chart.around}
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

function titleOf(chart: RoleChart, viewerId: string, frame: Frame): string {
  const t = texts(frame.locale)
  return chart.newcomer.id === viewerId ? t.yourStart : t.yourPart(chart.newcomer.name)
}
