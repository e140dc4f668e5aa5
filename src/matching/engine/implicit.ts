import { auctionStart } from './auction.ts'
import { gather, gatheredColumns, type KernelLayout, setPrices } from './kernel/kernel.ts'
import type { PassColumns, PassResult } from './kernel/pass.ts'
import { pointsAt, type Tabulated } from './numbered.ts'
import { type StageNetwork, type StageOptimum, type StageStart, solveStage } from './stage.ts'

/**
 * The largest total where everybody on the side that wants less is matched, without ever listing all pairs.
 *
 * Column generation: a short list of candidates for each mentee is solved exactly; the fast kernel then holds every
 * other pair to the prices, and pairs that exceed them join the lists, until none does. Prices that no pair exceeds
 * prove the match over all pairs.
 *
 * What keeps the passes over all pairs few: the first lists come from a window of the mentors each; prices from an
 * auction over them lead to better lists; and a full pass notes, for each mentee, the most that a pair outside the
 * lists exceeds its mentor's price by. Later only those mentees are looked at anew whose price fell below that, and
 * for the others only the mentors whose price fell. Memory grows with the lists, not with the pairs.
 */
export interface ImplicitProblem {
  readonly table: Tabulated
  readonly needs: Int32Array
  readonly rooms: Int32Array
  readonly locked: readonly (readonly [number, number])[]
}

/** Pairs are columns in `edgeColumn` from `rowStart[row]`. */
export interface ImplicitOptimum extends StageOptimum {
  readonly network: StageNetwork
}

/** Runs rows through the kernel, on this thread or on several. */
export interface Passes {
  readonly layout: KernelLayout
  run(
    rows: Int32Array,
    floor: Int32Array,
    columns: PassColumns,
    target: number,
    cap: number,
  ): Promise<PassResult[]>
}

/** Called between steps of work; may pause, and throws to stop. */
export type Breathe = (share: number) => Promise<void> | undefined

const FIRST_WINDOWS = 16
/** Where fewer rows than this share are improved, solving goes on from the last prices instead of from an auction. */
const FEW = 0.004

export async function solveImplicit(
  problem: ImplicitProblem,
  passes: Passes,
  breathe: Breathe,
  log: (text: string) => void = () => {},
): Promise<ImplicitOptimum | undefined> {
  const search = new Search(problem, passes, breathe, log)
  return search.run()
}

class Search {
  private readonly problem: ImplicitProblem
  private readonly passes: Passes
  private readonly breathe: Breathe
  private readonly log: (text: string) => void
  private readonly lists: Lists
  private readonly rowMust: Uint8Array
  private readonly columnMust: Uint8Array
  private readonly lockedKeys: Set<number>
  private readonly allRows: Int32Array
  /** What a pair outside the lists has at most, points less the mentor's price in `basePrice`. */
  private readonly rest: Float64Array
  private readonly basePrice: Float64Array

  constructor(problem: ImplicitProblem, passes: Passes, breathe: Breathe, log: (text: string) => void) {
    this.problem = problem
    this.passes = passes
    this.breathe = breathe
    this.log = log
    const { table, needs, rooms, locked } = problem
    let balance = 0
    for (const need of needs) balance += need
    for (const room of rooms) balance -= room
    this.rowMust = Uint8Array.from(needs, need => (balance <= 0 && need > 0 ? 1 : 0))
    this.columnMust = Uint8Array.from(rooms, room => (balance >= 0 && room > 0 ? 1 : 0))
    this.lockedKeys = new Set(locked.map(([row, column]) => row * table.columnCount + column))
    this.allRows = Int32Array.from(needs.keys()).filter(row => (needs[row] ?? 0) > 0)
    this.rest = new Float64Array(table.rowCount)
    this.basePrice = new Float64Array(table.columnCount)
    this.lists = new Lists(table.rowCount)
  }

