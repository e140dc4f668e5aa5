import { type LexicographicOptimum, optimise, type PairList, type ReachedAim } from './lexicographic.ts'

/**
 * DIMACS assignment problems: `p asn NODES ARCS`, one `n ID` for each node of the left side, one `a LEFT RIGHT COST`
 * for each arc; `c` begins a comment. Costs are whole numbers, also negative, and the total is to be smallest.
 */
export interface AssignmentProblem {
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** Arcs of `left[row]` are at `rowStart[row]` up to `rowStart[row + 1]`, each right node once. */
  readonly rowStart: Int32Array
  readonly arcRight: Int32Array
  readonly arcCost: Int32Array
}

export interface AssignmentResult {
  readonly matched: number
  /** The sum of the costs; the smallest of all assignments of so many. */
  readonly total: number
  /** The highest cost of a pair; null when there is none. */
  readonly worst: number | null
  /** What the prices prove: no assignment of so many costs less. */
  readonly bound: number
  /** Whether every arc was held to the prices and the bound equals the total. */
  readonly proven: boolean
  readonly pairs: readonly (readonly [left: number, right: number, cost: number])[]
  readonly unmatched: readonly number[]
}

/** A line of a file that is not DIMACS; `line` counts from 1. */
export class DimacsError extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(`Line ${line}: ${message}`)
    this.name = 'DimacsError'
    this.line = line
  }
}

const NEWLINE = 10
const SPACE = 32
const MINUS = 45
const ZERO = 48
const LARGEST_SPREAD = 2 ** 30
const MOST_NODES = 2 ** 24
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]

/** Reads a file's bytes. Throws DimacsError where they are not a problem. O(bytes). */
export function parseAssignment(bytes: Uint8Array): AssignmentProblem {
  let at = BYTE_ORDER_MARK.every((byte, place) => bytes[place] === byte) ? BYTE_ORDER_MARK.length : 0
  let line = 1
  let nodeCount = -1
  let arcCount = 0
  let size = 0
  let tails = new Int32Array(0)
  let heads = new Int32Array(0)
  let costs = new Int32Array(0)
  let isLeft = new Uint8Array(0)
  const left: number[] = []
  const skipSpaces = (): void => {
    while (at < bytes.length && bytes[at] !== NEWLINE && (bytes[at] ?? 0) <= SPACE) at++
  }
  const whole = (what: string): number => {
    skipSpaces()
    const negative = bytes[at] === MINUS
    if (negative) at++
    const begin = at
    let value = 0
    for (let digit = (bytes[at] ?? 0) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - ZERO) {
      value = value * 10 + digit
      at++
    }
    const follows = bytes[at]
    if (at === begin || (follows !== undefined && follows > SPACE))
      throw new DimacsError(line, `${what} is not a whole number.`)
    if (value > LARGEST_SPREAD) throw new DimacsError(line, `${what} is larger than ${LARGEST_SPREAD}.`)
    return negative ? -value : value
  }
  const node = (what: string): number => {
    const id = whole(what)
    if (id < 1 || id > nodeCount) throw new DimacsError(line, `There is no node ${id}.`)
    return id
  }
  while (at < bytes.length) {
    skipSpaces()
    const kind = bytes[at]
    if (kind !== undefined && kind !== NEWLINE) {
      const letter = String.fromCharCode(kind)
      const isAlone = (bytes[at + 1] ?? NEWLINE) <= SPACE
      at++
      if (letter === 'c') {
        // A comment.
      } else if (!isAlone) {
        throw new DimacsError(line, `A line begins with c, p, n or a.`)
      } else if (letter === 'p') {
        skipSpaces()
        if (String.fromCharCode(...bytes.subarray(at, at + 3)) !== 'asn')
          throw new DimacsError(line, `Only 'p asn' is read.`)
        if (nodeCount >= 0) throw new DimacsError(line, 'There are two p lines.')
        at += 3
        nodeCount = whole('The number of nodes')
        arcCount = whole('The number of arcs')
        if (nodeCount < 0 || arcCount < 0) throw new DimacsError(line, 'A number is below 0.')
        if (nodeCount > MOST_NODES) throw new DimacsError(line, `There can be at most ${MOST_NODES} nodes.`)
        isLeft = new Uint8Array(nodeCount + 1)
        tails = new Int32Array(Math.min(arcCount, bytes.length))
        heads = new Int32Array(tails.length)
        costs = new Int32Array(tails.length)
      } else if (nodeCount < 0) {
        throw new DimacsError(line, 'The p line has to come first.')
      } else if (letter === 'n') {
        const id = node('The node')
        if (!isLeft[id]) left.push(id)
        isLeft[id] = 1
      } else if (letter === 'a') {
        if (size === tails.length) throw new DimacsError(line, 'There are more arcs than the p line says.')
        tails[size] = node('The left node')
        heads[size] = node('The right node')
        costs[size++] = whole('The cost')
      } else {
        throw new DimacsError(line, `A line begins with c, p, n or a.`)
      }
      skipSpaces()
      if (letter !== 'c' && at < bytes.length && bytes[at] !== NEWLINE)
        throw new DimacsError(line, 'More follows than belongs on the line.')
    }
    while (at < bytes.length && bytes[at] !== NEWLINE) at++
    at++
    line++
  }
  if (nodeCount < 0) throw new DimacsError(line, 'There is no p line.')
  if (size < arcCount) throw new DimacsError(line, `The p line says ${arcCount} arcs, and there are ${size}.`)
  return arranged(
    arc => lineOfArc(bytes, arc),
    nodeCount,
    left,
    isLeft,
    tails.subarray(0, size),
    heads.subarray(0, size),
    costs.subarray(0, size),
  )
}

