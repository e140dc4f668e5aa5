import type { StageNetwork } from './stage.ts'

/** Where a single need or place holds more than its prices say, the price rises until the pair is tight. */
export function tighten(
  pairs: Pick<StageNetwork, 'rowCount' | 'rowStart' | 'edgeColumn' | 'needs' | 'rooms'>,
  weights: Int32Array,
  used: Uint8Array,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
): void {
  const { rowCount, rowStart, edgeColumn, needs, rooms } = pairs
  for (let row = 0; row < rowCount; row++) {
    const end = rowStart[row + 1] ?? 0
    for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
      if (!used[edge]) continue
      const column = edgeColumn[edge] ?? 0
      const over = (weights[edge] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0)
      if (over <= 0) continue
      if (needs[row] === 1) rowPrice[row] = (rowPrice[row] ?? 0) + over
      else if (rooms[column] === 1) columnPrice[column] = (columnPrice[column] ?? 0) + over
    }
  }
}
