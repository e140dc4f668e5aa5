import { auctionStart } from './auction.ts'
import { solveDense, suitsMatrix } from './dense.ts'
import { boundOf } from './numbered.ts'
import {
  type StageNetwork,
  type StageOptimum,
  type StageStart,
  type StageWatch,
  solveStage,
} from './stage.ts'
import { solveBySublists, worthSublists } from './sublists.ts'
import { tighten } from './tighten.ts'

/**
 * The pairs that may be made, row by row, with their points. `needs` and `rooms` are above 0 for every person who
 * has a pair here; locked pairs and what they take are left out.
 */
export interface PairList {
  readonly rowCount: number
  readonly columnCount: number
  readonly rowStart: Int32Array
  readonly edgeColumn: Int32Array
  readonly points: Int32Array
  /** True where all pairs may be made: edge r × `columnCount` + c is the one of row r and column c. */
  readonly isWhole?: boolean
  readonly needs: Int32Array
  readonly rooms: Int32Array
  /** 1 for the pairs of an earlier match. */
  readonly earlier: Uint8Array
  readonly watched?: StageWatch
}

export interface WantedAims {
  readonly mostMatched: boolean
  readonly worst: 'max-min' | 'leximin' | 'any'
  readonly largestTotal: boolean
  readonly fewestChanges: boolean
}

/** An aim reached, with its prices; `points` as in the certificate. */
export interface ReachedAim {
  readonly aim: 'most-matched' | 'best-worst' | 'fewest-at' | 'largest-total' | 'fewest-changes'
  readonly value: number
  readonly points: number
  readonly bound: number
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
}

export interface LexicographicOptimum {
  readonly used: Uint8Array
  readonly aims: readonly ReachedAim[]
}

/** The matches that are best in all aims so far: 0 open, 1 in all of them, 2 in none; and who is filled in all. */
export interface Face {
  readonly state: Uint8Array
  readonly rowMust: Uint8Array
  readonly columnMust: Uint8Array
}

/** With fewer pairs an auction takes longer than it saves. */
const WORTH_AN_AUCTION = 2000

const OPEN = 0
const IN = 1
const OUT = 2

/**
 * Reaches the aims one after the other. After each, only the matches that are best in it remain (a face of the
 * matching polytope, described by complementary slackness): pairs below their prices go out, those above stay in,
 * and people with a price above 0 must be filled. No aim is ever traded against another by large weights.
 * Yields the share done.
 */
export function* optimise(pairs: PairList, aims: WantedAims): Generator<number, LexicographicOptimum> {
  const everybody = aims.mostMatched ? yield* scaled(fillShortSide(pairs, aims), 0, 0.25) : undefined
  if (everybody?.totalled && !aims.fewestChanges) {
    const { used } = everybody.totalled
    return { used, aims: [everybody.counted, totalReached(pairs, everybody.totalled)] }
  }
  const reached: ReachedAim[] = []
  const face: Face = {
    state: new Uint8Array(pairs.points.length),
    rowMust: new Uint8Array(pairs.rowCount),
    columnMust: new Uint8Array(pairs.columnCount),
  }
  let used: Uint8Array = new Uint8Array(everybody ? 0 : pairs.points.length)
  let done = 0
  function* reach(
    aim: ReachedAim['aim'],
    weights: Int32Array,
    points = 0,
    share = 0,
  ): Generator<number, void> {
    const optimum = yield* scaled(optimumOnFace(pairs, face, weights), done, share)
    done += share
    used = optimum.used
    narrow(pairs, face, weights, optimum)
    const value = weighed(weights, used)
    reached.push({
      aim,
      value,
      points,
      bound: value,
      rowPrice: optimum.rowPrice,
      columnPrice: optimum.columnPrice,
    })
  }

  if (everybody) {
    done = 0.25
    used = everybody.used
    reached.push(everybody.counted)
    face.rowMust.set(everybody.rowMust)
    face.columnMust.set(everybody.columnMust)
  } else if (aims.mostMatched) {
    yield* reach('most-matched', new Int32Array(pairs.points.length).fill(1), 0, 0.25)
  }
  const matched = aims.worst === 'any' ? 0 : count(used)
  if (aims.mostMatched && aims.worst !== 'any' && matched > 0) {
    const worst = yield* scaled(bestWorst(pairs, used, matched, everybody), done, 0.25)
    done += 0.25
    reached.push(worst.reached)
    used = worst.used
    for (let edge = 0; edge < pairs.points.length; edge++) {
      if ((pairs.points[edge] ?? 0) < worst.reached.value) face.state[edge] = OUT
    }
    if (aims.worst === 'leximin') {
      const levels = levelsAbove(pairs.points, worst.reached.value - 1)
      for (const points of levels) {
        const open = pairs.points.some((own, edge) => own >= points && face.state[edge] === OPEN)
        if (!open && points > worst.reached.value) break
        const weights = pairs.points.map(own => (own === points ? -1 : 0))
        yield* reach('fewest-at', weights, points)
      }
    }
  }
  if (aims.largestTotal && everybody?.totalled) {
    used = everybody.totalled.used
    narrow(pairs, face, pairs.points, everybody.totalled)
    reached.push(totalReached(pairs, everybody.totalled))
  } else if (aims.largestTotal) yield* reach('largest-total', pairs.points, 0, 0.35)
  if (aims.fewestChanges) yield* reach('fewest-changes', Int32Array.from(pairs.earlier), 0, 0.15)
  return { used, aims: reached }
}

