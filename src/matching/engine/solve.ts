import { availableParallelism } from 'node:os'
import { certified, describePairs, finish, type Made } from './describe.ts'
import { neighbourhood } from './explain.ts'
import { canBeFew, solveFew } from './few-people.ts'
import { type Breathe, canBeImplicit, solveImplicit } from './implicit.ts'
import type { MatchingInput } from './input.ts'
import { Kernel, layOut, setPrices } from './kernel/kernel.ts'
import { Pool, passesHere } from './kernel/pool.ts'
import { layOutSieve } from './kernel/sieve.ts'
import { type LexicographicOptimum, optimise, type PairList, type WantedAims } from './lexicographic.ts'
import { fillRow, type Numbered, number, pointsAt, type Tabulated, tabulate } from './numbered.ts'
import { provenMatch } from './proven.ts'
import type { MatchingResult, SolveOptions } from './result.ts'
import { Watched } from './so-far.ts'
import type { StageWatch } from './stage.ts'
import { type MadeAndAllowed, whyUnmatched, whyUnmatchedByPrices } from './unmatched.ts'
import type { Verification } from './verify.ts'
import { exceeding, verifyAllButSuspects } from './verify-large.ts'

/**
 * Finds the best match and proves it. The aims are reached in their order, each exactly: locked pairs kept, most
 * matched, best worst pair, largest total, fewest changes; between equals the seed decides. The order of the rows
 * of the input changes nothing.
 *
 * Gives way to other work about every 10 ms, where there are more than a few hundred people. Rejects with the signal's
 * reason when it is aborted (`onStopped` is told the best match so far and how much better one could be), and with a
 * RangeError when ids occur twice or numbers are not whole. A match of so many people that not all pairs are listed is
 * held to its proof before it is given out: an UnprovenMatchError says that there is none. Memory grows with the
 * allowed pairs.
 */
export async function solve(input: MatchingInput, options: SolveOptions = {}): Promise<MatchingResult> {
  const { signal, onProgress } = options
  signal?.throwIfAborted()
  // Not `performance`: the first who asks it waits for it to be loaded.
  let paused = Date.now()
  let reported = 0
  const breathe = (share: number): Promise<void> | undefined => {
    const since = Date.now() - paused
    if (since >= 0 && since < 10) return undefined
    if (share > reported) {
      reported = Math.min(1, share)
      onProgress?.(reported)
    }
    return new Promise<void>(resolve => setImmediate(resolve)).then(() => {
      signal?.throwIfAborted()
      paused = Date.now()
    })
  }
  const watched = options.onStopped && new Watched()
  const listed = () => finished(solving(input, options, watched), breathe)
  try {
    const few =
      options.implicit !== undefined
        ? undefined
        : input.mentees.length * input.mentors.length <= ONE_STEP
          ? atOnce(solvingFew(input, options, watched))
          : await finished(solvingFew(input, options, watched), breathe)
    if (few) {
      onProgress?.(1)
      return few
    }
    const unlisted = await solvingLarge(input, options, breathe, watched)
    const result = unlisted
      ? await provenMatch(
          unlisted.result,
          unlisted.verification,
          input.mentees.length * input.mentors.length,
          listed,
        )
      : await listed()
    onProgress?.(1)
    return result
  } catch (why) {
    if (watched && signal?.aborted) options.onStopped?.(watched.bestSoFar(input))
    throw why
  }
}

/**
 * So few pairs are matched in one step, of some ten milliseconds the first time. What else a process has to do then, its
 * collection of garbage above all, would take about as long again in between.
 */
const ONE_STEP = 2 ** 18

async function finished<Result>(steps: Generator<number, Result>, breathe: Breathe): Promise<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await breathe(step.value)
  }
}

