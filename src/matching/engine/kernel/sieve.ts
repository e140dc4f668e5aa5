import type { Tabulated, Term } from '../numbered.ts'
import { assemble, type Find, type Part, recordSize, type Score, slotsOf, slotsOfPart } from './assemble.ts'

/**
 * The quickest form of the score: everybody on the other side as bits, a plane for each value, and code made for the
 * criteria (`assemble.ts`) that finds whose points reach their prices, 128 people at a time. It gives the points too,
 * but it knows neither single pairs (`extra`, `forbidden`) nor ties of very many values: those are the caller's to check.
 * Threads can share the layout.
 */
export interface SieveLayout {
  readonly memory: WebAssembly.Memory
  readonly module: WebAssembly.Module
  readonly score: Score
  readonly people: number
  readonly others: number
  readonly slots: number
  readonly prices: number
  /** Where scratch space begins; each thread takes `scratchSize` bytes of its own. */
  readonly scratch: number
  readonly scratchSize: number
}

/** Prices in planes, for so many different thresholds. */
export const THRESHOLDS = 48
/** More bytes of planes than this are not worth their place. */
const MOST_BYTES = 2 ** 28
/** Ties of more values than this are left to the caller. */
const MOST_TIES = 256
const MOST_BITS = 10
const PAGE = 65536

/** One side's people as `Tabulated` has them, from where the sieve stands. */
interface Side {
  readonly own: (part: { mentees: Int32Array; mentors: Int32Array }) => Int32Array
  readonly others: (part: { mentees: Int32Array; mentors: Int32Array }) => Int32Array
  readonly isRows: boolean
}

/** Where the planes of a part lie, and what they are made of. */
interface Planes {
  readonly part: Part
  readonly addresses: readonly number[]
  /** Writes the addresses for a person. */
  readonly address: (person: number, slots: Int32Array) => void
  /** Names the planes in which one of the others is set. */
  readonly marks: (other: number, mark: (address: number) => void) => void
}

/** Lays people out for mentees who look at mentors, or the other way round; undefined where they do not fit. */
export function layOutSieve(table: Tabulated, isRows: boolean, threads: number): Sieve | undefined {
  const people = isRows ? table.rowCount : table.columnCount
  const others = isRows ? table.columnCount : table.rowCount
  if (table.listed || people === 0 || others === 0) return undefined
  const side: Side = isRows
    ? { own: part => part.mentees, others: part => part.mentors, isRows }
    : { own: part => part.mentors, others: part => part.mentees, isRows }
  const planeSize = Math.ceil(others / 128) * 16
  let end = 1024
  const take = (size: number): number => {
    const at = end
    end += Math.ceil(size / 64) * 64
    return at
  }
  const laying: Laying = { side, people, others, planeSize, nobody: take(planeSize), take }
  const planes: Planes[] = []
  let most = 0
  for (const term of table.terms) {
    const made = planesOf(laying, term)
    if (made === undefined || end > MOST_BYTES) return undefined
    if (made.most === 0) continue
    most += made.most
    planes.push(made)
  }
  for (const tie of table.ties) {
    if (tie.forbidEqual && new Set(side.own(tie)).size > MOST_TIES) continue
    planes.push(planesOfCode(laying, tie, { kind: 'tie', forbidEqual: tie.forbidEqual }))
    if (end > MOST_BYTES) return undefined
  }
  const bits = 32 - Math.clz32(most)
  if (bits > MOST_BITS) return undefined
  const score: Score = { parts: planes.map(each => each.part), bits, planeSize }
  const slots = take(people * slotsOf(score) * 4)
  const prices = take((THRESHOLDS + 1) * (bits + 1) * planeSize)
  const scratchSize = Math.ceil(((planeSize / 16) * recordSize(score)) / 64) * 64
  const scratch = take(scratchSize * threads)
  const memory = new WebAssembly.Memory({
    initial: Math.ceil(end / PAGE) + 1,
    maximum: 65536,
    shared: true,
  })
  const module = new WebAssembly.Module(assemble(score))
  return new Sieve({ memory, module, score, people, others, slots, prices, scratch, scratchSize }, planes)
}

