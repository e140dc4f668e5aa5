/** One line of a sheet, with the row number a person sees beside it in Excel. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** A sheet with what stands in it; rows without a single filled cell are left out. */
export interface Sheet {
  /** The name on the tab; empty for a CSV file, which has no tabs. */
  readonly name: string
  readonly rows: readonly SheetRow[]
  /** Whether Excel hides the tab. */
  readonly hidden?: true
}

/** Why a file could not be read; `spreadsheetRefusal` in messages.ts has the words. */
export type SpreadsheetRefusal =
  | { readonly refused: 'empty' }
  | { readonly refused: 'too-large'; readonly megabytes: number }
  | { readonly refused: 'too-many-rows'; readonly rows: number }
  | { readonly refused: 'too-many-columns'; readonly columns: number }
  | { readonly refused: 'too-much-inside' }
  | { readonly refused: 'old-excel' }
  | { readonly refused: 'locked' }
  | { readonly refused: 'not-a-spreadsheet' }
  | { readonly refused: 'damaged' }
  | { readonly refused: 'open-quote'; readonly row: number }

export interface SpreadsheetLimits {
  readonly megabytes: number
  readonly rows: number
  readonly columns: number
  /** What an .xlsx may hold when it is unpacked; it is a zip file, and a small one can hold very much. */
  readonly unpackedMegabytes: number
}

export const limits: SpreadsheetLimits = {
  megabytes: 10,
  rows: 100_000,
  columns: 200,
  unpackedMegabytes: 100,
}

export const megabyte = 1024 * 1024

/** Keeps the rows in which something stands, and holds them against the limits. */
export function sheetOf(name: string, rows: Iterable<SheetRow>, within = limits): Sheet | SpreadsheetRefusal {
  const filled: SheetRow[] = []
  for (const row of rows) {
    const cells = withoutEmptyEnd(row.cells)
    if (cells.length > within.columns) return { refused: 'too-many-columns', columns: within.columns }
    if (cells.length > 0) filled.push({ number: row.number, cells })
    if (filled.length > within.rows) return { refused: 'too-many-rows', rows: within.rows }
  }
  return { name, rows: filled }
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex(cell => cell.trim() !== '')
  return cells.slice(0, last + 1)
}
