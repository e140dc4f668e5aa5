import { isRefusal } from '../refusal.ts'
import { decodeText } from './decode-text.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { limits, megabyte, type Sheet, type SpreadsheetRefusal } from './sheet.ts'

/**
 * Reads a spreadsheet, .xlsx or CSV, by what stands in the file and not by its name. Reads in the calling thread:
 * pages use `readSpreadsheet`, which a hostile file cannot harm.
 */
export async function readSheets(bytes: Uint8Array, within = limits): Promise<Sheet[] | SpreadsheetRefusal> {
  if (bytes.length === 0) return { refused: 'empty' }
  if (bytes.length > within.megabytes * megabyte) return { refused: 'too-large', megabytes: within.megabytes }
  if (begins(bytes, [0x50, 0x4b])) return readXlsx(bytes, within).catch(() => ({ refused: 'damaged' }))
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { refused: isLocked(bytes) ? 'locked' : 'old-excel' }
  const { text } = decodeText(bytes)
  if (!looksLikeText(text)) return { refused: 'not-a-spreadsheet' }
  const sheet = readCsv(text, within)
  if (isRefusal(sheet)) return sheet
  return sheet.rows.length === 0 ? { refused: 'empty' } : [sheet]
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** Excel wraps a workbook with a password in the old container, and names what it wraps. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
}

// Many systems call a web page or XML ".xls"; Excel opens them, and can save them as what they claim to be.
const page = /^\s*<(!doctype|html|head|meta|table|style|\?xml|div)\b/i
const otherProgram = /^(%PDF-|\{\\rtf|%!PS)/

function looksLikeText(text: string): boolean {
  const start = text.slice(0, 100_000)
  if (page.test(start) || otherProgram.test(start)) return false
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text has them, every other kind of file has
  const strange = start.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0
  return strange === 0 || strange < start.length / 1000
}
