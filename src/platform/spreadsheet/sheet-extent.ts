// Excel has 1,048,576 rows and 16,384 columns (XFD).
const lastRow = 1_048_576
const lastColumn = 16_384
/** Room for 100,000 rows of 200 columns. */
const mostCells = 20_000_000

const filledCell = /<(?:\w+:)?c\s[^>]*?\br="([A-Z]+)(\d+)"[^>]*(?<!\/)>/g

/**
 * Whether the filled cells of a sheet lie as in a list. The library that reads them fills every gap before a cell,
 * so one cell in a far corner costs as much as all the cells up to it.
 */
export function sheetExtent(xml: Buffer): 'fine' | 'damaged' | 'too-much-inside' {
  let rows = 0
  let columns = 0
  for (const [, letters = '', digits] of xml.toString('latin1').matchAll(filledCell)) {
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnNumber(letters))
  }
  if (rows > lastRow || columns > lastColumn) return 'damaged'
  return rows * columns > mostCells ? 'too-much-inside' : 'fine'
}

/** 1 for A, 27 for AA. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
