import { isRefusal } from '../refusal.ts'
import { cellText } from './cell-text.ts'
import { limits, megabyte, type Sheet, type SheetRow, type SpreadsheetRefusal, sheetOf } from './sheet.ts'
import { sheetExtent } from './sheet-extent.ts'
import { packPlain, unpack } from './unpack.ts'

// As the workbook lists its sheets, in the order of the tabs (ECMA-376 part 1, 18.2.19).
const tab = /<(?:\w+:)?sheet\s[^>]*>/g
const hidden = /\sstate=["'](?:hidden|veryHidden)["']/

/** Reads every sheet of an .xlsx file, in the order of the tabs; sheets with nothing on them are left out. */
export async function readXlsx(bytes: Uint8Array, within = limits): Promise<Sheet[] | SpreadsheetRefusal> {
  const parts = unpack(Buffer.from(bytes), within.unpackedMegabytes * megabyte)
  if (typeof parts === 'string') return { refused: parts }
  if (!parts.has('xl/workbook.xml')) return { refused: 'not-a-spreadsheet' }
  for (const [name, xml] of parts) {
    const extent = name.startsWith('xl/worksheets/') ? sheetExtent(xml) : 'fine'
    if (extent !== 'fine') return { refused: extent }
  }
  const tabs = parts.get('xl/workbook.xml')?.toString('utf8').match(tab) ?? []
  const sheets: Sheet[] = []
  for (const [at, { sheet: name, data }] of (await sheetsOf(parts)).entries()) {
    const sheet = sheetOf(name, numbered(data ?? []), within)
    if (isRefusal(sheet)) return sheet
    if (sheet.rows.length === 0) continue
    sheets.push(hidden.test(tabs[at] ?? '') ? { ...sheet, hidden: true } : sheet)
  }
  return sheets.length === 0 ? { refused: 'empty' } : sheets
}

async function sheetsOf(parts: ReadonlyMap<string, Buffer>) {
  // Loaded when somebody brings a list: most days nobody does, and it would take its room in memory.
  const { default: readXlsxFile } = await import('read-excel-file/node')
  // A sheet of charts alone has no data, which the library's types do not say.
  return (await readXlsxFile(packPlain(parts), { trim: false })) as { sheet: string; data?: unknown[][] }[]
}

function* numbered(rows: readonly unknown[][]): Generator<SheetRow> {
  for (const [at, row] of rows.entries()) yield { number: at + 1, cells: row.map(cellText) }
}
