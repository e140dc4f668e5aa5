import { kernelBytes } from './dense-bytes.ts'

/**
 * A matrix of weights in the memory of the compiled kernel (`dense.assemblyscript`): rows that need one column each,
 * columns that hold several. Where more rows wait than there is room, one column more holds those left over. Narrow,
 * a weight is a byte, 0 where there is no pair and 1 more than the weight elsewhere; wide, it is a number of 32 bits.
 */
export class Matrix {
  readonly kernel: MatrixKernel
  /** How many rows are left over. */
  readonly leftOver: number
  /** Columns with those added to fill vectors. */
  readonly stride: number
  readonly numbers: Int32Array
  readonly bytes: Uint8Array
  /** Where the weights begin in `numbers`, and in `bytes`. */
  readonly weightsAt: number
  readonly bytesAt: number
  /** A row of weights for `kernel.pack`. */
  readonly unpacked: Int32Array
  /** By row, when it is solved. */
  readonly rowPrices: Int32Array
  readonly columns: Int32Array
  /** By column, when it is solved: its price; where there is no solution, 1 where the last search went through it. */
  readonly result: Int32Array
  private readonly queue: Int32Array
  private readonly isNarrow: boolean
  private readonly memory: WebAssembly.Memory

  constructor(rows: number, rooms: Int32Array, width: 'narrow' | 'wide') {
    let offered = 0
    for (const room of rooms) offered += room
    this.isNarrow = width === 'narrow'
    this.leftOver = Math.max(0, rows - offered)
    const { memory, kernel } = takeKernel()
    this.memory = memory
    this.kernel = kernel
    const columns = rooms.length + (this.leftOver > 0 ? 1 : 0)
    this.stride = (columns + 7) & ~7
    this.bytesAt = kernel.lay(1024, rows, columns)
    this.weightsAt = this.bytesAt / 4
    const lacking = Math.ceil((kernel.size(this.isNarrow) - memory.buffer.byteLength) / PAGE)
    if (lacking > 0) memory.grow(lacking)
    this.numbers = new Int32Array(memory.buffer)
    this.bytes = new Uint8Array(memory.buffer)
    const part = (at: number, length: number) => this.numbers.subarray(at / 4, at / 4 + length)
    this.unpacked = part(kernel.unpackedAt(), this.stride)
    this.result = part(kernel.resultAt(), this.stride)
    this.rowPrices = part(kernel.rowPriceAt(), rows)
    this.columns = part(kernel.columnAt(), rows)
    this.queue = part(kernel.queueAt(), rows)
    const room = part(kernel.roomAt(), this.stride).fill(0)
    room.set(rooms)
    if (this.leftOver > 0) room[rooms.length] = this.leftOver
  }

  /** Takes a pair out of a narrow matrix. */
  clearByte(row: number, column: number): void {
    this.bytes[this.bytesAt + row * this.stride + column] = 0
  }

  /**
   * The largest sum of weights with a column for every row, exactly. Undefined where a narrow matrix needs prices that
   * its numbers do not hold. Yields the share done.
   */
  *solve(): Generator<number, MatrixSolved | undefined> {
    const { kernel, isNarrow } = this
    const waiting = isNarrow ? kernel.startNarrow(BIDS_A_ROW) : kernel.startWide(BIDS_A_ROW)
    for (let place = 0; place < waiting; place++) {
      const reached = isNarrow ? kernel.augmentNarrow(place) : kernel.augmentWide(place)
      if (reached < 0) return undefined
      if (reached === 0) {
        this.finish(true)
        return { isFilled: false, source: this.queue[place] ?? 0 }
      }
      if (place % 16 === 15) yield place / waiting
    }
    if (waiting < 0) return undefined
    this.finish(false)
    return { isFilled: true }
  }

  /** Gives the memory back for the next matrix: making one takes longer than a small matrix does. */
  release(): void {
    if (this.memory.buffer.byteLength <= MOST_SPARE) spare = { memory: this.memory, kernel: this.kernel }
  }

  private finish(searched: boolean): void {
    if (this.isNarrow) this.kernel.finishNarrow(searched)
    else this.kernel.finishWide(searched)
  }
}

/** Every row has a column; or not all can have one, and the search from the row `source` found that. */
export type MatrixSolved = { readonly isFilled: true } | { readonly isFilled: false; readonly source: number }

interface MatrixKernel {
  lay(base: number, rows: number, columns: number): number
  size(isNarrow: boolean): number
  roomAt(): number
  rowPriceAt(): number
  columnAt(): number
  queueAt(): number
  unpackedAt(): number
  resultAt(): number
  pack(row: number, pairs: number): number
  startNarrow(bidsARow: number): number
  startWide(bidsARow: number): number
  augmentNarrow(waiting: number): number
  augmentWide(waiting: number): number
  finishNarrow(searched: boolean): void
  finishWide(searched: boolean): void
}

/** No pair, in a wide matrix. */
export const NO_PAIR = -(2 ** 29)
/** A narrow matrix has numbers of 16 bits for its rows. */
export const MOST_NARROW_ROWS = 32_767
const BIDS_A_ROW = 6
const PAGE = 65_536
const MOST_SPARE = 2 ** 25

let compiled: WebAssembly.Module | undefined
let spare: { memory: WebAssembly.Memory; kernel: MatrixKernel } | undefined

function takeKernel(): { memory: WebAssembly.Memory; kernel: MatrixKernel } {
  const taken = spare
  spare = undefined
  if (taken) return taken
  compiled ??= new WebAssembly.Module(Buffer.from(kernelBytes, 'base64'))
  const memory = new WebAssembly.Memory({ initial: 1 })
  const instance = new WebAssembly.Instance(compiled, { env: { memory } })
  return { memory, kernel: instance.exports as unknown as MatrixKernel }
}
