import { kernelBytes } from './kernel/dense-bytes.ts'
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

/** Says how a matrix suits a stage (many pairs are there, and not too many); undefined where it does not. */
export function denseShape(network: StageNetwork): DenseShape | undefined {
  const { rowCount, columnCount, edgeColumn, edgeWeight, needs, rooms, rowMust, columnMust } = network
  const cells = rowCount * columnCount
  if (cells === 0 || cells > Math.min(MOST_CELLS, Math.max(SMALL, edgeColumn.length * LEAST_SHARE)))
    return undefined
  let needed = 0
  let offered = 0
  let rowsFilled = true
  let rowsFree = true
  let columnsFilled = true
  let columnsFree = true
  for (let row = 0; row < rowCount; row++) {
    const need = needs[row] ?? 0
    if (need > 1) return undefined
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
  const suits =
    needed < offered ? rowsFilled && columnsFree : needed > offered ? columnsFilled && rowsFree : rowsFilled
  if (!suits) return undefined
  const { least, most } = range(edgeWeight)
  // A way has at most so many steps; prices stay far from where the kernel's numbers end.
  const isExact = (most - least + 1) * (2 * Math.min(rowCount, columnCount + 1) + 2) < LARGEST
  return isExact ? { least } : undefined
}

/** Solves a stage that a matrix suits. Yields the share done. */
export function* solveDense(network: StageNetwork, { least }: DenseShape): Generator<number, DenseResult> {
  const { rowCount, columnCount, rowStart, edgeColumn, edgeWeight, needs, rooms } = network
  const rows: number[] = []
  for (let row = 0; row < rowCount; row++) if ((needs[row] ?? 0) > 0) rows.push(row)
  let offered = 0
  for (const room of rooms) offered += room
  const leftOver = Math.max(0, rows.length - offered)
  const width = columnCount + (leftOver > 0 ? 1 : 0)
  const matrix = new Matrix(rows.length, width)
  const { numbers, weightsAt, stride } = matrix
  matrix.setRoom(rooms, leftOver)
  numbers.fill(NO_PAIR, weightsAt, weightsAt + rows.length * stride)
  for (const [place, row] of rows.entries()) {
    const base = weightsAt + place * stride
    const end = rowStart[row + 1] ?? 0
    for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
      const column = edgeColumn[edge] ?? 0
      if ((rooms[column] ?? 0) > 0) numbers[base + column] = (edgeWeight[edge] ?? 0) - least
    }
    if (leftOver > 0) numbers[base + columnCount] = 0
  }
  const waiting = matrix.kernel.start(BIDS_A_ROW)
  for (let place = 0; place < waiting; place++) {
    if (!matrix.kernel.augment(place)) {
      const cut = cutOf(matrix, rows, network, place)
      matrix.release()
      return { optimum: undefined, cut }
    }
    if (place % 16 === 15) yield place / waiting
  }
  const optimum = read(matrix, rows, network, least, leftOver)
  matrix.release()
  return { optimum, cut: undefined }
}

export interface DenseShape {
  /** The least weight. */
  readonly least: number
}

const LEAST_SHARE = 4
/** So few cells take no time, however few pairs there are. */
const SMALL = 500_000
const MOST_CELLS = 4_000_000
const LARGEST = 2 ** 27
const NO_PAIR = -(2 ** 29)
const BIDS_A_ROW = 6

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

function read(
  { numbers, columnsAt, pricesAt, rowPricesAt }: Matrix,
  rows: readonly number[],
  { rowCount, columnCount, rowStart, edgeColumn }: StageNetwork,
  least: number,
  leftOver: number,
): StageOptimum {
  const used = new Uint8Array(edgeColumn.length)
  const rowPrice = new Float64Array(rowCount)
  const columnPrice = new Float64Array(columnCount)
  // Rows without a column have the price 0, and so has the column of no weight.
  const level = leftOver > 0 ? (numbers[pricesAt + columnCount] ?? 0) : least
  for (const [place, row] of rows.entries()) {
    rowPrice[row] = (numbers[rowPricesAt + place] ?? 0) + level
    const column = numbers[columnsAt + place] ?? 0
    if (column === columnCount) continue
    const from = rowStart[row] ?? 0
    used[from + edgeColumn.subarray(from, rowStart[row + 1] ?? 0).indexOf(column)] = 1
  }
  for (let column = 0; column < columnCount; column++) {
    columnPrice[column] = (numbers[pricesAt + column] ?? 0) - (level - least)
  }
  return { used, rowPrice, columnPrice }
}

