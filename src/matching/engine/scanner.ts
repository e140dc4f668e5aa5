import { layOutSieve, type Sieve, SievePrices, Sifting } from './kernel/sieve.ts'
import { NumberLists } from './number-lists.ts'
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
  private readonly lowest: number
  private least: number
  /** Pairs with points of their own, of which the sieve knows nothing. */
  private readonly singles = new Map<number, Set<number>>()
  private readonly sieve: Sieve | undefined
  private readonly sifting: Sifting | undefined
  private held: SievePrices | undefined
  private readonly ownPoints: Int32Array
  /**
   * For each person those who are near, and the points with them, in turn: all that `near` finds up to `EAGER`, and
   * some who were near before. Kept where there is a sieve.
   */
  private lists: number[][] | undefined
  /** Of these, those who cost nothing now. */
  private tight: NumberLists | undefined
  private mirror: Scanner | undefined

  /**
   * `prices` and `left` (needs or places) are of the other side and are read as they are; `changed` has to be told of
   * changes. Pairs of fewer points than `least` are not found.
   */
  constructor(table: Tabulated, isRows: boolean, prices: Float64Array, left: Int32Array, least: number) {
    this.table = table
    this.isRows = isRows
    this.prices = prices
    this.left = left
    this.lowest = least
    this.least = least
    this.sieve = layOutSieve(table, isRows, 1)
    this.sifting = this.sieve && new Sifting(this.sieve.layout, 0)
    this.held = this.sieve && new SievePrices(this.sieve.layout, prices, left, least)
    this.ownPoints = new Int32Array(isRows ? table.columnCount : 0)
    for (const [row, columns] of table.extra) this.readSingles(row, columns.keys())
  }

  /** Makes ready for people of such prices, so that no look has to. */
  expect(prices: Iterable<number>): void {
    for (const price of new Set(prices))
      for (const far of [0, REMEMBERED - 1]) this.held?.address(price - far)
  }

  /** Keeps who is near whom, from either side, so that a look takes in few. `prices` are of the people here. */
  static remember(here: Scanner, there: Scanner): void {
    if (!here.sieve || !there.sieve) return
    here.mirror = there
    there.mirror = here
    there.lists = Array.from(here.prices, () => [])
    there.tight = new NumberLists(here.prices.length)
    here.tight = new NumberLists(there.prices.length)
    here.lists = Array.from(there.prices, () => [])
    for (let person = 0; person < there.prices.length; person++)
      if ((there.left[person] ?? 0) > 0) here.fell(person)
  }

  /** Says that a person's own price has changed. */
  moved(person: number, by: number): void {
    if (by < 0) this.fell(person)
    else this.tie(person)
  }

  /** Tells anew, from either side, who costs a person nothing. */
  private tie(person: number): void {
    const { mirror, prices, left, tight } = this
    const own = this.lists?.[person]
    if (!own || !tight || !mirror) return
    const price = mirror.prices[person] ?? 0
    const isLeft = (mirror.left[person] ?? 0) > 0
    for (let at = 0; at < own.length; at += 2) {
      const other = own[at] ?? 0
      const cost = price + (prices[other] ?? 0) - (own[at + 1] ?? 0)
      const isTight = cost <= 0 && isLeft && (left[other] ?? 0) > 0
      if (isTight === tight.has(person, other)) continue
      if (isTight) {
        tight.add(person, other)
        mirror.tight?.add(other, person)
      } else {
        tight.remove(person, other)
        mirror.tight?.remove(other, person)
      }
    }
  }

  /** Says that a person's own price has fallen, or that they have come or gone: others are near than before. */
  fell(person: number): void {
    const { lists, mirror, prices, left, found, costs } = this
    const own = lists?.[person]
    if (!own || !mirror) return
    const price = mirror.prices[person] ?? 0
    for (let at = own.length - 2; at >= 0; at -= 2) {
      const other = own[at] ?? 0
      const cost = price + (prices[other] ?? 0) - (own[at + 1] ?? 0)
      if (cost >= FORGOTTEN || (left[other] ?? 0) === 0) this.forget(person, other)
    }
    if ((mirror.left[person] ?? 0) === 0) {
      this.tie(person)
      return
    }
    // While prices move one by one, a pair may exceed them for a moment.
    this.look(person, price, Number.NEGATIVE_INFINITY, REMEMBERED)
    for (let at = 0; at < found.length; at++) {
      const other = found[at] ?? 0
      if (holds(own, other)) continue
      const points = price + (prices[other] ?? 0) - (costs[at] ?? 0)
      own.push(other, points)
      mirror.lists?.[other]?.push(person, points)
    }
    this.tie(person)
  }

  /** Says that a pair may no longer be made. */
  forget(person: number, other: number): void {
    drop(this.lists?.[person], other)
    drop(this.mirror?.lists?.[other], person)
    this.tight?.remove(person, other)
    this.mirror?.tight?.remove(other, person)
  }

  /** Finds no pairs of fewer points from now on. Not fewer than the scanner was made for. */
  hold(least: number): void {
    this.least = least
  }

  /** Forgets pairs of fewer points, and tells whose they were here. */
  forgetBelow(points: number): number[] {
    const whose: number[] = []
    for (const [person, own] of this.lists?.entries() ?? []) {
      let isTold = false
      for (let at = own.length - 2; at >= 0; at -= 2) {
        if ((own[at + 1] ?? 0) >= points) continue
        this.forget(person, own[at] ?? 0)
        if (!isTold) whose.push(person)
        isTold = true
      }
    }
    return whose
  }

  /** Says that a price, or how much is left of somebody, has changed. */
  changed(other: number): void {
    this.held?.changed(other)
  }

  /** Reads what a mentee has who came later: a person here, or one of the others. */
  readMentee(row: number): void {
    if (this.isRows) {
      // Somebody may have been there before.
      const before = this.lists?.[row]?.slice() ?? []
      for (let at = 0; at < before.length; at += 2) this.forget(row, before[at] ?? 0)
      this.sieve?.readPerson(row)
    } else this.sieve?.readOther(row)
    this.readSingles(row, this.table.extra.get(row)?.keys() ?? [])
  }

  private readSingles(row: number, columns: Iterable<number>): void {
    if (this.isRows) {
      this.singles.set(row, new Set(columns))
      return
    }
    for (const column of columns) {
      const rows = this.singles.get(column)
      if (rows) rows.add(row)
      else this.singles.set(column, new Set([row]))
    }
  }

  private points(person: number, other: number): number {
    return this.isRows ? pointsAt(this.table, person, other) : pointsAt(this.table, other, person)
  }

  /** The most that any pair of a person's exceeds the other's price by; −∞ where nobody may be had. */
  highest(person: number): number {
    let most = Number.NEGATIVE_INFINITY
    const consider = (other: number): void => {
      const points = this.points(person, other)
      if (points >= Math.max(0, this.least) && (this.left[other] ?? 0) > 0)
        most = Math.max(most, points - (this.prices[other] ?? 0))
    }
    for (const other of this.singles.get(person) ?? []) consider(other)
    if (this.held && this.sifting) {
      for (const threshold of this.held.thresholds()) {
        const address = this.held.address(threshold) ?? 0
        const count = this.sifting.look(person, address)
        for (let at = 0; at < count; at++) consider(this.sifting.found[at] ?? 0)
        if (most >= threshold) return most
      }
    }
    for (let other = 0; other < this.prices.length; other++) consider(other)
    return most
  }

  /** For some people in turn, up to `most` of those with whom they have so many points or more, whatever they cost. */
  having(people: readonly number[], points: number, most: (person: number) => number): number[][] {
    const { sieve, sifting, left, prices, singles } = this
    const held = sieve && new SievePrices(sieve.layout, new Float64Array(prices.length), left, points, true)
    const address = held?.address(points) ?? 0
    return people.map(person => {
      const own = new Set<number>()
      const wanted = most(person)
      const consider = (other: number): void => {
        if (own.size < wanted && (left[other] ?? 0) > 0 && this.points(person, other) >= points)
          own.add(other)
      }
      const count = sifting?.look(person, address) ?? 0
      for (let at = 0; at < count && own.size < wanted; at++) consider(sifting?.found[at] ?? 0)
      if (sifting) for (const other of singles.get(person) ?? []) consider(other)
      else for (let other = 0; other < prices.length && own.size < wanted; other++) consider(other)
      return [...own]
    })
  }

  /** Those who cost each person nothing now, where that is known. */
  get costNothing(): NumberLists | undefined {
    return this.tight
  }

  /**
   * Finds those who may be paired with a person and cost from `from` up to but not `to` more than they are worth: the
   * person's price and theirs, less the points.
   */
  near(person: number, price: number, from: number, to: number): void {
    const known = to <= REMEMBERED ? this.lists?.[person] : undefined
    if (!known) {
      this.look(person, price, from, to)
      return
    }
    const { found, costs, prices, left } = this
    found.length = 0
    costs.length = 0
    for (let at = 0; at < known.length; at += 2) {
      const other = known[at] ?? 0
      const cost = price + (prices[other] ?? 0) - (known[at + 1] ?? 0)
      if (cost < from || cost >= to || (left[other] ?? 0) === 0) continue
      found.push(other)
      costs.push(cost)
    }
  }

  /** The same without what is remembered. */
  private look(person: number, price: number, from: number, to: number): void {
    const { found, costs, singles, prices, left, least, sifting } = this
    found.length = 0
    costs.length = 0
    const consider = (other: number, points: number): void => {
      const cost = price + (prices[other] ?? 0) - points
      if (points < 0 || points < least || cost < from || cost >= to || (left[other] ?? 0) === 0) return
      found.push(other)
      costs.push(cost)
    }
    const own = singles.get(person)
    const address = to < Number.POSITIVE_INFINITY ? this.addressOf(price - to + 1) : undefined
    if (sifting && address !== undefined) {
      const count = sifting.look(person, address)
      for (let at = 0; at < count; at++) {
        const other = sifting.found[at] ?? 0
        if (!own?.has(other)) consider(other, this.points(person, other))
      }
      if (own) for (const other of own) consider(other, this.points(person, other))
    } else if (this.isRows) {
      fillRow(this.table, person, this.ownPoints)
      for (let other = 0; other < prices.length; other++) consider(other, this.ownPoints[other] ?? -1)
    } else {
      for (let other = 0; other < prices.length; other++) consider(other, this.points(person, other))
    }
  }

  private addressOf(threshold: number): number | undefined {
    const known = this.held?.address(threshold)
    if (known !== undefined || !this.sieve) return known
    // No place for more thresholds: those in use come again.
    this.held = new SievePrices(this.sieve.layout, this.prices, this.left, this.lowest)
    return this.held.address(threshold)
  }
}

function holds(list: readonly number[], person: number): boolean {
  for (let at = 0; at < list.length; at += 2) if (list[at] === person) return true
  return false
}

function drop(list: number[] | undefined, person: number): void {
  if (!list) return
  for (let at = 0; at < list.length; at += 2)
    if (list[at] === person) {
      list.splice(at, 2)
      return
    }
}

/** Who costs so much is remembered no longer. */
const FORGOTTEN = 8

/** Pairs that cost less than this are remembered. */
const REMEMBERED = 2
