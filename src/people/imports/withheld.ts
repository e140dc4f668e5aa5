import { type PersonalNumber, personalNumberIn } from '../../platform/personal-number.ts'
import type { Sheet } from '../../platform/spreadsheet/sheet.ts'
import { findTable } from './columns.ts'
import { plainText } from './plain-text.ts'

// Two code points that Unicode gives no meaning stand in place of a cell that held a personal number.
const marks = { cpr: '\ue000', fødselsnummer: '\ue001' } as const

const telephone = /\b(telefon|tlf|mobil|phone|mobile|lokalnummer|p nummer|produktionsenhed)/

/**
 * The sheets without their personal numbers: a cell that holds one is emptied but for a mark of its kind. Done
 * before anything is stored or shown, so that such a number never is.
 */
export function withoutPersonalNumbers(sheets: readonly Sheet[], now: Date): Sheet[] {
  return sheets.map(sheet => {
    const telephones = findTable(sheet).headings.map(heading => telephone.test(plainText(heading)))
    const clean = (cell: string, column: number) => {
      const kind = personalNumberIn(cell, now, { telephone: telephones[column] ?? false })
      return kind === undefined ? cell : marks[kind]
    }
    return { ...sheet, rows: sheet.rows.map(row => ({ ...row, cells: row.cells.map(clean) })) }
  })
}

/** What kind of number a cell held before it was emptied. */
export function withheldIn(cell: string): PersonalNumber | undefined {
  if (cell === marks.cpr) return 'cpr'
  return cell === marks.fødselsnummer ? 'fødselsnummer' : undefined
}
