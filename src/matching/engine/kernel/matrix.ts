import { kernelBytes } from './dense-bytes.ts'

/**
 * Rows that need one column each and columns with room for several, with all their weights in the memory of the
 * compiled kernel (`dense.assemblyscript`). The side that wants less is filled. Where that is the columns the matrix
 * is turned: their places bid for the rows.
 *
 * In the forms `narrow` and `kept` a weight is a byte, 0 where there is no pair and 1 more than the weight elsewhere;
 * what is kept can be solved again in part. In the form `wide` it is a number of 32 bits, `NO_PAIR` where there is none.
 */
export class Matrix {
  readonly isTurned: boolean
  /** Bytes and numbers of 32 bits of the whole memory. */
  readonly bytes: Uint8Array
  readonly numbers: Int32Array
  private readonly form: MatrixForm
  private readonly rowCount: number
  private readonly rooms: Int32Array
  private readonly kernel: MatrixKernel
  private readonly memory: WebAssembly.Memory
  private readonly weightsAt: number
  private readonly stride: number
  /** The rows of the kernel: their source, their price and column when it is solved, and those that waited. */
  private readonly sources: Int32Array
  private readonly prices: Int32Array
  private readonly columns: Int32Array
  private readonly queue: Int32Array
  /** By column of the kernel: its price; where there is no solution, 1 where the last search went through it. */
  private readonly result: Int32Array
  /** A row of weights to be packed. */
  private readonly unpacked: Int32Array

  constructor(rowCount: number, rooms: Int32Array, form: MatrixForm) {
    let offered = 0
    for (let column = 0; column < rooms.length; column++) offered += rooms[column] ?? 0
    const isTurned = rowCount > offered
    this.isTurned = isTurned
    this.form = form
    this.rowCount = rowCount
    this.rooms = rooms
    const { memory, kernel } = takeKernel()
    this.memory = memory
    this.kernel = kernel
    const bidders = isTurned ? offered : rowCount
    const width = isTurned ? rowCount : rooms.length
    this.stride = (width + 7) & ~7
    this.weightsAt = kernel.lay(1024, bidders, isTurned ? rooms.length : rowCount, width)
    const end = form === 'kept' ? kernel.keptEnd(isTurned) : kernel.size(form === 'narrow' ? 1 : 4)
    const lacking = Math.ceil((end - memory.buffer.byteLength) / PAGE)
    if (lacking > 0) memory.grow(lacking)
    this.numbers = new Int32Array(memory.buffer)
    this.bytes = new Uint8Array(memory.buffer)
    const part = (at: number, length: number) => this.numbers.subarray(at / 4, at / 4 + length)
    this.unpacked = part(kernel.unpacked.value, Math.max(this.stride, (rooms.length + 7) & ~7))
    this.result = part(kernel.result.value, this.stride)
    this.prices = part(kernel.rowPrice.value, bidders)
    this.columns = part(kernel.column.value, bidders)
    this.queue = part(kernel.queue.value, bidders)
    this.sources = part(kernel.source.value, bidders)
    const room = part(kernel.room.value, this.stride).fill(0)
    if (isTurned) {
      room.fill(1, 0, rowCount)
      let place = 0
      for (let column = 0; column < rooms.length; column++) {
        const places = rooms[column] ?? 0
        this.sources.fill(column, place, place + places)
        place += places
      }
    } else {
      room.set(rooms)
      for (let row = 0; row < rowCount; row++) this.sources[row] = row
    }
  }

  /** Takes all pairs out: the memory may have been another matrix's. Not needed where all rows are packed. */
  clear(): void {
    const { kernel, form, weightsAt } = this
    if (form === 'wide') this.numbers.fill(NO_PAIR, weightsAt / 4, kernel.size(4) / 4)
    else if (form === 'narrow') this.bytes.fill(0, weightsAt, kernel.size(1))
    else this.bytes.fill(0, kernel.keptAt(), kernel.keptEnd(this.isTurned))
  }

  /** Where the weight of a pair is: in `bytes` in the narrow form, in `numbers` in the wide one. */
  at(row: number, column: number): number {
    const own = this.isTurned ? column * this.stride + row : row * this.stride + column
    return this.form === 'wide' ? this.weightsAt / 4 + own : this.weightsAt + own
  }

  /** Where the bytes of a row begin in the form `kept`, one for each column. */
  keptAt(row: number): number {
    return this.kernel.keptAt() + row * this.keptStride
  }

  /** How far the rows that are kept lie apart. */
  get keptStride(): number {
    return (this.rooms.length + 7) & ~7
  }

  /** Writes a row of which every column may be had. False where its weights do not fit into bytes. */
  packRow(row: number, weights: Int32Array): boolean {
    const { unpacked, kernel, rooms } = this
    unpacked.fill(-1, rooms.length)
    unpacked.set(weights)
    const at = this.form === 'kept' ? this.keptAt(row) : this.at(row, 0)
    return kernel.pack(at, this.keptStride, rooms.length) !== 0
  }

  /** Takes the weights that are kept, if they are `least` or more; 0 each where they are to count alike. */
  choose(least: number, alike: boolean): void {
    this.kernel.choose(least + BYTE_LIFT, alike, this.isTurned)
  }

  /**
   * The least weight that one of the side that is filled has at best, −1 where one has none; and the prices that prove that
   * not all can be filled by greater ones: of 1 for all others. Of bytes that were chosen.
   */
  leastBest(): { weight: number } & Pick<MatrixSolved, 'rowPrice' | 'columnPrice'> {
    const { kernel, isTurned, rooms, rowCount, sources } = this
    const weight = kernel.leastBest() - BYTE_LIFT
    const others = this.bidders()
    others[sources[kernel.leastRow.value] ?? 0] = 0
    return isTurned
      ? { weight, rowPrice: new Float64Array(rowCount), columnPrice: others }
      : { weight, rowPrice: others, columnPrice: new Float64Array(rooms.length) }
  }

