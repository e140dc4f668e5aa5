import { readFile, stat } from 'node:fs/promises'
import { bestSheet, findTable, type PeopleTable } from '../../people/imports/columns.ts'
import { type Field, isField, joinable } from '../../people/imports/fields.ts'
import type { Side } from '../../people/imports/person-row.ts'
import { plainText } from '../../people/imports/plain-text.ts'
import { withoutPersonalNumbers } from '../../people/imports/withheld.ts'
import { UnusableError } from '../../platform/commands.ts'
import type { Locale } from '../../platform/i18n.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { spreadsheetRefusal } from '../../platform/spreadsheet/messages.ts'
import { readSheets } from '../../platform/spreadsheet/read-sheets.ts'
import type { Sheet } from '../../platform/spreadsheet/sheet.ts'
import { isNameOf, type ListColumn, listColumns, listColumnsOf, sideOfTab } from './list-columns.ts'
import { texts } from './messages.ts'

/** A list of a file, and what its columns mean. */
export interface ListTable extends PeopleTable {
  readonly file: string
  /** The name of the tab; '' in CSV. */
  readonly sheet: string
  readonly further: ReadonlyMap<ListColumn, number>
}

/** A file with its sheets. */
export interface Book {
  readonly file: string
  readonly sheets: readonly Sheet[]
}

/** What somebody says that a column of a heading means, where its name does not say so by itself. */
export type NamedColumns = Readonly<Record<string, Field | ListColumn | 'unused'>>

// One's own file on one's own machine: larger than what a page takes from a stranger.
const generous = { megabytes: 1000, rows: 2_000_000, columns: 500, unpackedMegabytes: 4000 }

/** Reads .xlsx or CSV. Throws an UnusableError that says why it cannot be used. */
export async function readBook(file: string, now: Date, locale: Locale): Promise<Book> {
  const sheets = await readSheets(await bytesIn(file, locale), generous)
  if (isRefusal(sheets)) throw new UnusableError(`${file}: ${spreadsheetRefusal(sheets, locale)}`)
  return { file, sheets: withoutPersonalNumbers(sheets, now) }
}

/**
 * The list of a side: on the sheet whose tab names that side alone, or else where most columns are known. Throws an
 * UnusableError when no column says who somebody is.
 */
export function listOf({ file, sheets }: Book, side: Side, named: NamedColumns, locale: Locale): ListTable {
  const own = sheets.filter(({ name, hidden }) => !hidden && sideOfTab(name) === side)
  const among = own.length > 0 ? own : sheets
  const sheet = among[bestSheet(among)] ?? { name: '', rows: [] }
  const table = withNamed({ file, sheet: sheet.name, ...findTable(sheet) }, side, named)
  if (!table.mapping.some(field => field && identifying.has(field)) && !table.further.has('id')) {
    const headings = table.headings.filter(heading => heading !== '').slice(0, 20)
    throw new UnusableError(texts(locale).nobodyNamed(file, headings.join(', ')))
  }
  return table
}

const identifying = new Set<Field>(['name', 'firstName', 'lastName', 'email'])

/** The bytes of a file that somebody named. Throws an UnusableError when there is none, or it cannot be read. */
export async function bytesIn(file: string, locale: Locale = 'en'): Promise<Buffer> {
  const t = texts(locale)
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new UnusableError(t.noFile(file))
  if (!found.isFile()) throw new UnusableError(t.notAFile(file))
  return await readFile(file).catch(error => {
    throw new UnusableError(t.unreadable(file, error instanceof Error ? error.message : String(error)))
  })
}

/** What the headings mean: what is said of them first, then the names for a matching, then those of any list. */
function withNamed(
  table: PeopleTable & { file: string; sheet: string },
  side: Side,
  named: NamedColumns,
): ListTable {
  const meanings = new Map(Object.entries(named).map(([name, meaning]) => [plainText(name), meaning]))
  const said = table.headings.map(heading => meanings.get(plainText(heading)))
  const isSpoken = (meaning: Field | ListColumn) => said.includes(meaning)
  const further = new Map(
    [...listColumnsOf(table)].filter(([meaning, place]) => said[place] === undefined && !isSpoken(meaning)),
  )
  for (const [place, meaning] of said.entries()) {
    const column = listColumns.find(one => one === meaning)
    if (column !== undefined) further.set(column, place)
  }
  const taken = new Set(further.values())
  const isFree = (place: number) =>
    mapping[place] === undefined && said[place] === undefined && !taken.has(place)
  const mapping = table.mapping.map((field, place) => {
    const meaning = said[place]
    if (meaning !== undefined) return isField(meaning) ? meaning : undefined
    if (field === undefined || taken.has(place)) return undefined
    return isSpoken(field) && !joinable.has(field) ? undefined : field
  })
  if (!mapping.some(field => field && identifying.has(field) && field !== 'email')) {
    const place = table.headings.findIndex((heading, at) => isFree(at) && isNameOf(side, heading))
    if (place >= 0) mapping[place] = 'name'
  }
  return { ...table, mapping, further }
}
