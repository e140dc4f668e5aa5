import type { StageNetwork, StageStart } from './stage.ts'

/**
 * A rough but fast start for a stage: prices near the best ones, and pairs that fit them. Nothing has to be exact
 * here; `solveStage` drops what does not fit and proves the rest.
 *
 * Algorithm: the forward auction (Bertsekas 1979) with places of one column as similar objects (Bertsekas and
 * Castañon 1989) and ε-scaling. The side that has to be filled bids, so that nobody is left overpriced without a
 * bidder: where mentors are scarce, mentors bid for mentees. It stops when few bidders are left, because the
 * last ones fight long price wars that shortest paths settle sooner.
 */
const FINENESS = 64
/** Share of the bidders that may be left without an object where places are tight. */
const LEFT_OVER = 0.001

/** Bidders' edges to objects; weights are multiplied by the fineness as they are read. */
interface Market {
  readonly bidderCount: number
  readonly objectCount: number
  readonly start: Int32Array
  readonly object: Int32Array
  readonly weight: Int32Array
  readonly wants: Int32Array
  readonly places: Int32Array
}

const NONE = -1

/**
 * Column prices and row edges to start a stage from, or undefined where an auction would not help. `last` are column prices
 * from an auction of nearly the same network: where places are tight the bidding goes on from them.
 */
export function auctionStart(network: StageNetwork, last?: Float64Array): StageStart | undefined {
  const { rowCount, columnCount, rowStart, edgeColumn, edgeWeight, needs, rooms } = network
  let largest = 0
  for (let edge = 0; edge < edgeWeight.length; edge++) {
    const size = Math.abs(edgeWeight[edge] ?? 0)
    if (size > largest) largest = size
  }
  if (edgeWeight.length === 0) return undefined
  // With less the last bids would leave hardly a pair that fits the prices exactly.
  const exact = Math.min(FINENESS, Math.floor(2 ** 26 / Math.max(1, largest)))
  const fineness = exact < 16 ? FINENESS : exact
  const needed = total(needs)
  const offered = total(rooms)
  if (needed <= offered) {
    const market: Market = {
      bidderCount: rowCount,
      objectCount: columnCount,
      start: rowStart,
      object: edgeColumn,
      weight: edgeWeight,
      wants: needs,
      places: rooms,
    }
    const sold = auction(market, fineness, largest, needed / Math.max(1, offered), last)
    const rowEdge = new Int32Array(rowCount).fill(NONE)
    eachSale(sold, (_, row, edge) => {
      rowEdge[row] = edge
    })
    return { columnPrice: whole(sold.price, fineness), rowEdge }
  }
  const turned = transposed(network)
  const sold = auction(turned, fineness, largest, offered / needed)
  const rowPrice = whole(sold.price, fineness)
  const columnPrice = new Float64Array(columnCount)
  for (let column = 0; column < columnCount; column++)
    columnPrice[column] = lastValue(turned, rowPrice, column, rooms[column] ?? 0)
  const rowEdge = new Int32Array(rowCount).fill(NONE)
  eachSale(sold, (row, column) => {
    let edge = rowStart[row] ?? 0
    while (edgeColumn[edge] !== column) edge++
    rowEdge[row] = edge
  })
  return { columnPrice, rowEdge }
}

function whole(prices: Amounts, fineness: number): Float64Array {
  const made = new Float64Array(prices.length)
  for (let at = 0; at < prices.length; at++) made[at] = Math.floor((prices[at] ?? 0) / fineness)
  return made
}

/** Whole numbers, in 32 bits where all that can be bid fits into them. */
type Amounts = Int32Array | Float64Array

/** What an auction ended with: the places of an object are from `slotStart`, so many of them taken. */
interface Sold {
  readonly price: Amounts
  readonly slotStart: Int32Array
  readonly slotBidder: Int32Array
  readonly slotEdge: Int32Array
  readonly taken: Int32Array
}

