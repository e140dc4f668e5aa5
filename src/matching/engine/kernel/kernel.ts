import type { Tabulated, Term, Tie } from '../numbered.ts'
import { kernelBytes } from './bytes.ts'

/**
 * The fast form of the score: planes of bytes in a memory that threads can share, and the compiled loops over
 * them. It knows the terms and the ties of a table; single pairs (`extra`, `forbidden`) are the caller's to check.
 * See `kernel.assemblyscript` for the layout.
 */
export interface KernelLayout {
  readonly memory: WebAssembly.Memory
  readonly program: number
  readonly steps: number
  /** Columns, rounded up to 16. */
  readonly columns: number
  readonly columnCount: number
  readonly prices: number
  /** A second program and prices, for columns gathered by `gather`; its planes are as large as the first's. */
  readonly gatheredProgram: number
  readonly gatheredPrices: number
  /** Where scratch space begins; each thread takes `scratchSize` bytes of its own. */
  readonly scratch: number
  readonly scratchSize: number
  /** Room for so many bytes of rows at once, where it was asked for. */
  readonly rows: number
  readonly rowsSize: number
}

const SET = 0
const CODE = 1
const TABLE = 2
const FORBID = 3
const NUMBERS_IN_A_STEP = 12
const PAGE = 65536
/** Entries of the list of columns that `collect` fills. */
const LIST = 4096

interface Step {
  readonly kind: number
  readonly planes: Uint8Array[]
  readonly rows: Uint8Array
  readonly stride: number
  readonly table: Uint8Array
  readonly chunks: number
  readonly same: number
  readonly other: number
}

/**
 * Lays a table out for the kernel, or says `undefined` where its numbers do not fit into bytes; with room for so many
 * bytes of rows, for `rowsFrom`.
 */
export function layOut(table: Tabulated, threads: number, rowsSize = 0): KernelLayout | undefined {
  if (table.listed || table.columnCount === 0 || table.rowCount === 0) return undefined
  let most = 0
  for (const term of table.terms) most += largestPoints(term)
  if (most > 253) return undefined
  const steps: Step[] = []
  for (const term of table.terms) {
    if (largestPoints(term) === 0) continue
    const step = stepFor(term, table)
    if (!step) return undefined
    steps.push(step)
  }
  for (const tie of table.ties) {
    const step = codeStep(FORBID, tie, tie.forbidEqual ? 1 : 0, tie.forbidEqual ? 0 : 1)
    if (!step) return undefined
    steps.push(step)
  }
  const columns = Math.ceil(table.columnCount / 16) * 16
  let end = 1024
  const place = (size: number): number => {
    const at = end
    end += Math.ceil(size / 64) * 64
    return at
  }
  const program = place(Math.max(1, steps.length) * NUMBERS_IN_A_STEP * 4)
  const prices = place(columns)
  const placed: { step: Step; planes: number; rows: number; table: number }[] = []
  for (const step of steps) {
    const planes = place(columns * step.planes.length)
    placed.push({ step, planes, rows: place(step.rows.length + 16), table: place(step.table.length + 16) })
  }
  const gatheredProgram = place(Math.max(1, steps.length) * NUMBERS_IN_A_STEP * 4)
  const gatheredPrices = place(columns)
  const gatheredPlanes: number[] = []
  for (const step of steps) gatheredPlanes.push(place(columns * step.planes.length))
  const scratchSize = Math.ceil((columns + LIST * 4) / 64) * 64
  const scratch = place(scratchSize * threads)
  const rows = place(rowsSize + columns)
  const pages = Math.ceil(end / PAGE) + 1
  const memory = new WebAssembly.Memory({ initial: pages, maximum: 65536, shared: true })
  const bytes = new Uint8Array(memory.buffer)
  const numbers = new Int32Array(memory.buffer)
  for (let at = 0; at < placed.length; at++) {
    const each = placed[at]
    if (!each) continue
    const { step, planes } = each
    for (let number = 0; number < step.planes.length; number++) {
      const plane = step.planes[number]
      if (plane) bytes.set(plane, planes + number * columns)
    }
    bytes.set(step.rows, each.rows)
    bytes.set(step.table, each.table)
    const own = program / 4 + at * NUMBERS_IN_A_STEP
    numbers[own] = step.kind
    numbers[own + 1] = step.planes.length
    numbers[own + 2] = planes
    numbers[own + 3] = each.rows
    numbers[own + 4] = step.stride
    numbers[own + 5] = each.table
    numbers[own + 6] = step.chunks
    numbers[own + 7] = step.same
    numbers[own + 8] = step.other
    const gathered = gatheredProgram / 4 + at * NUMBERS_IN_A_STEP
    numbers.copyWithin(gathered, own, own + NUMBERS_IN_A_STEP)
    numbers[gathered + 2] = gatheredPlanes[at] ?? 0
  }
  bytes.fill(255, prices, prices + columns)
  return {
    memory,
    program,
    steps: steps.length,
    columns,
    columnCount: table.columnCount,
    prices,
    gatheredProgram,
    gatheredPrices,
    scratch,
    scratchSize,
    rows,
    rowsSize,
  }
}

