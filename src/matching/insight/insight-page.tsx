import type { JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { BarChart, SpreadShape } from '../../ui/bar-chart.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Section, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { number, share } from '../../ui/quantities.ts'
import { State } from '../../ui/state.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { PersonLine } from '../runs/proposals-store.ts'
import type { MatchingRun } from '../runs/runs-store.ts'
import { WayToRun } from '../way-to-run.tsx'
import { texts } from './messages.ts'
import { RecruitsSection } from './recruits-section.tsx'
import { costSentences, weighedWords } from './rule-cost-sentences.ts'
import { binds, type RuleCost } from './rule-costs.ts'
import type { OrganisationSpread, RunInsight } from './run-insight.ts'

export interface InsightView {
  readonly programme: Programme
  readonly run: MatchingRun
  /** Undefined while it is being worked out. */
  readonly insight: RunInsight | undefined
  readonly people: ReadonlyMap<string, PersonLine>
  /** Names of organisations by their ids. */
  readonly organisations: ReadonlyMap<string, string>
}

/** What a run says of its rules and of its people: what each rule costs, how strength is spread, whom to recruit. */
export function InsightPage({ frame, view }: { frame: Frame; view: InsightView }): JSX.Element {
  const t = texts(frame.locale)
  const { programme, run, insight } = view
  return (
    <Page frame={frame} title={t.title} of={programme.name}>
      <PageHeading above={<WayToRun programme={programme} run={run} />} title={t.title} lede={t.lede} />
      {insight ? (
        <>
          <RulesSection frame={frame} view={view} rules={insight.rules} together={insight.together} />
          <SpreadSection frame={frame} insight={insight} />
          <OrganisationsSection frame={frame} view={view} rows={insight.organisations} />
          {!run.rules.peers && (
            <RecruitsSection
              frame={frame}
              insight={insight}
              people={view.people}
              names={view.organisations}
            />
          )}
        </>
      ) : (
        <EmptyState
          drawing="lighthouse"
          title={t.working}
          action={<ButtonLink href={routes.matchingInsight({ id: run.id })}>{t.reload}</ButtonLink>}
        >
          {t.workingLine}
        </EmptyState>
      )}
    </Page>
  )
}

function RulesSection(props: {
  frame: Frame
  view: InsightView
  rules: readonly RuleCost[]
  together: number | null
}): JSX.Element {
  const { frame, view, rules, together } = props
  const { locale } = frame
  const t = texts(locale)
  const stateOf = (cost: RuleCost) => {
    const costsPeople = cost.unmatchableCount > 0 || (cost.without?.pairs ?? 0) > 0
    if (costsPeople || binds(cost)) return <State kind={costsPeople ? 'late' : 'wait'}>{t.binds}</State>
    if (cost.without === null) return <State kind="wait">{t.unweighed}</State>
    return <State kind="done">{t.free}</State>
  }
  const nameOf = (id: string) => view.people.get(id)?.name ?? []
  return (
    <Section title={t.rules}>
      <Quiet>{rules.length === 0 ? t.noRules : t.rulesLine}</Quiet>
      {rules.length > 0 && (
        <PlainList>
          {rules.map(cost => (
            <PlainItem
              key={cost.rule}
              above={stateOf(cost)}
              title={weighedWords(cost.rule, view.run.rules, locale)}
              line={costSentences(cost, view.run.rules, cost.unmatchable.flatMap(nameOf), locale).join(' ')}
            />
          ))}
        </PlainList>
      )}
      {together !== null && together > 0 && <p>{t.together(together, number(together, locale))}</p>}
    </Section>
  )
}

function SpreadSection({ frame, insight }: { frame: Frame; insight: RunInsight }): JSX.Element | null {
  const { locale } = frame
  const t = texts(locale)
  const { strengths, spread } = insight
  if (!strengths) return null
  const bars = spread.map((value, tenth) => ({ label: tenthWords(tenth), value }))
  const columns: Column<(typeof bars)[number]>[] = [
    { heading: t.strength, names: true, cell: ({ label }) => `${label} %` },
    { heading: t.pairs, kind: 'number', cell: ({ value }) => number(value, locale) },
  ]
  return (
    <Section title={t.spread}>
      <p>
        {t.spreadLine(
          share(strengths.least, locale),
          share(strengths.middle, locale),
          share(strengths.most, locale),
        )}
      </p>
      <Stack>
        <BarChart title={t.chart} bars={bars} />
        <Details summary={t.asTable}>
          <Table caption={t.chart} columns={columns} rows={bars} />
        </Details>
      </Stack>
    </Section>
  )
}

const tenthWords = (tenth: number) => `${tenth * 10}–${tenth * 10 + 10}`

function OrganisationsSection(props: {
  frame: Frame
  view: InsightView
  rows: readonly OrganisationSpread[]
}): JSX.Element {
  const { frame, view, rows } = props
  const { locale } = frame
  const t = texts(locale)
  const matched = ({ spread }: OrganisationSpread) => spread.reduce((sum, count) => sum + count, 0)
  const columns: Column<OrganisationSpread>[] = [
    {
      heading: t.organisation,
      names: true,
      cell: row => view.organisations.get(row.organisation) ?? t.unknown,
    },
    {
      heading: view.run.rules.peers ? t.people : t.mentees,
      kind: 'number',
      cell: row => number(row.mentees, locale),
    },
    {
      heading: t.matched,
      kind: 'number',
      cell: row => `${number(matched(row), locale)} (${share(matched(row) / row.mentees, locale)})`,
    },
    {
      heading: t.average,
      kind: 'number',
      cell: row => (row.average === null ? '–' : share(row.average, locale)),
    },
    {
      heading: t.shape,
      cell: ({ spread, average }) =>
        average === null ? (
          t.none
        ) : (
          <SpreadShape
            counts={spread}
            words={t.shapeOf(spread.map(count => number(count, locale)).join(' '))}
          />
        ),
    },
  ]
  return (
    <Section title={t.organisations}>
      <Quiet>{t.organisationsLine}</Quiet>
      <Table caption={t.organisations} columns={columns} rows={rows} />
    </Section>
  )
}