/**
 * The rows that the last search went through may only have the columns it went through, which are full with them but
 * for the row it began with. So a price of 1 for these columns and for all other rows covers every pair.
 */
function cutOf(
  { numbers, doneAt, columnsAt, queueAt }: Matrix,
  rows: readonly number[],
  { rowCount, columnCount }: StageNetwork,
  waiting: number,
) {
  const source = numbers[queueAt + waiting]
  const rowPrice = new Float64Array(rowCount)
  const columnPrice = new Float64Array(columnCount)
  for (let column = 0; column < columnCount; column++)
    if (numbers[doneAt + column] !== 0) columnPrice[column] = 1
  for (const [place, row] of rows.entries()) {
    const column = numbers[columnsAt + place] ?? -1
    if (place !== source && (column < 0 || numbers[doneAt + column] === 0)) rowPrice[row] = 1
  }
  return { rowPrice, columnPrice }
}

interface DenseKernel {
  lay(base: number, rows: number, columns: number): number
  size(): number
  roomAt(): number
  priceAt(): number
  doneAt(): number
  rowPriceAt(): number
  columnAt(): number
  queueAt(): number
  start(bidsARow: number): number
  augment(waiting: number): number
}

let compiled: WebAssembly.Module | undefined
/** The memory of the matrix solved last, for the next: making one takes longer than a small matrix does. */
let spare: { memory: WebAssembly.Memory; kernel: DenseKernel } | undefined

/** A matrix in the kernel's memory. Places are counted in numbers of 32 bits. */
class Matrix {
  readonly kernel: DenseKernel
  readonly stride: number
  readonly numbers: Int32Array
  readonly weightsAt: number
  readonly pricesAt: number
  readonly doneAt: number
  readonly rowPricesAt: number
  readonly columnsAt: number
  /** The rows that waited after the bids. */
  readonly queueAt: number
  private readonly memory: WebAssembly.Memory

  constructor(rows: number, columns: number) {
    compiled ??= new WebAssembly.Module(Buffer.from(kernelBytes, 'base64'))
    const own = spare ?? newKernel(compiled)
    spare = undefined
    const { memory, kernel } = own
    this.memory = memory
    this.kernel = kernel
    this.stride = (columns + 3) & ~3
    this.weightsAt = kernel.lay(1024, rows, columns) / 4
    const lacking = Math.ceil(kernel.size() / 65536) - memory.buffer.byteLength / 65536
    if (lacking > 0) memory.grow(lacking)
    this.numbers = new Int32Array(memory.buffer)
    this.pricesAt = kernel.priceAt() / 4
    this.doneAt = kernel.doneAt() / 4
    this.rowPricesAt = kernel.rowPriceAt() / 4
    this.columnsAt = kernel.columnAt() / 4
    this.queueAt = kernel.queueAt() / 4
  }

  setRoom(rooms: Int32Array, leftOver: number): void {
    const at = this.kernel.roomAt() / 4
    this.numbers.fill(0, at, at + this.stride)
    this.numbers.set(rooms, at)
    if (leftOver > 0) this.numbers[at + rooms.length] = leftOver
  }

  release(): void {
    spare = { memory: this.memory, kernel: this.kernel }
  }
}

function newKernel(module: WebAssembly.Module): { memory: WebAssembly.Memory; kernel: DenseKernel } {
  const memory = new WebAssembly.Memory({ initial: 1 })
  const instance = new WebAssembly.Instance(module, { env: { memory } })
  return { memory, kernel: instance.exports as unknown as DenseKernel }
}
