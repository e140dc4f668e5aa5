/**
 * One stage: the heaviest matching in a network where every person has a need or places, some of whom must be
 * filled. Rows and columns are the two sides; an edge may be used once.
 *
 * Algorithm: the primal-dual method for transport problems (Ford and Fulkerson 1957; Ahuja, Magnanti and Orlin,
 * Network Flows, 1993, §9.8). Rows send units to columns; a hub takes what may stay unmatched and fills what may
 * stay free. Each phase is one Dijkstra from all rows that still send, then as many disjoint augmentations over
 * edges of reduced cost 0 as depth-first search finds. Weights and prices are whole numbers; sums stay below 2⁵³.
 * A phase costs O(edges · log people); there are at most as many phases as distinct path lengths.
 */
export interface StageNetwork {
  readonly rowCount: number
  readonly columnCount: number
  /** Edges of row r are at `rowStart[r]` up to `rowStart[r + 1]`. */
  readonly rowStart: Int32Array
  readonly edgeColumn: Int32Array
  readonly edgeWeight: Int32Array
  readonly needs: Int32Array
  readonly rooms: Int32Array
  /** 1 where a row's need, or a column's room, has to be used up. */
  readonly rowMust: Uint8Array
  readonly columnMust: Uint8Array
}

/**
 * `used` is 1 for the edges of the matching. With `rowPrice` and `columnPrice` every used edge has
 * weight ≥ row price + column price, every other edge weight ≤ that; a price is ≥ 0 unless the person must be
 * filled, and a person with a price above 0 is filled. So no matching is heavier.
 */
export interface StageOptimum {
  readonly used: Uint8Array
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
}

/**
 * Solves a stage for which a matching exists that fills all who must be filled. Yields the share done (0..1)
 * after each phase; a caller may stop between yields.
 */
export function* solveStage(network: StageNetwork): Generator<number, StageOptimum> {
  const flow = new Flow(network)
  const excessAtStart = flow.excessLeft
  while (flow.excessLeft > 0) {
    flow.reprice()
    flow.augment()
    yield 1 - flow.excessLeft / excessAtStart
  }
  return flow.optimum()
}

const NONE = -1

class Flow {
  readonly network: StageNetwork
  readonly hub: number
  readonly used: Uint8Array
  /** Potential of each node: a row's price, a column's price negated, the hub's. */
  readonly potential: Float64Array
  /** Units a node has still to send on; negative where it waits for units. */
  readonly excess: Float64Array
  /** Units a row sends to the hub, and units the hub sends to a column. */
  readonly slack: Float64Array
  readonly columnStart: Int32Array
  readonly columnEdge: Int32Array
  readonly edgeRow: Int32Array
  readonly distance: Float64Array
  readonly settled: Uint8Array
  readonly touched: Int32Array
  readonly position: Int32Array
  readonly mark: Uint8Array
  readonly heap = new Heap()
  excessLeft = 0

