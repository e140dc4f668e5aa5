import type { Made } from './describe.ts'
import { Kernel, type KernelLayout, layOut, setPrices } from './kernel/kernel.ts'
import { BYTE_LIFT, Matrix, type MatrixSolved } from './kernel/matrix.ts'
import type { ReachedAim, WantedAims } from './lexicographic.ts'
import { boundOf, type Numbered, type Tabulated } from './numbered.ts'
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
  for (let row = 0; row < needs.length; row++) {
    const need = needs[row] ?? 0
    if (need > 1) return undefined
    if (need > 0) rows.push(row)
  }
  for (let column = 0; column < rooms.length; column++) offered += rooms[column] ?? 0
  if (rows.length === 0 || offered === 0) return undefined
  const layout = layOut(table, 1, ROWS_AT_ONCE)
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
/** So many bytes of scores go from the one kernel to the other at once. */
const ROWS_AT_ONCE = 2 ** 18
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
  const prices = new Uint8Array(rooms.length)
  for (let column = 0; column < rooms.length; column++) prices[column] = (rooms[column] ?? 0) > 0 ? 0 : 255
  setPrices(layout, prices)
  writeScores(matrix, new Kernel(layout, 0), rows)
  const { bytes } = matrix
  const placeOf = (row: number): number => (rows[row] === row ? row : rows.indexOf(row))
  for (const [row, more] of extra) {
    const place = placeOf(row)
    for (const [column, points] of place < 0 ? [] : more) {
      const at = matrix.keptAt(place) + column
      const own = bytes[at] ?? 0
      if (own + points > NO_POINTS) return false
      if (own > 0) bytes[at] = own + points
    }
  }
  for (const [row, columns] of forbidden) {
    const place = placeOf(row)
    if (place >= 0) for (const column of columns) bytes[matrix.keptAt(place) + column] = 0
  }
  for (const [row, column] of locked) {
    const place = placeOf(row)
    if (place >= 0) bytes[matrix.keptAt(place) + column] = 0
  }
  return true
}

function writeScores(matrix: Matrix, kernel: Kernel, rows: readonly number[]): void {
  const { bytes, keptStride } = matrix
  const end = (rows.at(-1) ?? -1) + 1
  let place = 0
  for (let from = rows[0] ?? 0; from < end; ) {
    const scores = kernel.rowsFrom(from, end, keptStride)
    const next = from + scores.length / keptStride
    if (rows[place] === from && rows[place + next - from - 1] === next - 1) {
      bytes.set(scores, matrix.keptAt(place))
      place += next - from
    } else {
      for (let row = rows[place] ?? end; row < next; row = rows[++place] ?? end) {
        const at = (row - from) * keptStride
        bytes.set(scores.subarray(at, at + keptStride), matrix.keptAt(place))
      }
    }
    from = next
  }
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
    let solved: MatrixSolved | undefined
    if (aims.worst === 'max-min') {
      const worst = yield* this.bestWorst()
      if (!worst) return undefined
      reached.push(worst.reached)
      solved = worst.solved
    } else {
      this.matrix.choose(0, false)
      solved = yield* this.matrix.solve()
    }
    const total = solved?.columns && this.largestTotal(solved, solved.columns)
    if (!total) return undefined
    const { needs, rooms } = this
    return { needs, rooms, ...total, aims: [...reached, total.reached] }
  }

  /** The side that wants less is filled, as the total will show: a price of 1 for each of them proves it. */
  private counted(): ReachedAim {
    const { needs, rooms, rows, matrix } = this
    const { isTurned } = matrix
    const rowPrice = new Float64Array(needs.length)
    const columnPrice = new Float64Array(rooms.length)
    let offered = 0
    for (let row = 0; row < needs.length; row++) rowPrice[row] = isTurned ? 0 : (needs[row] ?? 0)
    for (let column = 0; column < rooms.length; column++) {
      const room = rooms[column] ?? 0
      columnPrice[column] = isTurned && room > 0 ? 1 : 0
      offered += room
    }
    const value = Math.min(rows.length, offered)
    return { aim: 'most-matched', value, points: 0, bound: value, rowPrice, columnPrice }
  }

  /**
   * The one who has least at best bounds the worst pair, and mostly no other does: then that is proven, and the total of the
   * pairs that are as good is found at once. Elsewhere the worst pair is sought below, in steps that grow, and then by
   * binary search; the last question that failed is the cut that proves it. Undefined where none can be answered.
   */
  private *bestWorst(): Generator<number, { reached: ReachedAim; solved: MatrixSolved } | undefined> {
    const { matrix } = this
    matrix.choose(0, false)
    const { weight, ...others } = matrix.leastBest()
    if (weight < 0) return undefined
    matrix.choose(weight, false)
    let solved = yield* matrix.solve()
    if (solved?.columns) return { reached: this.proven(weight, others), solved }
    let low = -1
    let high = weight
    let cut = solved
    for (let step = 1; cut && low + 1 < high; step *= 2) {
      const middle = low < 0 ? Math.max(0, high - step) : (low + high) >> 1
      matrix.choose(middle, true)
      solved = yield* matrix.solve()
      if (!solved) return undefined
      if (solved.columns) low = middle
      else {
        high = middle
        cut = solved
      }
    }
    if (low < 0 || !cut) return undefined
    matrix.choose(low, false)
    solved = yield* matrix.solve()
    return solved && { reached: this.proven(low, cut), solved }
  }

  /** That no worst pair is better, by prices that cover all pairs that are. */
  private proven(value: number, cut: Pick<MatrixSolved, 'rowPrice' | 'columnPrice'>): ReachedAim {
    const { needs, rooms } = this
    const { columnPrice } = cut
    const rowPrice = this.byRow(cut.rowPrice)
    const bound = boundOf({ needs, rooms }, rowPrice, columnPrice)
    return { aim: 'best-worst', value, points: 0, bound, rowPrice, columnPrice }
  }

  /** The match that the kernel found, which has still to be at hand. */
  private largestTotal(solved: MatrixSolved, columns: Int32Array) {
    const { matrix, rows, rooms } = this
    const { keptStride } = matrix
    const kept = matrix.bytes.slice(matrix.keptAt(0), matrix.keptAt(rows.length))
    const made: Made[] = []
    let value = 0
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0
      const column = columns[place] ?? -1
      if (column < 0) continue
      made.push({ row, column })
      value += (kept[place * keptStride + column] ?? 0) - BYTE_LIFT
    }
    const prices = { rowPrice: this.byRow(solved.rowPrice), columnPrice: solved.columnPrice }
    const reached: ReachedAim = { aim: 'largest-total', value, points: 0, bound: value, ...prices }
    const placeOf = new Map(rows.map((row, place) => [row, place]))
    const columnsOf = (row: number): number[] => {
      const from = (placeOf.get(row) ?? 0) * keptStride
      const allowed: number[] = []
      for (let column = 0; column < rooms.length; column++)
        if (kept[from + column] !== 0) allowed.push(column)
      return allowed
    }
    return { made, reached, columnsOf }
  }

  private byRow(prices: Float64Array): Float64Array {
    const byRow = new Float64Array(this.needs.length)
    const { rows } = this
    for (let place = 0; place < rows.length; place++) byRow[rows[place] ?? 0] = prices[place] ?? 0
    return byRow
  }
}
