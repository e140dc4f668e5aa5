import type { LexicographicOptimum, PairList } from './lexicographic.ts'

/**
 * What the prices say about changes near a match, for matches reached by most matched, worst (max-min or any) and
 * largest total. Both prices of a person are put in one number, `level` × count price + total price; `level` is
 * larger than any sum of points, so that the number is exact and compares as the aims do. Every question is then
 * a shortest path in the residual network, whose arcs all have a reduced cost of 0 or more.
 */
export interface Neighbourhood {
  /** What forbidding a matched pair costs the total, and whom the mentee gets instead; undefined where it would
   * cost a match or lower the worst pair. */
  nextBest(row: number, edge: number): { column: number; points: number } | undefined
  /**
   * For each column what one more place there adds: to the number matched, and to the total while the worst pair stays as
   * good; 0 where one more is matched by a worse pair alone.
   */
  oneMorePlace(): { matched: number; points: number }[]
}

const HUB_OR_NONE = -1

/** `pointsOf` is asked for pairs with columns that have no room, which are not listed; −1 where there can be none. */
export function neighbourhood(
  pairs: PairList,
  optimum: LexicographicOptimum,
  pointsOf: PointsOf,
): Neighbourhood | undefined {
  const counted = optimum.aims.find(aim => aim.aim === 'most-matched')
  const totalled = optimum.aims.find(aim => aim.aim === 'largest-total')
  if (!counted || !totalled || optimum.aims.some(aim => aim.aim === 'fewest-at')) return undefined
  const floor = optimum.aims.find(aim => aim.aim === 'best-worst')?.value ?? Number.NEGATIVE_INFINITY
  let most = 1
  for (const points of pairs.points) if (points > most) most = points
  for (let column = 0; column < pairs.columnCount; column++) {
    for (let row = 0; row < pairs.rowCount && pairs.rooms[column] === 0; row++)
      most = Math.max(most, pointsOf(row, column))
  }
  const level = 2 * (most + 1) * (pairs.rowCount + pairs.columnCount + 1)
  if (level > 2 ** 46) return undefined
  return new Residual(pairs, optimum.used, floor, level, combined(level, counted, totalled), pointsOf)
}

type PointsOf = (row: number, column: number) => number

interface BothPrices {
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
}

function combined(level: number, counted: BothPrices, totalled: BothPrices): BothPrices {
  return {
    rowPrice: counted.rowPrice.map((price, row) => level * price + (totalled.rowPrice[row] ?? 0)),
    columnPrice: counted.columnPrice.map(
      (price, column) => level * price + (totalled.columnPrice[column] ?? 0),
    ),
  }
}

class Residual implements Neighbourhood {
  private readonly pairs: PairList
  private readonly used: Uint8Array
  private readonly floor: number
  private readonly level: number
  private readonly prices: BothPrices
  private readonly usedEdges: number[][]
  private readonly unfilled: number[] = []
  private readonly freePlaces: Int32Array
  private readonly distance: Float64Array
  private readonly hub: number
  private readonly pointsOf: PointsOf
  private touched: number[] = []

  constructor(
    pairs: PairList,
    used: Uint8Array,
    floor: number,
    level: number,
    prices: BothPrices,
    pointsOf: PointsOf,
  ) {
    this.pointsOf = pointsOf
    this.pairs = pairs
    this.used = used
    this.floor = floor
    this.level = level
    this.prices = prices
    this.usedEdges = Array.from({ length: pairs.columnCount }, () => [])
    this.freePlaces = pairs.rooms.slice()
    for (let row = 0; row < pairs.rowCount; row++) {
      let left = pairs.needs[row] ?? 0
      for (let edge = pairs.rowStart[row] ?? 0; edge < (pairs.rowStart[row + 1] ?? 0); edge++) {
        if (!used[edge]) continue
        const column = pairs.edgeColumn[edge] ?? 0
        this.usedEdges[column]?.push(row, edge)
        this.freePlaces[column] = (this.freePlaces[column] ?? 0) - 1
        left--
      }
      if (left > 0) this.unfilled.push(row)
    }
    this.hub = pairs.rowCount + pairs.columnCount
    this.distance = new Float64Array(this.hub + 1).fill(Number.POSITIVE_INFINITY)
  }

  nextBest(row: number, edge: number): { column: number; points: number } | undefined {
    const target = this.pairs.rowCount + (this.pairs.edgeColumn[edge] ?? 0)
    const firsts = new Map<number, number>()
    const shortest = this.search(row, target, edge, firsts)
    const loss = shortest + this.over(row, edge)
    if (!(loss < this.level / 2)) return undefined
    let column = firsts.get(target) ?? HUB_OR_NONE
    if (column === HUB_OR_NONE) {
      // Nobody instead; of ways as good one that gives them somebody comes first.
      const others = new Map<number, number>()
      if (this.search(row, target, edge, others, undefined, true) > shortest) return undefined
      column = others.get(target) ?? HUB_OR_NONE
    }
    return column === HUB_OR_NONE ? undefined : { column, points: loss }
  }

  oneMorePlace(): { matched: number; points: number }[] {
    const { rowCount, columnCount, rooms } = this.pairs
    const gains: { matched: number; points: number }[] = []
    const matchesMore = this.whereOneMoreIsMatched()
    this.search(this.hub, HUB_OR_NONE, HUB_OR_NONE, undefined, distance => {
      for (let column = 0; column < columnCount; column++) {
        const gain =
          rooms[column] === 0
            ? this.gainOfFirstPlace(column, distance)
            : (this.prices.columnPrice[column] ?? 0) - (distance[rowCount + column] ?? 0)
        const matched = Math.round(gain / this.level)
        if (matched === 0 && matchesMore[column]) gains.push({ matched: 1, points: 0 })
        else gains.push({ matched, points: gain - matched * this.level })
      }
    })
    return gains
  }

