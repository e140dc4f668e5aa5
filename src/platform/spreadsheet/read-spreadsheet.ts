import { readApart } from '../read-apart.ts'
import { limits, megabyte, type Sheet, type SpreadsheetRefusal } from './sheet.ts'

type Reading = Sheet[] | SpreadsheetRefusal

const program = new URL('./spreadsheet-process.ts', import.meta.url)

/**
 * Reads a spreadsheet file somebody gave us, .xlsx or CSV, in a process of its own. Refusals have words in messages.ts.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length > limits.megabytes * megabyte) return { refused: 'too-large', megabytes: limits.megabytes }
  const found = await readApart<Reading>(program, bytes, { milliseconds: 60_000, megabytes: 512 })
  return found ?? { refused: 'too-much-inside' }
}
