import { auctionStart } from './auction.ts'
import { gather, gatheredColumns, type KernelLayout, setPrices } from './kernel/kernel.ts'
import type { PassColumns, PassResult, SiftRequest } from './kernel/pass.ts'
import { type SieveLayout, SievePrices, THRESHOLDS } from './kernel/sieve.ts'
import type { ReachedAim, WantedAims } from './lexicographic.ts'
import { Lists, type PricesOfBoth } from './lists.ts'
import { fillRow, isTied, pointsAt, type Tabulated } from './numbered.ts'
import { OnePerson } from './one-person.ts'
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
 * other pair to the prices, and pairs that exceed them join the lists, until none does. Prices that no pair exceeds
 * prove the match over all pairs.
 *
 * What keeps the passes over all pairs few: the first lists come from a window of the mentors each; prices from an
 * auction over them lead to better lists; and a full pass notes, for each mentee, the most that a pair outside the
 * lists exceeds its mentor's price by. Later only those mentees are looked at anew whose price fell below that, and
 * for the others only the mentors whose price fell. Memory grows with the lists, not with the pairs.
 *
 * The kernel and the sieve know nothing of single pairs, nor the sieve of rules: these are added here to what they find,
 * and a row of which they find nothing but pairs that may not be is gone through whole. Nothing rests on their points: the
 * match is held to its proof by the score itself before it is given out.
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
    told?: Told,
  ): Promise<PassResult[]>
  /** The quicker way to hold pairs to prices, where the score fits it. */
  readonly sieve: SieveLayout | undefined
  sift(rows: Int32Array, request: SiftRequest, told?: Told): Promise<PassResult[]>
}

