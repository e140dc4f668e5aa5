import type { ProvenAim } from './certificate.ts'
import { fillRow, type Numbered, pointsAt, type Tabulated } from './numbered.ts'

/**
 * Why the worst pair cannot be better, kept through small changes: people with a price of 1 whom every pair of more points
 * has one of, and who are too few (König 1931). It says so as long as their places are fewer than the pairs of the match.
 */
export class Cut {
  readonly value: number
  bound: number
  private readonly rows: Uint8Array
  private readonly columns: Uint8Array
  private readonly numbered: Numbered
  private readonly table: Tabulated

  constructor(aim: Extract<ProvenAim, { aim: 'best-worst' }>, numbered: Numbered, table: Tabulated) {
    this.value = aim.value
    this.bound = aim.bound
    this.numbered = numbered
    this.table = table
    this.rows = new Uint8Array(numbered.needs.length)
    this.columns = new Uint8Array(numbered.rooms.length)
    for (const [id, price] of aim.mentees) this.rows[numbered.menteeIndex.get(id) ?? 0] = price
    for (const [id, price] of aim.mentors) this.columns[numbered.mentorIndex.get(id) ?? 0] = price
  }

  rowPrice(row: number): number {
    return this.rows[row] ?? 0
  }

  columnPrice(column: number): number {
    return this.columns[column] ?? 0
  }

  /** A mentee comes, and `matched` are matched then. */
  enter(row: number, matched: number): void {
    const isFree = this.bound + 1 >= matched && this.mayBeFree(row)
    this.rows[row] = isFree ? 0 : 1
    this.bound += isFree ? 0 : 1
  }

  leave(row: number): void {
    this.bound -= this.rows[row] ?? 0
  }

  /** A mentor's places become so many more, or fewer. */
  changePlaces(column: number, from: number, to: number, matched: number): void {
    if (from === 0) this.columns[column] = this.bound + to < matched || !this.columnMayBeFree(column) ? 1 : 0
    this.bound += (to - from) * (this.columns[column] ?? 0)
  }

  /** What undoes all that follows. */
  remember(): () => void {
    const { bound, rows, columns } = this
    const before = [rows.slice(), columns.slice()] as const
    return () => {
      this.bound = bound
      rows.set(before[0])
      columns.set(before[1])
    }
  }

  private mayBeFree(row: number): boolean {
    const points = new Int32Array(this.table.columnCount)
    fillRow(this.table, row, points)
    const { rooms } = this.numbered
    return !points.some(
      (own, column) => own > this.value && !this.columns[column] && (rooms[column] ?? 0) > 0,
    )
  }

  private columnMayBeFree(column: number): boolean {
    const { needs } = this.numbered
    return !this.rows.some(
      (price, row) => price === 0 && (needs[row] ?? 0) > 0 && pointsAt(this.table, row, column) > this.value,
    )
  }
}
