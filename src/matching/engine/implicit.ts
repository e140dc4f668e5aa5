import { auctionStart } from './auction.ts'
import { gather, gatheredColumns, type KernelLayout, setPrices } from './kernel/kernel.ts'
import type { PassColumns, PassResult, SiftRequest } from './kernel/pass.ts'
import { type SieveLayout, SievePrices, THRESHOLDS } from './kernel/sieve.ts'
import type { ReachedAim, WantedAims } from './lexicographic.ts'
import { Lists, type PricesOfBoth } from './lists.ts'
import { fillRow, pointsAt, type Tabulated } from './numbered.ts'
import {
  type StageNetwork,
  type StageOptimum,
  type StageStart,
  type StageWatch,
  solveStage,
} from './stage.ts'
import { tighten } from './tighten.ts'

/**
 * Most matched, best worst pair and largest total without ever listing all pairs.
 *
 * Column generation: a short list of candidates for each mentee is solved exactly; the fast kernel then holds every
 * other pair to the prices, and pairs that exceed them join the lists, until none does. PricesOfBoth that no pair exceeds
 * prove the match over all pairs.
 *
 * What keeps the passes over all pairs few: the first lists come from a window of the mentors each; prices from an
 * auction over them lead to better lists; and a full pass notes, for each mentee, the most that a pair outside the
 * lists exceeds its mentor's price by. Later only those mentees are looked at anew whose price fell below that, and
 * for the others only the mentors whose price fell. Memory grows with the lists, not with the pairs.
 *
 * The kernel only points at pairs; what it points at is scored and tested against the rules here, and a row of which
 * it points at nothing but pairs that may not be is gone through whole.
 */
export interface ImplicitProblem {
  readonly table: Tabulated
  readonly needs: Int32Array
  readonly rooms: Int32Array
  readonly locked: readonly (readonly [number, number])[]
  readonly watched?: StageWatch
}

export interface ImplicitOptimum {
  readonly network: StageNetwork
  readonly used: Uint8Array
  readonly aims: readonly ReachedAim[]
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
  /** The quicker way to hold pairs to prices, where the score fits it. */
  readonly sieve: SieveLayout | undefined
  sift(rows: Int32Array, request: SiftRequest): Promise<PassResult[]>
}

/** Called between steps of work; may pause, and throws to stop. */
export type Breathe = (share: number) => Promise<void> | undefined

/** Aims that are reached without listing all pairs. */
export const canBeImplicit = (aims: WantedAims, needs: Int32Array, rooms: Int32Array): boolean =>
  aims.mostMatched &&
  aims.worst !== 'leximin' &&
  aims.largestTotal &&
  !aims.fewestChanges &&
  (needs.every(need => need <= 1) || rooms.every(room => room <= 1))

const FIRST_WINDOWS = 16
/** Where fewer rows than this share are improved, solving goes on from the last prices instead of from an auction. */
const FEW = 0.02
/** Where fewer rows than this share are improved at the prices of an auction, exact prices follow. */
const ROUGH = 0.03
const ROUGH_ROUNDS = 5
const TARGET = 6
const CAP = 16

export function solveImplicit(
  problem: ImplicitProblem,
  aims: WantedAims,
  passes: Passes,
  breathe: Breathe,
  log: (text: string) => void = () => {},
): Promise<ImplicitOptimum> {
  return new Search(problem, passes, breathe, log).run(aims)
}

class Search {
  private readonly problem: ImplicitProblem
  private readonly passes: Passes
  private readonly breathe: Breathe
  private readonly log: (text: string) => void
  private readonly lists: Lists
  private readonly lockedKeys: Set<number>
  private readonly allRows: Int32Array
  /** From the first aim: prices of 0 or 1; where both are 1 the pair is in no match of the most people. */
  private counted: ReachedAim | undefined
  private rowMust: Uint8Array
  private columnMust: Uint8Array
  /** From the second aim: pairs with fewer points are out. */
  private leastPoints = 0
  /** What a pair outside the lists has at most, points less the mentor's price in `basePrice`. */
  private readonly rest: Float64Array
  private readonly basePrice: Float64Array
  private share = 0