function eachSale(
  { slotStart, slotBidder, slotEdge, taken }: Sold,
  visit: (object: number, bidder: number, edge: number) => void,
): void {
  for (let object = 0; object < taken.length; object++) {
    const base = slotStart[object] ?? 0
    for (let slot = base; slot < base + (taken[object] ?? 0); slot++)
      visit(object, slotBidder[slot] ?? 0, slotEdge[slot] ?? 0)
  }
}

/** What its last place is worth to a bidder: the value of the object it takes after all better ones. */
function lastValue(
  { start, object, weight }: Market,
  price: Float64Array,
  bidder: number,
  wants: number,
): number {
  const from = start[bidder] ?? 0
  const end = start[bidder + 1] ?? 0
  const kept: number[] = []
  for (let edge = from; edge < end; edge++) {
    const value = (weight[edge] ?? 0) - (price[object[edge] ?? 0] ?? 0)
    if (kept.length < wants) kept.push(value)
    else if (value > (kept[wants - 1] ?? 0)) kept[wants - 1] = value
    else continue
    for (let at = kept.length - 1; at > 0 && (kept[at] ?? 0) > (kept[at - 1] ?? 0); at--) {
      const better = kept[at] ?? 0
      kept[at] = kept[at - 1] ?? 0
      kept[at - 1] = better
    }
  }
  return kept[kept.length - 1] ?? 0
}

function total(counts: Int32Array): number {
  let sum = 0
  for (const count of counts) sum += count
  return sum
}

/** The same edges, column by column. */
function transposed(network: StageNetwork): Market {
  const { rowCount, columnCount, rowStart, edgeColumn, edgeWeight, needs, rooms } = network
  const start = new Int32Array(columnCount + 1)
  for (let edge = 0; edge < edgeColumn.length; edge++) {
    const column = (edgeColumn[edge] ?? 0) + 1
    start[column] = (start[column] ?? 0) + 1
  }
  for (let column = 0; column < columnCount; column++)
    start[column + 1] = (start[column + 1] ?? 0) + (start[column] ?? 0)
  const next = start.slice()
  const object = new Int32Array(edgeColumn.length)
  const weight = new Int32Array(edgeColumn.length)
  for (let row = 0; row < rowCount; row++) {
    for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
      const column = edgeColumn[edge] ?? 0
      const place = next[column] ?? 0
      next[column] = place + 1
      object[place] = row
      weight[place] = edgeWeight[edge] ?? 0
    }
  }
  return {
    bidderCount: columnCount,
    objectCount: rowCount,
    start,
    object,
    weight,
    wants: rooms,
    places: needs,
  }
}

