import { readFile, stat } from 'node:fs/promises'
import { bestSheet, findTable, type PeopleTable } from '../../people/imports/columns.ts'
import { type Field, isField, joinable } from '../../people/imports/fields.ts'
import { plainText } from '../../people/imports/plain-text.ts'
import { withoutPersonalNumbers } from '../../people/imports/withheld.ts'
import { UnusableError } from '../../platform/commands.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { spreadsheetRefusal } from '../../platform/spreadsheet/messages.ts'
import { readSheets } from '../../platform/spreadsheet/read-sheets.ts'
import { type ListColumn, listColumns, listColumnsOf } from './list-columns.ts'

/** A list of a file, and what its columns mean. */
export interface ListTable extends PeopleTable {
  readonly file: string
  readonly further: ReadonlyMap<ListColumn, number>
}

/** What somebody says that a column of a heading means, where its name does not say so by itself. */
export type NamedColumns = Readonly<Record<string, Field | ListColumn | 'unused'>>

// One's own file on one's own machine: larger than what a page takes from a stranger.
const generous = { megabytes: 1000, rows: 2_000_000, columns: 500, unpackedMegabytes: 4000 }

/** Reads a list, .xlsx or CSV. Throws an UnusableError that says why it cannot be used. */
export async function readList(file: string, named: NamedColumns, now: Date): Promise<ListTable> {
  const sheets = await readSheets(await bytesIn(file), generous)
  if (isRefusal(sheets)) throw new UnusableError(`${file}: ${spreadsheetRefusal(sheets, 'en')}`)
  const clean = withoutPersonalNumbers(sheets, now)
  const sheet = clean[bestSheet(clean)]
  if (!sheet) throw new UnusableError(`${file} has no list in it.`)
  return withNamed({ file, ...findTable(sheet) }, named)
}

/** The bytes of a file that somebody named. Throws an UnusableError when there is none, or it cannot be read. */
export async function bytesIn(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new UnusableError(`There is no file ${file}.`)
  if (!found.isFile()) throw new UnusableError(`${file} is not a file.`)
  return await readFile(file).catch(error => {
    throw new UnusableError(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`)
  })
}

/** What the headings mean: what is said of them first, then the names for a matching, then those of any list. */
function withNamed(table: PeopleTable & { file: string }, named: NamedColumns): ListTable {
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
  const mapping = table.mapping.map((field, place) => {
    const meaning = said[place]
    if (meaning !== undefined) return isField(meaning) ? meaning : undefined
    if (field === undefined || taken.has(place)) return undefined
    return isSpoken(field) && !joinable.has(field) ? undefined : field
  })
  return { ...table, mapping, further }
}
