import type { JSX } from 'preact'
import type { ListPage } from '../../platform/http/list-place.ts'
import { texts as settingsTexts } from '../../programmes/messages-settings.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { dayAndTime } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Section, Stack } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link } from '../../ui/link.tsx'
import { PageTurn } from '../../ui/page-turn.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { number, share } from '../../ui/quantities.ts'
import { Strength } from '../../ui/strength.tsx'
import { type Column, Table, TwoLines } from '../../ui/table.tsx'
import type { RunInsight } from '../insight/run-insight.ts'
import { strengthWord } from '../runs/run-summary.ts'
import type { MatchingRun, StoredOutcome } from '../runs/runs-store.ts'
import { WayToRun } from '../way-to-run.tsx'
import { texts as weightsTexts } from '../weights/messages.ts'
import { ruleDifferences } from './comparison.ts'
import type { Difference } from './comparison-store.ts'
import { texts } from './messages.ts'

export interface Compared {
  readonly run: MatchingRun
  readonly outcome: StoredOutcome
  readonly insight: RunInsight | undefined
  /** The points of its pairs by this run's weights, and by the other's; undefined where they cannot be had. */
  readonly pointsHere: number | undefined
  readonly pointsThere: number | undefined
}

export interface ComparisonView {
  readonly programme: Programme
  readonly run: MatchingRun
  readonly others: readonly {
    readonly id: string
    readonly requestedAt: Date
    readonly pairs: number | null
  }[]
  /** None while the other has not been chosen. */
  readonly both: readonly [Compared, Compared] | undefined
  /** Whether both kept to the same locked and forbidden pairs; undefined where that is not looked at. */
  readonly samePairRules: boolean | undefined
  readonly counts: { readonly same: number; readonly different: number }
  readonly differences: ListPage<Difference>
}

/** Two runs of a programme side by side: what they went by, what came of it, and for whom it is different. */
export function ComparisonPage({ frame, view }: { frame: Frame; view: ComparisonView }): JSX.Element {
  const t = texts(frame.locale)
  const { programme, run, both, others } = view
  const rest = others.filter(({ id }) => id !== both?.[1].run.id)
  return (
    <Page frame={frame} title={t.title} of={programme.name}>
      <PageHeading above={<WayToRun programme={programme} run={run} />} title={t.title} lede={t.lede} />
      {both && <SideBySide frame={frame} both={both} />}
      {both && <Differences frame={frame} view={view} other={both[1].run.id} />}
      {others.length === 0 && (
        <EmptyState
          drawing="chairs"
          title={t.none}
          action={
            <ButtonLink href={routes.matchingWeights({ id: programme.id }, { run: run.id })}>
              {weightsTexts(frame.locale).title}
            </ButtonLink>
          }
        >
          {t.noneLine}
        </EmptyState>
      )}
      {rest.length > 0 && (
        <Section title={both ? t.others : t.choose}>
          <PlainList>
            {rest.map(({ id, requestedAt, pairs }) => (
              <PlainItem
                key={id}
                title={
                  <Link href={routes.matchingComparison({ id: run.id }, { with: id })}>
                    {t.ranAt(dayAndTime(requestedAt, frame), number(pairs ?? 0, frame.locale))}
                  </Link>
                }
              />
            ))}
          </PlainList>
        </Section>
      )}
    </Page>
  )
}

interface Line {
  readonly what: string
  readonly here: string
  readonly there: string
}