function totalReached(pairs: PairList, optimum: FaceOptimum): ReachedAim {
  const { used, usedEdges, rowPrice, columnPrice } = optimum
  const value = weighed(pairs.points, used, usedEdges)
  return { aim: 'largest-total', value, points: 0, bound: value, rowPrice, columnPrice }
}

function* scaled<Result>(
  steps: Generator<number, Result>,
  start: number,
  share: number,
): Generator<number, Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield start + share * step.value
  }
}

function weighed(weights: Int32Array, used: Uint8Array, usedEdges?: Int32Array): number {
  let value = 0
  if (usedEdges) {
    for (let at = 0; at < usedEdges.length; at++) value += weights[usedEdges[at] ?? 0] ?? 0
    return value
  }
  for (let edge = 0; edge < weights.length; edge++) if (used[edge]) value += weights[edge] ?? 0
  return value
}

/**
 * Where everybody on the side that wants less can be matched, as is usual, the number needs no matching of its own:
 * a price of 1 for each of them proves it. Then the total (where nothing comes before it) is reached at once.
 */
function* fillShortSide(pairs: PairList, aims: WantedAims) {
  let needed = 0
  let offered = 0
  for (const need of pairs.needs) needed += need
  for (const room of pairs.rooms) offered += room
  const rowsShort = needed <= offered
  const value = Math.min(needed, offered)
  const rowMust = aboveZero(pairs.needs, rowsShort)
  const columnMust = aboveZero(pairs.rooms, offered <= needed)
  const face: Face = { state: new Uint8Array(0), rowMust, columnMust }
  const forTotal = aims.largestTotal && aims.worst === 'any'
  const weights = forTotal ? pairs.points : new Int32Array(pairs.points.length)
  const optimum = yield* optimumIfAny(pairs, face, weights, true)
  if (!optimum) return undefined
  const counted: ReachedAim = {
    aim: 'most-matched',
    value,
    points: 0,
    bound: value,
    rowPrice: Float64Array.from(rowMust),
    columnPrice: rowsShort ? new Float64Array(pairs.columnCount) : Float64Array.from(columnMust),
  }
  return { used: optimum.used, counted, rowMust, columnMust, totalled: forTotal ? optimum : undefined }
}

function count(used: Uint8Array): number {
  let sum = 0
  for (let edge = 0; edge < used.length; edge++) sum += used[edge] ?? 0
  return sum
}

/** As of a stage; the edges are at hand where the face is new. */
type FaceOptimum = Omit<StageOptimum, 'usedEdges'> & { readonly usedEdges?: Int32Array }

/** 1 where a count is above 0, if it is to be. */
function aboveZero(counts: Int32Array, isWanted: boolean): Uint8Array {
  const made = new Uint8Array(counts.length)
  if (isWanted) for (let at = 0; at < counts.length; at++) made[at] = (counts[at] ?? 0) > 0 ? 1 : 0
  return made
}

/** The heaviest of the matches on a face, with prices for all people. */
function* optimumOnFace(pairs: PairList, face: Face, weights: Int32Array): Generator<number, FaceOptimum> {
  const optimum = yield* optimumIfAny(pairs, face, weights)
  if (!optimum) throw new Error('No match fills all who must be filled: the engine contradicts itself.')
  return optimum
}

