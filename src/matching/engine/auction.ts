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
const FINENESS = 16
/** Share of the bidders that may be left without an object where places are tight. */
const LEFT_OVER = 0.003

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

/** Column prices and row edges to start a stage from, or undefined where an auction would not help. */
export function auctionStart(network: StageNetwork): StageStart | undefined {
  const { rowCount, columnCount, rowStart, edgeColumn, edgeWeight, needs, rooms } = network
  let largest = 0
  for (const weight of edgeWeight) largest = Math.max(largest, Math.abs(weight))
  const fineness = Math.min(FINENESS, Math.floor(2 ** 26 / Math.max(1, largest)))
  if (edgeWeight.length === 0 || fineness < 1) return undefined
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
    const { price, held } = auction(market, fineness, largest, needed / Math.max(1, offered))
    return { columnPrice: Float64Array.from(price, own => Math.floor(own / fineness)), rowEdge: held }
  }
  const turned = transposed(network)
  const { price, holders } = auction(turned.market, fineness, largest, offered / needed)
  const rowPrice = Float64Array.from(price, own => Math.floor(own / fineness))
  const columnPrice = new Float64Array(columnCount)
  const rowEdge = new Int32Array(rowCount).fill(NONE)
  for (let column = 0; column < columnCount; column++) {
    const end = turned.market.start[column + 1] ?? 0
    for (let place = turned.market.start[column] ?? 0; place < end; place++) {
      if (holders[place]) rowEdge[turned.market.object[place] ?? 0] = turned.edge[place] ?? NONE
    }
    columnPrice[column] = lastValue(turned.market, rowPrice, column, rooms[column] ?? 0)
  }
  return { columnPrice, rowEdge }
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

/** The same edges, column by column, with the places of the edges in the network. */
function transposed(network: StageNetwork): { market: Market; edge: Int32Array } {
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
  const edges = new Int32Array(edgeColumn.length)
  for (let row = 0; row < rowCount; row++) {
    for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
      const column = edgeColumn[edge] ?? 0
      const place = next[column] ?? 0
      next[column] = place + 1
      object[place] = row
      weight[place] = edgeWeight[edge] ?? 0
      edges[place] = edge
    }
  }
  const market = {
    bidderCount: columnCount,
    objectCount: rowCount,
    start,
    object,
    weight,
    wants: rooms,
    places: needs,
  }
  return { market, edge: edges }
}

function auction(market: Market, fineness: number, largest: number, tightness: number) {
  const { bidderCount, objectCount, start, object, weight, wants, places } = market
  const price = new Int32Array(objectCount)
  /** The places of an object: a heap by bid, the lowest first; `slotEdge` tells who holds it. */
  const slotStart = new Int32Array(objectCount + 1)
  for (let each = 0; each < objectCount; each++) {
    slotStart[each + 1] = (slotStart[each] ?? 0) + Math.min(places[each] ?? 0, bidderCount)
  }
  const slotCount = slotStart[objectCount] ?? 0
  const slotBid = new Int32Array(slotCount)
  const slotEdge = new Int32Array(slotCount)
  const taken = new Int32Array(objectCount)
  const edgeBidder = new Int32Array(object.length)
  let units = 0
  let single = true
  for (let bidder = 0; bidder < bidderCount; bidder++) {
    const end = start[bidder + 1] ?? 0
    const degree = end - (start[bidder] ?? 0)
    if ((wants[bidder] ?? 0) > 1) single = false
    if (degree > 0) units += Math.min(wants[bidder] ?? 0, degree)
    for (let edge = start[bidder] ?? 0; edge < end; edge++) edgeBidder[edge] = bidder
  }
  const holders = new Uint8Array(object.length)
  const queue = new Int32Array(Math.max(1, units))
  // Where there are places to spare, prices settle without scaling; scaling would leave free places overpriced.
  let epsilon = tightness > 0.97 ? Math.max(1, Math.floor((largest * fineness) / 6)) : 1
  for (;;) {
    const final = epsilon === 1
    taken.fill(0)
    holders.fill(0)
    let size = 0
    for (let bidder = bidderCount - 1; bidder >= 0; bidder--) {
      const degree = (start[bidder + 1] ?? 0) - (start[bidder] ?? 0)
      for (let unit = Math.min(wants[bidder] ?? 0, degree); unit > 0; unit--) queue[size++] = bidder
    }
    const enough = tightness > 0.97 ? Math.floor(size * LEFT_OVER) : 0
    let bids = size * 40
    let head = 0
    // A ring: those who lose their object bid again after the others.
    let waiting = size
    while (waiting > enough && bids-- > 0) {
      const bidder = queue[head] ?? 0
      head = head + 1 === size ? 0 : head + 1
      waiting--
      const end = start[bidder + 1] ?? 0
      let best = -0x7fffffff
      let second = -0x7fffffff
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
      const rise = second === -0x7fffffff ? largest * fineness : best - second
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
          place = parent
        }
        slotBid[base + place] = bid
        slotEdge[base + place] = bestEdge
        taken[wanted] = count + 1
        if (count + 1 === room) price[wanted] = slotBid[base] ?? 0
      } else {
        const lost = slotEdge[base] ?? 0
        holders[lost] = 0
        const tail = head + waiting
        queue[tail >= size ? tail - size : tail] = edgeBidder[lost] ?? 0
        waiting++
        let place = 0
        for (;;) {
          let child = place * 2 + 1
          if (child >= room) break
          if (child + 1 < room && (slotBid[base + child + 1] ?? 0) < (slotBid[base + child] ?? 0)) child++
          if ((slotBid[base + child] ?? 0) >= bid) break
          slotBid[base + place] = slotBid[base + child] ?? 0
          slotEdge[base + place] = slotEdge[base + child] ?? 0
          place = child
        }
        slotBid[base + place] = bid
        slotEdge[base + place] = bestEdge
        price[wanted] = slotBid[base] ?? 0
      }
      holders[bestEdge] = 1
    }
    if (final) break
    epsilon = Math.max(1, Math.floor(epsilon / 5))
  }
  const held = new Int32Array(bidderCount).fill(NONE)
  for (let edge = 0; edge < object.length; edge++) if (holders[edge]) held[edgeBidder[edge] ?? 0] = edge
  return { price, held, holders }
}
