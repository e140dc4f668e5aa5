/**
 * One stage: the heaviest matching in a network where every person has a need or places, some of whom must be
 * filled. Rows and columns are the two sides; an edge may be used once.
 *
 * Algorithm: the primal-dual method for transport problems (Ford and Fulkerson 1957; Ahuja, Magnanti and Orlin,
 * Network Flows, 1993, §9.8). Rows send units to columns; a hub takes what may stay unmatched and fills what may
 * stay free. Each phase is one Dijkstra from all nodes that still send, then as many disjoint augmentations over
 * edges of reduced cost 0 as depth-first search finds. It may start from prices and pairs found elsewhere: what
 * in them does not fit is dropped, so a start can be rough and the result is exact all the same. Weights and
 * prices are whole numbers; sums stay below 2⁵³. A phase costs O(edges + people · log people); there are at most
 * as many phases as distinct path lengths, few after a good start.
 */
export interface StageNetwork {
  readonly rowCount: number
  readonly columnCount: number
  /** Edges of row r are at `rowStart[r]` up to `rowStart[r + 1]`. */
  readonly rowStart: Int32Array
  readonly edgeColumn: Int32Array
  readonly edgeWeight: Int32Array
  /** True where edge r × `columnCount` + c is the one of row r and column c. */
  readonly isWhole?: boolean
  readonly needs: Int32Array
  readonly rooms: Int32Array
  /** 1 where a row's need, or a column's room, has to be used up. */
  readonly rowMust: Uint8Array
  readonly columnMust: Uint8Array
  /** Where all pairs count alike, ways are short and many at once: none is sought for one row alone. */
  readonly isCount?: boolean
  /** Told of the stage, so that what it has so far can be read when it is stopped. */
  readonly watched?: StageWatch
}

export interface StageWatch {
  see(network: StageNetwork, read: () => { used: Uint8Array; columnPrice: Float64Array }): void
}

/** Column prices to start from, and for each row an edge to start with, −1 for none. */
export interface StageStart {
  readonly columnPrice: Float64Array
  readonly rowEdge?: Int32Array
}

/**
 * `used` is 1 for the edges of the matching. With `rowPrice` and `columnPrice` every used edge has
 * weight ≥ row price + column price, every other edge weight ≤ that; a price is ≥ 0 unless the person must be
 * filled, and a person with a price above 0 is filled. So no matching is heavier.
 */
export interface StageOptimum {
  readonly used: Uint8Array
  /** The edges of the matching, in their order. */
  readonly usedEdges: Int32Array
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
}

/**
 * Solves a stage; `undefined` when no matching fills all who must be filled. Yields the share done (0..1) after
 * each phase; a caller may stop between yields.
 */
export function* solveStage(
  network: StageNetwork,
  start?: StageStart,
): Generator<number, StageOptimum | undefined> {
  const flow = new Flow(network, start)
  network.watched?.see(network, () => flow.optimum())
  const excessAtStart = flow.excessLeft
  while (flow.rowsLeft > (flow.isHubless || network.isCount ? 0 : network.rowCount * FEW)) {
    if (!flow.reprice()) return undefined
    if (flow.isHubless) flow.augmentByTrees()
    else flow.augment()
    yield 1 - flow.excessLeft / excessAtStart
  }
  for (;;) {
    const sent = flow.sendOne()
    if (sent === undefined) return undefined
    if (!sent) break
    yield 1 - flow.excessLeft / excessAtStart
  }
  while (flow.excessLeft > 0) {
    if (!flow.reprice()) return undefined
    flow.augment()
    yield 1 - flow.excessLeft / excessAtStart
  }
  return flow.optimum()
}

const NONE = -1
/**
 * Below this share of the rows each is sent on its own: while k nodes wait, such a search sees about 1/k of the
 * network, a phase sees all of it.
 */
const FEW = 0.04
/** So many layerings a phase; the last would bring few ways each. */
const LAYERINGS = 4
const FAR = Number.POSITIVE_INFINITY
const NO_LEVEL = 0x7fffffff

