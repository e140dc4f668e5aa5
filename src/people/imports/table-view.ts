import type { Form } from '../../platform/http/visit.ts'
import type { Locale } from '../../platform/i18n.ts'
import type { Sheet } from '../../platform/spreadsheet/sheet.ts'
import type { FormState } from '../../ui/form-state.ts'
import { examplesIn, findTable, type PeopleTable } from './columns.ts'
import { type Field, faultsOf, fields, isField, type Mapping } from './fields.ts'
import type { ImportChoices } from './import-choices.ts'
import { texts } from './messages.ts'
import { fieldTexts } from './messages-fields.ts'
import type { Side } from './person-row.ts'
import { withheldIn } from './withheld.ts'

/** What the page of columns shows. */
export interface TableView {
  readonly sheet: number
  readonly sheetNames: readonly string[]
  readonly columns: readonly ColumnView[]
  readonly choices: readonly Field[]
  /** Whether somebody must be mentor or mentee: only a programme asks. */
  readonly asksForSides: boolean
  readonly everyone: readonly Side[] | undefined
}

export interface ColumnView {
  readonly index: number
  /** Its heading, or its letter in Excel. */
  readonly name: string
  readonly examples: string
  readonly field: Field | undefined
  /** In how many rows a personal number stood, when it is a column of such numbers; otherwise 0. */
  readonly personalNumbers: number
}

export const fieldName = (column: number) => `column-${column + 1}`
export const everyoneValue = (sides: readonly Side[]) => sides[0] ?? 'list'

const longestExample = 42

export function viewOf(
  sheets: readonly Sheet[],
  chosen: Pick<ImportChoices, 'sheet'> & Partial<ImportChoices>,
  intoProgramme: boolean,
  locale: Locale,
): TableView {
  const table = tableOf(sheets, chosen.sheet)
  const mapping = chosen.mapping ?? table.mapping
  return {
    sheet: chosen.sheet,
    sheetNames: sheets.map(sheet => sheet.name),
    columns: table.headings.map((_, index) => columnOf(table, mapping, index, locale)),
    choices: fields,
    asksForSides: intoProgramme,
    everyone: chosen.everyone ?? (saysSides(mapping) ? [] : undefined),
  }
}

export function tableOf(sheets: readonly Sheet[], sheet: number): PeopleTable {
  return findTable(sheets[sheet] ?? sheets[0] ?? { name: '', rows: [] })
}

/** The heading of a column, or the letter Excel gives it where it has none. */
export function columnName(headings: readonly string[], column: number, locale: Locale): string {
  const heading = headings[column] ?? ''
  return heading === '' || withheldIn(heading) ? texts(locale).columns.column(letterOf(column)) : heading
}

function columnOf(table: PeopleTable, mapping: Mapping, index: number, locale: Locale): ColumnView {
  const filled = table.rows.map(row => row.cells[index] ?? '').filter(cell => cell !== '')
  const hidden = filled.filter(cell => withheldIn(cell) !== undefined).length
  const shown = examplesIn(table, index).map(cell =>
    withheldIn(cell) === undefined ? cell.replaceAll(/\s+/g, ' ') : texts(locale).columns.hidden,
  )
  const examples = [...new Set(shown)].join(' · ')
  return {
    index,
    name: columnName(table.headings, index, locale),
    examples:
      examples.length > longestExample ? `${examples.slice(0, longestExample).toWellFormed()}…` : examples,
    field: mapping[index],
    personalNumbers: hidden > filled.length / 2 ? hidden : 0,
  }
}

/** Reads what the person says of the columns: their choices, or the form again. */
export function readColumns(
  form: Form,
  sheets: readonly Sheet[],
  intoProgramme: boolean,
  locale: Locale,
): { choices: ImportChoices } | { again: FormState; sheet: number } {
  const sheet = sheetIn(form.text('sheet'), sheets)
  const { headings } = tableOf(sheets, sheet)
  const mapping = headings.map((_, column) => {
    const chosen = form.text(fieldName(column))
    return isField(chosen) ? chosen : undefined
  })
  const everyone = everyoneIn(form.text('everyone'))
  const errors = errorsIn(mapping, locale)
  const nobodySays = everyone === undefined || (everyone.length === 0 && !saysSides(mapping))
  if (intoProgramme && nobodySays) errors.everyone = texts(locale).columns.errors.everyone
  if (Object.keys(errors).length > 0) return { again: { values: { ...form.values }, errors }, sheet }
  return {
    choices: { sheet, mapping, everyone: everyone ?? [], unknownLeadersMayBeLeftOut: false },
  }
}

export function sheetIn(text: string, sheets: readonly Sheet[]): number {
  const sheet = Number(text)
  return Number.isInteger(sheet) && sheet >= 0 && sheet < sheets.length ? sheet : 0
}

function saysSides(mapping: Mapping): boolean {
  return mapping.some(field => field === 'side' || field === 'isMentor' || field === 'isMentee')
}

function errorsIn(mapping: Mapping, locale: Locale): Record<string, string> {
  const t = texts(locale).columns.errors
  const errors: Record<string, string> = {}
  for (const fault of faultsOf(mapping)) {
    if (typeof fault === 'string') errors[fieldName(Math.max(0, mapping.indexOf(undefined)))] ??= t[fault]
    else errors[fieldName(mapping.lastIndexOf(fault.twice))] = t.twice(fieldTexts(locale)[fault.twice])
  }
  return errors
}

function everyoneIn(value: string): readonly Side[] | undefined {
  if (value === 'mentor' || value === 'mentee') return [value]
  return value === 'list' ? [] : undefined
}

/** 'A' for 0, 'AB' for 27. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last
}