  async run(): Promise<ImplicitOptimum | undefined> {
    const { table } = this.problem
    const { layout } = this.passes
    this.listSomeMatching()
    const windowed = (count: number, shift: number): PassColumns => ({
      kind: 'windows',
      count,
      shift,
      columns: layout.columns,
    })
    const windows = Math.max(1, Math.min(FIRST_WINDOWS, Math.floor(table.columnCount / 512)))
    let network: StageNetwork
    let start: StageStart | undefined
    this.hold(new Float64Array(table.columnCount))
    this.take(await this.passes.run(this.allRows, this.nothing(), windowed(windows, 0), 12, 16))
    for (let round = 1; round <= (windows > 4 ? 3 : 0); round++) {
      this.log(`lists ${this.lists.size}`)
      network = this.network()
      start = auctionStart(network)
      this.log('auction')
      await this.breathe(0.1 * round)
      const prices = start?.columnPrice ?? new Float64Array(table.columnCount)
      const shift = this.hold(prices)
      const floor = this.bestInLists(network, prices, shift)
      this.take(await this.passes.run(this.allRows, floor, windowed(windows / 2, round), 3, 6))
    }
    network = this.network()
    this.log(`lists ${this.lists.size}`)
    start = auctionStart(network)
    this.log('auction')
    let improved = this.allRows.length
    for (let round = 0; ; round++) {
      const optimum = await this.solve(network, start, round)
      this.log(`stage ${optimum ? 'ok' : 'infeasible'}`)
      if (!optimum) return undefined
      improved = round === 0 ? await this.passOverAll(optimum) : await this.recheck(optimum)
      if (improved === 0) return { ...optimum, network }
      const next = this.network()
      start =
        improved > FEW * this.allRows.length ? auctionStart(next) : this.continued(network, next, optimum)
      this.log(`start (${improved > FEW * this.allRows.length ? 'auction' : 'warm'})`)
      network = next
    }
  }