  constructor(problem: ImplicitProblem, passes: Passes, breathe: Breathe, log: (text: string) => void) {
    this.problem = problem
    this.passes = passes
    this.breathe = breathe
    this.log = log
    const { table, needs, locked } = problem
    this.rowMust = new Uint8Array(table.rowCount)
    this.columnMust = new Uint8Array(table.columnCount)
    this.lockedKeys = new Set(locked.map(([row, column]) => row * table.columnCount + column))
    this.allRows = Int32Array.from(needs.keys()).filter(row => (needs[row] ?? 0) > 0)
    this.rest = new Float64Array(table.rowCount)
    this.basePrice = new Float64Array(table.columnCount)
    this.lists = new Lists(table.rowCount)
  }

  async run(aims: WantedAims): Promise<ImplicitOptimum> {
    this.counted = this.listSomeMatching()
    if (this.counted) this.fill(this.counted)
    await this.listFromWindows()
    if (!this.counted) {
      this.log('count')
      this.counted = (await this.mostAbove(0)).reached
      this.fill(this.counted)
    }
    const reached: ReachedAim[] = [this.counted]
    if (aims.worst === 'max-min' && this.counted.value > 0)
      reached.push(await this.bestWorst(this.counted.value))
    const { network, used, ...total } = await this.largestTotal()
    reached.push({ aim: 'largest-total', points: 0, bound: total.value, ...total })
    return { network, used, aims: reached }
  }

  private fill({ rowPrice, columnPrice }: ReachedAim): void {
    this.rowMust = Uint8Array.from(rowPrice, price => (price > 0 ? 1 : 0))
    this.columnMust = Uint8Array.from(columnPrice, price => (price > 0 ? 1 : 0))
    const { needs, rooms } = this.problem
    // Where everybody is matched and no place is left over, both sides are filled in every match.
    if (this.isBalanced()) {
      this.rowMust = Uint8Array.from(needs, need => (need > 0 ? 1 : 0))
      this.columnMust = Uint8Array.from(rooms, room => (room > 0 ? 1 : 0))
    }
  }

  private isBalanced(): boolean {
    const needed = sumOf(this.problem.needs)
    return needed === sumOf(this.problem.rooms) && this.counted?.value === needed
  }

  private async listFromWindows(): Promise<void> {
    const { table } = this.problem
    const { columns } = this.passes.layout
    const windows = Math.max(1, Math.min(FIRST_WINDOWS, Math.floor(table.columnCount / 512)))
    this.hold(new Float64Array(table.columnCount))
    const first: PassColumns = { kind: 'windows', count: windows, shift: 0, columns }
    this.take(await this.passes.run(this.allRows, this.nothing(), first, 12, CAP))
    const rounds = windows > 4 ? 2 : 0
    for (let round = 1; round <= rounds; round++) {
      this.log(`lists ${this.lists.size}`)
      const network = this.network()
      const prices = auctionStart(network)?.columnPrice ?? new Float64Array(table.columnCount)
      this.log('auction')
      await this.pause(0.05 * round)
      const shift = this.hold(prices)
      const floor = Int32Array.from(this.bestInLists(network, prices), value => value - shift + 1)
      const next: PassColumns = { kind: 'windows', count: windows / 2, shift: round, columns }
      this.take(await this.passes.run(this.allRows, floor, next, 3, TARGET))
    }
    this.log(`lists ${this.lists.size}`)
  }

  private async largestTotal() {
    let { network, start } = await this.roughPrices()
    for (;;) {
      const optimum = await this.solve(network, start)
      if (!optimum) throw new Error('No match in the lists: the engine contradicts itself.')
      this.log('stage')
      await this.pause(Math.min(0.95, this.share + 0.05))
      const improved = await this.recheck(optimum)
      if (improved === 0) {
        const { used, usedEdges, rowPrice, columnPrice } = optimum
        tighten(network, network.edgeWeight, usedEdges, rowPrice, columnPrice)
        let value = 0
        for (const edge of usedEdges) value += network.edgeWeight[edge] ?? 0
        return { network, used, rowPrice, columnPrice, value }
      }
      const next = this.network()
      const anew = improved > FEW * this.allRows.length
      start = anew ? auctionStart(next) : this.continued(network, next, optimum)
      this.log(anew ? 'auction' : 'warm')
      network = next
    }
  }

