/**
 * Writes the score as WebAssembly of its own for the criteria at hand: straight code without a branch that sums bit
 * planes, 128 people of the other side at a time, and compares the sum with a price, bit by bit.
 *
 * A plane holds one bit for each person. A sum is kept in planes as well, its lowest bit first, and is made by full and
 * half adders from planes that each count 2^i points (carry-save addition; Wallace 1964).
 */

/** One part of the score. */
export type Part =
  /** `weight` points for each of the planes that is set, at most `limit` of them; one slot for each plane. */
  | { readonly kind: 'count'; readonly planes: number; readonly limit: number; readonly weight: number }
  /** A number in planes that follow one another; one slot for the first. */
  | { readonly kind: 'number'; readonly planes: number }
  /** Points for those who have the same value, and for those who have another; a slot for each of them and for all. */
  | { readonly kind: 'code'; readonly same: number; readonly other: number }
  /** Those who have the same value, or another, may not be found; slots as for a code. */
  | { readonly kind: 'tie'; readonly forbidEqual: boolean }

export interface Score {
  readonly parts: readonly Part[]
  /** Bits of the largest sum. */
  readonly bits: number
  /** Bytes from one plane to the next. */
  readonly planeSize: number
}

/**
 * find(slots, price, from, to, out): for each vector of people in which the score reaches the price (planes from `price`,
 * then one of who may be had) writes its place, a mask of those who do and the planes of their scores to `out`; returns
 * the end of what it wrote.
 */
export type Find = (slots: number, price: number, from: number, to: number, out: number) => number

export const slotsOf = ({ parts }: Score): number => parts.reduce((sum, part) => sum + slotsOfPart(part), 0)

export function slotsOfPart(part: Part): number {
  if (part.kind === 'count') return part.planes
  return part.kind === 'number' ? 1 : 2
}

/** Bytes that `find` writes for a vector. */
export const recordSize = ({ bits }: Score): number => 32 + 16 * bits

export function assemble(score: Score): Uint8Array<ArrayBuffer> {
  const body = new Body(5, slotsOf(score))
  body.begin()
  sift(body, score)
  const code = body.end()
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...list([I32, I32, I32, I32, I32]), ...list([I32])]),
    ...section(2, [1, ...text('env'), ...text('memory'), 2, 3, ...unsigned(1), ...unsigned(65536)]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('find'), 0, 0]),
    ...section(10, [1, ...list(code)]),
  ])
}

/** A plane at hand: the number of a local. */
type Plane = number

function sift(body: Body, { parts, bits, planeSize }: Score): void {
  /** Planes that count 2^i points each. */
  const worth: Plane[][] = Array.from({ length: bits }, () => [])
  const add = (count: readonly Plane[], weight: number): void => {
    for (let bit = 0; bit < bits; bit++) {
      if ((weight >>> bit) & 1) for (const [at, plane] of count.entries()) worth[bit + at]?.push(plane)
    }
  }
  const forbidden: Plane[] = []
  let slot = 0
  for (const part of parts) {
    if (part.kind === 'count') {
      const planes = Array.from({ length: part.planes }, (_, at) => body.load(slot + at, 0))
      add(counted(body, planes, part.limit), part.weight)
    } else if (part.kind === 'number') {
      add(
        Array.from({ length: part.planes }, (_, at) => body.load(slot, at * planeSize)),
        1,
      )
    } else {
      const same = body.load(slot, 0)
      const other = (): Plane => body.andNot(body.load(slot + 1, 0), same)
      if (part.kind === 'tie') forbidden.push(part.forbidEqual ? same : other())
      else {
        add([same], part.same)
        if (part.other > 0) add([other()], part.other)
      }
    }
    slot += slotsOfPart(part)
  }
  const sum = worth.map((_, at) => added(body, worth, at))
  let found = body.price(bits * planeSize)
  let reached: Plane | undefined
  for (const [at, own] of sum.entries()) {
    const price = body.price(at * planeSize)
    if (own === undefined) reached = reached === undefined ? body.not(price) : body.andNot(reached, price)
    else if (reached === undefined) reached = body.or(own, body.not(price))
    else reached = body.select(own, reached, body.xor(own, price))
  }
  if (reached !== undefined) found = body.and(found, reached)
  for (const plane of forbidden) found = body.andNot(found, plane)
  body.record(found, sum)
}

/** How many of the planes are set, but `limit` at most, in bits. */
function counted(body: Body, planes: readonly Plane[], limit: number): Plane[] {
  if (limit === 1) return planes.length === 0 ? [] : [planes.reduce((one, other) => body.or(one, other))]
  const bits = 32 - Math.clz32(planes.length)
  const worth: Plane[][] = Array.from({ length: bits }, (_, at) => (at === 0 ? [...planes] : []))
  const count = worth.map((_, at) => added(body, worth, at))
  const known = count.filter(plane => plane !== undefined)
  if (planes.length <= limit) return known
  // Set where the count is the limit or more; undefined is everywhere.
  let full: Plane | undefined
  for (const [at, plane] of known.entries()) {
    if ((limit >>> at) & 1) full = full === undefined ? plane : body.and(full, plane)
    else if (full !== undefined) full = body.or(full, plane)
  }
  if (full === undefined) return known
  const most = full
  return known.map((plane, at) => ((limit >>> at) & 1 ? body.or(plane, most) : body.andNot(plane, most)))
}

