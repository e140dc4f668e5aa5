import type { NumberLists } from './number-lists.ts'
import type { Scanner } from './scanner.ts'

/**
 * The shortest way to mend a match after a change: who moves to whom. Lengths are what the total loses; of ways of the same
 * length the one of fewest pairs is found.
 *
 * Algorithm: Dijkstra's from both ends at once (Pohl 1971), over the whole network, listed or not. From people who
 * have to be matched, `RowSearch` holds each mentee to all mentors; from mentors with a place to fill `ColumnSearch`
 * holds each mentor to all mentees. They meet at a mentor. A look takes in what costs nothing; what is dearer waits until
 * the search comes so far.
 */
export interface Network {
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  /** Whom each row has, −1 for nobody; and the rows of each column. */
  readonly column: Int32Array
  readonly held: NumberLists
  readonly rows: Scanner
  readonly columns: Scanner
}

/** Lengths are compared first, then pairs that change: fewer than this. */
export const STEP = 2 ** 20
const FAR = Number.POSITIVE_INFINITY

/** Where a search begins. */
export interface Sources {
  /** What the cheapest cost, Infinity where there is none, and how many cost that. */
  readonly least: number
  readonly first: number
  /** Begins those that cost so much; returns what the next ones cost, Infinity where there are no more. */
  readonly begin: (cost: number, beginAt: (source: number) => void) => number
  /** Whether there is one alone, which costs nothing. */
  readonly isOne?: boolean
  /** Of a column, Infinity where it is none. */
  readonly costOf: (column: number) => number
  /** The row that would be left over in a column that is one. */
  readonly rowOf?: (column: number) => number
  /** Whether it begins at a row that has no column. */
  readonly beginsAt?: (row: number) => boolean
  /** Whether these are they who are left over, or could be. */
  readonly isLeftOver?: boolean
  /** How many people's prices move along when those around the sources do. */
  readonly along?: number
}

/** How far people are from one end of a search, and how they are reached; used again for the next. */
export class Marks {
  readonly rowKey: Float64Array
  readonly columnKey: Float64Array
  /** The column a row goes to, and the row that comes to a column or leaves it; −1 for none. */
  readonly ofRow: Int32Array
  readonly ofColumn: Int32Array
  readonly rows: number[] = []
  readonly columns: number[] = []

  constructor(rowCount: number, columnCount: number) {
    this.rowKey = new Float64Array(rowCount).fill(FAR)
    this.columnKey = new Float64Array(columnCount).fill(FAR)
    this.ofRow = new Int32Array(rowCount).fill(-1)
    this.ofColumn = new Int32Array(columnCount).fill(-1)
  }

  markRow(row: number, key: number, column: number): void {
    if (this.rowKey[row] === FAR) this.rows.push(row)
    this.rowKey[row] = key
    this.ofRow[row] = column
  }

  markColumn(column: number, key: number, row: number): void {
    if (this.columnKey[column] === FAR) this.columns.push(column)
    this.columnKey[column] = key
    this.ofColumn[column] = row
  }

  clear(): void {
    for (const row of this.rows) {
      this.rowKey[row] = FAR
      this.ofRow[row] = -1
    }
    for (const column of this.columns) {
      this.columnKey[column] = FAR
      this.ofColumn[column] = -1
    }
    this.rows.length = 0
    this.columns.length = 0
  }
}

/** One end of a search. */
abstract class Search {
  readonly marks: Marks
  protected readonly network: Network
  readonly sources: Sources
  private readonly fresh = new Waiting()
  private readonly later = new Waiting()
  private nextCost: number
  lookedAt = 0

  constructor(network: Network, marks: Marks, sources: Sources) {
    this.network = network
    this.marks = marks
    this.sources = sources
    this.nextCost = sources.least
    marks.clear()
  }

  /** Nothing nearer than this is left to find. */
  get top(): number {
    return Math.min(this.nextSource, this.fresh.top, this.later.top)
  }

  /** The nearest of what was put off because it is dear. */
  get topLater(): number {
    return this.later.top
  }

  private get nextSource(): number {
    return this.nextCost * STEP
  }

  /** How much there is to do next, roughly. */
  get pending(): number {
    return this.fresh.size + (this.nextCost === this.sources.least ? this.sources.first : 0)
  }

  get pendingLater(): number {
    return this.later.size
  }

