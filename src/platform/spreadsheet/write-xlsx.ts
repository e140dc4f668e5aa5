import writeXlsxFile from 'write-excel-file/node'

/** A share, from 0 to 1, is shown as a percentage, and is a number all the same. */
export type WrittenCell = string | number | { readonly share: number }

export interface WrittenSheet {
  /** Excel takes 31 characters and leaves some out. */
  readonly name: string
  readonly rows: readonly (readonly WrittenCell[])[]
  /** The first row says what stands beneath it. */
  readonly headed?: boolean
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An Excel file: text as text, which no program takes for a formula, and numbers as numbers. */
export async function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const taken = new Set<string>()
  const written = sheets.map(({ name, rows, headed }) => ({
    sheet: uniqueName(name, taken),
    data: rows.map((cells, place) => cells.map(cell => writtenCell(cell, headed === true && place === 0))),
    columns: [
      { width: firstWidth },
      { width: 16 },
      { width: 16 },
      { width: 16 },
      { width: 16 },
      { width: 16 },
    ],
  }))
  return new Uint8Array(await writeXlsxFile(written).toBuffer())
}

const firstWidth = 44

function writtenCell(cell: WrittenCell, isHead: boolean) {
  if (cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'object') return { value: cell.share, type: Number, format: '0%' }
  const long = cell.length > firstWidth && { wrap: true }
  return { value: cell, type: String, ...long, ...(isHead && { fontWeight: 'bold' as const }) }
}

function uniqueName(wanted: string, taken: Set<string>): string {
  const plain = wanted
    .replaceAll(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 28)
  let name = plain
  for (let nr = 2; taken.has(name.toLowerCase()); nr++) name = `${plain} ${nr}`
  taken.add(name.toLowerCase())
  return name
}
