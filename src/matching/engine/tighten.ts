import type { StageNetwork } from './stage.ts'

/** Where a single need or place holds more than its prices say, the price rises until the pair is tight. */
export function tighten(
  pairs: Pick<StageNetwork, 'rowStart' | 'edgeColumn' | 'needs' | 'rooms'>,
  weights: Int32Array,
  usedEdges: Int32Array,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
): void {
  const { rowStart, edgeColumn, needs, rooms } = pairs
  let row = 0
  for (let at = 0; at < usedEdges.length; at++) {
    const edge = usedEdges[at] ?? 0
    while ((rowStart[row + 1] ?? 0) <= edge) row++
    const column = edgeColumn[edge] ?? 0
    const over = (weights[edge] ?? 0) - (rowPrice[row] ?? 0) - (columnPrice[column] ?? 0)
    if (over <= 0) continue
    if (needs[row] === 1) rowPrice[row] = (rowPrice[row] ?? 0) + over
    else if (rooms[column] === 1) columnPrice[column] = (columnPrice[column] ?? 0) + over
  }
}