  /** Goes on by one person; `meet` hears of every column that is reached, and of rows with none. */
  advance(meet: Meet): void {
    while (this.nextSource <= Math.min(this.fresh.top, this.later.top) && this.nextSource < FAR) {
      const key = this.nextSource
      this.nextCost = this.sources.begin(this.nextCost, source => this.begin(source, key, meet))
    }
    if (this.later.top < this.fresh.top) this.advanceLater(meet)
    else this.expand(this.fresh.pop(), meet)
  }

  advanceLater(meet: Meet): void {
    this.expand(this.later.pop(), meet)
  }

  private expand(next: Entry | undefined, meet: Meet): void {
    if (!next) return
    const { node, from } = next
    const key = this.keyOf(node)
    if (next.key !== key + from * STEP) return
    const to = from < FARTHEST ? Math.max(1, from * 2) : FAR
    this.look(node, key, from, to, meet)
    this.lookedAt++
    if (to < FAR) this.later.push(key + to * STEP, node, to)
  }

  protected wait(key: number, node: number): void {
    this.fresh.push(key, node, 0)
  }

  protected abstract begin(source: number, key: number, meet: Meet): void
  protected abstract keyOf(node: number): number
  protected abstract look(node: number, key: number, from: number, to: number, meet: Meet): void
}

type Meet = (key: number, column: number, row: number) => void

/** From rows that have to be matched, over the columns they could have, to the rows that would lose theirs. */
export class RowSearch extends Search {
  private readonly areRows: boolean

  /** Begins at rows without a column, or at columns (with all their rows). */
  constructor(network: Network, marks: Marks, sources: Sources, areRows: boolean) {
    super(network, marks, sources)
    this.areRows = areRows
  }

  protected begin(source: number, key: number, meet: Meet): void {
    if (this.areRows) this.reachRow(source, key)
    else this.reach(source, key, -1, meet)
  }

  protected keyOf(row: number): number {
    return this.marks.rowKey[row] ?? FAR
  }

  private reach(column: number, key: number, row: number, meet: Meet): void {
    if (key >= (this.marks.columnKey[column] ?? FAR)) return
    this.marks.markColumn(column, key, row)
    meet(key, column, -1)
    const { held } = this.network
    const start = held.startOf(column)
    const end = start + held.countOf(column)
    for (let at = start; at < end; at++) this.reachRow(held.numbers[at] ?? 0, key)
  }

  private reachRow(row: number, key: number): void {
    if (key >= this.keyOf(row)) return
    this.marks.markRow(row, key, -1)
    this.wait(key, row)
  }

  protected look(row: number, key: number, from: number, to: number, meet: Meet): void {
    const { rows, rowPrice } = this.network
    const tight = to === 1 ? rows.costNothing : undefined
    if (tight) {
      const { columnKey } = this.marks
      const start = tight.startOf(row)
      const end = start + tight.countOf(row)
      for (let at = start; at < end; at++) {
        const column = tight.numbers[at] ?? 0
        if (key + 1 < (columnKey[column] ?? FAR)) this.reach(column, key + 1, row, meet)
      }
      return
    }
    rows.near(row, rowPrice[row] ?? 0, from, to)
    const { found, costs } = rows
    for (let at = 0; at < found.length; at++)
      this.reach(found[at] ?? 0, key + (costs[at] ?? 0) * STEP + 1, row, meet)
  }
}

/** From columns with a place to fill, over the rows that could come, to the columns these would leave. */
export class ColumnSearch extends Search {
  private readonly areRows: boolean

  /** Begins at columns, or at rows that may be left over. */
  constructor(network: Network, marks: Marks, sources: Sources, areRows: boolean) {
    super(network, marks, sources)
    this.areRows = areRows
  }

  protected begin(source: number, key: number, meet: Meet): void {
    const column = this.areRows ? (this.network.column[source] ?? -1) : source
    if (key >= this.keyOf(column)) return
    if (this.areRows) this.marks.markRow(source, key, -1)
    this.reach(column, key, this.areRows ? source : -1, meet)
  }

  protected keyOf(column: number): number {
    return this.marks.columnKey[column] ?? FAR
  }

  private reach(column: number, key: number, row: number, meet: Meet): void {
    if (key >= this.keyOf(column)) return
    this.marks.markColumn(column, key, row)
    meet(key, column, -1)
    this.wait(key, column)
  }

