import type { ImplicitProblem } from './implicit.ts'
import type { ReachedAim } from './lexicographic.ts'
import type { PricesOfBoth } from './lists.ts'
import { boundOf, fillRow, pointsAt } from './numbered.ts'
import type { StageNetwork } from './stage.ts'

/**
 * What one person says of the worst pair. Who is filled in every match of the most people gets as many as they have places
 * for, so the last of their pairs bounds the worst one. It says so as a cut: with better pairs alone they are not needed in
 * the cover that proves the most matched (König 1931), only the few they could have then, who are fewer than their places.
 */
export class OnePerson {
  /** People are rows, then columns. */
  readonly rowCount: number
  private readonly problem: ImplicitProblem
  private readonly mayBe: (row: number, column: number) => boolean
  private readonly counted: ReachedAim
  private readonly ofRows: PricesOfBoth
  private readonly ofColumns: PricesOfBoth

  /** `mayBe` says no of pairs that are in no match, rules aside; `isBalanced` where everybody is matched and no place is left. */
  constructor(
    problem: ImplicitProblem,
    counted: ReachedAim,
    isBalanced: boolean,
    mayBe: (row: number, column: number) => boolean,
  ) {
    const { needs, rooms } = problem
    this.problem = problem
    this.rowCount = needs.length
    this.mayBe = mayBe
    this.counted = counted
    const nobody = (count: number): Float64Array => new Float64Array(count)
    const everybody = (left: Int32Array): Float64Array => Float64Array.from(left, own => (own > 0 ? 1 : 0))
    // Where both sides are filled, either is a cover by itself.
    this.ofRows = isBalanced ? { rowPrice: everybody(needs), columnPrice: nobody(rooms.length) } : counted
    this.ofColumns = isBalanced ? { rowPrice: nobody(needs.length), columnPrice: everybody(rooms) } : counted
  }

  /** For each person who has to be filled, the points of the last pair they get of the listed ones, −1 for too few; else ∞. */
  lastListed({ rowStart, edgeColumn, edgeWeight }: Listed): Float64Array {
    const { needs, rooms } = this.problem
    const last = new Float64Array(this.rowCount + rooms.length).fill(Number.POSITIVE_INFINITY)
    for (let row = 0; row < needs.length; row++) {
      if (this.ofRows.rowPrice[row] !== 1) continue
      last[row] = lastOf(edgeWeight.slice(rowStart[row], rowStart[row + 1]), needs[row] ?? 0)
    }
    const start = new Int32Array(rooms.length + 1)
    for (const column of edgeColumn) start[column + 1] = (start[column + 1] ?? 0) + 1
    for (let column = 0; column < rooms.length; column++)
      start[column + 1] = (start[column + 1] ?? 0) + (start[column] ?? 0)
    const next = start.slice()
    const points = new Int32Array(edgeColumn.length)
    for (let edge = 0; edge < edgeColumn.length; edge++) {
      const column = edgeColumn[edge] ?? 0
      const place = next[column] ?? 0
      next[column] = place + 1
      points[place] = edgeWeight[edge] ?? 0
    }
    for (let column = 0; column < rooms.length; column++) {
      if (this.ofColumns.columnPrice[column] !== 1) continue
      last[this.rowCount + column] = lastOf(
        points.subarray(start[column], start[column + 1]),
        rooms[column] ?? 0,
      )
    }
    return last
  }

  /** The bound one person gives, of all their pairs; `good` is told of those that are as good. */
  cut(person: number, good: (row: number, column: number) => void): ReachedAim {
    return person < this.rowCount
      ? this.cutAtRow(person, good)
      : this.cutAtColumn(person - this.rowCount, good)
  }

  private cutAtRow(row: number, good: (row: number, column: number) => void): ReachedAim {
    const { table, needs, rooms } = this.problem
    const points = new Int32Array(table.columnCount)
    fillRow(table, row, points)
    for (let column = 0; column < points.length; column++) {
      if ((points[column] ?? 0) < 0 || (rooms[column] ?? 0) === 0 || this.ofRows.columnPrice[column] !== 0)
        points[column] = -1
      else if (!this.mayBe(row, column)) points[column] = -1
    }
    const value = Math.max(0, lastOf(points.slice(), needs[row] ?? 0))
    const rowPrice = this.ofRows.rowPrice.slice()
    const columnPrice = this.ofRows.columnPrice.slice()
    rowPrice[row] = 0
    for (let column = 0; column < points.length; column++) {
      const own = points[column] ?? 0
      if (own >= value) good(row, column)
      if (own > value) columnPrice[column] = 1
    }
    return this.reached(value, rowPrice, columnPrice)
  }

  private cutAtColumn(column: number, good: (row: number, column: number) => void): ReachedAim {
    const { table, needs, rooms } = this.problem
    const points = new Int32Array(table.rowCount).fill(-1)
    for (let row = 0; row < points.length; row++) {
      if ((needs[row] ?? 0) > 0 && this.ofColumns.rowPrice[row] === 0 && this.mayBe(row, column))
        points[row] = pointsAt(table, row, column)
    }
    const value = Math.max(0, lastOf(points.slice(), rooms[column] ?? 0))
    const rowPrice = this.ofColumns.rowPrice.slice()
    const columnPrice = this.ofColumns.columnPrice.slice()
    columnPrice[column] = 0
    for (let row = 0; row < points.length; row++) {
      const own = points[row] ?? 0
      if (own >= value) good(row, column)
      if (own > value) rowPrice[row] = 1
    }
    return this.reached(value, rowPrice, columnPrice)
  }

  private reached(value: number, rowPrice: Float64Array, columnPrice: Float64Array): ReachedAim {
    const bound = boundOf(this.problem, rowPrice, columnPrice)
    return { ...this.counted, aim: 'best-worst', value, bound, rowPrice, columnPrice }
  }
}

type Listed = Pick<StageNetwork, 'rowStart' | 'edgeColumn' | 'edgeWeight'>

/** The `count`th best of some points, −1 where there are fewer. Sorts them. */
function lastOf(points: Int32Array, count: number): number {
  if (points.length < count) return -1
  if (count === 1) {
    let best = -1
    for (let at = 0; at < points.length; at++) if ((points[at] ?? 0) > best) best = points[at] ?? 0
    return best
  }
  return points.sort()[points.length - count] ?? -1
}
