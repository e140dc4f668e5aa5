import type { Kernel } from './kernel.ts'
import type { Sifting } from './sieve.ts'

/**
 * One run over rows. For each row in turn, `count[place]` columns follow one another in `found`; every column that is
 * not among them has an excess (see `Kernel.most`) of at most `rest[place]`.
 */
export interface PassResult {
  readonly rows: Int32Array
  readonly count: Int32Array
  readonly rest: Int32Array
  readonly found: Int32Array
  /** The points of each pair that was found, which fit into bytes as the kernel takes them; without those of single pairs. */
  readonly points: Uint8Array
}

/** Which part of the columns a run goes over. */
export type PassColumns =
  | { readonly kind: 'all' }
  /** Row r has the window r mod `count`. */
  | { readonly kind: 'windows'; readonly count: number; readonly columns: number }
  | { readonly kind: 'gathered'; readonly end: number }

/**
 * The best columns of each row: whole levels of excess, from the highest, until there are `target`, never
 * more than `cap`, none of an excess up to `floor[row]`. Where that leaves none, `rest` is the highest.
 */
export function runPass(
  kernel: Kernel,
  rows: Int32Array,
  floor: Int32Array,
  columns: PassColumns,
  target: number,
  cap: number,
): PassResult {
  const count = new Int32Array(rows.length)
  const rest = new Int32Array(rows.length)
  let found = new Int32Array(Math.max(1024, rows.length))
  let points = new Uint8Array(found.length)
  let size = 0
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0
    const most = mostIn(kernel, row, columns)
    if (most === 0 || most <= (floor[row] ?? 0)) {
      rest[place] = most
      continue
    }
    const start = (row * 0.6180339887) % 1
    let level = most
    let chosen = kernel.columnsFrom(level, start, cap)
    rest[place] = chosen.length < cap ? level - 1 : level
    while (chosen.length < target && level > 1 && level - 1 > (floor[row] ?? 0)) {
      const more = kernel.columnsFrom(level - 1, start, cap)
      level--
      if (more.length === cap) {
        // The next level does not fit whole: where the better ones are few some of it is taken beside them, and it
        // counts as not listed.
        const better = kernel.columnsFrom(level + 1, start, cap).slice()
        chosen = better.length < target / 2 ? beside(better, kernel.columnsFrom(level, start, cap)) : better
        rest[place] = level
        break
      }
      chosen = more
      rest[place] = level - 1
    }
    if (size + chosen.length > found.length) {
      const more = found.length * 2 + cap
      found = grown(found, new Int32Array(more))
      points = grown(points, new Uint8Array(more))
    }
    for (let at = 0; at < chosen.length; at++) {
      const column = chosen[at] ?? 0
      found[size] = column
      points[size++] = kernel.pointsAt(column)
    }
    count[place] = chosen.length
  }
  return { rows, count, rest, found: found.slice(0, size), points: points.slice(0, size) }
}

/** What a run through the sieve holds each row to, by row: see `SievePrices`. Threads share it. */
export interface SiftRequest {
  readonly address: Int32Array
  readonly threshold: Int32Array
  readonly prices: Float64Array
  readonly target: number
  readonly cap: number
}

/**
 * The same by the sieve: of the columns whose points exceed their prices by a row's threshold or more. `rest` is what the
 * others exceed them by at most.
 */
export function siftPass(
  sifting: Sifting,
  rows: Int32Array,
  { address, threshold, prices, target, cap }: SiftRequest,
): PassResult {
  const count = new Int32Array(rows.length)
  const rest = new Int32Array(rows.length)
  const chosen = new Int32Array(rows.length * cap)
  const chosenPoints = new Uint8Array(chosen.length)
  let size = 0
  const { found, points } = sifting
  /** How many there are of each level: what they exceed their prices by beyond the threshold. */
  let levels = new Int32Array(64)
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0
    const least = threshold[row] ?? 0
    const seen = sifting.look(row, address[row] ?? 0)
    let highest = -1
    for (let at = 0; at < seen; at++) {
      const level = (points[at] ?? 0) - (prices[found[at] ?? 0] ?? 0) - least
      points[at] = level
      if (level > highest) {
        if (level >= levels.length) levels = grown(levels, new Int32Array(2 * level))
        highest = level
      }
      levels[level] = (levels[level] ?? 0) + 1
    }
    // Whole levels from the highest; where the next does not fit and the better ones are few, some of it beside them.
    let wanted = 0
    let last = highest
    while (last >= 0) {
      const own = levels[last] ?? 0
      if (own > 0 && (wanted >= target || wanted + own > cap)) break
      wanted += own
      last--
    }
    let some = last >= 0 && wanted < target / 2 ? target - wanted : 0
    rest[place] = least + last
    const begin = size
    // Not always the same first, so that rows of equal points do not all list the same columns.
    const first = Math.floor(((row * 0.6180339887) % 1) * seen)
    for (let each = 0; each < seen && size - begin < cap; each++) {
      const at = first + each < seen ? first + each : first + each - seen
      const level = points[at] ?? 0
      if (!(level > last || (level === last && some-- > 0))) continue
      const column = found[at] ?? 0
      chosen[size] = column
      chosenPoints[size++] = level + least + (prices[column] ?? 0)
    }
    levels.fill(0, 0, highest + 1)
    count[place] = size - begin
  }
  return { rows, count, rest, found: chosen.slice(0, size), points: chosenPoints.slice(0, size) }
}

/** The same numbers in more room. */
function grown<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, room: Numbers): Numbers {
  room.set(numbers)
  return room
}

/** The better columns, each of them, and of the others as many as there were in all. */
function beside(better: Int32Array, others: Int32Array): Int32Array {
  const added = others.filter(column => !better.includes(column)).subarray(0, others.length - better.length)
  const both = new Int32Array(better.length + added.length)
  both.set(better)
  both.set(added, better.length)
  return both
}

function mostIn(kernel: Kernel, row: number, columns: PassColumns): number {
  switch (columns.kind) {
    case 'all':
      return kernel.most(row)
    case 'gathered':
      return kernel.mostGathered(row, columns.end)
    case 'windows': {
      const size = Math.ceil(columns.columns / columns.count / 16) * 16
      const begin = Math.min((row % columns.count) * size, columns.columns - 16)
      return kernel.most(row, begin, Math.min(columns.columns, begin + size))
    }
  }
}