interface Laying {
  readonly side: Side
  readonly people: number
  readonly others: number
  readonly planeSize: number
  /** A plane in which nobody is set. */
  readonly nobody: number
  readonly take: (size: number) => number
}

function planesOf(laying: Laying, term: Term): (Planes & { most: number }) | undefined {
  if (term.kind === 'set') return planesOfSet(laying, term)
  if (term.kind === 'table') return planesOfTable(laying, term)
  const { same, other } = term
  return { ...planesOfCode(laying, term, { kind: 'code', same, other }), most: Math.max(same, other) }
}

function planesOfSet(
  { side, people, others, planeSize, nobody, take }: Laying,
  term: Extract<Term, { kind: 'set' }>,
): (Planes & { most: number }) | undefined {
  const { words, weight } = term
  const ofPeople = side.own(term)
  const ofOthers = side.others(term)
  const inUse = new Int32Array(words)
  for (let other = 0; other < others; other++) {
    for (let word = 0; word < words; word++) {
      inUse[word] = (inUse[word] ?? 0) | (ofOthers[other * words + word] ?? 0)
      // Somebody who comes later has values that others were known to seek.
      if (!side.isRows) inUse[word] = -1
    }
  }
  const addresses: number[] = []
  const address = new Int32Array(words * 32).fill(nobody)
  for (let bit = 0; bit < words * 32; bit++) {
    if (((inUse[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue
    address[bit] = take(planeSize)
    addresses.push(address[bit] ?? 0)
  }
  let count = 1
  for (let person = 0; person < people; person++) {
    let own = 0
    for (let word = 0; word < words; word++) own += bitsIn(ofPeople[person * words + word] ?? 0)
    if (own > count) count = own
  }
  // Somebody who comes later may seek more than all the others do.
  if (side.isRows) count = Math.min(words * 32, count + LATER_VALUES)
  const limit = Math.min(term.limit, count)
  if (count > MOST_VALUES) return undefined
  return {
    most: weight * limit,
    part: { kind: 'count', planes: count, limit, weight },
    addresses,
    address: (person, slots) => {
      slots.fill(nobody)
      let next = 0
      for (let word = 0; word < words; word++) {
        for (let rest = ofPeople[person * words + word] ?? 0; rest !== 0; rest &= rest - 1)
          slots[next++] = address[word * 32 + 31 - Math.clz32(rest & -rest)] ?? nobody
      }
    },
    marks: (other, mark) => {
      for (let word = 0; word < words; word++) {
        for (let rest = ofOthers[other * words + word] ?? 0; rest !== 0; rest &= rest - 1)
          mark(address[word * 32 + 31 - Math.clz32(rest & -rest)] ?? nobody)
      }
    },
  }
}

/** A plane for each code that people have, and one for all who have one. */
function planesOfCode(
  { side, planeSize, nobody, take }: Laying,
  codes: { mentees: Int32Array; mentors: Int32Array },
  part: Extract<Part, { kind: 'code' | 'tie' }>,
): Planes {
  const ofPeople = side.own(codes)
  const ofOthers = side.others(codes)
  const known = take(planeSize)
  const address = new Map<number, number>()
  for (const code of new Set(ofPeople)) if (code !== 0) address.set(code, take(planeSize))
  return {
    part,
    addresses: [known, ...address.values()],
    address: (person, slots) => {
      const own = ofPeople[person] ?? 0
      slots[0] = address.get(own) ?? nobody
      slots[1] = own === 0 ? nobody : known
    },
    marks: (other, mark) => {
      const code = ofOthers[other] ?? 0
      if (code === 0) return
      mark(known)
      const same = address.get(code)
      if (same !== undefined) mark(same)
    },
  }
}

/** For each code that people have, the points of the others as a number in planes. */
function planesOfTable(
  { side, planeSize, take }: Laying,
  term: Extract<Term, { kind: 'table' }>,
): (Planes & { most: number }) | undefined {
  const { width, points } = term
  const ofPeople = side.own(term)
  const ofOthers = side.others(term)
  const pointsOf = (own: number, theirs: number): number => {
    if (own === 0 || theirs === 0) return 0
    return points[side.isRows ? own * width + theirs : theirs * width + own] ?? 0
  }
  let most = 0
  for (const each of points) if (each > most) most = each
  const planes = 32 - Math.clz32(most)
  // Somebody who comes later has a code that was known.
  const codes = side.isRows ? points.length / width : width
  const first = take(codes * planes * planeSize)
  const at = (own: number, plane: number): number => first + (own * planes + plane) * planeSize
  return {
    most,
    part: { kind: 'number', planes },
    addresses: Array.from({ length: codes * planes }, (_, plane) => first + plane * planeSize),
    address: (person, slots) => {
      slots[0] = at(ofPeople[person] ?? 0, 0)
    },
    marks: (other, mark) => {
      const theirs = ofOthers[other] ?? 0
      for (let own = 1; own < codes; own++) {
        for (let rest = pointsOf(own, theirs); rest !== 0; rest &= rest - 1)
          mark(at(own, 31 - Math.clz32(rest & -rest)))
      }
    },
  }
}

/** People, and the planes of the others they look at. */
export class Sieve {
  readonly layout: SieveLayout
  private readonly planes: readonly Planes[]
  private readonly bytes: Uint8Array
  private readonly slots: Int32Array

  constructor(layout: SieveLayout, planes: readonly Planes[]) {
    this.layout = layout
    this.planes = planes
    this.bytes = new Uint8Array(layout.memory.buffer)
    this.slots = new Int32Array(layout.memory.buffer, layout.slots, layout.people * slotsOf(layout.score))
    for (let other = 0; other < layout.others; other++) this.mark(other)
    for (let person = 0; person < layout.people; person++) this.readPerson(person)
  }

  /** Reads anew what one of the others has. */
  readOther(other: number): void {
    for (const { addresses } of this.planes) {
      for (const address of addresses) {
        const at = address + (other >>> 3)
        this.bytes[at] = (this.bytes[at] ?? 0) & ~(1 << (other & 7))
      }
    }
    this.mark(other)
  }

  /** Reads anew what a person has. */
  readPerson(person: number): void {
    const { slots } = this
    const count = slotsOf(this.layout.score)
    let at = person * count
    for (const { part, address } of this.planes) {
      const size = slotsOfPart(part)
      address(person, slots.subarray(at, at + size))
      at += size
    }
  }

  private mark(other: number): void {
    const { bytes } = this
    const byte = other >>> 3
    const bit = 1 << (other & 7)
    for (const { marks } of this.planes)
      marks(other, address => {
        bytes[address + byte] = (bytes[address + byte] ?? 0) | bit
      })
  }
}

/**
 * Prices of the others, for one threshold after another. Those nobody is left of are found by none, and neither is
 * a pair of fewer points than `least`.
 */
export class SievePrices {
  private readonly layout: SieveLayout
  private readonly first: number
  private readonly numbers: Int32Array
  private readonly prices: Float64Array
  private readonly left: Int32Array
  private readonly least: number
  private readonly addresses = new Map<number, number>()

  /** With `isAside`, for one threshold in a place of its own, beside other prices. */
  constructor(
    layout: SieveLayout,
    prices: Float64Array,
    left: Int32Array,
    least: number,
    isAside: boolean = false,
  ) {
    this.layout = layout
    this.first = isAside ? THRESHOLDS : 0
    this.numbers = new Int32Array(layout.memory.buffer)
    this.prices = prices
    this.left = left
    this.least = least
  }

  /** Where the planes of (price + threshold) are; undefined where no more thresholds fit. */
  address(threshold: number): number | undefined {
    const known = this.addresses.get(threshold)
    if (known !== undefined) return known
    const place = this.first + this.addresses.size
    if (place === (this.first === 0 ? THRESHOLDS : THRESHOLDS + 1)) return undefined
    const { prices, score, others } = this.layout
    const { planeSize, bits } = score
    const at = prices + place * (bits + 1) * planeSize
    this.addresses.set(threshold, at)
    const { numbers } = this
    const words = new Int32Array(bits + 1)
    for (let first = 0; first < others; first += 32) {
      words.fill(0)
      const end = Math.min(32, others - first)
      for (let place = 0; place < end; place++) {
        const points = this.points(first + place, threshold)
        if (points >>> bits) continue
        const bit = 1 << place
        words[bits] = (words[bits] ?? 0) | bit
        for (let rest = points; rest !== 0; rest &= rest - 1) {
          const plane = 31 - Math.clz32(rest & -rest)
          words[plane] = (words[plane] ?? 0) | bit
        }
      }
      for (let plane = 0; plane <= bits; plane++)
        numbers[(at + plane * planeSize + (first >>> 3)) >>> 2] = words[plane] ?? 0
    }
    return at
  }

  /** Those there are planes for, the highest first. */
  thresholds(): number[] {
    return [...this.addresses.keys()].sort((a, b) => b - a)
  }

  /** Says that a price, or what is left of somebody, has changed. */
  changed(other: number): void {
    const { numbers } = this
    const { planeSize, bits } = this.layout.score
    const bit = 1 << (other & 31)
    for (const [threshold, address] of this.addresses) {
      const points = this.points(other, threshold)
      const isOpen = points >>> bits === 0
      for (let plane = 0; plane <= bits; plane++) {
        const at = (address + plane * planeSize + ((other >>> 5) << 2)) >>> 2
        const isSet = plane === bits ? isOpen : isOpen && ((points >>> plane) & 1) !== 0
        numbers[at] = isSet ? (numbers[at] ?? 0) | bit : (numbers[at] ?? 0) & ~bit
      }
    }
  }

  /** The points a pair has to have; more than there can be where nobody is to be found. */
  private points(other: number, threshold: number): number {
    if ((this.left[other] ?? 0) === 0) return CLOSED
    return Math.min(CLOSED, Math.max(0, this.least, (this.prices[other] ?? 0) + threshold))
  }
}

/** One thread's way through a layout. */
export class Sifting {
  /** Whom the last look found, and the points of each. */
  readonly found: Int32Array
  readonly points: Int32Array
  private readonly layout: SieveLayout
  private readonly find: Find
  private readonly numbers: Int32Array
  private readonly out: number

  constructor(layout: SieveLayout, thread: number) {
    const { memory, module, others, scratch, scratchSize } = layout
    this.layout = layout
    this.found = new Int32Array(others)
    this.points = new Int32Array(others)
    this.numbers = new Int32Array(memory.buffer)
    this.out = scratch + thread * scratchSize
    const { exports } = new WebAssembly.Instance(module, { env: { memory } })
    this.find = exports.find as Find
  }

  /** Finds whose points reach the prices at an address that `SievePrices` gave; returns how many they are. */
  look(person: number, prices: number): number {
    const { numbers, out, found, points } = this
    const { score, slots, others } = this.layout
    const { bits, planeSize } = score
    const end = this.find(slots + person * slotsOf(score) * 4, prices, 0, planeSize, out)
    let count = 0
    for (let record = out; record < end; record += recordSize(score)) {
      const place = (numbers[record >>> 2] ?? 0) << 3
      const mask = (record + 16) >>> 2
      for (let word = 0; word < 4; word++) {
        for (let rest = numbers[mask + word] ?? 0; rest !== 0; rest &= rest - 1) {
          const bit = 31 - Math.clz32(rest & -rest)
          const other = place + word * 32 + bit
          if (other >= others) break
          let sum = 0
          for (let plane = 0; plane < bits; plane++)
            sum |= (((numbers[mask + 4 + plane * 4 + word] ?? 0) >>> bit) & 1) << plane
          found[count] = other
          points[count++] = sum
        }
      }
    }
    return count
  }
}

/** More points than any pair has. */
const CLOSED = 2 ** 30
/** Values that somebody who comes later may seek more of than all the others. */
const LATER_VALUES = 2
const MOST_VALUES = 31

function bitsIn(word: number): number {
  let count = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) count++
  return count
}
