import { BYTE_LIFT, Matrix, type MatrixSolved } from './kernel/matrix.ts'
import type { StageNetwork, StageOptimum } from './stage.ts'

/**
 * A stage of which most pairs may be made, as a matrix: rows that need one column each, and one side (or both) of
 * which everybody must be filled. The compiled kernel (`kernel/dense.assemblyscript`) bids and then sends each row that
 * waits along a shortest augmenting path (Jonker and Volgenant 1987, with columns that hold several). Where rows want
 * more than there is room, the places of the columns bid for them. O(rows² × columns) at worst.
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
  const { rowStart, edgeColumn, edgeWeight, rooms, isWhole } = network
  let offered = 0
  for (const room of rooms) offered += room
  const isKept = isWhole === true && rows.length > offered
  const matrix = new Matrix(rows.length, rooms, isKept ? 'kept' : 'narrow')
  try {
    if (!isWhole) matrix.clear()
    for (const [place, row] of rows.entries()) {
      const from = rowStart[row] ?? 0
      const end = rowStart[row + 1] ?? 0
      if (isWhole) {
        if (!matrix.packRow(place, edgeWeight.subarray(from, end))) return undefined
        continue
      }
      for (let edge = from; edge < end; edge++) {
        const weight = edgeWeight[edge] ?? 0
        const column = edgeColumn[edge] ?? 0
        if (weight < 0 || weight > MOST_BYTE) return undefined
        if ((rooms[column] ?? 0) > 0) matrix.bytes[matrix.at(place, column)] = weight + BYTE_LIFT
      }
    }
    if (isKept) matrix.choose(0, false)
    const solved = yield* matrix.solve()
    return solved && described(network, rows, solved, 0)
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
    matrix.clear()
    for (const [place, row] of rows.entries()) {
      const end = rowStart[row + 1] ?? 0
      for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
        const column = edgeColumn[edge] ?? 0
        if ((rooms[column] ?? 0) > 0)
          matrix.numbers[matrix.at(place, column)] = (edgeWeight[edge] ?? 0) - least
      }
    }
    const solved = yield* matrix.solve()
    return solved && described(network, rows, solved, least)
  } finally {
    matrix.release()
  }
}

const LEAST_SHARE = 4
/** So few cells take no time, however few pairs there are. */
const SMALL = 500_000
const MOST_CELLS = 2 ** 26
const MOST_WIDE_CELLS = 4_000_000
const MOST_BYTE = 253
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

/** The optimum; the weights in the matrix were less by `least`. */
function described(
  { rowCount, rowStart, edgeColumn, isWhole, needs, rooms }: StageNetwork,
  rows: readonly number[],
  solved: MatrixSolved,
  least: number,
): DenseResult {
  const { columns, columnPrice } = solved
  const rowPrice = new Float64Array(rowCount)
  for (const [place, row] of rows.entries()) rowPrice[row] = solved.rowPrice[place] ?? 0
  if (!columns) return { optimum: undefined, cut: { rowPrice, columnPrice } }
  const used = new Uint8Array(edgeColumn.length)
  const usedEdges: number[] = []
  for (const [place, row] of rows.entries()) {
    const column = columns[place] ?? -1
    if (column < 0) continue
    const from = rowStart[row] ?? 0
    const edge = from + (isWhole ? column : edgeColumn.subarray(from, rowStart[row + 1] ?? 0).indexOf(column))
    used[edge] = 1
    usedEdges.push(edge)
  }
  // Whose side is filled pays what the weights were less by.
  const filled =
    rows.length === usedEdges.length
      ? { counts: needs, prices: rowPrice }
      : { counts: rooms, prices: columnPrice }
  for (let at = 0; at < filled.prices.length; at++)
    if ((filled.counts[at] ?? 0) > 0) filled.prices[at] = (filled.prices[at] ?? 0) + least
  return { optimum: { used, usedEdges: Int32Array.from(usedEdges), rowPrice, columnPrice }, cut: undefined }
}