/** The same, or undefined where nobody can fill all who must be filled. On a new face every pair is open, whatever its state. */
function* optimumIfAny(
  pairs: PairList,
  face: Face,
  weights: Int32Array,
  isNew = false,
): Generator<number, FaceOptimum | undefined> {
  const { rowCount, columnCount, rowStart, edgeColumn } = pairs
  const needs = pairs.needs.slice()
  const rooms = pairs.rooms.slice()
  if (!isNew) {
    eachEdge(pairs, (row, column, edge) => {
      if (face.state[edge] !== IN) return
      needs[row] = (needs[row] ?? 0) - 1
      rooms[column] = (rooms[column] ?? 0) - 1
    })
  }
  const isUsable = (row: number, column: number, edge: number): boolean =>
    face.state[edge] === OPEN && (needs[row] ?? 0) > 0 && (rooms[column] ?? 0) > 0
  let usable = isNew ? edgeColumn.length : 0
  if (!isNew) {
    eachEdge(pairs, (row, column, edge) => {
      if (isUsable(row, column, edge)) usable++
    })
  }
  const isWhole = usable === edgeColumn.length
  const edges = new Int32Array(isWhole ? 0 : usable)
  const starts = new Int32Array(rowCount + 1)
  let size = 0
  for (let row = 0; row < rowCount && !isWhole; row++) {
    for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
      if (isUsable(row, edgeColumn[edge] ?? 0, edge)) edges[size++] = edge
    }
    starts[row + 1] = size
  }
  const network: StageNetwork = {
    rowCount,
    columnCount,
    rowStart: isWhole ? rowStart : starts,
    edgeColumn: isWhole ? edgeColumn : edges.map(edge => edgeColumn[edge] ?? 0),
    edgeWeight: isWhole ? weights : edges.map(edge => weights[edge] ?? 0),
    needs,
    rooms,
    rowMust: face.rowMust.map((must, row) => (must && (needs[row] ?? 0) > 0 ? 1 : 0)),
    columnMust: face.columnMust.map((must, column) => (must && (rooms[column] ?? 0) > 0 ? 1 : 0)),
    isWhole: isWhole && pairs.isWhole === true,
    ...(pairs.watched ? { watched: pairs.watched } : {}),
  }
  const start = (): StageStart | undefined => (usable > WORTH_AN_AUCTION ? auctionStart(network) : undefined)
  const dense = suitsMatrix(network) ? yield* solveDense(network) : undefined
  const optimum = dense
    ? dense.optimum
    : worthSublists(rowCount, usable)
      ? yield* solveBySublists(network)
      : yield* solveStage(network, start())
  if (!optimum) return undefined
  const { rowPrice, columnPrice } = optimum
  if (isNew) {
    tighten(pairs, weights, optimum.usedEdges, rowPrice, columnPrice)
    return optimum
  }
  const used = isWhole ? optimum.used : new Uint8Array(edgeColumn.length)
  for (let place = 0; place < edges.length; place++) used[edges[place] ?? 0] = optimum.used[place] ?? 0
  settle(pairs, face, weights, needs, rooms, used, rowPrice, columnPrice)
  return { used, rowPrice, columnPrice }
}

/**
 * Prices for those whom the pairs of earlier aims fill already (they bind nobody, so they only have to be high
 * enough), and for single people the price that makes their pair tight.
 */
function settle(
  pairs: PairList,
  face: Face,
  weights: Int32Array,
  needs: Int32Array,
  rooms: Int32Array,
  used: Uint8Array,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
): void {
  eachEdge(pairs, (row, column, edge) => {
    if (face.state[edge] === IN) {
      used[edge] = 1
      return
    }
    const over = (weights[edge] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0)
    if (face.state[edge] !== OPEN || over <= 0) return
    if (used[edge]) {
      if (pairs.needs[row] === 1) rowPrice[row] = (rowPrice[row] ?? 0) + over
      else if (pairs.rooms[column] === 1) columnPrice[column] = (columnPrice[column] ?? 0) + over
    } else if (needs[row] === 0) {
      rowPrice[row] = (rowPrice[row] ?? 0) + over
    } else if (rooms[column] === 0) {
      columnPrice[column] = (columnPrice[column] ?? 0) + over
    }
  })
}

function narrow(pairs: PairList, face: Face, weights: Int32Array, optimum: FaceOptimum): void {
  const { rowPrice, columnPrice } = optimum
  eachEdge(pairs, (row, column, edge) => {
    if (face.state[edge] !== OPEN) return
    const over = (weights[edge] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0)
    if (over !== 0) face.state[edge] = over > 0 ? IN : OUT
  })
  for (let row = 0; row < pairs.rowCount; row++) if ((rowPrice[row] ?? 0) > 0) face.rowMust[row] = 1
  for (let column = 0; column < pairs.columnCount; column++) {
    if ((columnPrice[column] ?? 0) > 0) face.columnMust[column] = 1
  }
}

/**
 * The highest points that every pair can have while as many are matched: binary search over the points that
 * occur, each question a matching of its own; the last that failed is the cut that proves it.
 */