class Flow {
  private readonly network: StageNetwork
  /** Nodes: rows, then columns, then the hub. */
  private readonly hub: number
  private readonly used: Uint8Array
  private readonly rowPrice: Float64Array
  private readonly columnPrice: Float64Array
  private hubLevel = 0
  /** Units a node has still to send on; negative where it waits for units. */
  private readonly excess: Int32Array
  private hubExcess = 0
  /** Units a row sends to the hub, and units the hub sends to a column. */
  private readonly slack: Int32Array
  /** Used edges of column c are at `slotStart[c]` up to `slotEnd[c]`. */
  private readonly slotStart: Int32Array
  private readonly slotEnd: Int32Array
  private readonly slotEdge: Int32Array
  private readonly slotRow: Int32Array
  private readonly distance: Float64Array
  private readonly settled: Uint8Array
  private readonly touched: Int32Array
  private readonly parent: Int32Array
  private readonly parentArc: Int32Array
  private readonly stack: Int32Array
  private readonly position: Int32Array
  private readonly mark: Uint8Array
  private readonly level: Int32Array
  private readonly queue: Int32Array
  private lastLevel = NO_LEVEL
  private readonly path: Int32Array
  private readonly pathArc: Int32Array
  private readonly heap = new Heap()
  private active: Int32Array
  private activeCount = 0
  excessLeft = 0
  /** Whether everybody must be filled, so that nothing goes over the hub. */
  readonly isHubless: boolean

