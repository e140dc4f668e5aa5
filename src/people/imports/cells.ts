import type { SheetRow } from '../../platform/spreadsheet/sheet.ts'
import { type Field, joinable, type Mapping } from './fields.ts'
import type { Advice, BadRow, Reason, Warning } from './person-row.ts'
import { cleanText, partsOf } from './plain-text.ts'
import { withheldIn } from './withheld.ts'

const short = 200
const long = 4000
const longest: Partial<Record<Field, number>> = {
  leadershipEducation: 500,
  experience: long,
  gain: long,
  motivation: long,
  about: long,
  other: long,
}
const longestWord = 120
const mostWords = 40

// What people put where they have nothing to say, and what Excel puts where a formula found nothing.
const nothing = /^(-|–|—|\.|n\/a|#n\/a|#i\/t|#ref!|#verdi!|#værdi!|ingen|ikke relevant|ikke aktuelt|none)$/i

/** Which columns hold what, worked out once for a list. */
export type Columns = ReadonlyMap<Field, readonly number[]>

export function columnsOf(mapping: Mapping): Columns {
  const columns = new Map<Field, number[]>()
  for (const [column, field] of mapping.entries()) {
    if (field !== undefined) columns.set(field, [...(columns.get(field) ?? []), column])
  }
  return columns
}

/** Reads one row of a list by what its columns mean, and gathers what is wrong with it. */
export class Cells {
  readonly row: SheetRow
  readonly faults: BadRow[] = []
  readonly warnings: Warning[] = []
  readonly #columns: Columns

  constructor(row: SheetRow, mapping: Mapping, columns: Columns) {
    this.row = row
    this.#columns = columns
    for (const [column, cell] of row.cells.entries()) {
      const kind = withheldIn(cell)
      if (kind !== undefined) this.#faultAt(column, { why: 'personal-number', kind })
      if (isGarbled(cell) && mapping[column] !== undefined)
        this.#adviseAt(column, { about: 'letters-garbled' })
    }
  }

  /** Whether any column that is used holds something. */
  get isEmpty(): boolean {
    return [...this.#columns.values()].flat().every(column => this.#cell(column) === '')
  }

  /** The field's text; columns that share a field are joined. '' when there is none. */
  text(field: Field): string {
    const most = longest[field] ?? short
    const text = this.#filled(field).join(joinable.has(field) ? '\n' : ' ')
    if (text.length <= most) return text
    this.fault(field, { why: 'too-long', most })
    return ''
  }

  /** The field's parts, each short. */
  words(field: Field, store: (text: string) => string[] = partsOf): string[] {
    const cells = this.#filled(field)
    if (cells.length === 0) return []
    const words = store(cells.join('\n'))
    if (words.some(word => word.length > longestWord))
      this.fault(field, { why: 'too-long', most: longestWord })
    if (words.length > mostWords) this.fault(field, { why: 'too-many', most: mostWords })
    return words
  }

  has(field: Field): boolean {
    return this.#columns.has(field)
  }

  /** The first fault of a cell counts; others would only repeat it. */
  fault(field: Field, reason: Reason): void {
    const place = this.#place(field)
    const known = place.column !== undefined && this.faults.some(fault => fault.column === place.column)
    if (!known) this.faults.push({ ...place, reason })
  }

  advise(field: Field, advice: Advice): void {
    this.warnings.push({ ...this.#place(field), advice })
  }

  #place(field: Field) {
    const column = this.#columns.get(field)?.[0]
    return column === undefined ? { row: this.row.number, field } : { row: this.row.number, column, field }
  }

  #faultAt(column: number, reason: Reason): void {
    this.faults.push({ row: this.row.number, column, reason })
  }

  #adviseAt(column: number, advice: Advice): void {
    this.warnings.push({ row: this.row.number, column, advice })
  }

  #filled(field: Field): string[] {
    const columns = this.#columns.get(field) ?? []
    return columns.map(column => this.#cell(column)).filter(cell => cell !== '' && !nothing.test(cell))
  }

  #cell(column: number): string {
    const cell = this.row.cells[column] ?? ''
    return withheldIn(cell) === undefined ? cleanText(cell) : ''
  }
}

// Letters that were saved in one encoding and opened in another: 'SÃ¸ren', 'S�ren'.
function isGarbled(cell: string): boolean {
  return /\ufffd|Ã[\u0080-\u00bf\u0152\u2020\u02dc\u2026]/.test(cell)
}
