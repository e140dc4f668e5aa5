import { auctionStart } from './auction.ts'
import { type StageNetwork, type StageOptimum, type StageStart, solveStage } from './stage.ts'
import { tighten } from './tighten.ts'

/**
 * A stage of many edges a row, by column generation: the best of each row are solved exactly, then every other edge is
 * held to the prices, and those that exceed them join, until none does. The optimum and its prices are those of the
 * whole network. A pass over the edges costs a nanosecond or two each; few passes are needed.
 */
export function* solveBySublists(network: StageNetwork): Generator<number, StageOptimum | undefined> {
  const { rowCount, edgeColumn } = network
  const lists = Array.from({ length: rowCount }, (): number[] => [])
  let wanted = FIRST
  for (const [row, list] of lists.entries()) listBest(network, row, wanted, list)
  let start: StageStart | undefined
  for (let round = 0; ; round++) {
    const sub = listedNetwork(network, lists)
    const rowEdge = start?.rowEdge ? toPlaces(start.rowEdge, sub.edges, sub.network.rowStart) : undefined
    const startOfSub =
      start && rowEdge ? { columnPrice: start.columnPrice, rowEdge } : auctionStart(sub.network)
    const optimum = yield* solveStage(sub.network, startOfSub)
    if (!optimum) {
      if (sub.edges.length === edgeColumn.length) return undefined
      // Nobody can fill all with these: more of each row, in the end all.
      wanted *= 4
      for (const [row, list] of lists.entries()) listBest(network, row, wanted, list)
      start = undefined
      continue
    }
    const { rowPrice, columnPrice } = optimum
    const improved = listExceeding(network, rowPrice, columnPrice, lists)
    yield round / (round + 2)
    const usedEdges = new Int32Array(rowCount).fill(-1)
    const all: number[] = []
    for (let row = 0; row < rowCount; row++) {
      const end = sub.network.rowStart[row + 1] ?? 0
      for (let place = sub.network.rowStart[row] ?? 0; place < end; place++) {
        if (!optimum.used[place]) continue
        usedEdges[row] = sub.edges[place] ?? 0
        all.push(sub.edges[place] ?? 0)
      }
    }
    if (improved === 0) {
      const used = new Uint8Array(edgeColumn.length)
      for (const edge of all) used[edge] = 1
      tighten(sub.network, sub.network.edgeWeight, optimum.usedEdges, rowPrice, columnPrice)
      return { used, usedEdges: Int32Array.from(all).sort(), rowPrice, columnPrice }
    }
    start = improved < FEW * rowCount ? { columnPrice, rowEdge: usedEdges } : undefined
  }
}

/** Lists edges that exceed the prices. Returns in how many rows. */
function listExceeding(
  network: StageNetwork,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  lists: readonly number[][],
): number {
  const { rowStart, edgeColumn, edgeWeight } = network
  let improved = 0
  for (let row = 0; row < lists.length; row++) {
    const price = rowPrice[row] ?? 0
    const best = mostOf(edgeColumn, edgeWeight, columnPrice, rowStart[row] ?? 0, rowStart[row + 1] ?? 0)
    if (best > price && listAbove(network, columnPrice, row, price, lists[row] ?? [])) improved++
  }
  return improved
}

/** The most that an edge of a row exceeds its column's price by. */
function mostOf(
  edgeColumn: Int32Array,
  edgeWeight: Int32Array,
  columnPrice: Float64Array,
  from: number,
  end: number,
): number {
  let most = Number.NEGATIVE_INFINITY
  for (let edge = from; edge < end; edge++) {
    const value = (edgeWeight[edge] ?? 0) - (columnPrice[edgeColumn[edge] ?? 0] ?? 0)
    if (value > most) most = value
  }
  return most
}

/** Lists edges of a row that exceed its price, the best among them. Whether there was a new one. */
function listAbove(
  { rowStart, edgeColumn, edgeWeight }: StageNetwork,
  columnPrice: Float64Array,
  row: number,
  price: number,
  list: number[],
): boolean {
  const from = rowStart[row] ?? 0
  const count = (rowStart[row + 1] ?? 0) - from
  let best = price
  let added = 0
  // From a place of its own, so that rows with equal points do not all list the same few.
  let edge = from + Math.floor(((row * 0.6180339887) % 1) * count)
  for (let step = 0; step < count; step++) {
    const value = (edgeWeight[edge] ?? 0) - (columnPrice[edgeColumn[edge] ?? 0] ?? 0)
    if (value > price && (value > best || added < MOST_ADDED) && !list.includes(edge)) {
      if (value > best) best = value
      list.push(edge)
      added++
    }
    if (++edge === from + count) edge = from
  }
  return added > 0
}

/** From so many edges a row on, on average, sublists are faster than the whole. */
export const worthSublists = (rowCount: number, edgeCount: number): boolean => edgeCount > 80 * rowCount

const FIRST = 16
const MOST_ADDED = 6
const FEW = 0.02
const SAMPLE = 64

/** Lists about `wanted` of the heaviest edges of a row, judged by a sample; all where there are few. */
function listBest(network: StageNetwork, row: number, wanted: number, list: number[]): void {
  const { rowStart, edgeWeight } = network
  const from = rowStart[row] ?? 0
  const count = (rowStart[row + 1] ?? 0) - from
  if (count <= wanted * 2) {
    list.length = 0
    for (let edge = from; edge < from + count; edge++) list.push(edge)
    return
  }
  for (let at = 0; at < SAMPLE; at++) sample[at] = edgeWeight[from + Math.floor((at * count) / SAMPLE)] ?? 0
  sample.sort()
  const threshold = sample[Math.min(SAMPLE - 1, Math.floor(SAMPLE * (1 - wanted / count)))] ?? 0
  let edge = from + Math.floor(((row * 0.6180339887) % 1) * count)
  const isNew = list.length === 0
  let left = wanted
  for (let step = 0; step < count && left > 0; step++) {
    if ((edgeWeight[edge] ?? 0) >= threshold) {
      if (isNew || !list.includes(edge)) list.push(edge)
      left--
    }
    if (++edge === from + count) edge = from
  }
}

const sample = new Int32Array(SAMPLE)

function listedNetwork(
  network: StageNetwork,
  lists: readonly (readonly number[])[],
): { network: StageNetwork; edges: Int32Array } {
  const { rowCount, edgeColumn, edgeWeight } = network
  let size = 0
  for (const list of lists) size += list.length
  const edges = new Int32Array(size)
  const starts = new Int32Array(rowCount + 1)
  const columns = new Int32Array(size)
  const weights = new Int32Array(size)
  let place = 0
  for (const [row, list] of lists.entries()) {
    for (const edge of list) {
      edges[place] = edge
      columns[place] = edgeColumn[edge] ?? 0
      weights[place++] = edgeWeight[edge] ?? 0
    }
    starts[row + 1] = place
  }
  return { network: { ...network, rowStart: starts, edgeColumn: columns, edgeWeight: weights }, edges }
}

/** Edges of the whole network as places in the sublists. */
function toPlaces(rowEdge: Int32Array, edges: Int32Array, starts: Int32Array): Int32Array {
  return rowEdge.map((edge, row) => {
    if (edge < 0) return -1
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++)
      if (edges[place] === edge) return place
    return -1
  })
}