  private async solve(network: StageNetwork, start: StageStart | undefined, round: number) {
    const steps = solveStage(network, start)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      await this.breathe(Math.min(0.95, 0.45 + 0.1 * round))
    }
  }

  /** Gives the kernel the prices, from 0 up; returns what was added to all of them. Full mentors cost too much. */
  private hold(prices: Float64Array): number {
    const { rooms } = this.problem
    let lowest = 0
    for (let column = 0; column < prices.length; column++) {
      if ((rooms[column] ?? 0) > 0) lowest = Math.min(lowest, prices[column] ?? 0)
    }
    setPrices(
      this.passes.layout,
      prices.map((price, column) => ((rooms[column] ?? 0) === 0 ? 255 : price - lowest)),
    )
    return -lowest
  }

  private nothing(): Int32Array {
    return new Int32Array(this.problem.table.rowCount).fill(-1)
  }

  private bestInLists(network: StageNetwork, prices: Float64Array, shift: number): Int32Array {
    const best = this.nothing()
    for (let row = 0; row < network.rowCount; row++) {
      for (let edge = network.rowStart[row] ?? 0; edge < (network.rowStart[row + 1] ?? 0); edge++) {
        const value = (network.edgeWeight[edge] ?? 0) - (prices[network.edgeColumn[edge] ?? 0] ?? 0) - shift
        if (value > (best[row] ?? 0)) best[row] = value
      }
    }
    return best
  }

  /** Holds every pair to the prices. Returns how many rows have pairs outside the lists that exceed them. */
  private async passOverAll({ rowPrice, columnPrice }: StageOptimum): Promise<number> {
    const shift = this.hold(columnPrice)
    const floor = Int32Array.from(rowPrice, price => price - shift - 2)
    const results = await this.passes.run(this.allRows, floor, { kind: 'all' }, 6, 16)
    this.basePrice.set(columnPrice)
    for (const { rows, rest } of results) {
      for (const [place, row] of rows.entries()) this.rest[row] = (rest[place] ?? 0) + shift
    }
    const added = this.take(results)
    for (const row of this.problem.table.extra.keys()) this.takeExtra(row, rowPrice[row] ?? 0, columnPrice)
    const hit = this.exceeding(rowPrice, columnPrice)
    this.log(`pass over all: added ${added}, ${hit} rows exceed`)
    return hit
  }

  /** The same after the first pass, where prices fell alone. */
  private async recheck(optimum: StageOptimum): Promise<number> {
    const { rooms } = this.problem
    this.level(optimum)
    const { rowPrice, columnPrice } = optimum
    const shift = this.hold(columnPrice)
    const fallen: number[] = []
    for (let column = 0; column < columnPrice.length; column++) {
      if ((rooms[column] ?? 0) > 0 && (columnPrice[column] ?? 0) < (this.basePrice[column] ?? 0))
        fallen.push(column)
    }
    const open = this.allRows.filter(row => (rowPrice[row] ?? 0) < (this.rest[row] ?? 0))
    this.log(`recheck: ${open.length} rows, ${fallen.length} columns`)
    if (open.length > 0.6 * this.allRows.length || fallen.length > 0.6 * columnPrice.length) {
      return this.passOverAll({ rowPrice, columnPrice, used: new Uint8Array(0) })
    }
    const floor = Int32Array.from(rowPrice, price => price - shift)
    let added = 0
    if (fallen.length > 0) {
      const chosen = Int32Array.from(fallen)
      gather(this.passes.layout, chosen)
      const results = await this.passes.run(
        this.allRows,
        floor,
        { kind: 'gathered', end: gatheredColumns(chosen.length) },
        2,
        8,
      )
      const columns = results.map(result => ({
        ...result,
        found: result.found.map(place => chosen[place] ?? 0),
      }))
      added += this.take(columns)
      this.log(`  columns: added ${added}`)
    }
    if (open.length > 0) {
      const results = await this.passes.run(open, floor, { kind: 'all' }, 6, 16)
      added += this.take(results)
    }
    for (const row of this.problem.table.extra.keys())
      added += this.takeExtra(row, rowPrice[row] ?? 0, columnPrice)
    this.log(`  rows: added ${added}`)
    return this.exceeding(rowPrice, columnPrice)
  }

  /**
   * Where everybody and every place is filled, one number may be moved from all mentees' prices to all mentors': the
   * one is chosen that leaves the least to look at.
   */
  private level({ rowPrice, columnPrice }: StageOptimum): void {
    const { needs, rooms } = this.problem
    const filled =
      this.rowMust.every((must, row) => must === 1 || needs[row] === 0) &&
      this.columnMust.every((must, column) => must === 1 || rooms[column] === 0)
    if (!filled) return
    let best = 0
    let least = Number.POSITIVE_INFINITY
    for (let move = -8; move <= 8; move++) {
      let open = 0
      let fallen = 0
      for (const row of this.allRows) if ((rowPrice[row] ?? 0) - move < (this.rest[row] ?? 0)) open++
      for (let column = 0; column < columnPrice.length; column++) {
        if ((rooms[column] ?? 0) > 0 && (columnPrice[column] ?? 0) + move < (this.basePrice[column] ?? 0))
          fallen++
      }
      const cost = open / Math.max(1, this.allRows.length) + fallen / columnPrice.length
      if (cost < least) {
        least = cost
        best = move
      }
    }
    for (let row = 0; row < rowPrice.length; row++) rowPrice[row] = (rowPrice[row] ?? 0) - best
    for (let column = 0; column < columnPrice.length; column++)
      columnPrice[column] = (columnPrice[column] ?? 0) + best
  }

  /** How many rows have pairs in their lists that exceed the prices. */
  private exceeding(rowPrice: Float64Array, columnPrice: Float64Array): number {
    let hit = 0
    for (const row of this.allRows) if (this.lists.exceeds(row, rowPrice[row] ?? 0, columnPrice)) hit++
    return hit
  }

  private takeExtra(row: number, price: number, columnPrice: Float64Array): number {
    let added = 0
    for (const column of this.problem.table.extra.get(row)?.keys() ?? []) {
      const points = pointsAt(this.problem.table, row, column)
      if (points - (columnPrice[column] ?? 0) > price && this.consider(row, column)) added++
    }
    return added
  }

  private take(results: readonly PassResult[]): number {
    const before = this.lists.size
    for (const { rows, count, found } of results) {
      let at = 0
      for (let place = 0; place < rows.length; place++) {
        const row = rows[place] ?? 0
        for (const end = at + (count[place] ?? 0); at < end; at++) this.consider(row, found[at] ?? 0)
      }
    }
    return this.lists.size - before
  }

  private consider(row: number, column: number): boolean {
    const { table, rooms } = this.problem
    if ((rooms[column] ?? 0) === 0 || this.lockedKeys.has(row * table.columnCount + column)) return false
    const points = pointsAt(table, row, column)
    return points >= 0 && this.lists.add(row, column, points)
  }

  /** Lists one match of everybody on the short side, so that there is one to start from. */
  private listSomeMatching(): void {
    const { rooms, needs, table } = this.problem
    const places: number[] = []
    for (let column = 0; column < rooms.length; column++) {
      for (let place = 0; place < Math.min(rooms[column] ?? 0, table.rowCount); place++) places.push(column)
    }
    const waiting: number[] = []
    for (const row of this.allRows) for (let unit = 0; unit < (needs[row] ?? 0); unit++) waiting.push(row)
    const short = Math.min(places.length, waiting.length)
    for (let at = 0; at < short; at++) {
      const row = waiting[at] ?? 0
      const own = places[at] ?? 0
      if (this.consider(row, own)) continue
      // Forbidden: both change with somebody else.
      for (let other = 1; other < short; other++) {
        const partner = (at + other * 7919) % short
        const theirs = places[partner] ?? 0
        if (pointsAt(table, row, theirs) >= 0 && pointsAt(table, waiting[partner] ?? 0, own) >= 0) {
          this.consider(row, theirs)
          this.consider(waiting[partner] ?? 0, own)
          places[at] = theirs
          places[partner] = own
          break
        }
      }
    }
  }

  private network(): StageNetwork {
    const { needs, rooms } = this.problem
    return {
      ...this.lists.edges(),
      needs,
      rooms,
      rowCount: needs.length,
      columnCount: rooms.length,
      rowMust: this.rowMust,
      columnMust: this.columnMust,
    }
  }

  /** The last match and prices as a start; lists only grew at their ends. */
  private continued(old: StageNetwork, next: StageNetwork, { used, columnPrice }: StageOptimum): StageStart {
    const rowEdge = new Int32Array(old.rowCount).fill(-1)
    for (let row = 0; row < old.rowCount; row++) {
      const from = old.rowStart[row] ?? 0
      for (let edge = from; edge < (old.rowStart[row + 1] ?? 0); edge++) {
        if (used[edge]) rowEdge[row] = (next.rowStart[row] ?? 0) + edge - from
      }
    }
    return { columnPrice, rowEdge }
  }
}

