import { availableParallelism } from 'node:os'
import type { Certificate, Prices, ProvenAim } from './certificate.ts'
import type { Breathe, Passes } from './implicit.ts'
import type { MatchingInput } from './input.ts'
import { gather, gatheredColumns, layOut, setPrices } from './kernel/kernel.ts'
import type { PassColumns } from './kernel/pass.ts'
import { Pool, passesHere } from './kernel/pool.ts'
import { type Numbered, number, type Tabulated, tabulate } from './numbered.ts'
import type { SolveOptions } from './result.ts'
import { Check, isCertificate, NO_CERTIFICATE, type Verification, verify, verifyOver } from './verify.ts'

/**
 * Verifies a certificate over thousands of millions of pairs: the kernel holds every pair to the prices, and
 * `verify`'s own code sums up the match and goes through every mentee of whom the kernel found a pair that exceeds
 * them. Unlike `verify` it relies on the kernel, which a test holds to the score; where the kernel cannot be used, or
 * people on both sides want several, it is `verify`. `pairsChecked` counts what `verify`'s code looked at.
 *
 * Throws as `verify` does; rejects with the signal's reason when aborted.
 */
export async function verifyLarge(
  certificate: Certificate,
  input: MatchingInput,
  options: Pick<SolveOptions, 'threads' | 'signal'> = {},
): Promise<Verification> {
  const numbered = number(input)
  const { needs, rooms } = numbered
  const manyBothWays = needs.some(need => need > 1) && rooms.some(room => room > 1)
  const canSkip =
    isCertificate(certificate) &&
    certificate.aims.every(aim => aim.aim === 'largest-total' || pricesOfCounts(aim))
  if (manyBothWays || !canSkip) return verify(certificate, input)
  const threads = options.threads ?? Math.max(1, availableParallelism())
  const pool = new Pool(threads > 1 ? threads : 0, options.signal)
  try {
    const table = tabulate(input, numbered)
    const layout = layOut(table, threads)
    if (!layout) return verify(certificate, input)
    const passes = threads > 1 ? pool.over(layout) : passesHere(layout, () => undefined)
    const suspects = await exceeding(passes, certificate.aims, numbered)
    return verifySuspects(suspects, certificate, input, numbered, table)
  } finally {
    await pool.close()
  }
}

/**
 * The rows of which the kernel finds a pair that exceeds the prices of an aim, for aims of which it can tell (no leximin, no
 * changes).
 */
export async function exceeding(
  passes: Passes,
  aims: readonly ProvenAim[],
  numbered: Numbered,
): Promise<ReadonlySet<number>> {
  const { menteeIndex, mentorIndex } = numbered
  const suspects = new Set<number>()
  let before: Before = { least: 0, counted: undefined }
  for (const aim of aims) {
    const held: Held = { row: spread(aim.mentees, menteeIndex), column: spread(aim.mentors, mentorIndex) }
    if (aim.aim === 'largest-total') await exceedingTotal(passes, held, before, numbered, suspects)
    else {
      const least = aim.aim === 'best-worst' ? Math.max(0, aim.value + 1) : 0
      await exceedingCount(passes, held, least, numbered, suspects)
      before =
        aim.aim === 'best-worst' ? { ...before, least: Math.max(0, aim.value) } : { ...before, counted: held }
    }
  }
  return suspects
}

/** Verifies a certificate, where it is known of all other rows that their pairs keep to the prices. */
function verifySuspects(
  suspects: ReadonlySet<number>,
  certificate: Certificate,
  input: MatchingInput,
  numbered: Numbered,
  table: Tabulated,
): Verification {
  const { listedOf, rowOf } = listed(certificate, input, numbered, table)
  return verifyOver(certificate, input, place =>
    suspects.has(rowOf(place)) ? input.mentors.keys() : listedOf(place),
  )
}

/**
 * The same in two parts: what it does without knowing the suspects, with pauses, and then with them. So most of it is done
 * while threads still seek them.
 */
export async function verifyAllButSuspects(
  certificate: Certificate,
  input: MatchingInput,
  numbered: Numbered,
  table: Tabulated,
  breathe: Breathe,
): Promise<(suspects: ReadonlySet<number>) => Verification> {
  const check = Check.begun(certificate, input)
  if (!check) return () => NO_CERTIFICATE
  const { listedOf, rowOf } = listed(certificate, input, numbered, table)
  for (const place of input.mentees.keys()) {
    check.look(place, listedOf(place))
    if (place % ROWS_WITHOUT_PAUSE === 0) await breathe(1)
  }
  return suspects => {
    for (const place of suspects.size === 0 ? [] : input.mentees.keys()) {
      if (!suspects.has(rowOf(place))) continue
      const seen = listedOf(place)
      check.look(
        place,
        input.mentors.keys().filter(column => !seen.has(column)),
      )
    }
    return check.ended()
  }
}

const ROWS_WITHOUT_PAUSE = 512