  /**
   * The largest sum of weights with the side filled that wants less, exactly. Undefined where a narrow matrix needs
   * prices that its numbers do not hold. Yields the share done.
   */
  *solve(): Generator<number, MatrixSolved | undefined> {
    const { kernel, form } = this
    const isNarrow = form !== 'wide'
    if (isNarrow && this.columns.length > MOST_NARROW_ROWS) return undefined
    const waiting = isNarrow ? kernel.startNarrow(BIDS_A_ROW) : kernel.startWide(BIDS_A_ROW)
    for (let place = 0; place < waiting; place++) {
      const reached = isNarrow ? kernel.augmentNarrow(place) : kernel.augmentWide(place)
      if (reached < 0) return undefined
      if (reached === 0) return { columns: undefined, ...this.cut(this.queue[place] ?? 0) }
      if (place % PAUSE === PAUSE - 1) yield place / waiting
    }
    return waiting < 0 ? undefined : this.solved()
  }

  /** Gives the memory back for the next matrix: making one takes longer than a small matrix does. */
  release(): void {
    if (this.memory.buffer.byteLength <= MOST_SPARE) spare = { memory: this.memory, kernel: this.kernel }
  }

  private solved(): MatrixSolved {
    const { rowCount, rooms, sources, prices, isTurned, result } = this
    this.finish(false)
    const lift = this.form === 'wide' ? 0 : BYTE_LIFT
    if (!isTurned) {
      return {
        columns: this.columns.slice(),
        rowPrice: lowered(prices, lift),
        columnPrice: new Float64Array(result.subarray(0, rooms.length)),
      }
    }
    const columns = new Int32Array(rowCount).fill(-1)
    const columnPrice = new Float64Array(rooms.length)
    for (let place = 0; place < sources.length; place++) {
      const column = sources[place] ?? 0
      columns[this.columns[place] ?? 0] = column
      columnPrice[column] = (prices[place] ?? 0) - lift
    }
    return { columns, rowPrice: new Float64Array(result.subarray(0, rowCount)), columnPrice }
  }

  /**
   * The bidders that the last search went through may only have what it went through, all of which is taken by them but
   * for the bidder it began with. So a price of 1 for these, and for all other bidders, covers every pair.
   */
  private cut(begun: number) {
    const { rowCount, rooms, sources, columns, isTurned } = this
    this.finish(true)
    const result = new Float64Array(this.result.subarray(0, isTurned ? rowCount : rooms.length))
    const bidders = this.bidders()
    for (let place = 0; place < sources.length; place++) {
      const column = columns[place] ?? -1
      if (place === begun || (column >= 0 && result[column] === 1)) bidders[sources[place] ?? 0] = 0
    }
    return isTurned ? { rowPrice: result, columnPrice: bidders } : { rowPrice: bidders, columnPrice: result }
  }

  /** 1 for each of the side that is filled. */
  private bidders(): Float64Array {
    const { rowCount, rooms, isTurned } = this
    if (!isTurned) return new Float64Array(rowCount).fill(1)
    const bidders = new Float64Array(rooms.length)
    for (let column = 0; column < rooms.length; column++) bidders[column] = (rooms[column] ?? 0) > 0 ? 1 : 0
    return bidders
  }

  private finish(searched: boolean): void {
    if (this.form === 'wide') this.kernel.finishWide(searched)
    else this.kernel.finishNarrow(searched)
  }
}

function lowered(prices: Int32Array, by: number): Float64Array {
  const made = new Float64Array(prices.length)
  for (let at = 0; at < prices.length; at++) made[at] = (prices[at] ?? 0) - by
  return made
}

export type MatrixForm = 'narrow' | 'kept' | 'wide'

/**
 * The column of each row, −1 where it has none, and prices that prove it. Without columns the side that wants less
 * cannot be filled: then the prices are 0 or 1, cover every pair, and bound how many can be matched.
 */
export interface MatrixSolved {
  readonly columns: Int32Array | undefined
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
}

interface MatrixKernel {
  lay(base: number, rows: number, sources: number, columns: number): number
  size(bytes: number): number
  keptAt(): number
  keptEnd(turned: boolean): number
  readonly room: { readonly value: number }
  readonly rowPrice: { readonly value: number }
  readonly column: { readonly value: number }
  readonly queue: { readonly value: number }
  readonly source: { readonly value: number }
  readonly unpacked: { readonly value: number }
  readonly result: { readonly value: number }
  pack(to: number, count: number, pairs: number): number
  choose(least: number, alike: boolean, turned: boolean): void
  leastBest(): number
  readonly leastRow: { readonly value: number }
  startNarrow(bidsARow: number): number
  startWide(bidsARow: number): number
  augmentNarrow(waiting: number): number
  augmentWide(waiting: number): number
  finishNarrow(searched: boolean): void
  finishWide(searched: boolean): void
}

/** No pair, in the wide form. */
const NO_PAIR = -(2 ** 29)
/** A weight as a byte is 1 higher, because 0 is no pair. */
export const BYTE_LIFT = 1
/** In narrow numbers rows have 16 bits. */
const MOST_NARROW_ROWS = 32_767
const BIDS_A_ROW = 6
/** So many ways are found at a time. */
const PAUSE = 16
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