function* bestWorst(
  pairs: PairList,
  counted: Uint8Array,
  matched: number,
  everybody: Pick<Face, 'rowMust' | 'columnMust'> | undefined,
): Generator<number, { reached: ReachedAim; used: Uint8Array }> {
  let used = counted
  let reachable = Number.POSITIVE_INFINITY
  for (let edge = 0; edge < used.length; edge++) {
    if (used[edge]) reachable = Math.min(reachable, pairs.points[edge] ?? 0)
  }
  const levels = levelsAbove(pairs.points, reachable)
  let cut: Cut = {
    bound: 0,
    rowPrice: new Float64Array(pairs.rowCount),
    columnPrice: new Float64Array(pairs.columnCount),
  }
  let low = 0
  let high = levels.length
  while (low < high) {
    const middle = (low + high) >> 1
    const level = levels[middle] ?? 0
    const filled = everybody && (yield* scaled(fillAbove(pairs, level, everybody), 0, 0))
    if (filled?.used) {
      low = middle + 1
      reachable = level
      used = filled.used
    } else if (filled) {
      high = middle
      cut = filled.cut
    } else {
      const face = {
        state: Uint8Array.from(pairs.points, points => (points >= level ? OPEN : OUT)),
        rowMust: new Uint8Array(pairs.rowCount),
        columnMust: new Uint8Array(pairs.columnCount),
      }
      const optimum = yield* scaled(
        optimumOnFace(pairs, face, new Int32Array(pairs.points.length).fill(1)),
        0,
        0,
      )
      const possible = count(optimum.used)
      if (possible === matched) {
        low = middle + 1
        reachable = level
        used = optimum.used
      } else {
        high = middle
        cut = { bound: possible, rowPrice: optimum.rowPrice, columnPrice: optimum.columnPrice }
      }
    }
    yield low / Math.max(1, levels.length)
  }
  return { reached: { aim: 'best-worst', value: reachable, points: 0, ...cut }, used }
}

/** The points above a level that occur, upwards. */
function levelsAbove(points: Int32Array, level: number): number[] {
  const levels = new Set<number>()
  for (let edge = 0; edge < points.length; edge++) {
    const own = points[edge] ?? 0
    if (own > level) levels.add(own)
  }
  return [...levels].sort((a, b) => a - b)
}

type Cut = Pick<ReachedAim, 'bound' | 'rowPrice' | 'columnPrice'>
type Filled = { used: Uint8Array; cut: undefined } | { used: undefined; cut: Cut }

/**
 * Whether all of the short side can be filled with pairs of so many points, where these are so many that a matrix
 * suits them; undefined where they are not.
 */
function* fillAbove(
  pairs: PairList,
  level: number,
  { rowMust, columnMust }: Pick<Face, 'rowMust' | 'columnMust'>,
): Generator<number, Filled | undefined> {
  const { rowCount, points } = pairs
  const edges = new Int32Array(points.length)
  const edgeColumn = new Int32Array(points.length)
  const rowStart = new Int32Array(rowCount + 1)
  let size = 0
  for (let row = 0; row < rowCount; row++) {
    const end = pairs.rowStart[row + 1] ?? 0
    for (let edge = pairs.rowStart[row] ?? 0; edge < end; edge++) {
      if ((points[edge] ?? 0) < level) continue
      edgeColumn[size] = pairs.edgeColumn[edge] ?? 0
      edges[size++] = edge
    }
    rowStart[row + 1] = size
  }
  const network: StageNetwork = {
    rowCount: pairs.rowCount,
    columnCount: pairs.columnCount,
    rowStart,
    edgeColumn: edgeColumn.subarray(0, size),
    edgeWeight: new Int32Array(size),
    needs: pairs.needs,
    rooms: pairs.rooms,
    rowMust,
    columnMust,
  }
  const dense = suitsMatrix(network) ? yield* solveDense(network) : undefined
  if (!dense) return undefined
  const { optimum, cut } = dense
  if (optimum) {
    const used = new Uint8Array(pairs.points.length)
    for (let place = 0; place < size; place++) used[edges[place] ?? 0] = optimum.used[place] ?? 0
    return { used, cut: undefined }
  }
  if (!cut) return undefined
  return { used: undefined, cut: { ...cut, bound: boundOf(pairs, cut.rowPrice, cut.columnPrice) } }
}

function eachEdge(pairs: PairList, visit: (row: number, column: number, edge: number) => void): void {
  for (let row = 0; row < pairs.rowCount; row++) {
    const end = pairs.rowStart[row + 1] ?? 0
    for (let edge = pairs.rowStart[row] ?? 0; edge < end; edge++)
      visit(row, pairs.edgeColumn[edge] ?? 0, edge)
  }
}
