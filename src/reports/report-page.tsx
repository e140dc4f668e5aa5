import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Bar } from '../ui/bar.tsx'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { dayAndTime } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Facts } from '../ui/facts.tsx'
import { SearchForm } from '../ui/form.tsx'
import { untouched } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { Columns, PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { Notice } from '../ui/notice.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { number } from '../ui/quantities.ts'
import { Select } from '../ui/select.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { figureIn } from './figure-words.ts'
import type { ReportFilter } from './figures.ts'
import { texts } from './messages-report.ts'
import { texts as nameTexts } from './names/messages.ts'
import type { Report } from './report-store.ts'
import { type FigureTable, reportTables } from './report-tables.ts'

interface Props {
  readonly frame: Frame
  readonly report: Report
  /** Sees the people of a programme by name. */
  readonly coordinates: boolean
  /** Runs an organisation, whose own figures they enter. */
  readonly runsOrganisation: boolean
}

/** What the schemes have come to, in figures: read, narrowed and taken along. */
export function ReportPage(props: Props): JSX.Element {
  const { frame, report } = props
  const t = texts(frame.locale)
  const tables = reportTables(report, frame.locale)
  const isNarrowed = Object.values(report.filter).some(value => value !== undefined)
  return (
    <Page frame={frame} title={t.title}>
      <PageHeading title={t.title} lede={ledeOf(report, frame)} />
      <Filters frame={frame} report={report} />
      {tables.length === 0 ? (
        <EmptyState
          drawing="path"
          title={isNarrowed ? t.none : t.empty}
          action={
            isNarrowed ? (
              <ButtonLink href={routes.reports()} look="secondary">
                {t.all}
              </ButtonLink>
            ) : undefined
          }
        >
          {isNarrowed ? t.noneLine : t.emptyLine}
        </EmptyState>
      ) : (
        <>
          <Facts facts={factsOf(report, frame)} />
          <Columns aside={<Take {...props} />}>
            {!report.exact && <Notice>{t.fives}</Notice>}
            {tables.map(table => (
              <Figures key={table.key} frame={frame} table={table} />
            ))}
            {report.gains.length === 0 && <Quiet>{t.gains.none}</Quiet>}
            {report.countedAt && <Quiet>{t.counted(dayAndTime(report.countedAt, frame))}</Quiet>}
            <Lock>{t.lock}</Lock>
          </Columns>
        </>
      )}
    </Page>
  )
}

function ledeOf({ counts, exact }: Report, { locale }: Frame): string | undefined {
  const t = texts(locale)
  if (counts.signed_up === 0) return undefined
  const lede = t.lede(number(counts.matched, locale), number(counts.signed_up, locale))
  if (counts.active === 0) return lede
  const active = number(counts.active, locale)
  // In fives, none may be four.
  const isKnown = exact || counts.silent > 0
  return `${lede} ${isKnown ? t.ledeSilent(active, counts.silent) : t.ledeActive(active)}`
}

function factsOf({ counts, days }: Report, { locale }: Frame): { figure: string; label: string }[] {
  const t = texts(locale).facts
  const count = (value: number, label: string) => ({ figure: number(value, locale), label })
  return [
    count(counts.signed_up, t.signedUp),
    count(counts.matched, t.matched),
    count(counts.active, t.active),
    ...(days !== undefined ? [count(days, t.days)] : []),
    ...(counts.newcomers > 0 && days === undefined ? [count(counts.newcomers, t.newcomers)] : []),
  ]
}

/** A choice that has but one answer is not asked for. */
function Filters({ frame, report }: Pick<Props, 'frame' | 'report'>): JSX.Element | null {
  const t = texts(frame.locale)
  const { programmes, organisations, years, filter } = report
  const choices = [
    { name: 'programme', label: t.programme, any: t.anyProgramme, value: filter.programme, of: programmes },
    {
      name: 'organisation',
      label: t.organisation,
      any: t.anyOrganisation,
      value: filter.organisation,
      of: organisations,
    },
    {
      name: 'year',
      label: t.year,
      any: t.anyYear,
      value: filter.year === undefined ? undefined : `${filter.year}`,
      of: years.map(year => ({ id: `${year}`, name: `${year}` })),
    },
  ].filter(({ of }) => of.length > 1)
  if (choices.length === 0) return null
  return (
    <SearchForm action={routes.reports()}>
      {choices.map(({ name, label, any, value, of }) => (
        <Select
          key={name}
          form={untouched}
          name={name}
          label={label}
          any={any}
          value={value}
          options={of.map(one => ({ value: one.id, label: one.name }))}
        />
      ))}
      <Button look="secondary">{t.show}</Button>
    </SearchForm>
  )
}

/** One table of figures, its first column drawn too. The bar says nothing that the figure beside it does not. */
function Figures({ frame, table }: { frame: Frame; table: FigureTable }): JSX.Element {
  const { full } = table
  const t = texts(frame.locale)
  const columns: Column<FigureTable['rows'][number]>[] = [
    { heading: table.head, names: true, cell: ({ name }) => name },
    ...(full === undefined
      ? []
      : [
          {
            heading: t.drawn,
            kind: 'action' as const,
            cell: row => <Bar value={row.values[0] ?? 0} full={full} />,
          } satisfies Column<FigureTable['rows'][number]>,
        ]),
    ...table.columns.map(({ heading, kind }, at) => ({
      heading,
      kind: 'number' as const,
      cell: ({ values }: FigureTable['rows'][number]) => figureIn(values[at], kind, frame.locale),
    })),
  ]
  return (
    <Section title={table.title}>
      {table.line && <p>{table.line}</p>}
      <Table caption={table.title} columns={columns} rows={table.rows} />
      {table.note && <Quiet>{table.note}</Quiet>}
    </Section>
  )
}

function Take({ frame, report, coordinates, runsOrganisation }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { formats } = nameTexts(frame.locale)
  const query = queryOf(report.filter)
  return (
    <>
      <Card look="sand">
        <PlainList>
          <PlainItem
            level={2}
            title={<Link href={routes.yearlyReport(query)}>{t.yearly}</Link>}
            line={t.yearlyLine}
          />
          {runsOrganisation && (
            <PlainItem
              level={2}
              title={<Link href={routes.effects()}>{t.effects}</Link>}
              line={t.effectsLine}
            />
          )}
        </PlainList>
      </Card>
      <Card title={t.take}>
        <p>{t.takeLine}</p>
        <Actions>
          <ButtonLink href={routes.reportWorkbook(query)} look="secondary">
            {formats.xlsx}
          </ButtonLink>
          <ButtonLink href={routes.reportCsv(query)} look="secondary">
            {formats.csv}
          </ButtonLink>
        </Actions>
        {coordinates && (
          <p>
            <Link href={routes.reportNames({ programme: report.filter.programme })}>{t.names}</Link>
          </p>
        )}
      </Card>
    </>
  )
}

const queryOf = ({ programme, organisation, year }: ReportFilter) => ({
  programme,
  organisation,
  year,
})