/** Looked for only when it has to be told: no file has to remember the line of each arc. */
function lineOfArc(bytes: Uint8Array, arc: number): number {
  let left = arc
  for (const [place, text] of new TextDecoder().decode(bytes).split('\n').entries()) {
    if (/^\s*a\s/.test(text) && left-- === 0) return place + 1
  }
  return 0
}

/** Numbers both sides and sorts the arcs by their left node; of several between two nodes the cheapest stays. */
function arranged(
  lineOf: (arc: number) => number,
  nodeCount: number,
  left: readonly number[],
  isLeft: Uint8Array,
  tails: Int32Array,
  heads: Int32Array,
  costs: Int32Array,
): AssignmentProblem {
  const rowOf = new Int32Array(nodeCount + 1)
  const columnOf = new Int32Array(nodeCount + 1)
  const right: number[] = []
  for (const [row, id] of left.entries()) rowOf[id] = row
  for (let id = 1; id <= nodeCount; id++) {
    if (isLeft[id]) continue
    columnOf[id] = right.length
    right.push(id)
  }
  const start = new Int32Array(left.length + 1)
  for (let arc = 0; arc < tails.length; arc++) {
    if (!isLeft[tails[arc] ?? 0] || isLeft[heads[arc] ?? 0]) {
      throw new DimacsError(lineOf(arc), 'The arc does not go from a left node (an n line) to another node.')
    }
    const place = (rowOf[tails[arc] ?? 0] ?? 0) + 1
    start[place] = (start[place] ?? 0) + 1
  }
  for (let row = 0; row < left.length; row++) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0)
  const next = start.slice()
  const byRow = new Int32Array(tails.length)
  for (let arc = 0; arc < tails.length; arc++) {
    const row = rowOf[tails[arc] ?? 0] ?? 0
    const place = next[row] ?? 0
    next[row] = place + 1
    byRow[place] = arc
  }
  const seenAt = new Int32Array(right.length).fill(-1)
  const rowStart = new Int32Array(left.length + 1)
  const arcRight = new Int32Array(tails.length)
  const arcCost = new Int32Array(tails.length)
  let size = 0
  for (let row = 0; row < left.length; row++) {
    const begin = size
    for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place++) {
      const arc = byRow[place] ?? 0
      const column = columnOf[heads[arc] ?? 0] ?? 0
      const cost = costs[arc] ?? 0
      const seen = seenAt[column] ?? -1
      if (seen >= begin) {
        arcCost[seen] = Math.min(arcCost[seen] ?? 0, cost)
        continue
      }
      seenAt[column] = size
      arcRight[size] = column
      arcCost[size++] = cost
    }
    rowStart[row + 1] = size
  }
  return { left, right, rowStart, arcRight: arcRight.subarray(0, size), arcCost: arcCost.subarray(0, size) }
}

/**
 * Assigns as many left nodes as can be, and of such assignments finds one of least cost, with proof. Throws a
 * RangeError when costs differ by more than 2³⁰.
 */