  constructor(network: StageNetwork, start: StageStart | undefined) {
    const { rowCount, columnCount, rowStart, edgeColumn, edgeWeight, needs, rooms, rowMust, columnMust } =
      network
    const nodeCount = rowCount + columnCount + 1
    this.network = network
    this.hub = nodeCount - 1
    this.used = new Uint8Array(edgeColumn.length)
    this.rowPrice = new Float64Array(rowCount)
    this.columnPrice = new Float64Array(columnCount)
    this.excess = new Int32Array(nodeCount)
    this.slack = new Int32Array(nodeCount)
    this.distance = new Float64Array(nodeCount).fill(FAR)
    this.settled = new Uint8Array(nodeCount)
    this.touched = new Int32Array(nodeCount)
    this.parent = new Int32Array(nodeCount)
    this.parentArc = new Int32Array(nodeCount)
    this.stack = new Int32Array(nodeCount * 2 + 2)
    this.position = new Int32Array(nodeCount)
    this.mark = new Uint8Array(nodeCount)
    this.level = new Int32Array(nodeCount)
    this.queue = new Int32Array(nodeCount)
    this.path = new Int32Array(nodeCount + 1)
    this.pathArc = new Int32Array(nodeCount + 1)
    this.slotStart = new Int32Array(columnCount + 1)
    this.slotEnd = new Int32Array(columnCount)
    const degrees = new Int32Array(columnCount)
    for (let edge = 0; edge < edgeColumn.length; edge++) {
      const column = edgeColumn[edge] ?? 0
      degrees[column] = (degrees[column] ?? 0) + 1
    }
    for (let column = 0; column < columnCount; column++) {
      // One slot more than there is room: on the way through a column a unit comes before another leaves.
      const most = Math.min(degrees[column] ?? 0, (rooms[column] ?? 0) + 1)
      this.slotEnd[column] = this.slotStart[column] ?? 0
      this.slotStart[column + 1] = (this.slotStart[column] ?? 0) + most
      const given = start?.columnPrice[column] ?? 0
      this.columnPrice[column] = columnMust[column] ? given : Math.max(0, given)
    }
    this.slotEdge = new Int32Array(this.slotStart[columnCount] ?? 0)
    this.slotRow = new Int32Array(this.slotEdge.length)
    for (let row = 0; row < rowCount; row++) {
      const end = rowStart[row + 1] ?? 0
      const need = Math.min(needs[row] ?? 0, end - (rowStart[row] ?? 0) + 1)
      let price = rowMust[row] ? -FAR : 0
      for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
        const value = (edgeWeight[edge] ?? 0) - (this.columnPrice[edgeColumn[edge] ?? 0] ?? 0)
        if (value > price) price = value
      }
      if (price === -FAR) price = 0
      this.rowPrice[row] = price
      let left = need
      const first = start?.rowEdge?.[row] ?? NONE
      if (first !== NONE && need > 0) {
        const column = edgeColumn[first] ?? 0
        const taken = (this.slotEnd[column] ?? 0) - (this.slotStart[column] ?? 0)
        const tight = (edgeWeight[first] ?? 0) - (this.columnPrice[column] ?? 0) === price
        if (tight && taken < (rooms[column] ?? 0)) {
          this.use(first, row, column)
          left--
        }
      }
      if (!rowMust[row] && price === 0) {
        this.slack[row] = left
        this.hubExcess += left
        left = 0
      }
      this.hubExcess -= need
      this.excess[row] = left
      this.excessLeft += left
    }
    for (let column = 0; column < columnCount; column++) {
      const node = rowCount + column
      // More than all their pairs and one place left free is as good as that.
      const room = Math.min(rooms[column] ?? 0, (degrees[column] ?? 0) + 1)
      const free = room - ((this.slotEnd[column] ?? 0) - (this.slotStart[column] ?? 0))
      this.hubExcess += room
      if (!columnMust[column] && this.columnPrice[column] === 0) {
        this.slack[node] = free
        this.hubExcess -= free
      } else {
        this.excess[node] = -free
      }
    }
    if (this.hubExcess > 0) this.excessLeft += this.hubExcess
    this.active = new Int32Array(rowCount)
    for (let row = 0; row < rowCount; row++)
      if ((this.excess[row] ?? 0) > 0) this.active[this.activeCount++] = row
    this.isHubless =
      needs.every((need, row) => need === 0 || rowMust[row] === 1) &&
      rooms.every((room, column) => room === 0 || columnMust[column] === 1)
  }

  private use(edge: number, row: number, column: number): void {
    const place = this.slotEnd[column] ?? 0
    this.slotEdge[place] = edge
    this.slotRow[place] = row
    this.slotEnd[column] = place + 1
    this.used[edge] = 1
  }

  private release(edge: number, column: number): void {
    const { slotEdge, slotRow } = this
    const last = (this.slotEnd[column] ?? 0) - 1
    let place = this.slotStart[column] ?? 0
    while (slotEdge[place] !== edge) place++
    slotEdge[place] = slotEdge[last] ?? 0
    slotRow[place] = slotRow[last] ?? 0
    this.slotEnd[column] = last
    this.used[edge] = 0
  }

  /** Units that rows have still to send. */
  get rowsLeft(): number {
    return this.excessLeft - Math.max(0, this.hubExcess)
  }

  /** Sends a unit of the last active row by a shortest way. False when no row is active, undefined without a way. */
  sendOne(): boolean | undefined {
    while (this.activeCount > 0 && (this.excess[this.active[this.activeCount - 1] ?? 0] ?? 0) <= 0)
      this.activeCount--
    if (this.activeCount === 0) return false
    const row = this.active[this.activeCount - 1] ?? 0
    this.distance[row] = 0
    this.touched[0] = row
    this.stack[0] = row
    const target = this.search(1, 1)
    if (target === NONE) return undefined
    this.sendAlong(row, target)
    return true
  }

  /** Dijkstra from all nodes that send to the nearest that waits; then moves the prices. False when none is reached. */
  reprice(): boolean {
    const { distance, touched, excess, stack, hub } = this
    let touchedCount = 0
    let active = 0
    for (let place = 0; place < this.activeCount; place++) {
      const row = this.active[place] ?? 0
      if ((excess[row] ?? 0) <= 0) continue
      this.active[active++] = row
      distance[row] = 0
      touched[touchedCount] = row
      stack[touchedCount++] = row
    }
    this.activeCount = active
    if (this.hubExcess > 0) {
      distance[hub] = 0
      touched[touchedCount] = hub
      stack[touchedCount++] = hub
    }
    return this.search(touchedCount, touchedCount) !== NONE
  }

  /** From the nodes on the stack, which have the distance 0, to the nearest node that waits, which it returns. */
  private search(touchedAtStart: number, stackedAtStart: number): number {
    const {
      distance,
      settled,
      touched,
      heap,
      excess,
      slack,
      stack,
      rowPrice,
      columnPrice,
      hub,
      used,
      slotEdge,
    } = this
    const { parent, parentArc } = this
    const { rowCount, columnCount, rowStart, edgeColumn, edgeWeight, rowMust, columnMust } = this.network
    let touchedCount = touchedAtStart
    let stackSize = stackedAtStart
    let target = NONE
    const hubWaits = this.hubExcess < 0
    /** No way longer than the shortest known to a node that waits is followed. */
    let nearest = FAR
    let length = 0
    for (;;) {
      let node: number
      if (stackSize > 0) {
        if (length >= nearest) break
        node = stack[--stackSize] ?? 0
        if (settled[node]) continue
      } else {
        if (heap.size === 0) break
        length = heap.smallest
        if (length >= nearest) break
        node = heap.pop()
        if (settled[node] || length > (distance[node] ?? 0)) continue
      }
      settled[node] = 1
      if (node < rowCount) {
        const base = length + (rowPrice[node] ?? 0)
        const end = rowStart[node + 1] ?? 0
        for (let edge = rowStart[node] ?? 0; edge < end; edge++) {
          const column = edgeColumn[edge] ?? 0
          const reached = base - (edgeWeight[edge] ?? 0) + (columnPrice[column] ?? 0)
          if (reached >= nearest) continue
          const to = rowCount + column
          const known = distance[to] ?? 0
          if (reached >= known || used[edge]) continue
          if (known === FAR) touched[touchedCount++] = to
          distance[to] = reached
          parent[to] = node
          parentArc[to] = edge
          if ((excess[to] ?? 0) < 0) {
            nearest = reached
            target = to
          } else if (reached === length) stack[stackSize++] = to
          else heap.push(reached, to)
        }
        if (!rowMust[node]) {
          const reached = base - this.hubLevel
          const known = distance[hub] ?? 0
          if (reached < nearest && reached < known) {
            if (known === FAR) touched[touchedCount++] = hub
            distance[hub] = reached
            parent[hub] = node
            parentArc[hub] = NONE
            if (hubWaits) {
              nearest = reached
              target = hub
            } else if (reached === length) stack[stackSize++] = hub
            else heap.push(reached, hub)
          }
        }
      } else if (node < hub) {
        const column = node - rowCount
        const price = columnPrice[column] ?? 0
        const end = this.slotEnd[column] ?? 0
        for (let place = this.slotStart[column] ?? 0; place < end; place++) {
          const edge = slotEdge[place] ?? 0
          const row = this.slotRow[place] ?? 0
          const reached = length + (edgeWeight[edge] ?? 0) - price - (rowPrice[row] ?? 0)
          const known = distance[row] ?? 0
          if (reached >= nearest || reached >= known) continue
          if (known === FAR) touched[touchedCount++] = row
          distance[row] = reached
          parent[row] = node
          parentArc[row] = edge
          if (reached === length) stack[stackSize++] = row
          else heap.push(reached, row)
        }
        if ((slack[node] ?? 0) > 0) {
          const reached = length - price - this.hubLevel
          const known = distance[hub] ?? 0
          if (reached < nearest && reached < known) {
            if (known === FAR) touched[touchedCount++] = hub
            distance[hub] = reached
            parent[hub] = node
            parentArc[hub] = NONE
            if (hubWaits) {
              nearest = reached
              target = hub
            } else if (reached === length) stack[stackSize++] = hub
            else heap.push(reached, hub)
          }
        }
      } else {
        for (let row = 0; row < rowCount; row++) {
          if ((slack[row] ?? 0) <= 0) continue
          const reached = length + this.hubLevel - (rowPrice[row] ?? 0)
          const known = distance[row] ?? 0
          if (reached >= nearest || reached >= known) continue
          if (known === FAR) touched[touchedCount++] = row
          distance[row] = reached
          parent[row] = hub
          parentArc[row] = NONE
          if (reached === length) stack[stackSize++] = row
          else heap.push(reached, row)
        }
        for (let column = 0; column < columnCount; column++) {
          if (columnMust[column]) continue
          const reached = length + this.hubLevel + (columnPrice[column] ?? 0)
          const to = rowCount + column
          const known = distance[to] ?? 0
          if (reached >= nearest || reached >= known) continue
          if (known === FAR) touched[touchedCount++] = to
          distance[to] = reached
          parent[to] = hub
          parentArc[to] = NONE
          if ((excess[to] ?? 0) < 0) {
            nearest = reached
            target = to
          } else if (reached === length) stack[stackSize++] = to
          else heap.push(reached, to)
        }
      }
    }
    heap.clear()
    for (let place = 0; place < touchedCount; place++) {
      const node = touched[place] ?? 0
      const change = (distance[node] ?? 0) - nearest
      distance[node] = FAR
      settled[node] = 0
      if (change >= 0) continue
      if (node < rowCount) rowPrice[node] = (rowPrice[node] ?? 0) + change
      else if (node < hub) columnPrice[node - rowCount] = (columnPrice[node - rowCount] ?? 0) - change
      else this.hubLevel += change
    }
    return target
  }

  /**
   * Sends units over ways of reduced cost 0: layer by layer, all shortest ways at once, until no way is left
   * (Hopcroft and Karp 1973; Dinic 1970).
   */
  augment(): void {
    const { excess, hub, mark } = this
    for (let layering = 0; layering < LAYERINGS && this.layer(); layering++) {
      this.position.fill(0)
      mark.fill(0)
      for (let place = 0; place < this.activeCount; place++) {
        const row = this.active[place] ?? 0
        while ((excess[row] ?? 0) > 0 && !mark[row] && this.augmentFrom(row)) {
          excess[row] = (excess[row] ?? 0) - 1
          this.excessLeft--
        }
      }
      while (this.hubExcess > 0 && !mark[hub] && this.augmentFrom(hub)) {
        this.hubExcess--
        this.excessLeft--
      }
    }
  }

  /**
   * The same where no way goes over the hub: a tree grows from each row that sends, breadth first and apart from the others,
   * until it meets a column that waits (Azad, Buluç and Pothen 2017). A pass over the tight edges so finds ways of any length,
   * where layers would need a pass for each length.
   */
  augmentByTrees(): void {
    while (this.excessLeft > 0 && this.growTrees() > 0);
  }

  private growTrees(): number {
    const { queue, excess, rowPrice, columnPrice, used, slotEdge, slotRow, parent, parentArc, mark } = this
    const { rowCount, rowStart, edgeColumn, edgeWeight } = this.network
    const root = this.level
    root.fill(NONE)
    let size = 0
    for (let place = 0; place < this.activeCount; place++) {
      const row = this.active[place] ?? 0
      if ((excess[row] ?? 0) <= 0) continue
      root[row] = row
      mark[row] = 0
      queue[size++] = row
    }
    let met = 0
    for (let head = 0; head < size; head++) {
      const node = queue[head] ?? 0
      const tree = root[node] ?? 0
      if (mark[tree]) continue
      if (node < rowCount) {
        const price = rowPrice[node] ?? 0
        const end = rowStart[node + 1] ?? 0
        for (let edge = rowStart[node] ?? 0; edge < end; edge++) {
          const column = edgeColumn[edge] ?? 0
          if ((edgeWeight[edge] ?? 0) - (columnPrice[column] ?? 0) !== price) continue
          const to = rowCount + column
          if (root[to] !== NONE || used[edge]) continue
          root[to] = tree
          parent[to] = node
          parentArc[to] = edge
          if ((excess[to] ?? 0) < 0) {
            this.sendAlong(tree, to)
            mark[tree] = 1
            met++
            break
          }
          queue[size++] = to
        }
      } else {
        const column = node - rowCount
        const price = columnPrice[column] ?? 0
        const end = this.slotEnd[column] ?? 0
        for (let place = this.slotStart[column] ?? 0; place < end; place++) {
          const row = slotRow[place] ?? 0
          const edge = slotEdge[place] ?? 0
          if (root[row] !== NONE || (edgeWeight[edge] ?? 0) - price !== (rowPrice[row] ?? 0)) continue
          root[row] = tree
          parent[row] = node
          parentArc[row] = edge
          queue[size++] = row
        }
      }
    }
    return met
  }

  /** Sends a unit from a row to a node, along the parents. */
  private sendAlong(row: number, target: number): void {
    const { path, pathArc, parent, parentArc, excess } = this
    let depth = 0
    for (let node = target; node !== row; node = parent[node] ?? 0) depth++
    let node = target
    for (let step = depth; step > 0; step--) {
      path[step] = node
      pathArc[step - 1] = parentArc[node] ?? NONE
      node = parent[node] ?? 0
    }
    path[0] = row
    this.send(depth)
    excess[row] = (excess[row] ?? 0) - 1
    if (target === this.hub) this.hubExcess++
    else excess[target] = (excess[target] ?? 0) + 1
    this.excessLeft--
  }

  /** Layers of nodes by how many arcs of reduced cost 0 they are from a node that sends; false when none waits. */
  private layer(): boolean {
    const { level, queue, excess, hub, rowPrice, columnPrice, used, slotEdge, slack } = this
    const { rowCount, rowStart, edgeColumn, edgeWeight, rowMust, columnMust } = this.network
    level.fill(NONE)
    let size = 0
    for (let place = 0; place < this.activeCount; place++) {
      const row = this.active[place] ?? 0
      if ((excess[row] ?? 0) <= 0) continue
      level[row] = 0
      queue[size++] = row
    }
    if (this.hubExcess > 0) {
      level[hub] = 0
      queue[size++] = hub
    }
    const hubWaits = this.hubExcess < 0
    this.lastLevel = NO_LEVEL
    for (let head = 0; head < size; head++) {
      const node = queue[head] ?? 0
      const next = (level[node] ?? 0) + 1
      if (next > this.lastLevel) break
      if (node < rowCount) {
        const price = rowPrice[node] ?? 0
        const end = rowStart[node + 1] ?? 0
        for (let edge = rowStart[node] ?? 0; edge < end; edge++) {
          const column = edgeColumn[edge] ?? 0
          if ((edgeWeight[edge] ?? 0) - (columnPrice[column] ?? 0) !== price) continue
          const to = rowCount + column
          if (level[to] !== NONE || used[edge]) continue
          level[to] = next
          if ((excess[to] ?? 0) < 0) this.lastLevel = next
          queue[size++] = to
        }
        if (!rowMust[node] && price === this.hubLevel && level[hub] === NONE) {
          level[hub] = next
          if (hubWaits) this.lastLevel = next
          queue[size++] = hub
        }
      } else if (node < hub) {
        const column = node - rowCount
        const price = columnPrice[column] ?? 0
        const end = this.slotEnd[column] ?? 0
        for (let place = this.slotStart[column] ?? 0; place < end; place++) {
          const edge = slotEdge[place] ?? 0
          const row = this.slotRow[place] ?? 0
          if (level[row] !== NONE || (edgeWeight[edge] ?? 0) - price !== (rowPrice[row] ?? 0)) continue
          level[row] = next
          queue[size++] = row
        }
        if ((slack[node] ?? 0) > 0 && level[hub] === NONE && price + this.hubLevel === 0) {
          level[hub] = next
          if (hubWaits) this.lastLevel = next
          queue[size++] = hub
        }
      } else {
        for (let to = 0; to < hub; to++) {
          if (level[to] !== NONE) continue
          if (to < rowCount) {
            if ((slack[to] ?? 0) <= 0 || rowPrice[to] !== this.hubLevel) continue
          } else {
            const column = to - rowCount
            if (columnMust[column] || (columnPrice[column] ?? 0) + this.hubLevel !== 0) continue
            if ((excess[to] ?? 0) < 0) this.lastLevel = next
          }
          level[to] = next
          queue[size++] = to
        }
      }
    }
    return this.lastLevel !== NO_LEVEL
  }

  /** Depth-first search from layer to layer; `position` keeps where each node's ways were left off. */
  private augmentFrom(source: number): boolean {
    const { mark, path, excess, hub } = this
    const { rowCount } = this.network
    let depth = 0
    path[0] = source
    for (;;) {
      const node = path[depth] ?? 0
      if (
        depth === this.lastLevel &&
        (node === hub ? this.hubExcess < 0 : node >= rowCount && (excess[node] ?? 0) < 0)
      ) {
        if (node === hub) this.hubExcess++
        else excess[node] = (excess[node] ?? 0) + 1
        this.send(depth)
        return true
      }
      let next = NONE
      if (depth < this.lastLevel) {
        if (node < rowCount) next = this.fromRow(node, depth)
        else next = node < hub ? this.fromColumn(node, depth) : this.fromHub(depth)
      }
      if (next === NONE) {
        mark[node] = 1
        if (depth === 0) return false
        depth--
      } else {
        path[++depth] = next
      }
    }
  }

  private fromRow(row: number, depth: number): number {
    const { mark, used, position, rowPrice, columnPrice, level } = this
    const { rowCount, rowStart, edgeColumn, edgeWeight, rowMust } = this.network
    const start = rowStart[row] ?? 0
    const end = rowStart[row + 1] ?? 0
    const price = rowPrice[row] ?? 0
    for (let edge = start + (position[row] ?? 0); edge < end; edge++) {
      const column = edgeColumn[edge] ?? 0
      if ((edgeWeight[edge] ?? 0) - (columnPrice[column] ?? 0) !== price) continue
      if (level[rowCount + column] !== depth + 1 || used[edge] || mark[rowCount + column]) continue
      position[row] = edge - start
      this.pathArc[depth] = edge
      return rowCount + column
    }
    const seen = position[row] ?? 0
    position[row] = end - start + 1
    if (seen <= end - start && !rowMust[row] && price === this.hubLevel && this.opensHub(depth)) {
      position[row] = end - start
      this.pathArc[depth] = NONE
      return this.hub
    }
    return NONE
  }

  private fromColumn(node: number, depth: number): number {
    const { mark, position, rowPrice, columnPrice, slotEdge, level } = this
    const { rowCount, edgeWeight } = this.network
    const column = node - rowCount
    const start = this.slotStart[column] ?? 0
    const end = this.slotEnd[column] ?? 0
    const price = columnPrice[column] ?? 0
    if ((this.slack[node] ?? 0) > 0 && this.opensHub(depth) && price + this.hubLevel === 0) {
      this.pathArc[depth] = NONE
      return this.hub
    }
    for (let place = start + (position[node] ?? 0); place < end; place++) {
      const edge = slotEdge[place] ?? 0
      const row = this.slotRow[place] ?? 0
      if (level[row] !== depth + 1 || mark[row]) continue
      if ((edgeWeight[edge] ?? 0) - price !== (rowPrice[row] ?? 0)) continue
      position[node] = place - start
      this.pathArc[depth] = edge
      return row
    }
    position[node] = end - start
    return NONE
  }

  private opensHub(depth: number): boolean {
    return this.level[this.hub] === depth + 1 && !this.mark[this.hub]
  }

  private fromHub(depth: number): number {
    const { mark, position, slack, hub, hubLevel, rowPrice, columnPrice, level } = this
    const { rowCount, columnMust } = this.network
    for (let node = position[hub] ?? 0; node < hub; node++) {
      if (mark[node] || level[node] !== depth + 1) continue
      if (node < rowCount) {
        if ((slack[node] ?? 0) <= 0 || rowPrice[node] !== hubLevel) continue
      } else if (columnMust[node - rowCount] || (columnPrice[node - rowCount] ?? 0) + hubLevel !== 0) continue
      position[hub] = node
      this.pathArc[depth] = NONE
      return node
    }
    position[hub] = hub
    return NONE
  }

  private send(depth: number): void {
    const { path, pathArc, slack, used, hub } = this
    const { rowCount } = this.network
    for (let step = 0; step < depth; step++) {
      const from = path[step] ?? 0
      const to = path[step + 1] ?? 0
      const arc = pathArc[step] ?? NONE
      if (arc !== NONE) {
        if (used[arc]) this.release(arc, from - rowCount)
        else this.use(arc, from, to - rowCount)
      } else if (to === hub) {
        slack[from] = (slack[from] ?? 0) + (from < rowCount ? 1 : -1)
      } else {
        slack[to] = (slack[to] ?? 0) + (to < rowCount ? -1 : 1)
      }
    }
  }

  optimum(): StageOptimum {
    const level = this.hubLevel
    const { slotStart, slotEnd, slotEdge } = this
    let count = 0
    for (let column = 0; column < slotEnd.length; column++)
      count += (slotEnd[column] ?? 0) - (slotStart[column] ?? 0)
    const usedEdges = new Int32Array(count)
    let at = 0
    for (let column = 0; column < slotEnd.length; column++) {
      const end = slotEnd[column] ?? 0
      for (let place = slotStart[column] ?? 0; place < end; place++) usedEdges[at++] = slotEdge[place] ?? 0
    }
    return {
      used: this.used,
      usedEdges: usedEdges.sort(),
      rowPrice: level === 0 ? this.rowPrice : this.rowPrice.map(price => price - level),
      columnPrice: level === 0 ? this.columnPrice : this.columnPrice.map(price => price + level),
    }
  }
}

/** A binary heap of nodes by length. */
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
      if ((lengths[parent] ?? 0) <= length) break
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