  constructor(network: StageNetwork) {
    const { rowCount, columnCount, rowStart, edgeColumn, edgeWeight, needs, rooms, rowMust, columnMust } =
      network
    const nodeCount = rowCount + columnCount + 1
    this.network = network
    this.hub = nodeCount - 1
    this.used = new Uint8Array(edgeColumn.length)
    this.potential = new Float64Array(nodeCount)
    this.excess = new Float64Array(nodeCount)
    this.slack = new Float64Array(nodeCount)
    this.distance = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY)
    this.settled = new Uint8Array(nodeCount)
    this.touched = new Int32Array(nodeCount)
    this.position = new Int32Array(nodeCount)
    this.mark = new Uint8Array(nodeCount)
    this.edgeRow = new Int32Array(edgeColumn.length)
    this.columnStart = new Int32Array(columnCount + 1)
    this.columnEdge = new Int32Array(edgeColumn.length)
    let hubExcess = 0
    for (let row = 0; row < rowCount; row++) {
      const need = needs[row] ?? 0
      let price = rowMust[row] ? Number.NEGATIVE_INFINITY : 0
      for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
        this.edgeRow[edge] = row
        const column = (edgeColumn[edge] ?? 0) + 1
        this.columnStart[column] = (this.columnStart[column] ?? 0) + 1
        const weight = edgeWeight[edge] ?? 0
        if (weight > price) price = weight
      }
      if (price === Number.NEGATIVE_INFINITY) price = 0
      this.potential[row] = price
      const kept = !rowMust[row] && price === 0 ? need : 0
      this.slack[row] = kept
      this.excess[row] = need - kept
      this.excessLeft += need - kept
      hubExcess += kept - need
    }
    for (let column = 0; column < columnCount; column++) {
      this.columnStart[column + 1] = (this.columnStart[column + 1] ?? 0) + (this.columnStart[column] ?? 0)
      const node = rowCount + column
      const room = rooms[column] ?? 0
      const free = columnMust[column] ? 0 : room
      this.slack[node] = free
      this.excess[node] = free - room
      hubExcess += room - free
    }
    this.excess[this.hub] = hubExcess
    if (hubExcess > 0) this.excessLeft += hubExcess
    const next = this.columnStart.slice()
    for (let edge = 0; edge < edgeColumn.length; edge++) {
      const column = edgeColumn[edge] ?? 0
      const place = next[column] ?? 0
      this.columnEdge[place] = edge
      next[column] = place + 1
    }
  }

  /** Calls `visit(to, reducedCost, arc)` for each way a unit can go on from a node, until it returns true. */
  private eachWay(node: number, visit: (to: number, cost: number, arc: number) => boolean, from = 0): number {
    const { rowCount, columnCount, rowStart, edgeColumn, edgeWeight, rowMust, columnMust } = this.network
    const { potential, used, slack, hub } = this
    const own = potential[node] ?? 0
    if (node < rowCount) {
      const start = rowStart[node] ?? 0
      const count = (rowStart[node + 1] ?? 0) - start
      for (let step = from; step < count; step++) {
        const edge = start + step
        if (used[edge]) continue
        const to = rowCount + (edgeColumn[edge] ?? 0)
        if (visit(to, own - (edgeWeight[edge] ?? 0) - (potential[to] ?? 0), edge)) return step
      }
      if (from <= count && !rowMust[node] && visit(hub, own - (potential[hub] ?? 0), NONE)) return count
      return count + 1
    }
    if (node < hub) {
      const column = node - rowCount
      const start = this.columnStart[column] ?? 0
      const count = (this.columnStart[column + 1] ?? 0) - start
      for (let step = from; step < count; step++) {
        const edge = this.columnEdge[start + step] ?? 0
        if (!used[edge]) continue
        const to = this.edgeRow[edge] ?? 0
        if (visit(to, own + (edgeWeight[edge] ?? 0) - (potential[to] ?? 0), edge)) return step
      }
      if (from <= count && (slack[node] ?? 0) > 0 && visit(hub, own - (potential[hub] ?? 0), NONE))
        return count
      return count + 1
    }
    for (let step = from; step < rowCount + columnCount; step++) {
      if (step < rowCount ? !((slack[step] ?? 0) > 0) : columnMust[step - rowCount]) continue
      if (visit(step, own - (potential[step] ?? 0), NONE)) return step
    }
    return rowCount + columnCount
  }

  /** Dijkstra from all nodes with excess to the nearest that waits; then moves the potentials. */
  reprice(): void {
    const { distance, settled, touched, heap, excess, potential } = this
    let touchedCount = 0
    const reach = (node: number, length: number): void => {
      const known = distance[node] ?? 0
      if (length >= known) return
      if (known === Number.POSITIVE_INFINITY) touched[touchedCount++] = node
      distance[node] = length
      heap.push(length, node)
    }
    for (let node = 0; node <= this.hub; node++) if ((excess[node] ?? 0) > 0) reach(node, 0)
    let nearest = Number.POSITIVE_INFINITY
    while (heap.size > 0 && heap.smallest < nearest) {
      const length = heap.smallest
      const node = heap.pop()
      if (settled[node] || length > (distance[node] ?? 0)) continue
      settled[node] = 1
      if ((excess[node] ?? 0) < 0) {
        nearest = length
        break
      }
      this.eachWay(node, (to, cost) => {
        reach(to, length + cost)
        return false
      })
    }
    if (nearest === Number.POSITIVE_INFINITY)
      throw new Error('A stage without a matching: the engine contradicts itself.')
    heap.clear()
    for (let place = 0; place < touchedCount; place++) {
      const node = touched[place] ?? 0
      const length = distance[node] ?? 0
      if (length < nearest) potential[node] = (potential[node] ?? 0) + length - nearest
      distance[node] = Number.POSITIVE_INFINITY
      settled[node] = 0
    }
  }

  /** Sends units over ways of reduced cost 0, each node left at most once in vain. */
  augment(): void {
    this.position.fill(0)
    this.mark.fill(0)
    for (let node = 0; node <= this.hub; node++) {
      while ((this.excess[node] ?? 0) > 0 && !this.mark[node] && this.augmentFrom(node)) {
        this.excessLeft--
      }
    }
  }

  private augmentFrom(source: number): boolean {
    const { mark, position, excess } = this
    const path: number[] = [source]
    const arcs: number[] = []
    mark[source] = 1
    while (path.length > 0) {
      const node = path[path.length - 1] ?? 0
      if ((excess[node] ?? 0) < 0) {
        this.send(path, arcs)
        for (const passed of path) mark[passed] = 0
        return true
      }
      let next = NONE
      let arc = NONE
      position[node] = this.eachWay(
        node,
        (to, cost, way) => {
          if (cost !== 0 || mark[to]) return false
          next = to
          arc = way
          return true
        },
        position[node] ?? 0,
      )
      if (next === NONE) {
        path.pop()
        arcs.pop()
      } else {
        mark[next] = 1
        path.push(next)
        arcs.push(arc)
      }
    }
    return false
  }

  private send(path: readonly number[], arcs: readonly number[]): void {
    const { excess, slack, used, hub } = this
    for (const [step, arc] of arcs.entries()) {
      const from = path[step] ?? 0
      const to = path[step + 1] ?? 0
      if (arc !== NONE) used[arc] = used[arc] ? 0 : 1
      else if (to === hub) slack[from] = (slack[from] ?? 0) + (from < this.network.rowCount ? 1 : -1)
      else slack[to] = (slack[to] ?? 0) + (to < this.network.rowCount ? -1 : 1)
    }
    const source = path[0] ?? 0
    const target = path[path.length - 1] ?? 0
    excess[source] = (excess[source] ?? 0) - 1
    excess[target] = (excess[target] ?? 0) + 1
  }

  optimum(): StageOptimum {
    const { rowCount, columnCount } = this.network
    const level = this.potential[this.hub] ?? 0
    const rowPrice = this.potential.slice(0, rowCount).map(price => price - level)
    const columnPrice = this.potential.slice(rowCount, rowCount + columnCount).map(price => level - price)
    return { used: this.used, rowPrice, columnPrice }
  }
}