/** Adds up the planes of one worth; carries go to the next. Undefined where there are none. */
function added(body: Body, worth: readonly Plane[][], at: number): Plane | undefined {
  const planes = worth[at] ?? []
  const carries = worth[at + 1]
  while (planes.length > 1) {
    const one = planes.shift() ?? 0
    const two = planes.shift() ?? 0
    const three = planes.shift()
    const either = body.xor(one, two)
    if (three === undefined) {
      planes.push(either)
      carries?.push(body.and(one, two))
    } else {
      planes.push(body.xor(either, three))
      carries?.push(body.select(three, one, either))
    }
  }
  return planes[0]
}

const I32 = 0x7f
const V128 = 0x7b
const SIMD = 0xfd
const GET = 0x20
const SET = 0x21
const ADD = 0x6a

/** The code of the function: parameters, a local for each slot and the place, then planes as they come. */
class Body {
  private readonly code: number[] = []
  private readonly place: number
  private readonly firstPlane: number
  private readonly slots: number
  private planes = 0

  constructor(parameters: number, slots: number) {
    this.slots = slots
    this.place = parameters + slots
    this.firstPlane = this.place + 1
  }

  begin(): void {
    const { code, place, slots } = this
    for (let slot = 0; slot < slots; slot++)
      code.push(...get(0), 0x28, 2, ...unsigned(4 * slot), SET, ...unsigned(5 + slot))
    // while (place < to)
    code.push(...get(2), SET, ...unsigned(place), 0x02, 0x40, 0x03, 0x40)
    code.push(...get(place), ...get(3), 0x4f, 0x0d, 1)
  }

  end(): number[] {
    const { code, place, planes } = this
    code.push(...get(place), 0x41, 16, ADD, SET, ...unsigned(place), 0x0c, 0, 0x0b, 0x0b, ...get(4), 0x0b)
    const locals = [...unsigned(this.slots + 1), I32, ...unsigned(planes), V128]
    return [2, ...locals, ...code]
  }

  /** The plane of a slot, so many bytes on. */
  load(slot: number, offset: number): Plane {
    return this.made([...get(5 + slot), ...get(this.place), ADD, SIMD, 0, 4, ...unsigned(offset)])
  }

  price(offset: number): Plane {
    return this.made([...get(1), ...get(this.place), ADD, SIMD, 0, 4, ...unsigned(offset)])
  }

  not(one: Plane): Plane {
    return this.made([...get(one), SIMD, 0x4d])
  }

  and(one: Plane, other: Plane): Plane {
    return this.made([...get(one), ...get(other), SIMD, 0x4e])
  }

  /** Set where the first is and the other is not. */
  andNot(one: Plane, other: Plane): Plane {
    return this.made([...get(one), ...get(other), SIMD, 0x4f])
  }

  or(one: Plane, other: Plane): Plane {
    return this.made([...get(one), ...get(other), SIMD, 0x50])
  }

  xor(one: Plane, other: Plane): Plane {
    return this.made([...get(one), ...get(other), SIMD, 0x51])
  }

  /** The first where `chooser` is set, the other elsewhere. */
  select(one: Plane, other: Plane, chooser: Plane): Plane {
    return this.made([...get(one), ...get(other), ...get(chooser), SIMD, 0x52])
  }

  /** Where anybody is found: writes the place, who is found and the sum, and moves on. */
  record(found: Plane, sum: readonly (Plane | undefined)[]): void {
    const { code } = this
    code.push(...get(found), SIMD, 0x53, 0x04, 0x40)
    code.push(...get(4), ...get(this.place), 0x36, 2, 0)
    for (const [at, plane] of [found, ...sum].entries()) {
      code.push(...get(4))
      if (plane === undefined) code.push(...get(found), ...get(found), SIMD, 0x51)
      else code.push(...get(plane))
      code.push(SIMD, 0x0b, 4, ...unsigned(16 + 16 * at))
    }
    code.push(...get(4), 0x41, ...signed(16 * (sum.length + 2)), ADD, SET, 4, 0x0b)
  }

  private made(code: readonly number[]): Plane {
    const plane = this.firstPlane + this.planes++
    this.code.push(...code, SET, ...unsigned(plane))
    return plane
  }
}

const get = (local: number): number[] => [GET, ...unsigned(local)]

const list = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes]

const section = (id: number, bytes: readonly number[]): number[] => [id, ...list(bytes)]

const text = (name: string): number[] => list([...Buffer.from(name)])

/** A number in groups of seven bits. */
function unsigned(number: number): number[] {
  const bytes: number[] = []
  for (let rest = number; ; rest >>>= 7) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest & 127) | 128)
  }
}

/** The same for a constant, from 0 up, whose last byte carries the sign. */
function signed(number: number): number[] {
  const bytes = unsigned(number)
  const last = bytes.at(-1) ?? 0
  return last < 64 ? bytes : [...bytes.slice(0, -1), last | 128, 0]
}