function auction(
  market: Market,
  fineness: number,
  largest: number,
  tightness: number,
  last?: Float64Array,
): Sold {
  const { bidderCount, objectCount, start, object, weight, wants, places } = market
  const isWide = largest * fineness > 2 ** 26
  const least = isWide ? Number.NEGATIVE_INFINITY : -0x7fffffff
  const price: Amounts = isWide ? new Float64Array(objectCount) : new Int32Array(objectCount)
  /** The places of an object: a heap by bid, the lowest first. */
  const slotStart = new Int32Array(objectCount + 1)
  for (let each = 0; each < objectCount; each++) {
    slotStart[each + 1] = (slotStart[each] ?? 0) + Math.min(places[each] ?? 0, bidderCount)
  }
  const slotCount = slotStart[objectCount] ?? 0
  const slotBid: Amounts = isWide ? new Float64Array(slotCount) : new Int32Array(slotCount)
  const slotEdge = new Int32Array(slotCount)
  const slotBidder = new Int32Array(slotCount)
  const taken = new Int32Array(objectCount)
  let units = 0
  let single = true
  for (let bidder = 0; bidder < bidderCount; bidder++) {
    const degree = (start[bidder + 1] ?? 0) - (start[bidder] ?? 0)
    if ((wants[bidder] ?? 0) > 1) single = false
    if (degree > 0) units += Math.min(wants[bidder] ?? 0, degree)
  }
  /** Edges whose object is held; of bidders for one only they are none that bid. */
  const holders = new Uint8Array(single ? 0 : object.length)
  const queue = new Int32Array(Math.max(1, units))
  // Where there are places to spare, prices settle without scaling; scaling would leave free places overpriced.
  const isTight = tightness > 0.97
  let epsilon = isTight ? Math.max(1, Math.floor((largest * fineness) / 6)) : 1
  if (isTight && last) {
    for (let each = 0; each < objectCount; each++) price[each] = Math.max(0, (last[each] ?? 0) * fineness)
    epsilon = Math.max(1, Math.floor(fineness / 2))
  }
  for (;;) {
    const final = epsilon === 1
    taken.fill(0)
    holders.fill(0)
    let size = 0
    for (let bidder = bidderCount - 1; bidder >= 0; bidder--) {
      const degree = (start[bidder + 1] ?? 0) - (start[bidder] ?? 0)
      for (let unit = Math.min(wants[bidder] ?? 0, degree); unit > 0; unit--) queue[size++] = bidder
    }
    const enough = isTight ? Math.floor(size * LEFT_OVER) : 0
    let bids = size * 40
    let head = 0
    // A ring: those who lose their object bid again after the others.
    let waiting = size
    while (waiting > enough && bids-- > 0) {
      const bidder = queue[head] ?? 0
      head = head + 1 === size ? 0 : head + 1
      waiting--
      const end = start[bidder + 1] ?? 0
      let best = least
      let second = least
      let bestEdge = NONE
      for (let edge = start[bidder] ?? 0; edge < end; edge++) {
        const value = (weight[edge] ?? 0) * fineness - (price[object[edge] ?? 0] ?? 0)
        if (value > second) {
          if (!single && holders[edge]) continue
          if (value > best) {
            second = best
            best = value
            bestEdge = edge
          } else second = value
        }
      }
      if (bestEdge === NONE) continue
      const wanted = object[bestEdge] ?? 0
      const room = (slotStart[wanted + 1] ?? 0) - (slotStart[wanted] ?? 0)
      if (room === 0) continue
      const rise = second === least ? largest * fineness : best - second
      const bid = (price[wanted] ?? 0) + rise + epsilon
      const base = slotStart[wanted] ?? 0
      const count = taken[wanted] ?? 0
      if (count < room) {
        let place = count
        while (place > 0) {
          const parent = (place - 1) >> 1
          if ((slotBid[base + parent] ?? 0) <= bid) break
          slotBid[base + place] = slotBid[base + parent] ?? 0
          slotEdge[base + place] = slotEdge[base + parent] ?? 0
          slotBidder[base + place] = slotBidder[base + parent] ?? 0
          place = parent
        }
        slotBid[base + place] = bid
        slotEdge[base + place] = bestEdge
        slotBidder[base + place] = bidder
        taken[wanted] = count + 1
        if (count + 1 === room) price[wanted] = slotBid[base] ?? 0
      } else {
        const lost = slotEdge[base] ?? 0
        if (!single) holders[lost] = 0
        const tail = head + waiting
        queue[tail >= size ? tail - size : tail] = slotBidder[base] ?? 0
        waiting++
        let place = 0
        for (;;) {
          let child = place * 2 + 1
          if (child >= room) break
          if (child + 1 < room && (slotBid[base + child + 1] ?? 0) < (slotBid[base + child] ?? 0)) child++
          if ((slotBid[base + child] ?? 0) >= bid) break
          slotBid[base + place] = slotBid[base + child] ?? 0
          slotEdge[base + place] = slotEdge[base + child] ?? 0
          slotBidder[base + place] = slotBidder[base + child] ?? 0
          place = child
        }
        slotBid[base + place] = bid
        slotEdge[base + place] = bestEdge
        slotBidder[base + place] = bidder
        price[wanted] = slotBid[base] ?? 0
      }
      if (!single) holders[bestEdge] = 1
    }
    if (final) return { price, slotStart, slotBidder, slotEdge, taken }
    epsilon = Math.max(1, Math.floor(epsilon / 5))
  }
}