  private gainOfFirstPlace(column: number, distance: Float64Array): number {
    const { needs } = this.pairs
    let most = 0
    for (let row = 0; row < needs.length; row++) {
      if ((needs[row] ?? 0) === 0 || distance[row] === Number.POSITIVE_INFINITY) continue
      const points = this.pointsOf(row, column)
      if (points < 0 || points < this.floor) continue
      const gain = this.level + points - (this.prices.rowPrice[row] ?? 0) - (distance[row] ?? 0)
      if (gain > most) most = gain
    }
    return most
  }

  /** The columns where one more place lets one more be matched, however good the pairs: whom the unmatched could come to. */
  private whereOneMoreIsMatched(): Uint8Array {
    const { rowCount, columnCount, rowStart, edgeColumn, rooms } = this.pairs
    const reached = new Uint8Array(columnCount)
    const seen = new Uint8Array(rowCount)
    const rows = [...this.unfilled]
    for (const row of rows) seen[row] = 1
    for (const row of rows) {
      for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
        const column = edgeColumn[edge] ?? 0
        if (this.used[edge] || reached[column]) continue
        reached[column] = 1
        const pairsThere = this.usedEdges[column] ?? []
        for (let place = 0; place < pairsThere.length; place += 2) {
          const other = pairsThere[place] ?? 0
          if (seen[other]) continue
          seen[other] = 1
          rows.push(other)
        }
      }
    }
    for (let column = 0; column < columnCount; column++)
      if (rooms[column] === 0 && rows.some(row => this.pointsOf(row, column) >= 0)) reached[column] = 1
    return reached
  }

  private over(row: number, edge: number): number {
    const { rowPrice, columnPrice } = this.prices
    const column = this.pairs.edgeColumn[edge] ?? 0
    return this.level + (this.pairs.points[edge] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0)
  }

  /**
   * Dijkstra; `firsts` gets, for each node reached, the column that the way from the source leads to first, which with
   * `getsSomebody` is one.
   */
  private search(
    source: number,
    target: number,
    without: number,
    firsts: Map<number, number> | undefined,
    read?: (distance: Float64Array) => void,
    getsSomebody = false,
  ): number {
    const { pairs, prices, distance, hub } = this
    const { rowCount } = pairs
    const queue = new Queue()
    const settled = new Set<number>()
    let found = Number.POSITIVE_INFINITY
    let first = HUB_OR_NONE
    const reach = (node: number, length: number): void => {
      if (length >= (distance[node] ?? 0)) return
      if (distance[node] === Number.POSITIVE_INFINITY) this.touched.push(node)
      distance[node] = length
      firsts?.set(node, first)
      queue.push(length, node)
    }
    reach(source, 0)
    for (;;) {
      const node = queue.pop()
      if (node === undefined) break
      if (settled.has(node)) continue
      settled.add(node)
      const length = distance[node] ?? 0
      if (node === target) {
        found = length
        break
      }
      first = firsts?.get(node) ?? HUB_OR_NONE
      if (node < rowCount) {
        for (let edge = pairs.rowStart[node] ?? 0; edge < (pairs.rowStart[node + 1] ?? 0); edge++) {
          if (this.used[edge] || edge === without || (pairs.points[edge] ?? 0) < this.floor) continue
          const column = pairs.edgeColumn[edge] ?? 0
          if (node === source) first = column
          reach(rowCount + column, length - this.over(node, edge))
        }
        if (node === source) first = HUB_OR_NONE
        if (!(getsSomebody && node === source)) reach(hub, length + (prices.rowPrice[node] ?? 0))
      } else if (node < hub) {
        const column = node - rowCount
        const pairsThere = this.usedEdges[column] ?? []
        for (let place = 0; place < pairsThere.length; place += 2) {
          const row = pairsThere[place] ?? 0
          const edge = pairsThere[place + 1] ?? 0
          if (edge !== without) reach(row, length + this.over(row, edge))
        }
        if ((this.freePlaces[column] ?? 0) > 0) reach(hub, length)
      } else {
        for (const row of this.unfilled) reach(row, length)
        for (let column = 0; column < pairs.columnCount; column++) {
          reach(rowCount + column, length + (prices.columnPrice[column] ?? 0))
        }
      }
    }
    read?.(distance)
    for (const node of this.touched) distance[node] = Number.POSITIVE_INFINITY
    this.touched = []
    return found
  }
}

/** A small binary heap; entries are not renewed, the caller skips nodes seen before. */
class Queue {
  private readonly entries: { length: number; node: number }[] = []

  push(length: number, node: number): void {
    const { entries } = this
    let place = entries.length
    entries.push({ length, node })
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = entries[parent]
      if (!above || above.length <= length) break
      entries[place] = above
      place = parent
    }
    entries[place] = { length, node }
  }

  pop(): number | undefined {
    const { entries } = this
    const top = entries[0]
    const last = entries.pop()
    if (!top || !last) return undefined
    const size = entries.length
    if (size === 0) return top.node
    let place = 0
    for (;;) {
      let child = place * 2 + 1
      if (child >= size) break
      if (child + 1 < size && (entries[child + 1]?.length ?? 0) < (entries[child]?.length ?? 0)) child++
      const below = entries[child]
      if (!below || below.length >= last.length) break
      entries[place] = below
      place = child
    }
    entries[place] = last
    return top.node
  }
}