function SideBySide({ frame, both }: { frame: Frame; both: readonly [Compared, Compared] }): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const [here, there] = both
  const line = (what: string, value: (of: Compared) => string): Line => ({
    what,
    here: value(here),
    there: value(there),
  })
  const percent = (value: number | undefined) => (value === undefined ? '–' : share(value, locale))
  const counted = (value: number | undefined) => (value === undefined ? '–' : number(value, locale))
  const lines = [
    line(t.pairs, ({ outcome }) => number(outcome.pairs, locale)),
    line(t.waiting, ({ outcome }) => number(outcome.waiting.people, locale)),
    line(t.weakest, ({ outcome }) => percent(outcome.weakest?.strength)),
    line(t.middle, ({ insight }) => percent(insight?.strengths?.middle)),
    line(t.pointsHere, of => counted(of.pointsHere)),
    line(t.pointsThere, of => counted(of.pointsThere)),
    ...ruleLines(frame, both),
  ]
  const columns: Column<Line>[] = [
    { heading: t.what, names: true, cell: ({ what }) => what },
    { heading: t.here, kind: 'number', cell: row => row.here },
    { heading: t.there, kind: 'number', cell: row => row.there },
  ]
  return (
    <Stack>
      <Table caption={t.title} columns={columns} rows={lines} />
      <Quiet>
        {t.ran(dayAndTime(here.run.requestedAt, frame), dayAndTime(there.run.requestedAt, frame))}
      </Quiet>
    </Stack>
  )
}

function ruleLines(frame: Frame, [here, there]: readonly [Compared, Compared]): Line[] {
  const { locale } = frame
  const t = texts(locale)
  const s = settingsTexts(locale)
  const [a, b] = [here.run.rules, there.run.rules]
  const differ = ruleDifferences(a, b)
  const yes = (value: boolean) => (value ? t.yes : t.no)
  return [
    ...(differ.organisationRule
      ? [
          {
            what: s.organisationRule,
            here: s.organisationRules[a.organisationRule],
            there: s.organisationRules[b.organisationRule],
          },
        ]
      : []),
    ...(differ.differentUnit
      ? [{ what: s.differentUnit, here: yes(a.differentUnit), there: yes(b.differentUnit) }]
      : []),
    ...(differ.lineOfLeadersDepth
      ? [
          {
            what: s.lineOfLeadersDepth,
            here: s.levels[a.lineOfLeadersDepth] ?? '',
            there: s.levels[b.lineOfLeadersDepth] ?? '',
          },
        ]
      : []),
    ...differ.weights.map(wish => ({
      what: t.weight(s.weightNames[wish]),
      here: number(a.weights[wish], locale),
      there: number(b.weights[wish], locale),
    })),
  ]
}

function Differences(props: { frame: Frame; view: ComparisonView; other: string }): JSX.Element {
  const { frame, view, other } = props
  const { locale } = frame
  const t = texts(locale)
  const { run, both, counts, differences } = view
  const sameRules = both && ruleLines(frame, both).length === 0
  const otherPairs = view.samePairRules === false
  const wentBy = sameRules ? (otherPairs ? t.sameButPairs : t.same) : otherPairs ? t.otherPairs : undefined
  const cell = (side: Difference['here']) =>
    side ? (
      <TwoLines
        first={side.name}
        second={<Strength share={side.strength} word={strengthWord(side.strength, locale)} />}
      />
    ) : (
      t.nobody
    )
  const columns: Column<Difference>[] = [
    { heading: run.rules.peers ? t.person : t.mentee, names: true, cell: row => row.menteeName },
    { heading: t.here, cell: row => cell(row.here) },
    {
      heading: t.there,
      cell: row => cell(row.there),
    },
  ]
  const turned = (to: { before: string } | { after: string } | undefined) =>
    to && routes.matchingComparison({ id: run.id }, { with: other, ...to })
  const empty = (
    <EmptyState drawing="chairs" title={t.noDifferences}>
      {t.noDifferencesLine}
    </EmptyState>
  )
  return (
    <Section title={t.differences}>
      {wentBy && <Quiet>{wentBy}</Quiet>}
      {counts.different > 0 && (
        <p>
          {t.counts(
            counts.same,
            number(counts.same, locale),
            counts.different,
            number(counts.different, locale),
          )}
        </p>
      )}
      <Table caption={t.differences} columns={columns} rows={differences.rows} empty={empty} />
      <PageTurn previous={turned(differences.previous)} next={turned(differences.next)} />
    </Section>
  )
}
