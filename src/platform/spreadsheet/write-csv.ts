import { csvCell } from './csv-cell.ts'

const byteOrderMark = '\uFEFF'

/** A CSV file that Danish and Norwegian Excel open as it is: UTF-8 with byte order mark, `;`, CRLF, no formulas. */
export function writeCsv(rows: Iterable<readonly string[]>): string {
  let text = byteOrderMark
  for (const row of rows) text += `${row.map(csvCell).join(';')}\r\n`
  return text
}