/** Solves without listing all pairs and verifies it, where they are many and the aims allow it; undefined elsewhere. */
async function solvingLarge(
  input: MatchingInput,
  options: SolveOptions,
  breathe: Breathe,
  watched: StageWatch | undefined,
): Promise<{ result: MatchingResult; verification: Verification } | undefined> {
  const aims = wantedAims(input)
  const size = input.mentees.length * input.mentors.length
  const isLarge = size * input.mentees.length > EXPLAINED_WITHOUT_ASKING && !options.explain
  if (options.implicit === false || !(isLarge || options.implicit)) return undefined
  const numbered = number(input)
  if (!canBeImplicit(aims, numbered.needs, numbered.rooms)) return undefined
  const threads = options.threads ?? (size > WORTH_THREADS ? Math.max(1, availableParallelism()) : 1)
  const pool = new Pool(threads > 1 ? threads : 0, options.signal)
  try {
    const table = tabulate(input, numbered)
    const layout = layOut(table, threads)
    if (!layout) return undefined
    await breathe(0.02)
    const sieve = layOutSieve(table, true, threads)?.layout
    const passes = threads > 1 ? pool.over(layout, sieve) : passesHere(layout, breathe, sieve)
    const { needs, rooms, locked } = numbered
    const {
      network,
      used,
      aims: reached,
    } = await solveImplicit(
      { table, needs, rooms, locked, ...(watched ? { watched } : {}) },
      aims,
      passes,
      breathe,
    )
    const [counted] = reached
    if (!counted) throw new Error('No aim was reached: the engine contradicts itself.')
    const pairs = madeAndAllowed(network, used)
    const proven = reached.map(aim => certified(aim, numbered))
    const told = async () => {
      const described = await finished(describePairs(input, numbered, pairs.made), breathe)
      const lacking = whyUnmatchedByPrices(input, numbered, pairs, counted)
      const result = finish(described, lacking, numbered, reached, proven)
      return {
        result,
        verified: await verifyAllButSuspects(result.certificate, input, numbered, table, breathe),
      }
    }
    // The threads hold all pairs to the prices while this one says what was found and checks the rest of it.
    const [suspects, { result, verified }] = await Promise.all([exceeding(passes, proven, numbered), told()])
    return { result, verification: verified(suspects) }
  } finally {
    await pool.close()
  }
}

/** The same without pauses, for small inputs and tools. */
export function solveAtOnce(
  input: MatchingInput,
  options: Pick<SolveOptions, 'explain'> = {},
): MatchingResult {
  return atOnce(solvingFew(input, options)) ?? atOnce(solving(input, options))
}