export function solveAssignment(problem: AssignmentProblem): AssignmentResult {
  const { left, right, rowStart, arcRight, arcCost } = problem
  let highest = Number.NEGATIVE_INFINITY
  let lowest = Number.POSITIVE_INFINITY
  for (const cost of arcCost) {
    if (cost > highest) highest = cost
    if (cost < lowest) lowest = cost
  }
  if (arcCost.length === 0) highest = 0
  if (highest - lowest > LARGEST_SPREAD) throw new RangeError(`Costs differ by more than ${LARGEST_SPREAD}.`)
  const pairs: PairList = {
    rowCount: left.length,
    columnCount: right.length,
    rowStart,
    edgeColumn: arcRight,
    points: arcCost.map(cost => highest - cost),
    needs: new Int32Array(left.length).fill(1),
    rooms: new Int32Array(right.length).fill(1),
    earlier: new Uint8Array(arcCost.length),
  }
  const steps = optimise(pairs, { mostMatched: true, worst: 'any', largestTotal: true, fewestChanges: false })
  let optimum: LexicographicOptimum
  for (;;) {
    const step = steps.next()
    if (step.done) {
      optimum = step.value
      break
    }
  }
  return described(problem, pairs, optimum, highest)
}

function described(
  { left, right }: AssignmentProblem,
  list: PairList,
  { used, aims }: LexicographicOptimum,
  highest: number,
): AssignmentResult {
  const pairs: [number, number, number][] = []
  const unmatched: number[] = []
  let total = 0
  let worst: number | null = null
  for (let row = 0; row < list.rowCount; row++) {
    let isMatched = false
    for (let arc = list.rowStart[row] ?? 0; arc < (list.rowStart[row + 1] ?? 0); arc++) {
      if (!used[arc]) continue
      const cost = highest - (list.points[arc] ?? 0)
      pairs.push([left[row] ?? 0, right[list.edgeColumn[arc] ?? 0] ?? 0, cost])
      total += cost
      if (worst === null || cost > worst) worst = cost
      isMatched = true
    }
    if (!isMatched) unmatched.push(left[row] ?? 0)
  }
  const bounds = provenBounds(list, aims)
  const matched = pairs.length
  const proven =
    isOneToOne(list, used) && bounds?.[0] === matched && highest * matched - (bounds[1] ?? 0) === total
  const bound = bounds ? highest * matched - (bounds[1] ?? 0) : Number.NEGATIVE_INFINITY
  return { matched, total, worst, bound, proven, pairs, unmatched }
}

/**
 * What the prices of count and total prove over all arcs, as `verify` does for people; undefined when a price is
 * below 0 whose owner the count does not fill.
 */
function provenBounds(list: PairList, aims: readonly ReachedAim[]): [number, number] | undefined {
  const [counted, totalled] = aims
  if (!counted || !totalled) return undefined
  const isBalanced = list.rowCount === list.columnCount && counted.value === list.rowCount
  const sides = [
    [counted.rowPrice, totalled.rowPrice],
    [counted.columnPrice, totalled.columnPrice],
  ] as const
  const bounds: [number, number] = [0, 0]
  for (const [first, second] of sides) {
    for (let at = 0; at < first.length; at++) {
      const isFilled = isBalanced || (first[at] ?? 0) > 0
      if ((first[at] ?? 0) < 0 || ((second[at] ?? 0) < 0 && !isFilled)) return undefined
      bounds[0] += first[at] ?? 0
      bounds[1] += second[at] ?? 0
    }
  }
  for (let row = 0; row < list.rowCount; row++) {
    for (let arc = list.rowStart[row] ?? 0; arc < (list.rowStart[row + 1] ?? 0); arc++) {
      const column = list.edgeColumn[arc] ?? 0
      const over = 1 - (counted.rowPrice[row] ?? 0) - (counted.columnPrice[column] ?? 0)
      if (over > 0) return undefined
      if (over < 0) continue
      const more =
        (list.points[arc] ?? 0) - (totalled.rowPrice[row] ?? 0) - (totalled.columnPrice[column] ?? 0)
      if (more > 0) return undefined
    }
  }
  return bounds
}

function isOneToOne(list: PairList, used: Uint8Array): boolean {
  const taken = new Uint8Array(list.columnCount)
  for (let row = 0; row < list.rowCount; row++) {
    let own = 0
    for (let arc = list.rowStart[row] ?? 0; arc < (list.rowStart[row + 1] ?? 0); arc++) {
      if (!used[arc]) continue
      const column = list.edgeColumn[arc] ?? 0
      if (taken[column] || own > 0) return false
      taken[column] = 1
      own++
    }
  }
  return true
}
