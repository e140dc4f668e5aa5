import { isRefusal } from '../../platform/refusal.ts'
import { readSpreadsheet } from '../../platform/spreadsheet/read-spreadsheet.ts'
import type { Sheet, SpreadsheetRefusal } from '../../platform/spreadsheet/sheet.ts'
import { withoutPersonalNumbers } from './withheld.ts'

/** Reads the file of a list of people. What it gives holds no personal numbers; the file itself is not kept. */
export async function readPeopleList(bytes: Uint8Array, now: Date): Promise<Sheet[] | SpreadsheetRefusal> {
  const sheets = await readSpreadsheet(bytes)
  return isRefusal(sheets) ? sheets : withoutPersonalNumbers(sheets, now)
}