/** Is given results in the order of the rows, while the threads work on those that follow. */
export type Told = (result: PassResult) => void

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
/** Where fewer than this share are, the auction need not be held again. */
const NEAR = 0.002
const ROUGH_ROUNDS = 5
/** Where less than this share of the pairs is to be looked at, the others are left out. */
const WORTH_A_PART = 0.6
/** So many times as fast as the kernel of bytes. */
const SIEVE_IS_FASTER = 6
/** Prices that fell by more than this count as if they fell by this. */
const MOST_FALL = 32
/** More people than these are held to a bound by the kernel first. */
const WEAK_AT_ONCE = 16
const NONE = -1
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
  /** Of the last count, a column for each row that had one. */
  private readonly countedColumn: Int32Array
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
    this.countedColumn = new Int32Array(table.rowCount).fill(NONE)
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
    let rough = await this.roughPrices()
    if (aims.worst === 'max-min' && this.counted.value > 0) {
      const had = columnsIn(rough.network, rough.start?.rowEdge)
      this.countedColumn.set(had)
      reached.push(await this.bestWorst(this.counted))
      rough = this.begin(had, rough.start?.columnPrice)
    }
    const { network, used, ...total } = await this.largestTotal(rough)
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
    const first: PassColumns = { kind: 'windows', count: windows, columns }
    await this.passes.run(this.allRows, this.nothing(), first, 12, CAP, this.take)
    this.log(`lists ${this.lists.size}`)
  }

  private async largestTotal({ network, start }: Begun) {
    for (;;) {
      const optimum = await this.solve(network, start)
      if (!optimum) throw new Error('No match in the lists: the engine contradicts itself.')
      this.log('stage')
      await this.pause(Math.min(0.95, this.share + 0.05))
      const { used, usedEdges, rowPrice, columnPrice } = optimum
      // A pair that is made may exceed the prices of those who want several: it is not one that the lists lack.
      tighten(network, network.edgeWeight, usedEdges, rowPrice, columnPrice)
      const before = this.lists.size
      const improved = await this.recheck(optimum)
      if (improved === 0) {
        let value = 0
        for (const edge of usedEdges) value += network.edgeWeight[edge] ?? 0
        return { network, used, rowPrice, columnPrice, value }
      }
      if (this.lists.size === before)
        throw new Error('Pairs exceed the prices and none is lacking: the engine contradicts itself.')
      const anew = improved > FEW * this.allRows.length
      this.log(anew ? 'auction' : 'warm')
      const next = anew ? this.beginAnew() : this.begin(columnsIn(network, usedEdges), columnPrice)
      network = next.network
      start = next.start
    }
  }

  /** Lists that hold nearly all pairs that matter, by passes at the prices of auctions, which cost little. */
  private async roughPrices(): Promise<Begun> {
    let last: StageStart | undefined
    for (let round = 0; ; round++) {
      // The first prices are those of a few mentors each, too far off to go on from.
      const { network, start } = this.beginAnew(round > 1 ? last?.columnPrice : undefined)
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
        if (improved >= NEAR * this.allRows.length) return this.beginAnew(start?.columnPrice)
        return this.begin(columnsIn(network, start?.rowEdge), start?.columnPrice)
      }
    }
  }

  /** The lists as they are, and an auction over them, which goes on from `last` prices. */
  private beginAnew(last?: Float64Array): Begun {
    const network = this.network()
    return { network, start: auctionStart(network, last) }
  }

  /** The lists as they are, and a match and prices to begin with; pairs that are not among them are left out. */
  private begin(had: Int32Array, columnPrice: Float64Array | undefined): Begun {
    const network = this.network()
    if (!columnPrice) return { network, start: undefined }
    const { rowStart, edgeColumn } = network
    const rowEdge = had.map((column, row) => {
      if (column === NONE) return NONE
      const place = edgeColumn.subarray(rowStart[row], rowStart[row + 1]).indexOf(column)
      return place < 0 ? NONE : (rowStart[row] ?? 0) + place
    })
    return { network, start: { columnPrice, rowEdge } }
  }

  /**
   * The highest least points with which as many are matched. Mostly one person decides, who has to be matched and has few
   * good pairs: that is a bound with its cut, and one count shows that all can keep to it. Where not, each further count
   * goes on from the last one's pairs.
   */
  private async bestWorst(counted: ReachedAim): Promise<ReachedAim> {
    let cut = await this.boundByOnePerson(counted)
    let low = 0
    for (let step = 1; cut.value > low; step *= 2) {
      const level = Math.max((low + cut.value + 1) >> 1, cut.value + 1 - step)
      const { reached, count } = await this.mostAbove(level, counted.value)
      this.log(`from ${level}: ${count} of ${counted.value}`)
      if (count < counted.value) cut = { ...reached, aim: 'best-worst', value: level - 1 }
      else low = level
    }
    this.leastPoints = cut.value
    return cut
  }

  /** The lowest bound that one person gives; those whose listed pairs are as good need not be looked at. */
  private async boundByOnePerson(counted: ReachedAim): Promise<ReachedAim> {
    const { rooms } = this.problem
    const people = new OnePerson(this.problem, counted, this.isBalanced(), (row, column) =>
      this.mayBe(row, column),
    )
    const { rowCount } = people
    const seen = new Uint8Array(rowCount + rooms.length)
    let bound = Number.POSITIVE_INFINITY
    let cut: ReachedAim | undefined
    for (;;) {
      const listed = people.lastListed(this.lists.edges(0, counted))
      const isWeak = (person: number): boolean => !seen[person] && (listed[person] ?? bound) < bound
      let weak = Int32Array.from(listed.keys())
        .filter(isWeak)
        .sort((one, other) => (listed[one] ?? 0) - (listed[other] ?? 0))
      let looked = 0
      while (weak.length > 0 && (looked++ < WEAK_AT_ONCE || weak.length < WEAK_AT_ONCE)) {
        const weakest = weak[0] ?? 0
        seen[weakest] = 1
        let wanted = CAP
        const own = people.cut(weakest, (row, column) => {
          if (wanted > 0 && this.consider(row, column)) wanted--
        })
        if (own.value < bound) {
          bound = own.value
          cut = own
        }
        weak = weak.filter(isWeak)
        await this.pause(this.share)
      }
      this.log(`bound ${bound}, ${weak.length} weak`)
      if (weak.length === 0 && cut) return cut
      // Many of them only lack pairs in the lists.
      const isOther = new Float64Array(rooms.length).fill(1)
      for (const person of weak) if (person >= rowCount) isOther[person - rowCount] = 0
      const found = await this.amongFree(this.allRows, bound, isOther)
      const rows = weak.filter(person => person < rowCount)
      if (rows.length > 0) found.push(...(await this.amongFree(rows, bound, new Float64Array(rooms.length))))
      for (const result of found) this.take(result)
    }
  }

  /**
   * How many can be matched with pairs of so many points, over all pairs. Prices are 0 or 1, and a pair outside the
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
      const before = this.lists.size
      for (const result of results) this.take(result)
      let added = this.lists.size - before
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
      isCount: true,
    }
    const rowEdge = new Int32Array(needs.length).fill(-1)
    const left = rooms.slice()
    const had = this.countedColumn
    // Whom each had in the last count, where that still may be; then whoever is free.
    for (const again of [true, false]) {
      for (let row = 0; row < needs.length; row++) {
        if (rowEdge[row] !== -1 || (again && had[row] === NONE)) continue
        for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
          const column = edgeColumn[edge] ?? 0
          if ((left[column] ?? 0) <= 0 || (again && column !== had[row])) continue
          left[column] = (left[column] ?? 0) - 1
          rowEdge[row] = edge
          break
        }
      }
    }
    const optimum = await this.solve(network, { columnPrice: new Float64Array(rooms.length), rowEdge })
    if (!optimum) throw new Error('Nobody has to be filled: the engine contradicts itself.')
    tighten(network, network.edgeWeight, optimum.usedEdges, optimum.rowPrice, optimum.columnPrice)
    this.countedColumn.set(columnsIn(network, optimum.usedEdges))
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

  /** Gives the kernel the prices, the lowest as 0; returns what was added to all of them. Full mentors cost too much. */
  private hold(prices: Float64Array): number {
    const { rooms } = this.problem
    let lowest = Number.POSITIVE_INFINITY
    for (let column = 0; column < prices.length; column++) {
      if ((rooms[column] ?? 0) > 0) lowest = Math.min(lowest, prices[column] ?? 0)
    }
    if (lowest === Number.POSITIVE_INFINITY) lowest = 0
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
  private async passOverAll(prices: PricesOfBoth): Promise<number> {
    const before = this.lists.size
    const held = await this.holdRows(this.allRows, prices)
    this.basePrice.set(prices.columnPrice)
    for (const { rows, rest } of held.results) {
      for (let place = 0; place < rows.length; place++) this.rest[rows[place] ?? 0] = rest[place] ?? 0
    }
    this.settle(held, prices)
    const hit = this.exceeding(prices)
    this.log(`pass over all: added ${this.lists.size - before}, ${hit} rows exceed`)
    return hit
  }

  /** The same after the first pass, looking only where prices fell. */
  private async recheck(prices: PricesOfBoth): Promise<number> {
    const fallen = this.whereFallen(prices)
    if (!fallen) return this.passOverAll(prices)
    const { columns, rows } = fallen
    const before = this.lists.size
    if (columns.length > 0) {
      const shift = this.hold(prices.columnPrice)
      gather(this.passes.layout, columns)
      const gathered: PassColumns = { kind: 'gathered', end: gatheredColumns(columns.length) }
      const floor = Int32Array.from(prices.rowPrice, price => price - shift - 1)
      const found = await this.passes.run(this.allRows, floor, gathered, TARGET, CAP)
      const results = found.map(result => inPoints(result, shift, columns))
      for (const result of results) this.take(result)
      this.settle({ results, shift }, prices)
    }
    if (rows.length > 0) this.settle(await this.holdRows(rows, prices), prices)
    const hit = this.exceeding(prices)
    this.log(
      `pass over ${rows.length} rows, ${columns.length} columns: added ${this.lists.size - before}, ${hit} rows exceed`,
    )
    return hit
  }

  /**
   * Where pairs may exceed the prices that did not at those of the last full pass. A pair outside the lists then had
   * `rest` at most, so it exceeds them now only where its mentor's price fell by more than its mentee's is above that.
   * For any number s: either the mentor's fell by more than s, or the mentee's is less than s above it. The s is taken that
   * leaves the least to look at; undefined where that is not much less than all.
   */
  private whereFallen({ rowPrice, columnPrice }: PricesOfBoth) {
    const { rooms } = this.problem
    const { allRows, rest, basePrice } = this
    const inRange = (by: number): number => Math.max(0, Math.min(2 * MOST_FALL, by + MOST_FALL))
    const above = new Int32Array(2 * MOST_FALL + 1)
    const fall = new Int32Array(2 * MOST_FALL + 1)
    const aboveRest = (row: number): number => inRange((rowPrice[row] ?? 0) - (rest[row] ?? 0))
    const fallOf = (column: number): number => inRange((basePrice[column] ?? 0) - (columnPrice[column] ?? 0))
    for (const row of allRows) above[aboveRest(row)] = (above[aboveRest(row)] ?? 0) + 1
    for (let column = 0; column < columnPrice.length; column++)
      if ((rooms[column] ?? 0) > 0) fall[fallOf(column)] = (fall[fallOf(column)] ?? 0) + 1
    const ofRow = columnPrice.length * (this.passes.sieve ? 1 : SIEVE_IS_FASTER)
    const ofColumn = allRows.length * SIEVE_IS_FASTER
    let rowCount = 0
    let columnCount = columnPrice.length
    let least = WORTH_A_PART * allRows.length * ofRow
    let chosen = NONE
    for (let s = 0; s < 2 * MOST_FALL; s++) {
      columnCount -= fall[s] ?? 0
      const cost = rowCount * ofRow + columnCount * ofColumn
      if (s > 0 && cost < least) {
        least = cost
        chosen = s
      }
      rowCount += above[s] ?? 0
    }
    if (chosen === NONE) return undefined
    const columns = Int32Array.from(rooms.keys()).filter(
      column => (rooms[column] ?? 0) > 0 && fallOf(column) > chosen,
    )
    return { columns, rows: allRows.filter(row => aboveRest(row) < chosen) }
  }

  /**
   * Holds all pairs of some rows to the prices and lists those that exceed them. One point below what exceeds counts as
   * well: pairs that are tight now would exceed the next prices, round after round.
   */
  private async holdRows(rows: Int32Array, { rowPrice, columnPrice }: PricesOfBoth): Promise<Held> {
    const { sieve } = this.passes
    if (!sieve) {
      const shift = this.hold(columnPrice)
      const floor = Int32Array.from(rowPrice, price => price - shift - 1)
      const found = await this.passes.run(rows, floor, { kind: 'all' }, TARGET, CAP, this.take)
      return { results: found.map(result => inPoints(result, shift)), shift }
    }
    const held = new SievePrices(sieve, columnPrice, this.problem.rooms, this.leastPoints)
    const threshold = Int32Array.from(rowPrice, price => price - 1)
    let lowest = Number.POSITIVE_INFINITY
    let highest = Number.NEGATIVE_INFINITY
    for (const row of rows) {
      lowest = Math.min(lowest, threshold[row] ?? 0)
      highest = Math.max(highest, threshold[row] ?? 0)
    }
    const step = Math.max(1, Math.ceil((highest - lowest + 1) / THRESHOLDS))
    const address = new Int32Array(threshold.length)
    for (const row of rows) {
      const own = threshold[row] ?? 0
      threshold[row] = own - ((own - lowest) % step)
      address[row] = held.address(threshold[row] ?? 0) ?? 0
    }
    const request = { address, threshold, prices: columnPrice, target: TARGET, cap: CAP }
    return { results: await this.passes.sift(rows, request, this.take), shift: undefined }
  }

  /**
   * Rows of which the kernel may know more pairs that exceed the prices than it named, while none of those it named could be
   * taken, are gone through whole. `shift` was added to the kernel's prices; the sieve has none.
   */
  private settle({ results, shift }: Held, { rowPrice, columnPrice }: PricesOfBoth): void {
    const exceeds = (row: number) => (column: number, points: number) =>
      points - (columnPrice[column] ?? 0) > (rowPrice[row] ?? 0)
    for (const { rows, rest, count } of results) {
      for (let place = 0; place < rows.length; place++) {
        const row = rows[place] ?? 0
        const price = rowPrice[row] ?? 0
        const mayExceed = (rest[place] ?? 0) > price && (count[place] ?? 0) > 0
        // Prices so low that the kernel's bytes cannot tell them from nothing.
        if (shift !== undefined && price - shift + 1 < 0) this.scan(row, exceeds(row), CAP)
        if (mayExceed && !this.lists.exceeds(row, price, columnPrice, this.leastPoints, this.counted))
          this.scan(row, exceeds(row), CAP)
      }
    }
  }

  /** How many rows have pairs that exceed the prices, listed ones or pairs with points of their own. */
  private exceeding({ rowPrice, columnPrice }: PricesOfBoth): number {
    const { lists, leastPoints, counted } = this
    const { table, needs } = this.problem
    for (const [row, columns] of table.extra) {
      if ((needs[row] ?? 0) === 0) continue
      for (const column of columns.keys()) {
        const excess = pointsAt(table, row, column) - (columnPrice[column] ?? 0)
        if (excess > (rowPrice[row] ?? 0)) this.consider(row, column)
      }
    }
    let hit = 0
    for (const row of this.allRows)
      if (lists.exceeds(row, rowPrice[row] ?? 0, columnPrice, leastPoints, counted)) hit++
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

  /** Lists what was found. Its points are without those of single pairs, and rules may forbid it. */
  private readonly take = ({ rows, count, found, points }: PassResult): void => {
    const { table } = this.problem
    let at = 0
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0
      const more = table.extra.get(row)
      const never = table.forbidden.get(row)
      for (const end = at + (count[place] ?? 0); at < end; at++) {
        const column = found[at] ?? 0
        if (never?.has(column) || isTied(table, row, column) || !this.mayBe(row, column)) continue
        const own = (points[at] ?? 0) + (more?.get(column) ?? 0)
        if (own >= this.leastPoints) this.lists.add(row, column, own)
      }
    }
  }

  /** Lists a pair if it may be in a match that is best in the aims so far. */
  private consider(row: number, column: number): boolean {
    if (!this.mayBe(row, column)) return false
    const points = pointsAt(this.problem.table, row, column)
    return points >= this.leastPoints && this.lists.add(row, column, points)
  }

  private mayBe(row: number, column: number): boolean {
    const { table, rooms } = this.problem
    if ((rooms[column] ?? 0) === 0 || this.lockedKeys.has(row * table.columnCount + column)) return false
    return !this.counted || (this.counted.rowPrice[row] ?? 0) + (this.counted.columnPrice[column] ?? 0) <= 1
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
    const needed = sumOf(needs)
    const offered = sumOf(rooms)
    let complete = short === Math.min(needed, offered)
    for (let at = 0; at < short; at++) {
      const row = waiting[at] ?? 0
      const own = places[at] ?? 0
      if (this.consider(row, own)) continue
      complete = this.exchange(at, places, waiting, short) && complete
    }
    if (!complete) return undefined
    const rowsShort = needed <= offered
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
}

/** Lists as a network, and where to begin with it. */
interface Begun {
  readonly network: StageNetwork
  readonly start: StageStart | undefined
}

/** The column of each row that has one of some edges, which follow one another; the others are `NONE`. */
function columnsIn(
  { rowCount, rowStart, edgeColumn }: StageNetwork,
  edges: Iterable<number> = [],
): Int32Array {
  const columns = new Int32Array(rowCount).fill(NONE)
  let row = 0
  for (const edge of edges) {
    if (edge === NONE) continue
    while ((rowStart[row + 1] ?? 0) <= edge) row++
    columns[row] = edgeColumn[edge] ?? NONE
  }
  return columns
}

/** What was found of rows that were held to prices, in points; `shift` as `settle` has it. */
interface Held {
  readonly results: readonly PassResult[]
  readonly shift: number | undefined
}

/** What the kernel found, in points less prices as they are; of gathered columns, which these are. */
function inPoints(result: PassResult, shift: number, gathered?: Int32Array): PassResult {
  return {
    ...result,
    rest: result.rest.map(rest => rest - 1 + shift),
    found: gathered ? result.found.map(place => gathered[place] ?? 0) : result.found,
  }
}

function sumOf(counts: Int32Array): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}
