import type { MatchingInput, PairOfIds } from './input.ts'
import { fillRow, type Numbered, number, pointsAt, type Tabulated, tabulate } from './numbered.ts'
import type { StageNetwork } from './stage.ts'

/** A match that keeps every rule, found when the work was stopped, and what no match can exceed. */
export interface BestSoFar {
  readonly pairs: readonly PairOfIds[]
  readonly matched: number
  readonly total: number
  /** No match has more pairs. */
  readonly mostMatched: number
  /** No match has more points; the difference to `total` is the gap. */
  readonly largestTotal: number
}

/** Keeps an eye on the stage under way: its pairs and prices, as they are when asked. */
export class Watched {
  private read: (() => Glimpse) | undefined

  see(network: StageNetwork, read: () => { used: Uint8Array; columnPrice: Float64Array }): void {
    this.read = () => ({ network, ...read() })
  }

  /**
   * The best match so far, filled up with who is free, and a bound that holds for every match: any prices from 0 up give
   * one, at prices of mentors the sum of what mentees exceed them by at most, and of the prices of the places. With more
   * pairs than can be gone through at once, a mentee is taken to exceed them by what the criteria give at most.
   */
  bestSoFar(input: MatchingInput): BestSoFar {
    const numbered = number(input)
    const table = tabulate(input, numbered)
    const glimpse = this.read?.()
    const columns = pairsOf(numbered, table, glimpse)
    fillUp(numbered, table, glimpse, columns)
    const pairs: PairOfIds[] = []
    let total = 0
    const add = (row: number, column: number, points: number): void => {
      pairs.push({ mentee: numbered.mentees[row]?.id ?? '', mentor: numbered.mentors[column]?.id ?? '' })
      total += points
    }
    let locked = 0
    for (const [row, column] of numbered.locked) {
      const own = Math.max(
        0,
        pointsAt({ ...table, forbidden: new Map(), listed: undefined, ties: [] }, row, column),
      )
      add(row, column, own)
      locked += own
    }
    for (const [row, own] of columns.entries())
      for (const column of own) add(row, column, pointsAt(table, row, column))
    const { needs, rooms } = numbered
    const open = Math.min(sumOf(needs), sumOf(rooms))
    return {
      pairs,
      matched: pairs.length,
      total,
      mostMatched: numbered.locked.length + open,
      largestTotal: locked + Math.min(bound(numbered, table, glimpse), bound(numbered, table, undefined)),
    }
  }
}

interface Glimpse {
  readonly network: StageNetwork
  readonly used: Uint8Array
  readonly columnPrice: Float64Array
}

/** So many pairs are gone through in a moment. */
const AT_ONCE = 20_000_000
/** So many mentors with places left are tried for a mentee who is left over. */
const TRIES = 400

/** The columns of each row. */
function pairsOf(
  { needs, rooms, locked }: Numbered,
  table: Tabulated,
  glimpse: Glimpse | undefined,
): number[][] {
  const columns: number[][] = Array.from(needs, () => [])
  if (!glimpse) return columns
  const { network, used } = glimpse
  const left = rooms.slice()
  const lockedKeys = new Set(locked.map(([row, column]) => row * rooms.length + column))
  for (let row = 0; row < network.rowCount; row++) {
    for (let edge = network.rowStart[row] ?? 0; edge < (network.rowStart[row + 1] ?? 0); edge++) {
      const column = network.edgeColumn[edge] ?? 0
      const own = columns[row]
      if (!own || !used[edge] || own.length >= (needs[row] ?? 0) || (left[column] ?? 0) <= 0) continue
      if (lockedKeys.has(row * rooms.length + column) || pointsAt(table, row, column) < 0) continue
      own.push(column)
      left[column] = (left[column] ?? 0) - 1
    }
  }
  return columns
}

/** Gives mentees who lack somebody the best of their candidates, or of the mentors, who has a place. */
function fillUp(
  { needs, rooms, locked }: Numbered,
  table: Tabulated,
  glimpse: Glimpse | undefined,
  columns: number[][],
): void {
  const left = rooms.slice()
  for (const own of columns) for (const column of own) left[column] = (left[column] ?? 0) - 1
  const lockedKeys = new Set(locked.map(([row, column]) => row * rooms.length + column))
  let free = [...left.keys()].filter(column => (left[column] ?? 0) > 0)
  for (const [row, own] of columns.entries()) {
    while (own.length < (needs[row] ?? 0)) {
      let best = -1
      let most = -1
      const consider = (column: number): void => {
        if ((left[column] ?? 0) <= 0 || own.includes(column) || lockedKeys.has(row * rooms.length + column))
          return
        const points = pointsAt(table, row, column)
        if (points > most) {
          most = points
          best = column
        }
      }
      if (glimpse) {
        const { rowStart, edgeColumn } = glimpse.network
        for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++)
          consider(edgeColumn[edge] ?? 0)
      }
      if (best < 0) {
        for (let at = 0; at < Math.min(TRIES, free.length); at++)
          consider(free[(row + at) % free.length] ?? 0)
      }
      if (best < 0) break
      own.push(best)
      left[best] = (left[best] ?? 0) - 1
      if (left[best] === 0) free = free.filter(column => column !== best)
    }
  }
}

/** What no match can have more of than in points, locked pairs left out. */
function bound({ needs, rooms }: Numbered, table: Tabulated, glimpse: Glimpse | undefined): number {
  const { rowCount, columnCount } = table
  let lowest = Number.POSITIVE_INFINITY
  for (let column = 0; column < columnCount; column++)
    if ((rooms[column] ?? 0) > 0) lowest = Math.min(lowest, glimpse?.columnPrice[column] ?? 0)
  const prices = Float64Array.from(rooms, (room, column) =>
    room > 0 ? Math.max(0, (glimpse?.columnPrice[column] ?? 0) - Math.min(0, lowest)) : 0,
  )
  let sum = 0
  for (let column = 0; column < columnCount; column++) sum += (rooms[column] ?? 0) * (prices[column] ?? 0)
  const isSmall = rowCount * columnCount <= AT_ONCE
  const points = new Int32Array(columnCount)
  const all = mostPoints(table)
  for (let row = 0; row < rowCount; row++) {
    if ((needs[row] ?? 0) === 0) continue
    let most = 0
    if (isSmall) {
      fillRow(table, row, points)
      for (let column = 0; column < columnCount; column++) {
        const own = points[column] ?? -1
        if (own >= 0 && (rooms[column] ?? 0) > 0) most = Math.max(most, own - (prices[column] ?? 0))
      }
    } else {
      most = all
      for (const more of table.extra.get(row)?.values() ?? []) most = Math.max(most, all + more)
    }
    sum += (needs[row] ?? 0) * most
  }
  return sum
}

function mostPoints({ terms }: Tabulated): number {
  let sum = 0
  for (const term of terms) {
    if (term.kind === 'set') sum += term.weight * Math.min(term.limit, term.words * 32)
    else if (term.kind === 'code') sum += Math.max(term.same, term.other)
    else sum += term.points.reduce((most, own) => Math.max(most, own), 0)
  }
  return sum
}

function sumOf(counts: Int32Array): number {
  let sum = 0
  for (let at = 0; at < counts.length; at++) sum += counts[at] ?? 0
  return sum
}
