import type { ProvenAim } from './certificate.ts'
import { boundOf, fillRow, type Numbered, pointsAt, type Tabulated } from './numbered.ts'
import type { Scanner } from './scanner.ts'

/**
 * Why the worst pair cannot be better, kept through small changes: people with a price of 1 whom every pair of more points
 * has one of, and who are too few (König 1931). It says so as long as their places are fewer than the pairs of the match.
 * Several such covers are kept, since one may tell where another no longer does: the one of the certificate; all mentees but
 * those who have no better pair; and all mentors but those who have too few, with the mentees of these few.
 */
export class Cut {
  readonly value: number
  private readonly covers: Cover[]
  private readonly numbered: Numbered
  private readonly table: Tabulated

  constructor(value: number, numbered: Numbered, table: Tabulated) {
    this.value = value
    this.numbered = numbered
    this.table = table
    this.covers = []
  }

  /** Adds the cover of a certificate. */
  addProven(aim: Extract<ProvenAim, { aim: 'best-worst' }>): void {
    const { needs, rooms, menteeIndex, mentorIndex } = this.numbered
    const rows = new Uint8Array(needs.length)
    const columns = new Uint8Array(rooms.length)
    for (const [id, price] of aim.mentees) rows[menteeIndex.get(id) ?? 0] = price
    for (const [id, price] of aim.mentors) columns[mentorIndex.get(id) ?? 0] = price
    this.covers.push({ rows, columns, bound: aim.bound })
  }

  /** Adds the cover of all mentees but those of `few` who have no better pair, if so few are left over that it can tell. */
  addMentees(few: readonly number[], scanner: Scanner, leftOver: number): void {
    if (few.length <= leftOver || leftOver > FEW) return
    const { needs, rooms } = this.numbered
    const rows = Uint8Array.from(needs, need => (need > 0 ? 1 : 0))
    for (const [at, better] of scanner.having(few, this.value + 1, () => 1).entries())
      if (better.length === 0) rows[few[at] ?? 0] = 0
    this.add(rows, new Uint8Array(rooms.length))
  }

  /** The same for all mentors but those of `few` who have fewer better pairs than places. */
  addMentors(few: readonly number[], scanner: Scanner, leftOver: number): void {
    const { needs, rooms } = this.numbered
    if (few.reduce((sum, column) => sum + (rooms[column] ?? 0), 0) <= leftOver || leftOver > FEW) return
    const rows = new Uint8Array(needs.length)
    const columns = Uint8Array.from(rooms, room => (room > 0 ? 1 : 0))
    for (const [at, better] of scanner.having(few, this.value + 1, column => rooms[column] ?? 0).entries()) {
      const column = few[at] ?? 0
      if (better.length >= (rooms[column] ?? 0)) continue
      columns[column] = 0
      for (const row of better) rows[row] = 1
    }
    this.add(rows, columns)
  }

  private add(rows: Uint8Array, columns: Uint8Array): void {
    this.covers.push({ rows, columns, bound: boundOf(this.numbered, rows, columns) })
  }

  /** With better pairs alone, no more could be matched. */
  get bound(): number {
    return this.least()?.bound ?? Number.POSITIVE_INFINITY
  }

  /** The cover of the fewest places. */
  least(): Readonly<Cover> | undefined {
    return this.covers.toSorted((one, other) => one.bound - other.bound)[0]
  }

  /** A mentee comes, and `matched` are matched then. */
  enter(row: number, matched: number): void {
    const late: Cover[] = []
    let isProven = false
    const add = (cover: Cover, isFree: boolean): void => {
      cover.rows[row] = isFree ? 0 : 1
      cover.bound += isFree ? 0 : 1
      isProven ||= cover.bound < matched
    }
    for (const cover of this.covers) {
      const open = this.openColumns(cover)
      if (!open) late.push(cover)
      else
        add(
          cover,
          open.every(column => pointsAt(this.table, row, column) <= this.value),
        )
    }
    // Whether they have no better pair at all is looked at where nothing else tells.
    for (const cover of late)
      add(cover, !isProven && cover.bound === matched - 1 && this.mayBeFree(cover, row))
  }

  leave(row: number): void {
    for (const cover of this.covers) cover.bound -= cover.rows[row] ?? 0
  }

  /** A mentor's places become so many more, or fewer. */
  changePlaces(column: number, from: number, to: number, matched: number): void {
    for (const cover of this.covers) {
      if (from === 0)
        cover.columns[column] = cover.bound + to < matched || !this.columnMayBeFree(cover, column) ? 1 : 0
      cover.bound += (to - from) * (cover.columns[column] ?? 0)
    }
  }

  /** What undoes all that follows. */
  remember(): () => void {
    const before = this.covers.map(({ rows, columns, bound }) => ({
      rows: rows.slice(),
      columns: columns.slice(),
      bound,
    }))
    return () => {
      for (const [at, cover] of before.entries()) this.covers[at] = cover
    }
  }

  /** The columns that have no price, undefined where they are many. */
  private openColumns({ columns }: Cover): number[] | undefined {
    const { rooms } = this.numbered
    const open: number[] = []
    for (let column = columns.indexOf(0); column >= 0; column = columns.indexOf(0, column + 1)) {
      if ((rooms[column] ?? 0) > 0) open.push(column)
      if (open.length > FEW) return undefined
    }
    return open
  }

  private mayBeFree({ columns }: Cover, row: number): boolean {
    const points = new Int32Array(this.table.columnCount)
    fillRow(this.table, row, points)
    const { rooms } = this.numbered
    return !points.some((own, column) => own > this.value && !columns[column] && (rooms[column] ?? 0) > 0)
  }

  private columnMayBeFree({ rows }: Cover, column: number): boolean {
    const { needs } = this.numbered
    return !rows.some(
      (price, row) => price === 0 && (needs[row] ?? 0) > 0 && pointsAt(this.table, row, column) > this.value,
    )
  }
}

interface Cover {
  /** Prices of 0 or 1. */
  readonly rows: Uint8Array
  readonly columns: Uint8Array
  /** Their places. */
  bound: number
}

/** So many people are looked at one by one, and so many left over. */
const FEW = 200
