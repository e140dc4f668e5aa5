import { auctionStart } from './auction.ts'
import { type StageNetwork, type StageOptimum, type StageStart, solveStage } from './stage.ts'

/**
 * A stage of many edges a row, by column generation: the best of each row are solved exactly, then every other edge is
 * held to the prices, and those that exceed them join, until none does. The optimum and its prices are those of the
 * whole network. A pass over the edges costs a nanosecond or two each; few passes are needed.
 */
export function* solveBySublists(network: StageNetwork): Generator<number, StageOptimum | undefined> {
  const { rowCount, rowStart, edgeColumn, edgeWeight } = network
  const listed = new Uint8Array(edgeColumn.length)
  let wanted = FIRST
  for (let row = 0; row < rowCount; row++) listBest(network, row, wanted, listed)
  let start: StageStart | undefined
  for (let round = 0; ; round++) {
    const sub = listedNetwork(network, listed)
    const rowEdge = start?.rowEdge ? toPlaces(start.rowEdge, sub.edges, sub.network.rowStart) : undefined
    const startOfSub =
      start && rowEdge ? { columnPrice: start.columnPrice, rowEdge } : auctionStart(sub.network)
    const optimum = yield* solveStage(sub.network, startOfSub)
    if (!optimum) {
      if (sub.edges.length === edgeColumn.length) return undefined
      // Nobody can fill all with these: more of each row, in the end all.
      wanted *= 4
      for (let row = 0; row < rowCount; row++) listBest(network, row, wanted, listed)
      start = undefined
      continue
    }
    const { rowPrice, columnPrice } = optimum
    let improved = 0
    for (let row = 0; row < rowCount; row++) {
      const from = rowStart[row] ?? 0
      const count = (rowStart[row + 1] ?? 0) - from
      const price = rowPrice[row] ?? 0
      let best = price
      let added = 0
      // From a place of its own, so that rows with equal points do not all list the same few.
      let edge = from + Math.floor(((row * 0.6180339887) % 1) * count)
      for (let step = 0; step < count; step++) {
        const value = (edgeWeight[edge] ?? 0) - (columnPrice[edgeColumn[edge] ?? 0] ?? 0)
        if (value > price && listed[edge] === 0 && (value > best || added < MOST_ADDED)) {
          if (value > best) best = value
          listed[edge] = 1
          added++
        }
        if (++edge === from + count) edge = from
      }
      if (added > 0) improved++
    }
    yield round / (round + 2)
    const usedEdges = new Int32Array(rowCount).fill(-1)
    const used = new Uint8Array(edgeColumn.length)
    for (let row = 0; row < rowCount; row++) {
      for (
        let place = sub.network.rowStart[row] ?? 0;
        place < (sub.network.rowStart[row + 1] ?? 0);
        place++
      ) {
        if (!optimum.used[place]) continue
        used[sub.edges[place] ?? 0] = 1
        usedEdges[row] = sub.edges[place] ?? 0
      }
    }
    if (improved === 0) return { used, rowPrice, columnPrice }
    start = improved < FEW * rowCount ? { columnPrice, rowEdge: usedEdges } : undefined
  }
}

/** From so many edges a row on, on average, sublists are faster than the whole. */
export const worthSublists = (rowCount: number, edgeCount: number): boolean => edgeCount > 80 * rowCount

const FIRST = 16
const MOST_ADDED = 6
const FEW = 0.02
const SAMPLE = 64

/** Lists about `wanted` of the heaviest edges of a row, judged by a sample; all where there are few. */
function listBest(network: StageNetwork, row: number, wanted: number, listed: Uint8Array): void {
  const { rowStart, edgeWeight } = network
  const from = rowStart[row] ?? 0
  const count = (rowStart[row + 1] ?? 0) - from
  if (count <= wanted * 2) {
    listed.fill(1, from, from + count)
    return
  }
  const sample = new Int32Array(SAMPLE)
  for (let at = 0; at < SAMPLE; at++) sample[at] = edgeWeight[from + Math.floor((at * count) / SAMPLE)] ?? 0
  sample.sort()
  const threshold = sample[Math.min(SAMPLE - 1, Math.floor(SAMPLE * (1 - wanted / count)))] ?? 0
  let edge = from + Math.floor(((row * 0.6180339887) % 1) * count)
  let left = wanted
  for (let step = 0; step < count && left > 0; step++) {
    if ((edgeWeight[edge] ?? 0) >= threshold) {
      listed[edge] = 1
      left--
    }
    if (++edge === from + count) edge = from
  }
}

function listedNetwork(
  network: StageNetwork,
  listed: Uint8Array,
): { network: StageNetwork; edges: Int32Array } {
  const { rowCount, rowStart, edgeColumn, edgeWeight } = network
  let size = 0
  for (let edge = 0; edge < listed.length; edge++) size += listed[edge] ?? 0
  const edges = new Int32Array(size)
  const starts = new Int32Array(rowCount + 1)
  const columns = new Int32Array(size)
  const weights = new Int32Array(size)
  let place = 0
  for (let row = 0; row < rowCount; row++) {
    const end = rowStart[row + 1] ?? 0
    for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
      if (listed[edge] === 0) continue
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
