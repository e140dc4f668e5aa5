import { Kernel, type KernelLayout, layOut, setPrice, setPrices } from './kernel/kernel.ts'
import { fillRow, pointsAt, type Tabulated } from './numbered.ts'

/** One person against everybody on the other side who is near, at prices that change one by one. */
export class Scanner {
  /** What the last look found: people, and how much dearer than the person's own price each is. */
  readonly found: number[] = []
  readonly costs: number[] = []
  private readonly table: Tabulated
  private readonly isRows: boolean
  private readonly prices: Float64Array
  private readonly left: Int32Array
  /** People on the other side of whom the kernel knows nothing. */
  private readonly unknown: ReadonlySet<number>
  private readonly ownUnknown: ReadonlySet<number>
  private readonly singles: ReadonlyMap<number, readonly number[]>
  private readonly layout: KernelLayout | undefined
  private readonly kernel: Kernel | undefined
  private readonly ownPoints: Int32Array
  private lowest = 0

  /**
   * `prices` and `left` (needs or places) are of the other side and are read as they are; `setPrice` has to be told of
   * changes. The kernel knows nothing of spare rows.
   */
  constructor(
    table: Tabulated,
    isRows: boolean,
    prices: Float64Array,
    left: Int32Array,
    spare: ReadonlySet<number>,
  ) {
    this.table = table
    this.isRows = isRows
    this.prices = prices
    this.left = left
    this.unknown = isRows ? new Set() : spare
    this.ownUnknown = isRows ? spare : new Set()
    this.singles = isRows ? new Map() : turnedSingles(table)
    this.layout = layOut(isRows ? table : turned(table), 1)
    this.kernel = this.layout && new Kernel(this.layout, 0)
    this.ownPoints = new Int32Array(isRows ? table.columnCount : 0)
    this.price()
  }

  /** Says that a price, or how much is left of somebody, has changed. */
  changed(other: number): void {
    const price = this.prices[other] ?? 0
    if ((this.left[other] ?? 0) > 0 && price < this.lowest) this.price()
    else if (this.layout) setPrice(this.layout, other, this.byteFor(other))
  }

  private byteFor(other: number): number {
    if ((this.left[other] ?? 0) === 0 || this.unknown.has(other)) return 255
    return Math.min(255, (this.prices[other] ?? 0) - this.lowest)
  }

  private price(): void {
    this.lowest = Number.POSITIVE_INFINITY
    for (let other = 0; other < this.prices.length; other++)
      if ((this.left[other] ?? 0) > 0) this.lowest = Math.min(this.lowest, this.prices[other] ?? 0)
    // Room for prices to fall before all have to be written anew.
    this.lowest = this.lowest === Number.POSITIVE_INFINITY ? 0 : this.lowest - 16
    if (this.layout)
      setPrices(
        this.layout,
        this.prices.map((_, other) => this.byteFor(other)),
      )
  }

  private points(person: number, other: number): number {
    return this.isRows ? pointsAt(this.table, person, other) : pointsAt(this.table, other, person)
  }

  private singlesOf(person: number): Iterable<number> {
    if (!this.isRows) return this.singles.get(person) ?? []
    return this.table.extra.get(person)?.keys() ?? []
  }

  /** The most that any pair of a person's exceeds the other's price by; −∞ where nobody may be had. */
  highest(person: number): number {
    let most = Number.NEGATIVE_INFINITY
    if (this.ownUnknown.has(person)) {
      fillRow(this.table, person, this.ownPoints)
      for (let other = 0; other < this.prices.length; other++) {
        const points = this.ownPoints[other] ?? -1
        if (points < 0 || (this.left[other] ?? 0) === 0) continue
        most = Math.max(most, points - (this.prices[other] ?? 0))
      }
      return most
    }
    for (let reach = 16; ; reach *= 4) {
      const top =
        this.kernel && !this.ownUnknown.has(person) ? this.kernel.most(person) - 1 - this.lowest : 512
      const from = Math.max(top, ...this.worthOf([...this.singlesOf(person), ...this.unknown], person))
      this.near(person, from, Number.NEGATIVE_INFINITY, reach > 1000 ? Number.POSITIVE_INFINITY : reach)
      for (const cost of this.costs) most = Math.max(most, from - cost)
      if (most > Number.NEGATIVE_INFINITY || reach > 1000) return most
    }
  }

  private nearInPlainCode(row: number, price: number, from: number, to: number): void {
    fillRow(this.table, row, this.ownPoints)
    const { ownPoints, prices, left } = this
    for (let other = 0; other < prices.length; other++) {
      const points = ownPoints[other] ?? -1
      const cost = price + (prices[other] ?? 0) - points
      if (points < 0 || cost < from || cost >= to || (left[other] ?? 0) === 0) continue
      this.found.push(other)
      this.costs.push(cost)
    }
  }

  private worthOf(others: readonly number[], person: number): number[] {
    return others
      .filter(other => (this.left[other] ?? 0) > 0 && this.points(person, other) >= 0)
      .map(other => this.points(person, other) - (this.prices[other] ?? 0))
  }

  /**
   * Finds those who may be paired with a person and cost from `from` up to but not `to` more than they are worth: the
   * person's price and theirs, less the points.
   */
  near(person: number, price: number, from: number, to: number): void {
    this.found.length = 0
    this.costs.length = 0
    const consider = (other: number): void => {
      if ((this.left[other] ?? 0) === 0) return
      const points = this.points(person, other)
      const cost = price + (this.prices[other] ?? 0) - points
      if (points < 0 || cost < from || cost >= to) return
      this.found.push(other)
      this.costs.push(cost)
    }
    const least = price + this.lowest + 2 - to
    if (!this.kernel || this.ownUnknown.has(person) || !(least > 0)) {
      if (this.isRows) this.nearInPlainCode(person, price, from, to)
      else for (let other = 0; other < this.prices.length; other++) consider(other)
      return
    }
    if (this.kernel.most(person) >= least) {
      const near = this.kernel.columnsFrom(least, 0, MOST_NEAR)
      if (near.length === MOST_NEAR) {
        for (let other = 0; other < this.prices.length; other++) consider(other)
        return
      }
      const singles = this.isRows ? this.table.extra.get(person) : undefined
      const others = this.isRows ? undefined : this.singles.get(person)
      for (const other of near) if (!singles?.has(other) && !others?.includes(other)) consider(other)
    }
    for (const other of this.singlesOf(person)) consider(other)
    for (const other of this.unknown) consider(other)
  }
}

const MOST_NEAR = 4096

/** The same table with the sides changed, as far as the kernel looks. */
function turned(table: Tabulated): Tabulated {
  return {
    ...table,
    rowCount: table.columnCount,
    columnCount: table.rowCount,
    terms: table.terms.map(term => {
      const sides = { mentees: term.mentors, mentors: term.mentees }
      if (term.kind !== 'table') return { ...term, ...sides }
      const rows = term.points.length / term.width
      const points = new Int32Array(term.points.length)
      for (let row = 0; row < rows; row++) {
        for (let at = 0; at < term.width; at++)
          points[at * rows + row] = term.points[row * term.width + at] ?? 0
      }
      return { ...term, ...sides, width: rows, points }
    }),
    ties: table.ties.map(tie => ({ ...tie, mentees: tie.mentors, mentors: tie.mentees })),
  }
}

function turnedSingles(table: Tabulated): Map<number, number[]> {
  const singles = new Map<number, number[]>()
  for (const [row, columns] of table.extra) {
    for (const column of columns.keys()) {
      const rows = singles.get(column)
      if (rows) rows.push(row)
      else singles.set(column, [row])
    }
  }
  return singles
}