  protected look(node: number, key: number, from: number, to: number, meet: Meet): void {
    const { columns, columnPrice, column } = this.network
    const tight = to === 1 ? columns.costNothing : undefined
    if (tight) {
      const { rowKey } = this.marks
      const start = tight.startOf(node)
      const end = start + tight.countOf(node)
      for (let at = start; at < end; at++) {
        const row = tight.numbers[at] ?? 0
        if (key + 1 < (rowKey[row] ?? FAR)) this.come(row, column[row] ?? -1, key + 1, node, meet)
      }
      return
    }
    columns.near(node, columnPrice[node] ?? 0, from, to)
    const { found, costs } = columns
    for (let at = 0; at < found.length; at++) {
      const row = found[at] ?? 0
      const reached = key + (costs[at] ?? 0) * STEP + 1
      if (reached < (this.marks.rowKey[row] ?? FAR)) this.come(row, column[row] ?? -1, reached, node, meet)
    }
  }

  /** A row comes to a column from its own. */
  private come(row: number, own: number, key: number, node: number, meet: Meet): void {
    if (own === node) return
    this.marks.markRow(row, key, node)
    if (own < 0) meet(key, -1, row)
    else this.reach(own, key, row, meet)
  }
}

export interface Way {
  /** What the total loses by it. */
  readonly length: number
  /** Rows, and whom each gets; −1 for nobody. */
  readonly moves: readonly (readonly [number, number])[]
  /** By how much the prices around either end move, `length` together. */
  readonly byRows: number
  readonly byColumns: number
}

/**
 * The shortest way between two ends; undefined where there is none. `least` is the length of a way that takes nobody's
 * place, if there is one: the row that comes is left over itself.
 */
export function shortestWay(
  network: Network,
  fromRows: RowSearch,
  fromColumns: ColumnSearch,
  least: number,
): Way | undefined {
  let best = least * STEP
  let met: Meeting = { column: -1, row: -1, atRowSource: true, atColumnSource: true }
  const metByRows: Meet = (key, column) => {
    const known = fromColumns.marks.columnKey[column] ?? FAR
    const begins = fromColumns.sources.costOf(column) * STEP
    const reached = key + Math.min(known, begins)
    if (reached >= best) return
    best = reached
    const atRowSource = (fromRows.marks.ofColumn[column] ?? -1) < 0
    met = { column, row: -1, atRowSource, atColumnSource: begins <= known }
  }
  const metByColumns: Meet = (key, column, row) => {
    if (column < 0) {
      if (key >= best || !fromRows.sources.beginsAt?.(row)) return
      best = key
      met = { column, row, atRowSource: true, atColumnSource: false }
      return
    }
    const known = fromRows.marks.columnKey[column] ?? FAR
    const begins = fromRows.sources.costOf(column) * STEP
    const reached = key + Math.min(known, begins)
    if (reached >= best) return
    best = reached
    met = { column, row: -1, atRowSource: begins <= known, atColumnSource: false }
  }
  // Where the end with one source begins, both ends could meet without a step; after that, what is not found yet has
  // at least one pair more than the ends have come to together: a pair between those that neither has looked at.
  if (fromRows.sources.isOne) fromRows.advance(metByRows)
  else fromColumns.advance(metByColumns)
  for (;;) {
    if (fromRows.top + fromColumns.top + 1 < best) {
      if (fromRows.pending <= fromColumns.pending) fromRows.advance(metByRows)
      else fromColumns.advance(metByColumns)
    } else if (Math.max(fromRows.topLater, fromColumns.topLater) + 1 < best) {
      // A pair that both have put off could still be on a shorter way.
      if (fromRows.pendingLater <= fromColumns.pendingLater) fromRows.advanceLater(metByRows)
      else fromColumns.advanceLater(metByColumns)
    } else break
  }
  if (best === FAR) return undefined
  const length = Math.floor(best / STEP)
  return {
    length,
    moves: movesOf(network, fromRows, fromColumns, met),
    ...share(length, fromRows, fromColumns),
  }
}

/** Where the searches met, and whether that is where one of them would begin. */
interface Meeting {
  readonly column: number
  readonly row: number
  readonly atRowSource: boolean
  readonly atColumnSource: boolean
}

