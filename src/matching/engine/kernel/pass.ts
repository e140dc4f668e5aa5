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
}

/** Which part of the columns a run goes over. */
export type PassColumns =
  | { readonly kind: 'all' }
  /** Row r has the window r mod `count`, shifted by `shift`. */
  | { readonly kind: 'windows'; readonly count: number; readonly shift: number; readonly columns: number }
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
      const larger = new Int32Array(found.length * 2 + cap)
      larger.set(found)
      found = larger
    }
    found.set(chosen, size)
    size += chosen.length
    count[place] = chosen.length
  }
  return { rows, count, rest, found: found.subarray(0, size) }
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
  const all: number[] = []
  const { found, points } = sifting
  const levels = new Map<number, number[]>()
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0
    const size = sifting.look(row, address[row] ?? 0)
    const first = Math.floor(((row * 0.6180339887) % 1) * size)
    levels.clear()
    for (let each = 0; each < size; each++) {
      // Not always the same first, so that rows of equal points do not all list the same columns.
      const at = first + each < size ? first + each : first + each - size
      const column = found[at] ?? 0
      const excess = (points[at] ?? 0) - (prices[column] ?? 0)
      const level = levels.get(excess)
      if (level) level.push(column)
      else levels.set(excess, [column])
    }
    let chosen = 0
    rest[place] = (threshold[row] ?? 0) - 1
    for (const excess of [...levels.keys()].sort((a, b) => b - a)) {
      const level = levels.get(excess) ?? []
      const taken = chosen + level.length <= cap ? level.length : chosen < target / 2 ? target - chosen : 0
      for (let at = 0; at < taken; at++) all.push(level[at] ?? 0)
      if (chosen >= target || taken < level.length) {
        rest[place] = excess
        if (chosen >= target) all.length -= taken
        else chosen += taken
        break
      }
      chosen += taken
    }
    count[place] = chosen
  }
  return { rows, count, rest, found: Int32Array.from(all) }
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
      const begin = Math.min(((row + columns.shift) % columns.count) * size, columns.columns - 16)
      return kernel.most(row, begin, Math.min(columns.columns, begin + size))
    }
  }
}