/** A binary heap of nodes by length; of equal lengths the later pushed comes first. */
class Heap {
  private lengths = new Float64Array(1024)
  private nodes = new Int32Array(1024)
  size = 0

  get smallest(): number {
    return this.lengths[0] ?? 0
  }

  clear(): void {
    this.size = 0
  }

  push(length: number, node: number): void {
    if (this.size === this.nodes.length) this.grow()
    const { lengths, nodes } = this
    let place = this.size++
    while (place > 0) {
      const parent = (place - 1) >> 1
      if ((lengths[parent] ?? 0) < length) break
      lengths[place] = lengths[parent] ?? 0
      nodes[place] = nodes[parent] ?? 0
      place = parent
    }
    lengths[place] = length
    nodes[place] = node
  }

  pop(): number {
    const { lengths, nodes } = this
    const node = nodes[0] ?? 0
    const last = --this.size
    const length = lengths[last] ?? 0
    const moved = nodes[last] ?? 0
    let place = 0
    for (;;) {
      let child = place * 2 + 1
      if (child >= last) break
      if (child + 1 < last && (lengths[child + 1] ?? 0) < (lengths[child] ?? 0)) child++
      if ((lengths[child] ?? 0) >= length) break
      lengths[place] = lengths[child] ?? 0
      nodes[place] = nodes[child] ?? 0
      place = child
    }
    lengths[place] = length
    nodes[place] = moved
    return node
  }

  private grow(): void {
    const lengths = new Float64Array(this.lengths.length * 2)
    const nodes = new Int32Array(this.nodes.length * 2)
    lengths.set(this.lengths)
    nodes.set(this.nodes)
    this.lengths = lengths
    this.nodes = nodes
  }
}