function movesOf(
  network: Network,
  fromRows: RowSearch,
  { marks, sources }: ColumnSearch,
  met: Meeting,
): [number, number][] {
  const moves: [number, number][] = []
  for (let column = met.atRowSource ? -1 : met.column; column >= 0; ) {
    const row = fromRows.marks.ofColumn[column] ?? -1
    if (row < 0) break
    moves.push([row, column])
    column = network.column[row] ?? -1
  }
  let row = met.row >= 0 ? met.row : (marks.ofColumn[met.column] ?? -1)
  if (met.atColumnSource) {
    const left = met.column < 0 ? -1 : (sources.rowOf?.(met.column) ?? -1)
    if (left >= 0) moves.push([left, -1])
    row = -1
  }
  while (row >= 0) {
    const column = marks.ofRow[row] ?? -1
    moves.push([row, column])
    row = column < 0 ? -1 : (marks.ofColumn[column] ?? -1)
  }
  return moves
}

/** Shares the length between the prices around both ends, so that as few as can be move. */
function share(length: number, fromRows: RowSearch, fromColumns: ColumnSearch) {
  const surely = (search: Search): number => Math.floor(Math.min(search.top, length * STEP) / STEP)
  const within = (search: Search): number[] => {
    const counts = new Array<number>(length + 1).fill(0)
    for (const column of search.marks.columns) {
      const cost = Math.floor((search.marks.columnKey[column] ?? FAR) / STEP)
      if (cost < length) counts[cost + 1] = (counts[cost + 1] ?? 0) + 1
    }
    for (let at = 1; at <= length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
    return counts
  }
  const byRows = within(fromRows)
  const byColumns = within(fromColumns)
  let best = length - surely(fromColumns)
  for (let own = best + 1; own <= surely(fromRows); own++) {
    const moved = (rows: number): number =>
      (byRows[rows] ?? 0) +
      (byColumns[length - rows] ?? 0) +
      (rows < length ? (fromColumns.sources.along ?? 0) : 0)
    if (moved(own) < moved(best)) best = own
  }
  return { byRows: best, byColumns: length - best }
}

/** A look takes in so much at first: what costs nothing. From here on it takes in everybody. */
const FARTHEST = 32

interface Entry {
  readonly key: number
  readonly node: number
  readonly from: number
}

/** Entries by key, the least first: an array for each key, since there are few of them; keys never fall behind. */
class Waiting {
  top = FAR
  size = 0
  private readonly entries = new Map<number, number[]>()
  private readonly keys = new Keys()
  /** The key that was pushed last, and its entries: mostly the next one's too. */
  private lastKey = Number.NaN
  private last: number[] = []

  push(key: number, node: number, from: number): void {
    if (key !== this.lastKey) {
      this.lastKey = key
      this.last = this.entries.get(key) ?? this.begin(key)
    }
    this.last.push(node, from)
    this.size++
  }

  private begin(key: number): number[] {
    const made: number[] = []
    this.entries.set(key, made)
    this.keys.push(key)
    if (key < this.top) this.top = key
    return made
  }

  pop(): Entry | undefined {
    const key = this.top
    const own = this.entries.get(key)
    if (!own) return undefined
    const from = own.pop() ?? 0
    const node = own.pop() ?? 0
    this.size--
    if (own.length === 0) {
      this.entries.delete(key)
      if (key === this.lastKey) this.lastKey = Number.NaN
      this.keys.pop()
      this.top = this.keys.least
    }
    return { key, node, from }
  }
}

/** A binary heap of numbers. */
class Keys {
  private readonly keys: number[] = []

  get least(): number {
    return this.keys[0] ?? FAR
  }

  push(key: number): void {
    const { keys } = this
    let place = keys.length
    keys.push(key)
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = keys[parent] ?? 0
      if (above <= key) break
      keys[place] = above
      place = parent
    }
    keys[place] = key
  }

  pop(): void {
    const { keys } = this
    const last = keys.pop()
    if (last === undefined || keys.length === 0) return
    let place = 0
    for (;;) {
      let child = place * 2 + 1
      if (child >= keys.length) break
      if ((keys[child + 1] ?? FAR) < (keys[child] ?? FAR)) child++
      const below = keys[child] ?? FAR
      if (below >= last) break
      keys[place] = below
      place = child
    }
    keys[place] = last
  }
}
