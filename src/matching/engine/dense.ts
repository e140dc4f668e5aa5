import { Matrix, type MatrixSolved, MOST_NARROW_ROWS, NO_PAIR } from './kernel/matrix.ts'
import type { StageNetwork, StageOptimum } from './stage.ts'

/**
 * A stage of which most pairs may be made, as a matrix: rows that need one column each, and one side (or both) of
 * which everybody must be filled. The compiled kernel (`kernel/dense.assemblyscript`) bids and then sends each row that
 * waits along a shortest augmenting path (Jonker and Volgenant 1987, with columns that hold several). Where more rows
 * wait than there is room, a column of no weight holds those left over. O(rows² × columns) at worst.
 */
export interface DenseResult {
  /** Undefined where not all who must be filled can be. */
  readonly optimum: StageOptimum | undefined
  /** Then a cut: prices of 0 or 1 that bound how many can be matched, below those who must be. */
  readonly cut: Pick<StageOptimum, 'rowPrice' | 'columnPrice'> | undefined
}

/** Whether a matrix suits a stage: who must be filled is one side, and many pairs are there, and not too many. */
export function suitsMatrix(network: StageNetwork): boolean {
  const { rowCount, columnCount, edgeColumn, needs, rooms, rowMust, columnMust } = network
  const cells = rowCount * columnCount
  if (cells === 0 || cells > Math.min(MOST_CELLS, Math.max(SMALL, edgeColumn.length * LEAST_SHARE)))
    return false
  let needed = 0
  let offered = 0
  let rowsFilled = true
  let rowsFree = true
  let columnsFilled = true
  let columnsFree = true
  for (let row = 0; row < rowCount; row++) {
    const need = needs[row] ?? 0
    if (need > 1) return false
    needed += need
    if (need === 0) continue
    if (rowMust[row]) rowsFree = false
    else rowsFilled = false
  }
  for (let column = 0; column < columnCount; column++) {
    const room = rooms[column] ?? 0
    offered += room
    if (room === 0) continue
    if (columnMust[column]) columnsFree = false
    else columnsFilled = false
  }
  if (needed < offered) return rowsFilled && columnsFree
  return needed > offered ? columnsFilled && rowsFree : rowsFilled
}

/**
 * Solves a stage that a matrix suits; undefined where its weights are too far apart for the kernel's numbers. Yields
 * the share done.
 */
export function* solveDense(network: StageNetwork): Generator<number, DenseResult | undefined> {
  const rows: number[] = []
  for (const [row, need] of network.needs.entries()) if (need > 0) rows.push(row)
  return (yield* solveNarrow(network, rows)) ?? (yield* solveWide(network, rows))
}

/** With weights as bytes; undefined where they do not fit. */
function* solveNarrow(
  network: StageNetwork,
  rows: readonly number[],
): Generator<number, DenseResult | undefined> {
  const { columnCount, rowStart, edgeColumn, edgeWeight, rooms, isWhole } = network
  if (rows.length > MOST_NARROW_ROWS) return undefined
  const matrix = new Matrix(rows.length, rooms, 'narrow')
  try {
    const { unpacked } = matrix
    unpacked.fill(-1)
    const full = isWhole ? [...rooms.keys()].filter(column => rooms[column] === 0) : []
    for (const [place, row] of rows.entries()) {
      const from = rowStart[row] ?? 0
      const end = rowStart[row + 1] ?? 0
      if (isWhole) unpacked.set(edgeWeight.subarray(from, end))
      else {
        unpacked.fill(-1, 0, columnCount)
        for (let edge = from; edge < end; edge++) {
          const weight = edgeWeight[edge] ?? 0
          const column = edgeColumn[edge] ?? 0
          if (weight < 0) return undefined
          if ((rooms[column] ?? 0) > 0) unpacked[column] = weight
        }
      }
      if (matrix.leftOver > 0) unpacked[columnCount] = 0
      if (!matrix.kernel.pack(place, isWhole ? columnCount : 0)) return undefined
      for (const column of full) matrix.clearByte(place, column)
    }
    const solved = yield* matrix.solve()
    return solved && described(network, rows, matrix, solved, -BYTE_LIFT, BYTE_LIFT)
  } finally {
    matrix.release()
  }
}