function largestPoints(term: Term): number {
  if (term.kind === 'set') return term.weight * Math.min(term.limit, term.words * 32)
  if (term.kind === 'code') return Math.max(term.same, term.other)
  return term.most
}

function stepFor(term: Term, table: Tabulated): Step | undefined {
  if (term.kind === 'set') return setStep(term, table.columnCount)
  if (term.kind === 'code') return codeStep(CODE, term, term.same, term.other)
  const chunks = Math.ceil(term.width / 16)
  const rowTables = term.points.length / term.width
  if (chunks > 15 || rowTables > 65535) return undefined
  const points = new Uint8Array(rowTables * chunks * 16)
  for (let row = 0; row < rowTables; row++)
    points.set(term.points.subarray(row * term.width, (row + 1) * term.width), row * chunks * 16)
  return {
    kind: TABLE,
    planes: [new Uint8Array(term.mentors)],
    rows: twoBytes(term.mentees),
    stride: 2,
    table: points,
    chunks,
    same: 0,
    other: 0,
  }
}

function setStep(term: Extract<Term, { kind: 'set' }>, columnCount: number): Step | undefined {
  if (term.limit > 15) return undefined
  const { words, mentors } = term
  const all = new Int32Array(words)
  for (let at = 0; at < mentors.length; at++) all[at % words] = (all[at % words] ?? 0) | (mentors[at] ?? 0)
  // The values that nobody offers come last: most have none of their own.
  const last = bytesOf(all).findLastIndex(some => some !== 0)
  const masks = bytesOf(mentors)
  const stride = words * 4
  const planes: Uint8Array[] = []
  for (let byte = 0; byte <= Math.max(0, last); byte++) {
    const plane = new Uint8Array(columnCount)
    for (let column = 0, from = byte; column < columnCount; column++, from += stride)
      plane[column] = masks[from] ?? 0
    planes.push(plane)
  }
  const table = new Uint8Array(16)
  for (let count = 0; count < 16; count++) table[count] = term.weight * Math.min(count, term.limit)
  return { kind: SET, planes, rows: bytesOf(term.mentees), stride, table, chunks: 1, same: 0, other: 0 }
}

function codeStep(
  kind: number,
  { mentees, mentors, largest }: Pick<Tie, 'mentees' | 'mentors' | 'largest'>,
  same: number,
  other: number,
): Step | undefined {
  if (largest > 65535) return undefined
  // Numbers that are copied to bytes keep their lowest one.
  const planes = [new Uint8Array(mentors)]
  if (largest > 255) {
    const high = new Uint8Array(mentors.length)
    for (let column = 0; column < mentors.length; column++) high[column] = (mentors[column] ?? 0) >>> 8
    planes.push(high)
  }
  return {
    kind,
    planes,
    rows: twoBytes(mentees),
    stride: 2,
    table: new Uint8Array(0),
    chunks: 0,
    same,
    other,
  }
}

const twoBytes = (codes: Int32Array): Uint8Array => new Uint8Array(new Uint16Array(codes).buffer)

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

interface KernelExports {
  row(
    program: number,
    steps: number,
    row: number,
    columns: number,
    prices: number,
    out: number,
    begin: number,
    end: number,
  ): number
  rows(
    program: number,
    steps: number,
    first: number,
    last: number,
    columns: number,
    prices: number,
    out: number,
    stride: number,
  ): void
  collect(
    out: number,
    begin: number,
    end: number,
    least: number,
    first: number,
    list: number,
    most: number,
  ): number
}

/** Sets all mentors' prices, whole numbers from 0; one above 255 counts as 255, which no points exceed. */
export function setPrices(
  { memory, prices: at, columnCount }: KernelLayout,
  prices: ArrayLike<number>,
): void {
  const bytes = new Uint8Array(memory.buffer, at, columnCount)
  for (let column = 0; column < columnCount; column++) bytes[column] = Math.min(255, prices[column] ?? 0)
}

