import type { Sheet, SheetRow } from '../../platform/spreadsheet/sheet.ts'
import { clues, columnNames } from './column-names.ts'
import { type Field, fields, joinable, type Mapping } from './fields.ts'
import { plainText, withoutParentheses } from './plain-text.ts'
import { yesOrNo } from './yes-or-no.ts'

/** A list inside a sheet: where its headings stand, and what its columns seem to mean. */
export interface PeopleTable {
  readonly headings: readonly string[]
  /** The row of the headings in Excel; undefined when the list begins with a person. */
  readonly headingRow: number | undefined
  readonly rows: readonly SheetRow[]
  readonly mapping: Mapping
}

const rowsSearched = 25

/**
 * Finds the list in a sheet: the row, among the first, whose cells are most like names of columns. Titles and
 * empty rows above it are passed over. A list without headings begins at its first person.
 */
export function findTable(sheet: Sheet): PeopleTable {
  const start = sheet.rows.slice(0, rowsSearched)
  const known = start.map(row => recognise(row.cells, []).filter(field => field !== undefined).length)
  const best = known.indexOf(Math.max(...known))
  const heading = start[best]
  if (heading !== undefined && (known[best] ?? 0) > 0 && !heading.cells.some(isEmail)) {
    const rows = sheet.rows.slice(best + 1)
    const headings = padded(heading.cells, rows)
    return { headings, headingRow: heading.number, rows, mapping: recognise(headings, rows) }
  }
  const headless = start[0]?.cells.some(isEmail) ?? false
  const rows = headless ? sheet.rows : sheet.rows.slice(1)
  const headings = padded(headless ? [] : (start[0]?.cells ?? []), rows)
  return {
    headings,
    headingRow: headless ? undefined : start[0]?.number,
    rows,
    mapping: recognise(headings, rows),
  }
}

/** The sheet whose columns are known best; the first of equals, and a hidden one only where no other has people. */
export function bestSheet(sheets: readonly Sheet[]): number {
  const known = sheets.map(sheet => findTable(sheet).mapping.filter(field => field !== undefined).length)
  const seen = known.map((columns, at) => (sheets[at]?.hidden ? 0 : columns))
  const among = seen.some(columns => columns > 0) ? seen : known
  return Math.max(0, among.indexOf(Math.max(...among)))
}

/** A few of a column's own values, for the person to recognise it by. */
export function examplesIn(table: PeopleTable, column: number): string[] {
  const values = table.rows.map(row => row.cells[column]?.trim() ?? '').filter(value => value !== '')
  return [...new Set(values)].slice(0, 3)
}

function padded(headings: readonly string[], rows: readonly SheetRow[]): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), headings.length)
  return Array.from({ length: width }, (_, column) => headings[column]?.trim() ?? '')
}

/** What the columns mean, by their names and then by what stands in them; each meaning is given once. */
function recognise(headings: readonly string[], rows: readonly SheetRow[]): Mapping {
  const mapping: (Field | undefined)[] = headings.map(() => undefined)
  const give = (means: (heading: string, column: number) => Field | undefined) => {
    for (const [column, heading] of headings.entries()) {
      const field = mapping[column] === undefined ? means(heading, column) : undefined
      if (field !== undefined && (joinable.has(field) || !mapping.includes(field))) mapping[column] = field
    }
  }
  const cells = (column: number) => rows.slice(0, 200).map(row => row.cells[column]?.trim() ?? '')
  const suits = (field: Field | undefined, column: number) =>
    field === undefined ||
    !isMark(field) ||
    rows.length === 0 ||
    cells(column).every(cell => yesOrNo(cell) !== 'unclear')
      ? field
      : undefined
  give((heading, column) => suits(byName(heading), column))
  give(heading => byClue(heading))
  give((_, column) => (mostly(cells(column), isEmail) ? 'email' : undefined))
  return mapping
}

// A column 'Mentor' with crosses says who is one; with names it says whose mentor somebody is.
function isMark(field: Field): boolean {
  return field === 'isMentor' || field === 'isMentee'
}

const names = new Map(
  fields.flatMap(field => columnNames[field].split(',').map(name => [plainText(name), field] as const)),
)

function byName(heading: string): Field | undefined {
  return names.get(plainText(heading)) ?? names.get(plainText(withoutParentheses(heading)))
}

function byClue(heading: string): Field | undefined {
  const plain = plainText(heading)
  return clues.find(([, ...words]) => words.every(word => word.test(plain)))?.[0]
}

function isEmail(cell: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.trim())
}

function mostly(cells: readonly string[], fits: (cell: string) => boolean): boolean {
  const filled = cells.filter(cell => cell !== '')
  return filled.length > 0 && filled.filter(fits).length > filled.length / 2
}
