import { availableParallelism } from 'node:os'
import type { Certificate, Prices, ProvenAim } from './certificate.ts'
import type { Passes } from './implicit.ts'
import type { MatchingInput } from './input.ts'
import { layOut, setPrices } from './kernel/kernel.ts'
import { Pool, passesHere } from './kernel/pool.ts'
import { type Numbered, number, type Tabulated, tabulate } from './numbered.ts'
import type { SolveOptions } from './result.ts'
import { type Verification, verify, verifyOver } from './verify.ts'

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
  const table = tabulate(input, numbered)
  const threads = options.threads ?? Math.max(1, availableParallelism())
  const layout = manyBothWays ? undefined : layOut(table, threads)
  const canSkip = certificate?.aims?.every(aim => aim.aim === 'largest-total' || pricesOfCounts(aim))
  if (!layout || !canSkip) return verify(certificate, input)
  const passes = threads > 1 ? new Pool(layout, threads, options.signal) : passesHere(layout, () => undefined)
  try {
    return await verifyWith(passes, certificate, input, numbered, table)
  } finally {
    await passes.close()
  }
}

/** The same with passes at hand, for aims of which the kernel can tell (no leximin, no changes). */
export async function verifyWith(
  passes: Passes,
  certificate: Certificate,
  input: MatchingInput,
  numbered: Numbered,
  table: Tabulated,
): Promise<Verification> {
  const { needs, rooms, menteeIndex, mentorIndex } = numbered
  const suspects = new Set<number>()
  for (const aim of certificate.aims) {
    const rowPrice = spread(aim.mentees, menteeIndex)
    const columnPrice = spread(aim.mentors, mentorIndex)
    for (const row of await exceeding(passes, aim, rowPrice, columnPrice, needs, rooms)) suspects.add(row)
  }
  const places = new Map(input.mentors.map((mentor, place) => [mentor.id, place]))
  const matchedWith = Map.groupBy(certificate.pairs, pair => pair.mentee)
  return verifyOver(certificate, input, place => {
    const id = input.mentees[place]?.id ?? ''
    const row = menteeIndex.get(id) ?? -1
    if (suspects.has(row)) return input.mentors.keys()
    const columns = new Set((matchedWith.get(id) ?? []).map(pair => places.get(pair.mentor) ?? -1))
    for (const column of table.extra.get(row)?.keys() ?? []) {
      columns.add(places.get(numbered.mentors[column]?.id ?? '') ?? -1)
    }
    return columns
  })
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

/** The rows that have a pair, allowed or not, of which the kernel says that it exceeds the prices of an aim. */
async function exceeding(
  passes: Passes,
  aim: ProvenAim,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  needs: Int32Array,
  rooms: Int32Array,
): Promise<number[]> {
  const isTotal = aim.aim === 'largest-total'
  // Of a count a pair exceeds the prices where both are 0, if it has more points than the aim's value at all.
  const concerned = (row: number): boolean => (needs[row] ?? 0) > 0 && (isTotal || rowPrice[row] === 0)
  const open = (column: number): boolean => (rooms[column] ?? 0) > 0 && (isTotal || columnPrice[column] === 0)
  if (!columnPrice.some((_, column) => open(column))) return []
  const lowest = isTotal
    ? columnPrice.reduce((least, price, at) => (open(at) ? Math.min(least, price) : least), 0)
    : 0
  setPrices(
    passes.layout,
    columnPrice.map((price, column) => (open(column) ? (isTotal ? price - lowest : 0) : 255)),
  )
  const least = aim.aim === 'best-worst' ? aim.value + 1 : 0
  const floor = Int32Array.from(rowPrice, price => (isTotal ? price + lowest + 1 : least))
  const rows = Int32Array.from(floor.keys()).filter(concerned)
  const found: number[] = []
  for (const result of await passes.run(rows, floor, { kind: 'all' }, 1, 1)) {
    for (const [place, row] of result.rows.entries()) {
      if ((result.rest[place] ?? 0) > (floor[row] ?? 0) || (result.count[place] ?? 0) > 0) found.push(row)
      else if ((floor[row] ?? 0) < 0) found.push(row)
    }
  }
  return found
}