/** With weights of 32 bits. */
function* solveWide(
  network: StageNetwork,
  rows: readonly number[],
): Generator<number, DenseResult | undefined> {
  const { rowCount, columnCount, rowStart, edgeColumn, edgeWeight, rooms } = network
  const { least, most } = range(edgeWeight)
  // A way has at most so many steps; prices stay far from where the kernel's numbers end.
  if ((most - least + 1) * (2 * Math.min(rowCount, columnCount + 1) + 2) >= LARGEST) return undefined
  if (rows.length * columnCount > MOST_WIDE_CELLS) return undefined
  const matrix = new Matrix(rows.length, rooms, 'wide')
  try {
    const { numbers, weightsAt, stride } = matrix
    numbers.fill(NO_PAIR, weightsAt, weightsAt + rows.length * stride)
    for (const [place, row] of rows.entries()) {
      const base = weightsAt + place * stride
      const end = rowStart[row + 1] ?? 0
      for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
        const column = edgeColumn[edge] ?? 0
        if ((rooms[column] ?? 0) > 0) numbers[base + column] = (edgeWeight[edge] ?? 0) - least
      }
      if (matrix.leftOver > 0) numbers[base + columnCount] = 0
    }
    const solved = yield* matrix.solve()
    return solved && described(network, rows, matrix, solved, least, 0)
  } finally {
    matrix.release()
  }
}

/** A weight as a byte is 1 higher, because 0 is no pair. */
const BYTE_LIFT = 1
const LEAST_SHARE = 4
/** So few cells take no time, however few pairs there are. */
const SMALL = 500_000
const MOST_CELLS = 2 ** 26
const MOST_WIDE_CELLS = 4_000_000
const LARGEST = 2 ** 27

function range(weights: Int32Array): { least: number; most: number } {
  let least = weights[0] ?? 0
  let most = least
  for (let edge = 0; edge < weights.length; edge++) {
    const weight = weights[edge] ?? 0
    if (weight < least) least = weight
    if (weight > most) most = weight
  }
  return { least, most }
}

/** The optimum; the matrix holds weights less `least`, and for those left over the weight `lift`. */
function described(
  network: StageNetwork,
  rows: readonly number[],
  matrix: Matrix,
  solved: MatrixSolved,
  least: number,
  lift: number,
): DenseResult {
  if (!solved.isFilled) return { optimum: undefined, cut: cutOf(network, rows, matrix, solved.source) }
  const { rowCount, columnCount, rowStart, edgeColumn, isWhole } = network
  const { leftOver, rowPrices, columns, result } = matrix
  const used = new Uint8Array(edgeColumn.length)
  const usedEdges: number[] = []
  const rowPrice = new Float64Array(rowCount)
  const columnPrice = new Float64Array(columnCount)
  // Rows without a column have the price 0, and so has the column of no weight.
  const level = leftOver > 0 ? (result[columnCount] ?? 0) - lift : least
  for (const [place, row] of rows.entries()) {
    rowPrice[row] = (rowPrices[place] ?? 0) + level
    const column = columns[place] ?? 0
    if (column === columnCount) continue
    const from = rowStart[row] ?? 0
    const edge = from + (isWhole ? column : edgeColumn.subarray(from, rowStart[row + 1] ?? 0).indexOf(column))
    used[edge] = 1
    usedEdges.push(edge)
  }
  for (let column = 0; column < columnCount; column++) {
    columnPrice[column] = (result[column] ?? 0) - (level - least)
  }
  return { optimum: { used, usedEdges: Int32Array.from(usedEdges), rowPrice, columnPrice }, cut: undefined }
}

/**
 * The rows that the last search went through may only have the columns it went through, which are full with them but
 * for the row it began with. So a price of 1 for these columns and for all other rows covers every pair.
 */
function cutOf(
  { rowCount, columnCount }: StageNetwork,
  rows: readonly number[],
  { columns, result }: Matrix,
  source: number,
) {
  const rowPrice = new Float64Array(rowCount)
  const columnPrice = Float64Array.from(result.subarray(0, columnCount))
  for (const [place, row] of rows.entries()) {
    const column = columns[place] ?? -1
    if (place !== source && (column < 0 || result[column] === 0)) rowPrice[row] = 1
  }
  return { rowPrice, columnPrice }
}
