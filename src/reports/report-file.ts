import type { Locale } from '../platform/i18n.ts'
import type { WrittenCell, WrittenSheet } from '../platform/spreadsheet/write-xlsx.ts'
import { texts } from './messages-report.ts'
import type { Report } from './report-store.ts'
import { type FigureTable, reportTables } from './report-tables.ts'

type Cells = readonly (string | number)[]

/** The tables of a report beneath each other, as text: numbers with the comma that Excel reads here. */
export function figureRows(report: Report, locale: Locale): string[][] {
  return [
    ...head(report, locale),
    ...reportTables(report, locale).flatMap(table => [[], [table.title], ...rowsOf(table)]),
  ].map(cells =>
    cells.map(cell => (typeof cell === 'number' ? `${cell}`.replace('.', decimalOf(locale)) : cell)),
  )
}

/** Each table on a sheet of its own, its numbers as numbers. */
export function figureSheets(report: Report, locale: Locale): WrittenSheet[] {
  const tables = reportTables(report, locale)
  return [
    { name: texts(locale).title, rows: head(report, locale) },
    ...tables.map(table => ({
      name: table.title,
      rows: [...rowsOf(table).map(cells => inExcel(cells, table)), ...(table.note ? [[], [table.note]] : [])],
      headed: true,
    })),
  ]
}

/** What the figures are of, and what keeps single people out of them. */
function head({ filter, programmes, organisations, exact, counts }: Report, locale: Locale): Cells[] {
  const t = texts(locale)
  const nameIn = (of: readonly { id: string; name: string }[], id: string | undefined, any: string) =>
    id === undefined ? any : (of.find(one => one.id === id)?.name ?? '')
  return [
    [t.programme, nameIn(programmes, filter.programme, t.anyProgramme)],
    [t.organisation, nameIn(organisations, filter.organisation, t.anyOrganisation)],
    [t.year, filter.year ?? t.anyYear],
    [t.facts.signedUp, counts.signed_up],
    ...(exact ? [] : [[t.fives]]),
  ]
}

const rowsOf = ({ head: first, columns, rows }: FigureTable): Cells[] => [
  [first, ...columns.map(({ heading }) => heading)],
  ...rows.map(({ name, values }) => [
    name,
    ...columns.map((_, at) => {
      const value = values[at]
      return value === undefined ? '' : value
    }),
  ]),
]

/** Shares as percentages. The first cell says what the row is of. */
const inExcel = (cells: Cells, { columns }: FigureTable): WrittenCell[] =>
  cells.map((cell, at) =>
    typeof cell === 'number' && columns[at - 1]?.kind === 'share' ? { share: cell } : cell,
  )

const decimalOf = (locale: Locale) => (locale === 'en' ? '.' : ',')
