/** Prices by row and by column. */
export interface PricesOfBoth {
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
}

const FIRST_ROOM = 32
const NOTHING = { edgeColumn: new Int32Array(0), edgeWeight: new Int32Array(0) }

/**
 * Candidates of each row with their points, in few large arrays: millions of numbers in small ones would take several times
 * the memory. A list that is full moves to the end and gets twice the room.
 */
export class Lists {
  size = 0
  private readonly from: Int32Array
  private readonly count: Int32Array
  private readonly room: Int32Array
  private columns: Int32Array<ArrayBuffer>
  private points: Int32Array<ArrayBuffer>
  private end = 0
  private readonly made: { edgeColumn: Int32Array; edgeWeight: Int32Array }[] = [NOTHING, NOTHING]

  constructor(rowCount: number) {
    this.from = new Int32Array(rowCount)
    this.count = new Int32Array(rowCount)
    this.room = new Int32Array(rowCount)
    this.columns = new Int32Array(rowCount * FIRST_ROOM)
    this.points = new Int32Array(rowCount * FIRST_ROOM)
  }

  /** False where it is there already. */
  add(row: number, column: number, points: number): boolean {
    const count = this.count[row] ?? 0
    let from = this.from[row] ?? 0
    for (let at = from; at < from + count; at++) if (this.columns[at] === column) return false
    if (count === this.room[row]) from = this.move(row)
    this.columns[from + count] = column
    this.points[from + count] = points
    this.count[row] = count + 1
    this.size++
    return true
  }

  private move(row: number): number {
    const count = this.count[row] ?? 0
    const from = this.from[row] ?? 0
    const to = this.end
    const room = Math.max(FIRST_ROOM, 2 * count)
    this.end += room
    if (this.end > this.columns.length) {
      this.columns = larger(this.columns, this.end)
      this.points = larger(this.points, this.end)
    }
    this.columns.copyWithin(to, from, from + count)
    this.points.copyWithin(to, from, from + count)
    this.from[row] = to
    this.room[row] = room
    return to
  }

  has(row: number, wanted: (column: number, points: number) => boolean): boolean {
    const from = this.from[row] ?? 0
    const end = from + (this.count[row] ?? 0)
    for (let at = from; at < end; at++) if (wanted(this.columns[at] ?? 0, this.points[at] ?? 0)) return true
    return false
  }

  /** Whether a pair that `edges` would give exceeds the prices. */
  exceeds(
    row: number,
    price: number,
    columnPrice: Float64Array,
    leastPoints: number,
    counted?: PricesOfBoth,
  ): boolean {
    const { columns, points } = this
    const isFilled = (counted?.rowPrice[row] ?? 0) > 0
    const from = this.from[row] ?? 0
    const end = from + (this.count[row] ?? 0)
    for (let at = from; at < end; at++) {
      const own = points[at] ?? 0
      const column = columns[at] ?? 0
      if (own < leastPoints || own - (columnPrice[column] ?? 0) <= price) continue
      if (!(isFilled && (counted?.columnPrice[column] ?? 0) > 0)) return true
    }
    return false
  }

  /**
   * The pairs of so many points, without those that an earlier aim's prices rule out. They stand until they are asked for a
   * second time after this.
   */
  edges(leastPoints: number, counted?: PricesOfBoth) {
    const { columns, points, count } = this
    const rowStart = new Int32Array(count.length + 1)
    // One after the other in turn: the last ones are still read while the next are made.
    const made = this.made.shift()
    const hasRoom = made !== undefined && made.edgeColumn.length >= this.size
    const room = Math.ceil(this.size * 1.25)
    const kept = hasRoom ? made : { edgeColumn: new Int32Array(room), edgeWeight: new Int32Array(room) }
    this.made.push(kept)
    const { edgeColumn, edgeWeight } = kept
    let edge = 0
    for (let row = 0; row < count.length; row++) {
      const isFilled = (counted?.rowPrice[row] ?? 0) > 0
      const from = this.from[row] ?? 0
      const end = from + (count[row] ?? 0)
      for (let at = from; at < end; at++) {
        const column = columns[at] ?? 0
        const own = points[at] ?? 0
        if (own < leastPoints || (isFilled && (counted?.columnPrice[column] ?? 0) > 0)) continue
        edgeColumn[edge] = column
        edgeWeight[edge++] = own
      }
      rowStart[row + 1] = edge
    }
    return { rowStart, edgeColumn: edgeColumn.subarray(0, edge), edgeWeight: edgeWeight.subarray(0, edge) }
  }
}

function larger(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(Math.max(least, Math.floor(array.length * 1.5)))
  made.set(array)
  return made
}