function atOnce<Result>(steps: Generator<number, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Solves as a small matrix, where that is possible and nothing is asked that needs a list of the pairs. */
function* solvingFew(
  input: MatchingInput,
  options: SolveOptions,
  watched?: StageWatch,
): Generator<number, MatchingResult | undefined> {
  const aims = wantedAims(input)
  const size = input.mentees.length * input.mentors.length
  const isExplained = options.explain ?? size * input.mentees.length <= EXPLAINED_WITHOUT_ASKING
  if (isExplained || watched || !canBeFew(aims, size)) return undefined
  const numbered = number(input)
  const few = yield* solveFew(numbered, tabulate(input, numbered), aims)
  if (!few) return undefined
  const described = yield* describePairs(input, numbered, few.made)
  return finish(described, whyUnmatched(input, numbered, few), numbered, few.aims)
}

/** Above so many steps of work the explanations are left out unless asked for. */
const EXPLAINED_WITHOUT_ASKING = 1e8

function* solving(
  input: MatchingInput,
  options: SolveOptions,
  watched?: StageWatch,
): Generator<number, MatchingResult> {
  const numbered = number(input)
  const table = tabulate(input, numbered)
  yield 0.02
  const wanted = wantedAims(input)
  const pairs = yield* listPairs(input, numbered, table)
  const optimising = optimise(watched ? { ...pairs, watched } : pairs, wanted)
  let optimum: LexicographicOptimum
  for (;;) {
    const step = optimising.next()
    if (step.done) {
      optimum = step.value
      break
    }
    yield 0.2 + 0.6 * step.value
  }
  const { used, aims } = optimum
  const explained = options.explain ?? pairs.points.length * pairs.rowCount <= EXPLAINED_WITHOUT_ASKING
  const network = madeAndAllowed(pairs, used)
  const isLocked = new Set(numbered.locked.map(([row, column]) => row * table.columnCount + column))
  const pointsOf = (row: number, column: number): number =>
    isLocked.has(row * table.columnCount + column) ? -1 : pointsAt(table, row, column)
  const describing = describePairs(
    input,
    numbered,
    network.made,
    explained ? neighbourhood(pairs, optimum, pointsOf) : undefined,
  )
  for (;;) {
    const step = describing.next()
    if (step.done) return finish(step.value, whyUnmatched(input, numbered, network), numbered, aims)
    yield 0.8 + 0.2 * step.value
  }
}

function madeAndAllowed(
  pairs: Pick<PairList, 'rowCount' | 'rowStart' | 'edgeColumn' | 'needs' | 'rooms'>,
  used: Uint8Array,
): MadeAndAllowed {
  const { rowCount, rowStart, edgeColumn, needs, rooms } = pairs
  const made: Made[] = []
  for (let row = 0; row < rowCount; row++) {
    const end = rowStart[row + 1] ?? 0
    for (let edge = rowStart[row] ?? 0; edge < end; edge++) {
      if (used[edge]) made.push({ row, column: edgeColumn[edge] ?? 0, edge })
    }
  }
  return { needs, rooms, made, columnsOf: row => edgeColumn.subarray(rowStart[row] ?? 0, rowStart[row + 1]) }
}

/** With fewer pairs, starting threads takes longer than they save. */
const WORTH_THREADS = 5e7

function wantedAims(input: MatchingInput): WantedAims {
  const {
    mostMatched = true,
    worst = 'max-min',
    largestTotal = true,
    fewestChanges = true,
  } = input.aims ?? {}
  return {
    mostMatched,
    worst,
    largestTotal,
    fewestChanges: fewestChanges && (input.earlier ?? []).length > 0,
  }
}

/** All pairs that the rules allow and that still have a need and a place, with their points. */
function* listPairs(input: MatchingInput, numbered: Numbered, table: Tabulated): Generator<number, PairList> {
  const { needs, rooms } = numbered
  const { rowCount, columnCount } = table
  const lockedOf = Map.groupBy(numbered.locked, ([row]) => row)
  const rowStart = new Int32Array(rowCount + 1)
  const first = Math.max(1024, Math.min(rowCount * columnCount, LISTED_AT_ONCE))
  let edgeColumn = new Int32Array(first)
  let points = new Int32Array(first)
  let size = 0
  const keep = (column: number, own: number): void => {
    if (size === points.length) {
      edgeColumn = grown(edgeColumn)
      points = grown(points)
    }
    edgeColumn[size] = column
    points[size++] = own
  }
  const scores = new Int32Array(columnCount)
  const fill = rowsOf(table)
  for (let row = 0; row < rowCount; row++) {
    if ((needs[row] ?? 0) > 0) {
      const locked = lockedOf.get(row)?.map(pair => pair[1]) ?? []
      if (table.listed) {
        for (const column of [...(table.listed.get(row) ?? [])].sort((a, b) => a - b)) {
          const own = pointsAt(table, row, column)
          if (own >= 0 && (rooms[column] ?? 0) > 0 && !locked.includes(column)) keep(column, own)
        }
      } else {
        fill(row, scores)
        for (const column of locked) scores[column] = -1
        for (let column = 0; column < columnCount; column++) {
          const own = scores[column] ?? -1
          if (own >= 0 && (rooms[column] ?? 0) > 0) keep(column, own)
        }
      }
    }
    rowStart[row + 1] = size
    if (row % 64 === 0) yield 0.02 + (0.18 * row) / rowCount
  }
  const earlier = new Uint8Array(size)
  const list = {
    rowCount,
    columnCount,
    rowStart,
    edgeColumn: edgeColumn.subarray(0, size),
    points: points.subarray(0, size),
    needs,
    rooms,
    earlier,
  }
  for (const pair of input.earlier ?? []) {
    const row = numbered.menteeIndex.get(pair.mentee)
    const column = numbered.mentorIndex.get(pair.mentor)
    if (row === undefined || column === undefined) continue
    for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
      if (list.edgeColumn[edge] === column) earlier[edge] = 1
    }
  }
  return list
}

/** Space for so many pairs is taken at once. */
const LISTED_AT_ONCE = 2 ** 20
/** With fewer pairs, laying people out for the kernel takes longer than it saves. */
const WORTH_THE_KERNEL = 20_000

/** Fills in the points of one mentee with every mentor, −1 where a rule forbids the pair; by the kernel where it can. */
function rowsOf(table: Tabulated): (row: number, points: Int32Array) => void {
  const layout = table.rowCount * table.columnCount < WORTH_THE_KERNEL ? undefined : layOut(table, 1)
  if (!layout) return (row, points) => fillRow(table, row, points)
  const kernel = new Kernel(layout, 0)
  setPrices(layout, new Uint8Array(table.columnCount))
  return (row, points) => {
    const excess = kernel.excesses(row)
    for (let column = 0; column < table.columnCount; column++) points[column] = (excess[column] ?? 0) - 1
    const extra = table.extra.get(row)
    if (extra) {
      for (const [column, more] of extra)
        if ((points[column] ?? 0) >= 0) points[column] = (points[column] ?? 0) + more
    }
    const forbidden = table.forbidden.get(row)
    if (forbidden) for (const column of forbidden) points[column] = -1
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