/** Copies some columns, with their prices, to the second program, so that they alone can be run over. */
export function gather(layout: KernelLayout, chosen: Int32Array): void {
  const { memory, columns, program, gatheredProgram, prices, gatheredPrices, steps } = layout
  const bytes = new Uint8Array(memory.buffer)
  const numbers = new Int32Array(memory.buffer)
  const end = gatheredColumns(chosen.length)
  for (let at = 0; at < steps; at++) {
    const own = program / 4 + at * NUMBERS_IN_A_STEP
    const planes = numbers[own + 1] ?? 0
    const from = numbers[own + 2] ?? 0
    const to = numbers[gatheredProgram / 4 + at * NUMBERS_IN_A_STEP + 2] ?? 0
    for (let plane = 0; plane < planes; plane++) {
      for (let place = 0; place < chosen.length; place++) {
        bytes[to + plane * columns + place] = bytes[from + plane * columns + (chosen[place] ?? 0)] ?? 0
      }
    }
  }
  for (let place = 0; place < chosen.length; place++) {
    bytes[gatheredPrices + place] = bytes[prices + (chosen[place] ?? 0)] ?? 0
  }
  bytes.fill(255, gatheredPrices + chosen.length, gatheredPrices + end)
}

/** Gathered columns, rounded up to 16. */
export const gatheredColumns = (count: number): number => Math.ceil(count / 16) * 16

let compiled: WebAssembly.Module | undefined

/** One thread's hold on the kernel. */
export class Kernel {
  private readonly layout: KernelLayout
  private readonly exports: KernelExports
  private readonly out: number
  private readonly list: Int32Array
  private readonly bytes: Uint8Array
  private readonly own: Uint8Array
  private begin = 0
  private end = 0
  private pricesNow = 0

  constructor(layout: KernelLayout, thread: number) {
    this.layout = layout
    compiled ??= new WebAssembly.Module(Buffer.from(kernelBytes, 'base64'))
    const instance = new WebAssembly.Instance(compiled, { env: { memory: layout.memory } })
    this.exports = instance.exports as unknown as KernelExports
    this.out = layout.scratch + thread * layout.scratchSize
    this.bytes = new Uint8Array(layout.memory.buffer)
    this.own = this.bytes.subarray(this.out, this.out + layout.columnCount)
    this.list = new Int32Array(layout.memory.buffer, this.out + layout.columns, LIST)
  }

  /**
   * The largest excess (points plus 1 less price, 0 where the pair is forbidden or the price higher) for one mentee
   * and the columns from `begin` to `end`, multiples of 16. Keeps the row for `columnsFrom`.
   */
  most(row: number, begin = 0, end = this.layout.columns): number {
    const { program, steps, columns, prices } = this.layout
    this.begin = begin
    this.end = end
    this.pricesNow = prices
    return this.exports.row(program, steps, row, columns, prices, this.out, begin, end)
  }

  /** The excesses of one mentee with all mentors; they stand until the next row is asked for. */
  excesses(row: number): Uint8Array {
    this.most(row)
    return this.own
  }

  /**
   * The excesses of as many mentees as there is room for, from one on and before `last`, a row every `stride` bytes; they
   * stand until the next are asked for.
   */
  rowsFrom(first: number, last: number, stride: number): Uint8Array {
    const { program, steps, columns, prices, rows, rowsSize } = this.layout
    const end = Math.min(last, first + Math.floor(rowsSize / stride))
    this.exports.rows(program, steps, first, end, columns, prices, rows, stride)
    return this.bytes.subarray(rows, rows + (end - first) * stride)
  }

  /** The same for the first `end` gathered columns; `columnsFrom` then gives places in the gathered list. */
  mostGathered(row: number, end: number): number {
    const { gatheredProgram, steps, columns, gatheredPrices } = this.layout
    this.begin = 0
    this.end = end
    this.pricesNow = gatheredPrices
    return this.exports.row(gatheredProgram, steps, row, columns, gatheredPrices, this.out, 0, end)
  }

  /**
   * The columns of the row computed last whose excess is `least` (above 0) or more, at most
   * `most`, starting at the share `start` (0..1) of the columns and going round.
   */
  columnsFrom(least: number, start: number, most: number): Int32Array {
    const { begin, end } = this
    const first = begin + Math.floor(((end - begin) / 16) * start) * 16
    const count = this.exports.collect(
      this.out,
      begin,
      end,
      least,
      first,
      this.list.byteOffset,
      Math.min(most, LIST),
    )
    return this.list.subarray(0, count)
  }

  /** The points of the row computed last with one column, or place in the gathered list, whose excess is above 0. */
  pointsAt(column: number): number {
    return this.at(column) - 1 + (this.bytes[this.pricesNow + column] ?? 0)
  }

  /** The excess of one column of the row computed last. */
  at(column: number): number {
    return this.bytes[this.out + column] ?? 0
  }
}