/** Candidates of each row. */
class Lists {
  private readonly columns: number[][]
  private readonly points: number[][]
  size = 0

  constructor(rowCount: number) {
    this.columns = Array.from({ length: rowCount }, () => [])
    this.points = Array.from({ length: rowCount }, () => [])
  }

  add(row: number, column: number, points: number): boolean {
    const own = this.columns[row]
    if (!own || own.includes(column)) return false
    own.push(column)
    this.points[row]?.push(points)
    this.size++
    return true
  }

  exceeds(row: number, price: number, columnPrice: Float64Array): boolean {
    const points = this.points[row] ?? []
    const columns = this.columns[row] ?? []
    for (let at = 0; at < columns.length; at++) {
      if ((points[at] ?? 0) - (columnPrice[columns[at] ?? 0] ?? 0) > price) return true
    }
    return false
  }

  edges() {
    const rowStart = new Int32Array(this.columns.length + 1)
    const edgeColumn = new Int32Array(this.size)
    const edgeWeight = new Int32Array(this.size)
    let edge = 0
    for (let row = 0; row < this.columns.length; row++) {
      const own = this.columns[row] ?? []
      const points = this.points[row] ?? []
      for (let at = 0; at < own.length; at++) {
        edgeColumn[edge] = own[at] ?? 0
        edgeWeight[edge++] = points[at] ?? 0
      }
      rowStart[row + 1] = edge
    }
    return { rowStart, edgeColumn, edgeWeight }
  }
}