/** By place in the input: the number of a mentee, and the mentors they are matched with or have points of their own with. */
function listed(
  { pairs }: Certificate,
  input: MatchingInput,
  { menteeIndex, mentors }: Numbered,
  { extra }: Tabulated,
) {
  const places = new Map(input.mentors.map((mentor, place) => [mentor.id, place]))
  const matchedWith = Map.groupBy(pairs, pair => pair.mentee)
  const rowOf = (place: number): number => menteeIndex.get(input.mentees[place]?.id ?? '') ?? -1
  const listedOf = (place: number): Set<number> => {
    const columns = new Set<number>()
    for (const { mentor } of matchedWith.get(input.mentees[place]?.id ?? '') ?? [])
      columns.add(places.get(mentor) ?? -1)
    for (const column of extra.get(rowOf(place))?.keys() ?? [])
      columns.add(places.get(mentors[column]?.id ?? '') ?? -1)
    return columns
  }
  return { listedOf, rowOf }
}

/** Prices of an aim, by row and by column. */
interface Held {
  readonly row: Float64Array
  readonly column: Float64Array
}

/** What earlier aims say of pairs that later ones need not bound: of fewer points than `least`, or of two prices of 1. */
interface Before {
  readonly least: number
  readonly counted: Held | undefined
}

/** Aims of which every price is 0 or 1 and every pair counts alike. */
function pricesOfCounts(aim: ProvenAim): boolean {
  if (aim.aim !== 'most-matched' && aim.aim !== 'best-worst') return false
  return [...aim.mentees, ...aim.mentors].every(([, price]) => price === 0 || price === 1)
}

function spread(prices: Prices, index: ReadonlyMap<string, number>): Float64Array {
  const all = new Float64Array(index.size)
  for (const [id, price] of prices) {
    const place = index.get(id)
    if (place !== undefined) all[place] = price
  }
  return all
}

/** A price that no points exceed. */
const CLOSED = 255

/** Adds the rows that have a pair of so many points with prices of 0, allowed or not. */
async function exceedingCount(
  passes: Passes,
  { row, column }: Held,
  least: number,
  { needs, rooms }: Numbered,
  suspects: Set<number>,
): Promise<void> {
  const open = Int32Array.from(rooms.keys()).filter(each => (rooms[each] ?? 0) > 0 && column[each] === 0)
  const rows = Int32Array.from(needs.keys()).filter(each => (needs[each] ?? 0) > 0 && row[each] === 0)
  if (open.length === 0 || rows.length === 0) return
  setPrices(passes.layout, new Float64Array(rooms.length))
  const floor = new Int32Array(needs.length).fill(least)
  gather(passes.layout, open)
  const columns: PassColumns = { kind: 'gathered', end: gatheredColumns(open.length) }
  await look(passes, rows, floor, columns, suspects)
}

/**
 * Adds the rows that have a pair whose points exceed its prices, allowed or not, if an earlier aim does not rule it out.
 * A pair has to be held to its prices or to the least points, whichever is more: for rows whose price alone does not reach
 * the least points, the mentors' prices are raised by what is missing. So rows of one price are looked at together.
 */
async function exceedingTotal(
  passes: Passes,
  { row, column }: Held,
  { least, counted }: Before,
  { needs, rooms }: Numbered,
  suspects: Set<number>,
): Promise<void> {
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  for (let each = 0; each < rooms.length; each++) {
    if ((rooms[each] ?? 0) === 0) continue
    lowest = Math.min(lowest, column[each] ?? 0)
    highest = Math.max(highest, column[each] ?? 0)
  }
  if (lowest > highest) return
  const base = (each: number): number => Math.min(highest, Math.max(lowest, least - 1 - (row[each] ?? 0)))
  const isFilled = (each: number): boolean => (counted?.row[each] ?? 0) > 0
  const rows = Int32Array.from(needs.keys()).filter(each => (needs[each] ?? 0) > 0)
  const floor = Int32Array.from(row, price => Math.max(least, price + lowest + 1))
  const groups = Map.groupBy(rows, each => 2 * base(each) + (isFilled(each) ? 1 : 0))
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue
    const from = base(first)
    const leavesOut = isFilled(first)
    setPrices(
      passes.layout,
      column.map((price, each) => {
        const isClosed = rooms[each] === 0 || (leavesOut && (counted?.column[each] ?? 0) > 0)
        return isClosed ? CLOSED : Math.max(0, price - from)
      }),
    )
    await look(passes, Int32Array.from([first, ...others]), floor, { kind: 'all' }, suspects)
  }
}

async function look(
  passes: Passes,
  rows: Int32Array,
  floor: Int32Array,
  columns: PassColumns,
  suspects: Set<number>,
): Promise<void> {
  for (const result of await passes.run(rows, floor, columns, 1, 1)) {
    for (const [place, row] of result.rows.entries()) {
      if ((result.rest[place] ?? 0) > (floor[row] ?? 0) || (result.count[place] ?? 0) > 0) suspects.add(row)
    }
  }
}
