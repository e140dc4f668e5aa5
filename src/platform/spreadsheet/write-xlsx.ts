import writeXlsxFile from 'write-excel-file/node'

export interface WrittenSheet {
  /** Excel takes 31 characters and leaves some out. */
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An Excel file: text as text, which no program takes for a formula, and numbers as numbers. */
export async function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const taken = new Set<string>()
  const written = sheets.map(({ name, rows }) => ({
    sheet: uniqueName(name, taken),
    data: rows.map(cells =>
      cells.map(value =>
        typeof value === 'number' ? { value, type: Number } : value === '' ? null : { value, type: String },
      ),
    ),
    columns: [{ width: 44 }, { width: 16 }, { width: 16 }, { width: 16 }, { width: 16 }, { width: 16 }],
  }))
  return new Uint8Array(await writeXlsxFile(written).toBuffer())
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
