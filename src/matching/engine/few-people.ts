import type { Made } from './describe.ts'
import { Kernel, type KernelLayout, layOut, setPrices } from './kernel/kernel.ts'
import { BYTE_LIFT, Matrix } from './kernel/matrix.ts'
import type { ReachedAim, WantedAims } from './lexicographic.ts'
import type { Numbered, Tabulated } from './numbered.ts'
import type { MadeAndAllowed } from './unmatched.ts'

/**
 * Most matched, best worst pair and largest total where all pairs fit into a small matrix of bytes: the kernel of the
 * score writes it, the kernel of the matrix solves it, and nothing goes over all pairs but these two. Undefined where
 * something does not fit: mentees who want several, many points, or a side that wants less and cannot be filled.
 * Yields the share done.
 */
export function* solveFew(
  numbered: Numbered,
  table: Tabulated,
  aims: WantedAims,
): Generator<number, FewOptimum | undefined> {
  const { needs, rooms } = numbered
  const rows: number[] = []
  let offered = 0
  for (const [row, need] of needs.entries()) {
    if (need > 1) return undefined
    if (need > 0) rows.push(row)
  }
  for (const room of rooms) offered += room
  if (rows.length === 0 || offered === 0) return undefined
  const layout = layOut(table, 1)
  if (!layout) return undefined
  const matrix = new Matrix(rows.length, rooms, 'kept')
  try {
    if (!write(matrix, layout, rows, numbered, table)) return undefined
    return yield* new Few(matrix, rows, numbered).run(aims)
  } finally {
    matrix.release()
  }
}

/** Aims that a matrix of bytes reaches, and no more pairs than it should have. */
export const canBeFew = (aims: WantedAims, pairs: number): boolean =>
  aims.mostMatched &&
  aims.largestTotal &&
  aims.worst !== 'leximin' &&
  !aims.fewestChanges &&
  pairs <= MOST_CELLS

export interface FewOptimum extends MadeAndAllowed {
  readonly aims: readonly ReachedAim[]
}

/** A matrix of more pairs takes longer than lists without them. */
const MOST_CELLS = 2 ** 24
/** More points than a pair has in this form. */
const NO_POINTS = 254

/** Writes the points of all pairs, 1 more each, 0 where there can be no pair. False where they do not fit into bytes. */
function write(
  matrix: Matrix,
  layout: KernelLayout,
  rows: readonly number[],
  { rooms, locked }: Numbered,
  { extra, forbidden }: Tabulated,
): boolean {
  setPrices(
    layout,
    rooms.map(room => (room > 0 ? 0 : 255)),
  )
  const kernel = new Kernel(layout, 0)
  matrix.clear()
  const { bytes } = matrix
  for (const [place, row] of rows.entries()) {
    const at = matrix.keptAt(place)
    bytes.set(kernel.excesses(row), at)
    const more = extra.get(row)
    if (more) {
      for (const [column, points] of more) {
        const own = bytes[at + column] ?? 0
        if (own + points > NO_POINTS) return false
        if (own > 0) bytes[at + column] = own + points
      }
    }
    const without = forbidden.get(row)
    if (without) for (const column of without) bytes[at + column] = 0
  }
  for (const [row, column] of locked) {
    const place = rows.indexOf(row)
    if (place >= 0) bytes[matrix.keptAt(place) + column] = 0
  }
  return true
}

/** A matrix that was written, and the aims on it. */
class Few {
  private readonly matrix: Matrix
  private readonly rows: readonly number[]
  private readonly needs: Int32Array
  private readonly rooms: Int32Array

  constructor(matrix: Matrix, rows: readonly number[], { needs, rooms }: Numbered) {
    this.matrix = matrix
    this.rows = rows
    this.needs = needs
    this.rooms = rooms
  }

  *run(aims: WantedAims): Generator<number, FewOptimum | undefined> {
    const reached: ReachedAim[] = [this.counted()]
    let least = 0
    if (aims.worst === 'max-min') {
      const worst = yield* this.bestWorst()
      if (!worst) return undefined
      reached.push(worst)
      least = worst.value
    }
    const total = yield* this.largestTotal(least)
    if (!total) return undefined
    const { needs, rooms } = this
    return { needs, rooms, ...total, aims: [...reached, total.reached] }
  }

  /** The side that wants less is filled, as the total will show: a price of 1 for each of them proves it. */
  private counted(): ReachedAim {
    const { needs, rooms, rows, matrix } = this
    let offered = 0
    for (const room of rooms) offered += room
    const value = Math.min(rows.length, offered)
    const rowPrice = Float64Array.from(needs, need => (!matrix.isTurned && need > 0 ? 1 : 0))
    const columnPrice = Float64Array.from(rooms, room => (matrix.isTurned && room > 0 ? 1 : 0))
    return { aim: 'most-matched', value, points: 0, bound: value, rowPrice, columnPrice }
  }

  /** Binary search; the last question that failed is the cut that proves it. Undefined where none can be answered. */
  private *bestWorst(): Generator<number, ReachedAim | undefined> {
    const { matrix, needs, rooms } = this
    let low = -1
    let high = NO_POINTS
    let cut: { rowPrice: Float64Array; columnPrice: Float64Array } | undefined
    while (low + 1 < high || !cut) {
      const middle = low + 1 < high ? (low + high) >> 1 : high
      matrix.choose(middle, true)
      const solved = yield* matrix.solve()
      if (!solved) return undefined
      if (solved.columns) low = middle
      else {
        high = middle
        cut = { rowPrice: this.byRow(solved.rowPrice), columnPrice: solved.columnPrice }
      }
    }
    if (low < 0) return undefined
    let bound = 0
    for (const [row, price] of cut.rowPrice.entries()) bound += price * (needs[row] ?? 0)
    for (const [column, price] of cut.columnPrice.entries()) bound += price * (rooms[column] ?? 0)
    return { aim: 'best-worst', value: low, points: 0, bound, ...cut }
  }

  /** The best match of pairs that have so many points at least. */
  private *largestTotal(least: number) {
    const { matrix, rows, rooms } = this
    matrix.choose(least, false)
    const solved = yield* matrix.solve()
    if (!solved?.columns) return undefined
    const { keptStride } = matrix
    const kept = matrix.bytes.slice(matrix.keptAt(0), matrix.keptAt(rows.length))
    const made: Made[] = []
    let value = 0
    for (const [place, row] of rows.entries()) {
      const column = solved.columns[place] ?? -1
      if (column < 0) continue
      made.push({ row, column })
      value += (kept[place * keptStride + column] ?? 0) - BYTE_LIFT
    }
    const prices = { rowPrice: this.byRow(solved.rowPrice), columnPrice: solved.columnPrice }
    const reached: ReachedAim = { aim: 'largest-total', value, points: 0, bound: value, ...prices }
    const columnsOf = (row: number): number[] => {
      const from = rows.indexOf(row) * keptStride
      const columns: number[] = []
      for (let column = 0; column < rooms.length; column++)
        if (kept[from + column] !== 0) columns.push(column)
      return columns
    }
    return { made, reached, columnsOf }
  }

  private byRow(prices: Float64Array): Float64Array {
    const byRow = new Float64Array(this.needs.length)
    for (const [place, row] of this.rows.entries()) byRow[row] = prices[place] ?? 0
    return byRow
  }
}
