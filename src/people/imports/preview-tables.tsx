import type { JSX } from 'preact'
import type { Locale } from '../../platform/i18n.ts'
import { routes } from '../../routes.ts'
import { Details } from '../../ui/details.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Section } from '../../ui/heading.tsx'
import { Link } from '../../ui/link.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { number } from '../../ui/quantities.ts'
import { Table, TwoLines } from '../../ui/table.tsx'
import { texts } from './messages.ts'
import { adviceText, reasonText } from './messages-reasons.ts'
import type { BadRow, PersonRow, Warning } from './person-row.ts'
import { badRowsOf, type Preview } from './preview.ts'
import { columnName } from './table-view.ts'

interface Props {
  frame: Frame
  preview: Preview
}

export const faultsOnAPage = 50
const warningsShown = 100
const peopleShown = 10

/** Every fault with its row, its column and its reason, as Excel counts them. */
export function FaultsTable({ frame, preview }: Props): JSX.Element | null {
  const t = texts(frame.locale).preview
  const { bad } = preview.judged
  if (bad.length === 0) return null
  const rows = badRowsOf(preview.judged)
  const start = (preview.page - 1) * faultsOnAPage
  return (
    <Section title={t.faults}>
      <p>
        {t.faultsLine(number(rows, frame.locale), rows)}{' '}
        <Link href={routes.importFaults({ id: preview.id })} download>
          {t.download}
        </Link>
      </p>
      <Table
        caption={t.faults}
        columns={[
          { heading: t.row, kind: 'number', names: true, cell: fault => fault.row },
          { heading: t.column, cell: fault => columnOf(fault, preview, frame.locale) },
          { heading: t.whatIsWrong, cell: fault => reasonText(fault.reason, frame.locale) },
        ]}
        rows={bad.slice(start, start + faultsOnAPage)}
      />
      <Pagination
        page={preview.page}
        pages={Math.ceil(bad.length / faultsOnAPage)}
        href={page => routes.import({ id: preview.id }, { page })}
      />
    </Section>
  )
}

export function Warnings({ frame, preview }: Props): JSX.Element | null {
  const t = texts(frame.locale).preview
  const { warnings } = preview.judged
  if (warnings.length === 0) return null
  return (
    <Details summary={t.warnings(warnings.length)}>
      <Table
        caption={t.warning}
        columns={[
          { heading: t.row, kind: 'number', names: true, cell: warning => warning.row },
          { heading: t.column, cell: warning => columnOf(warning, preview, frame.locale) },
          { heading: t.warning, cell: warning => adviceText(warning.advice, frame.locale) },
        ]}
        rows={warnings.slice(0, warningsShown)}
      />
    </Details>
  )
}

export function GoodTable({ frame, preview }: Props): JSX.Element | null {
  const t = texts(frame.locale).preview
  const { good, places } = preview.judged
  if (good.length === 0) return null
  // Among people who are all new, none need be called so.
  const isNew = (person: PersonRow) => preview.judged.updated > 0 && !places.known.has(person.email)
  return (
    <Section title={t.first}>
      <Table
        caption={t.first}
        columns={[
          { heading: t.row, kind: 'number', cell: person => person.row },
          {
            heading: t.name,
            names: true,
            cell: person => (
              <TwoLines
                first={isNew(person) ? `${person.name} (${t.isNew})` : person.name}
                second={person.profile.position}
              />
            ),
          },
          { heading: t.email, cell: person => person.email },
          { heading: t.side, cell: person => t.sides[sideOf(person)] },
          {
            heading: t.organisation,
            wide: true,
            cell: person =>
              [
                person.organisation ?? places.own.name,
                ...(person.unit === undefined ? [] : [person.unit]),
              ].join(' · '),
          },
        ]}
        rows={good.slice(0, peopleShown)}
      />
    </Section>
  )
}

/** The faults as rows of a file, for the one who corrects the list in Excel. */
export function faultLines(
  bad: readonly BadRow[],
  preview: Pick<Preview, 'headings'>,
  locale: Locale,
): string[][] {
  const t = texts(locale).preview
  const lines = bad.map(fault => [
    String(fault.row),
    columnOf(fault, preview, locale),
    reasonText(fault.reason, locale),
  ])
  return [[t.row, t.column, t.whatIsWrong], ...lines]
}

function columnOf(
  { column }: BadRow | Warning,
  { headings }: Pick<Preview, 'headings'>,
  locale: Locale,
): string {
  return column === undefined || column < 0 ? '–' : columnName(headings, column, locale)
}

function sideOf({ sides }: PersonRow): 'mentor' | 'mentee' | 'both' | 'none' {
  return sides.length > 1 ? 'both' : (sides[0] ?? 'none')
}
