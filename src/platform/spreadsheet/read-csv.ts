import Papa from 'papaparse'
import { withoutApostrophe } from './csv-cell.ts'
import { limits, type Sheet, type SheetRow, type SpreadsheetRefusal, sheetOf } from './sheet.ts'

const separators = [';', '\t', ','] as const
type Separator = (typeof separators)[number]

/**
 * Reads the text of a CSV file. The separator is found by itself, or named by a first line `sep=;`, which Excel
 * takes for itself: the line after it is row 1 there, and here.
 */
export function readCsv(text: string, within = limits): Sheet | SpreadsheetRefusal {
  const { named, rest } = namedSeparator(withoutMark(text))
  const separator = named ?? likelySeparator(rest)
  const { data, errors } = Papa.parse<string[]>(rest, { delimiter: separator, newline: newlineOf(rest) })
  const open = errors.find(error => error.code === 'MissingQuotes')
  if (open !== undefined) return { refused: 'open-quote', row: (open.row ?? 0) + 1 }
  return sheetOf('', numbered(data), within)
}

function* numbered(records: readonly string[][]): Generator<SheetRow> {
  for (const [at, record] of records.entries()) {
    yield { number: at + 1, cells: record.map(withoutApostrophe) }
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function namedSeparator(text: string): { named?: string; rest: string } {
  const line = /^"?sep=([^"\r\n])"?(\r\n|\n|\r|$)/i.exec(text)
  if (line?.[1] === undefined) return { rest: text }
  return { named: line[1], rest: text.slice(line[0].length) }
}

/**
 * The separator that splits most lines into the same number of cells, the first one too. Only separators outside
 * quotes count. In doubt the semicolon: Danish and Norwegian Excel write it.
 */
function likelySeparator(text: string): Separator {
  const start = text.slice(0, 200_000)
  const tried = separators.map(separator => ({ separator, evenness: evenness(start, separator) }))
  return tried.reduce((a, b) => (b.evenness > a.evenness ? b : a)).separator
}

function evenness(text: string, delimiter: Separator): number {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: newlineOf(text), preview: 60 })
  const widths = data.filter(record => record.some(cell => cell.trim() !== '')).map(record => record.length)
  const usual = mostFrequent(widths.filter(width => width > 1))
  const share = widths.filter(width => width === usual).length / widths.length
  const splitsTheFirst = (widths[0] ?? 1) > 1
  // Where a quoted cell goes on after its quote, it was cut in the wrong place, or somebody wrote it by hand.
  const cutsQuotes = errors.some(error => error.code === 'InvalidQuotes')
  return usual === 1 ? 0 : share * Math.sqrt(usual) * (splitsTheFirst ? 1 : 0.3) * (cutsQuotes ? 0.3 : 1)
}

function mostFrequent(numbers: readonly number[]): number {
  const times = new Map<number, number>([[1, 0]])
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  return [...times].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

/** How lines end: the first line end outside quotes decides, since every program writes one kind. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  let quoted = false
  for (const [sign] of text.matchAll(/"|\r\n|\n|\r/g)) {
    if (sign === '"') quoted = !quoted
    else if (!quoted) return sign as '\r\n' | '\n' | '\r'
  }
  return (/\r\n|\n|\r/.exec(text)?.[0] ?? '\r\n') as '\r\n' | '\n' | '\r'
}