  /** Lists that hold nearly all pairs that matter, by passes at the prices of auctions, which cost little. */
  private async roughPrices(): Promise<{ network: StageNetwork; start: StageStart | undefined }> {
    let last: StageStart | undefined
    for (let round = 0; ; round++) {
      const network = this.network()
      const start = auctionStart(network, last?.columnPrice)
      last = start
      this.log('auction')
      await this.pause(Math.min(0.6, 0.2 + 0.1 * round))
      const columnPrice = start?.columnPrice.slice() ?? new Float64Array(network.columnCount)
      for (let column = 0; column < columnPrice.length; column++) {
        if (!this.columnMust[column]) columnPrice[column] = Math.max(0, columnPrice[column] ?? 0)
      }
      const rowPrice = this.bestInLists(network, columnPrice)
      const prices = { rowPrice, columnPrice }
      const improved = round === 0 ? await this.passOverAll(prices) : await this.recheck(prices)
      // Each round leaves fewer; the last differences are for exact prices to find.
      if (improved < ROUGH * this.allRows.length || round === ROUGH_ROUNDS) {
        const latest = improved === 0 ? network : this.network()
        return { network: latest, start: improved === 0 ? start : auctionStart(latest, start?.columnPrice) }
      }
    }
  }

  /** The highest least points with which as many are matched: from the lists up, then proven over all pairs. */
  private async bestWorst(matched: number): Promise<ReachedAim> {
    const levels = [...this.lists.levels()].sort((a, b) => a - b)
    let low = 0
    let high = levels.length
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      const { count } = await this.countInLists(levels[middle] ?? 0)
      if (count === matched) low = middle
      else high = middle
    }
    let least = levels[low] ?? 0
    for (;;) {
      const { reached, count } = await this.mostAbove(least + 1, matched)
      this.log(`above ${least}: ${count} of ${matched}`)
      if (count < matched) {
        this.leastPoints = least
        return { ...reached, aim: 'best-worst', value: least, bound: count }
      }
      least++
    }
  }

  /**
   * How many can be matched with pairs of so many points, over all pairs. PricesOfBoth are 0 or 1, and a pair outside the
   * lists could add to the match only where both are 0. Stops early when `enough` are matched.
   */
  private async mostAbove(points: number, enough = Number.POSITIVE_INFINITY) {
    for (;;) {
      const { count, rowPrice, columnPrice } = await this.countInLists(points)
      const reached: ReachedAim = {
        aim: 'most-matched',
        value: count,
        points: 0,
        bound: count,
        rowPrice,
        columnPrice,
      }
      if (count >= enough) return { reached, count }
      const open = this.allRows.filter(row => rowPrice[row] === 0)
      const results = await this.amongFree(open, points, columnPrice)
      let added = this.take(results)
      const wanted = (column: number, own: number): boolean => own >= points && columnPrice[column] === 0
      for (const { rows, count: found } of results) {
        for (const [place, row] of rows.entries()) {
          for (const column of this.problem.table.extra.get(row)?.keys() ?? []) {
            if (wanted(column, pointsAt(this.problem.table, row, column)) && this.consider(row, column))
              added++
          }
          if ((found[place] ?? 0) > 0 && !this.lists.has(row, wanted)) added += this.scan(row, wanted, TARGET)
        }
      }
      this.log(`count above ${points}: ${count}, ${open.length} rows open, added ${added}`)
      if (added === 0) return { reached, count }
    }
  }

  /** The best pairs of so many points between some rows and the columns of the price 0, which are often few. */
  private async amongFree(
    open: Int32Array,
    points: number,
    columnPrice: Float64Array,
  ): Promise<PassResult[]> {
    const { rooms } = this.problem
    const { layout } = this.passes
    const chosen = Int32Array.from(rooms.keys()).filter(
      column => (rooms[column] ?? 0) > 0 && columnPrice[column] === 0,
    )
    if (chosen.length === 0) return []
    setPrices(layout, new Float64Array(rooms.length))
    gather(layout, chosen)
    const columns: PassColumns = { kind: 'gathered', end: gatheredColumns(chosen.length) }
    const results = await this.passes.run(open, this.nothing().fill(points), columns, 4, CAP)
    return results.map(result => ({ ...result, found: result.found.map(place => chosen[place] ?? 0) }))
  }

  private async countInLists(points: number) {
    const { needs, rooms } = this.problem
    const { rowStart, edgeColumn } = this.lists.edges(points)
    const network: StageNetwork = {
      rowCount: needs.length,
      columnCount: rooms.length,
      rowStart,
      edgeColumn,
      edgeWeight: new Int32Array(edgeColumn.length).fill(1),
      needs,
      rooms,
      rowMust: new Uint8Array(needs.length),
      columnMust: new Uint8Array(rooms.length),
    }
    const rowEdge = new Int32Array(needs.length).fill(-1)
    const left = rooms.slice()
    for (let row = 0; row < needs.length; row++) {
      for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
        const column = edgeColumn[edge] ?? 0
        if ((left[column] ?? 0) <= 0) continue
        left[column] = (left[column] ?? 0) - 1
        rowEdge[row] = edge
        break
      }
    }
    const optimum = await this.solve(network, { columnPrice: new Float64Array(rooms.length), rowEdge })
    if (!optimum) throw new Error('Nobody has to be filled: the engine contradicts itself.')
    tighten(network, network.edgeWeight, optimum.usedEdges, optimum.rowPrice, optimum.columnPrice)
    return { count: optimum.usedEdges.length, rowPrice: optimum.rowPrice, columnPrice: optimum.columnPrice }
  }

  private async solve(
    network: StageNetwork,
    start: StageStart | undefined,
  ): Promise<StageOptimum | undefined> {
    const steps = solveStage(network, start)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      await this.pause(this.share)
    }
  }

  private pause(share: number): Promise<void> | undefined {
    this.share = Math.max(this.share, share)
    return this.breathe(this.share)
  }

  /** Gives the kernel the prices, from 0 up; returns what was added to all of them. Full mentors cost too much. */
  private hold(prices: Float64Array): number {
    const { rooms } = this.problem
    let lowest = 0
    for (let column = 0; column < prices.length; column++) {
      if ((rooms[column] ?? 0) > 0) lowest = Math.min(lowest, prices[column] ?? 0)
    }
    const raised = prices.map((price, column) => ((rooms[column] ?? 0) === 0 ? 255 : price - lowest))
    setPrices(this.passes.layout, raised)
    return -lowest
  }

  private nothing(): Int32Array {
    return new Int32Array(this.problem.table.rowCount).fill(-1)
  }

  /** The most that each row's listed pairs exceed their columns' prices by; 0 at least where it may stay unmatched. */
  private bestInLists(network: StageNetwork, prices: Float64Array): Float64Array {
    const best = Float64Array.from(this.rowMust, must => (must ? Number.NEGATIVE_INFINITY : 0))
    for (let row = 0; row < network.rowCount; row++) {
      for (let edge = network.rowStart[row] ?? 0; edge < (network.rowStart[row + 1] ?? 0); edge++) {
        const value = (network.edgeWeight[edge] ?? 0) - (prices[network.edgeColumn[edge] ?? 0] ?? 0)
        if (value > (best[row] ?? 0)) best[row] = value
      }
    }
    return best.map(value => (value === Number.NEGATIVE_INFINITY ? 0 : value))
  }

  /** Holds every pair to the prices. Returns how many rows have pairs that exceed them. */
  private async passOverAll({ rowPrice, columnPrice }: PricesOfBoth): Promise<number> {
    const { sieve } = this.passes
    if (sieve) return this.siftAll(sieve, { rowPrice, columnPrice })
    const shift = this.hold(columnPrice)
    const floor = Int32Array.from(rowPrice, price => price - shift + 1 - 2)
    const results = await this.passes.run(this.allRows, floor, { kind: 'all' }, TARGET, CAP)
    this.basePrice.set(columnPrice)
    for (const { rows, rest } of results) {
      for (const [place, row] of rows.entries()) this.rest[row] = (rest[place] ?? 0) - 1 + shift
    }
    const added = this.take(results)
    const hit = this.settle(results, { rowPrice, columnPrice }, shift)
    this.log(`pass over all: added ${added}, ${hit} rows exceed`)
    return hit
  }

  /** The same by the sieve, in which all pairs take no longer than a few elsewhere. */
  private async siftAll(sieve: SieveLayout, prices: PricesOfBoth): Promise<number> {
    const { rowPrice, columnPrice } = prices
    const held = new SievePrices(sieve, columnPrice, this.problem.rooms, this.leastPoints)
    // One point below what exceeds: pairs that are tight now, or nearly so, would exceed the next prices.
    const threshold = Int32Array.from(rowPrice, price => price - 1)
    let lowest = Number.POSITIVE_INFINITY
    let highest = Number.NEGATIVE_INFINITY
    for (const row of this.allRows) {
      lowest = Math.min(lowest, threshold[row] ?? 0)
      highest = Math.max(highest, threshold[row] ?? 0)
    }
    const step = Math.max(1, Math.ceil((highest - lowest + 1) / THRESHOLDS))
    const address = new Int32Array(threshold.length)
    for (const row of this.allRows) {
      const own = threshold[row] ?? 0
      threshold[row] = own - ((own - lowest) % step)
      address[row] = held.address(threshold[row] ?? 0) ?? 0
    }
    const request = { address, threshold, prices: columnPrice, target: TARGET, cap: CAP }
    const results = await this.passes.sift(this.allRows, request)
    const added = this.take(results)
    const hit = this.settle(results, prices, undefined)
    this.log(`sieve over all: added ${added}, ${hit} rows exceed`)
    return hit
  }

  /** The same after the first pass, looking only where prices fell. */
  private async recheck(prices: PricesOfBoth): Promise<number> {
    if (this.passes.sieve) return this.siftAll(this.passes.sieve, prices)
    const { rooms } = this.problem
    if (this.isBalanced()) this.level(prices)
    const { rowPrice, columnPrice } = prices
    const shift = this.hold(columnPrice)
    const fallen: number[] = []
    for (let column = 0; column < columnPrice.length; column++) {
      if ((rooms[column] ?? 0) > 0 && (columnPrice[column] ?? 0) < (this.basePrice[column] ?? 0))
        fallen.push(column)
    }
    const open = this.allRows.filter(row => (rowPrice[row] ?? 0) < (this.rest[row] ?? 0))
    this.log(`recheck: ${open.length} rows, ${fallen.length} columns`)
    if (open.length > 0.5 * this.allRows.length || fallen.length > 0.5 * columnPrice.length) {
      return this.passOverAll(prices)
    }
    // One point below what exceeds: pairs that are tight now would exceed the next prices, round after round.
    const floor = Int32Array.from(rowPrice, price => price - shift + 1 - 1)
    const results: PassResult[] = []
    if (fallen.length > 0) {
      const chosen = Int32Array.from(fallen)
      gather(this.passes.layout, chosen)
      const columns: PassColumns = { kind: 'gathered', end: gatheredColumns(chosen.length) }
      for (const result of await this.passes.run(this.allRows, floor, columns, 2, 8)) {
        results.push({ ...result, found: result.found.map(place => chosen[place] ?? 0) })
      }
    }
    if (open.length > 0) results.push(...(await this.passes.run(open, floor, { kind: 'all' }, TARGET, CAP)))
    const added = this.take(results)
    const hit = this.settle(results, prices, shift)
    this.log(`  added ${added}, ${hit} rows exceed`)
    return hit
  }

  /**
   * How many rows have pairs that exceed the prices. Rows of which the kernel may know more such pairs than it named,
   * while none of those it named could be taken, are gone through whole; so are pairs with points of their own. `shift`
   * was added to the kernel's prices; the sieve has none.
   */
  private settle(
    results: readonly PassResult[],
    { rowPrice, columnPrice }: PricesOfBoth,
    shift: number | undefined,
  ): number {
    const exceeds = (row: number) => (column: number, points: number) =>
      points - (columnPrice[column] ?? 0) > (rowPrice[row] ?? 0)
    for (const { rows, rest, count } of results) {
      for (let place = 0; place < rows.length; place++) {
        const row = rows[place] ?? 0
        const price = rowPrice[row] ?? 0
        const most = (rest[place] ?? 0) + (shift === undefined ? 0 : shift - 1)
        const mayExceed = most > price && (count[place] ?? 0) > 0
        // PricesOfBoth so low that the kernel's bytes cannot tell them from nothing.
        if (shift !== undefined && price - shift + 1 < 0) this.scan(row, exceeds(row), CAP)
        if (mayExceed && !this.lists.exceeds(row, price, columnPrice, this.leastPoints, this.counted))
          this.scan(row, exceeds(row), CAP)
      }
    }
    for (const [row, columns] of this.problem.table.extra) {
      if ((this.problem.needs[row] ?? 0) === 0) continue
      for (const column of columns.keys()) {
        if (exceeds(row)(column, pointsAt(this.problem.table, row, column))) this.consider(row, column)
      }
    }
    let hit = 0
    for (const row of this.allRows) {
      if (this.lists.exceeds(row, rowPrice[row] ?? 0, columnPrice, this.leastPoints, this.counted)) hit++
    }
    return hit
  }

  /** Goes through all columns of a row in plain code and lists up to `most` that are wanted. Returns how many. */
  private scan(row: number, wanted: (column: number, points: number) => boolean, most: number): number {
    const { table } = this.problem
    const points = new Int32Array(table.columnCount)
    fillRow(table, row, points)
    let added = 0
    for (let column = 0; column < table.columnCount && added < most; column++) {
      const own = points[column] ?? -1
      if (own >= 0 && wanted(column, own) && this.consider(row, column)) added++
    }
    return added
  }

  /**
   * Where everybody and every place is filled, one number may be moved from all mentees' prices to all mentors': the
   * one is chosen that leaves the least to look at.
   */
  private level({ rowPrice, columnPrice }: PricesOfBoth): void {
    const { rooms } = this.problem
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

  /** Lists a pair if it may be in a match that is best in the aims so far. */
  private consider(row: number, column: number): boolean {
    const { table, rooms } = this.problem
    if ((rooms[column] ?? 0) === 0 || this.lockedKeys.has(row * table.columnCount + column)) return false
    if (this.counted && (this.counted.rowPrice[row] ?? 0) + (this.counted.columnPrice[column] ?? 0) > 1)
      return false
    const points = pointsAt(table, row, column)
    return points >= this.leastPoints && this.lists.add(row, column, points)
  }

  /** Lists one match of everybody on the side that wants less; the number is proven if there is one. */
  private listSomeMatching(): ReachedAim | undefined {
    const { rooms, needs, table } = this.problem
    const places: number[] = []
    for (let column = 0; column < rooms.length; column++) {
      for (let place = 0; place < Math.min(rooms[column] ?? 0, table.rowCount); place++) places.push(column)
    }
    const waiting: number[] = []
    for (const row of this.allRows) {
      for (let unit = 0; unit < Math.min(needs[row] ?? 0, table.columnCount); unit++) waiting.push(row)
    }
    const short = Math.min(places.length, waiting.length)
    let complete = short === Math.min(sumOf(needs), sumOf(rooms))
    for (let at = 0; at < short; at++) {
      const row = waiting[at] ?? 0
      const own = places[at] ?? 0
      if (this.consider(row, own)) continue
      complete = this.exchange(at, places, waiting, short) && complete
    }
    if (!complete) return undefined
    const rowsShort = waiting.length <= places.length
    const rowPrice = Float64Array.from(needs, need => (rowsShort && need > 0 ? 1 : 0))
    const columnPrice = Float64Array.from(rooms, room => (!rowsShort && room > 0 ? 1 : 0))
    return { aim: 'most-matched', value: short, points: 0, bound: short, rowPrice, columnPrice }
  }

  /** Changes places with somebody, so that both may have what they get. Only where everybody wants one. */
  private exchange(at: number, places: number[], waiting: readonly number[], short: number): boolean {
    const { table, needs } = this.problem
    const row = waiting[at] ?? 0
    const own = places[at] ?? 0
    for (let other = 1; other < Math.min(short, 1000); other++) {
      const partner = (at + other * 7919) % short
      const theirs = places[partner] ?? 0
      const them = waiting[partner] ?? 0
      if (
        needs[row] !== 1 ||
        needs[them] !== 1 ||
        pointsAt(table, row, theirs) < 0 ||
        pointsAt(table, them, own) < 0
      )
        continue
      if (
        this.lockedKeys.has(row * table.columnCount + theirs) ||
        this.lockedKeys.has(them * table.columnCount + own)
      )
        continue
      this.consider(row, theirs)
      this.consider(them, own)
      places[at] = theirs
      places[partner] = own
      return true
    }
    return false
  }

  private network(): StageNetwork {
    const { needs, rooms } = this.problem
    const { rowMust, columnMust } = this
    return {
      ...this.lists.edges(this.leastPoints, this.counted),
      needs,
      rooms,
      rowCount: needs.length,
      columnCount: rooms.length,
      rowMust,
      columnMust,
      ...(this.problem.watched ? { watched: this.problem.watched } : {}),
    }
  }

  /** The last match and prices as a start. */
  private continued(old: StageNetwork, next: StageNetwork, { used, columnPrice }: StageOptimum): StageStart {
    const rowEdge = new Int32Array(old.rowCount).fill(-1)
    for (let row = 0; row < old.rowCount; row++) {
      const from = old.rowStart[row] ?? 0
      // Lists only grow at their ends, so a pair keeps its place in its row.
      for (let edge = from; edge < (old.rowStart[row + 1] ?? 0); edge++) {
        if (used[edge]) rowEdge[row] = (next.rowStart[row] ?? 0) + edge - from
      }
    }
    return { columnPrice, rowEdge }
  }
}

function sumOf(counts: Int32Array): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}
