import type {
  Criterion,
  MatchingInput,
  Mentee,
  Mentor,
  PairOfIds,
  Participant,
  SetCriterionKind,
} from './input.ts'
import { bothWays, personOf } from './rules.ts'
import {
  assertWholeNumbers,
  gapPoints,
  judgements,
  limitOf,
  ranks,
  valuesOf,
  wantedGap,
  wholeYears,
  wishPoints,
} from './score.ts'

/**
 * An input with people as numbers, in an order that depends on their ids and the seed alone, so that the order
 * of rows changes nothing. `needs` and `rooms` are what is left after the locked pairs.
 */
export interface Numbered {
  readonly mentees: readonly Mentee[]
  readonly mentors: readonly Mentor[]
  readonly menteeIndex: ReadonlyMap<string, number>
  readonly mentorIndex: ReadonlyMap<string, number>
  readonly needs: Int32Array
  readonly rooms: Int32Array
  readonly locked: readonly (readonly [number, number])[]
  readonly unknownLocked: readonly PairOfIds[]
}

/** What people's places cost at some prices: a match of pairs that do not exceed them comes to no more. */
export function boundOf(
  { needs, rooms }: Pick<Numbered, 'needs' | 'rooms'>,
  rowPrice: Float64Array | Uint8Array,
  columnPrice: Float64Array | Uint8Array,
): number {
  let bound = 0
  for (let row = 0; row < needs.length; row++) bound += (rowPrice[row] ?? 0) * (needs[row] ?? 0)
  for (let column = 0; column < rooms.length; column++)
    bound += (columnPrice[column] ?? 0) * (rooms[column] ?? 0)
  return bound
}

/** Throws a RangeError for ids that occur twice and for numbers that are not whole (`assertWholeNumbers`). */
export function number(input: MatchingInput): Numbered {
  assertWholeNumbers(input)
  const start = hash(input.seed ?? '', 2166136261)
  const mentees = shuffled(input.mentees, start)
  const mentors = shuffled(input.mentors, start)
  const menteeIndex = indexOf(mentees, 'mentee')
  const mentorIndex = indexOf(mentors, 'mentor')
  const needs = new Int32Array(mentees.length)
  for (let row = 0; row < mentees.length; row++) {
    const wants = mentees[row]?.wants
    needs[row] = wants === undefined ? 1 : wholePlaces(wants)
  }
  const rooms = new Int32Array(mentors.length)
  for (let column = 0; column < mentors.length; column++)
    rooms[column] = wholePlaces(mentors[column]?.capacity ?? 0)
  const locked: [number, number][] = []
  const unknownLocked: PairOfIds[] = []
  const taken = new Set<number>()
  for (const pair of input.locked ?? []) {
    const row = menteeIndex.get(pair.mentee)
    const column = mentorIndex.get(pair.mentor)
    if (row === undefined || column === undefined) {
      unknownLocked.push(pair)
      continue
    }
    const key = row * mentors.length + column
    if (taken.has(key)) continue
    taken.add(key)
    locked.push([row, column])
    needs[row] = Math.max(0, (needs[row] ?? 0) - 1)
    rooms[column] = Math.max(0, (rooms[column] ?? 0) - 1)
  }
  return { mentees, mentors, menteeIndex, mentorIndex, needs, rooms, locked, unknownLocked }
}

/** A capacity as whole places: never negative, nothing where it is not a number. */
export function wholePlaces(capacity: number): number {
  return Number.isFinite(capacity) ? Math.min(Math.max(0, Math.floor(capacity)), 2 ** 30) : 0
}

function indexOf(people: readonly Participant[], side: string): Map<string, number> {
  const index = new Map<string, number>()
  for (let position = 0; position < people.length; position++) index.set(people[position]?.id ?? '', position)
  if (index.size < people.length) {
    const twice = people.find(({ id }, position) => index.get(id) !== position)
    throw new RangeError(`Two ${side}s have the id '${twice?.id}'.`)
  }
  return index
}

function shuffled<Person extends Participant>(people: readonly Person[], start: number): Person[] {
  const count = people.length
  // Numbers alone are sorted at once; below the hash stands who has it, which has to fit into 53 bits.
  const dropped = count < 2 ** 21 ? 1 : 2 ** 8
  const keys = new Float64Array(count)
  for (let at = 0; at < count; at++)
    keys[at] = Math.floor((hash(people[at]?.id ?? '', start) >>> 0) / dropped) * count + at
  keys.sort()
  const made: Person[] = []
  let areAlike = false
  let before = -1
  for (let place = 0; place < count; place++) {
    const key = keys[place] ?? 0
    const own = Math.floor(key / count)
    const person = people[key - own * count]
    if (person) made.push(person)
    if (own === before) areAlike = true
    before = own
  }
  if (areAlike) orderAlike(made, keys)
  return made
}

/** Hardly anybody shares a hash with another; the ids decide then. */
function orderAlike(people: Participant[], keys: Float64Array): void {
  const count = keys.length
  const hashAt = (place: number): number => Math.floor((keys[place] ?? 0) / count)
  for (let from = 0; from < count; ) {
    let end = from + 1
    while (end < count && hashAt(end) === hashAt(from)) end++
    const alike = people.slice(from, end).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    people.splice(from, alike.length, ...alike)
    from = end
  }
}

/** FNV-1a over UTF-16 units with MurmurHash3's finish: the same on every machine. */
function hash(text: string, start: number): number {
  let value = start
  for (let position = 0; position < text.length; position++) {
    value = Math.imul(value ^ text.charCodeAt(position), 16777619)
  }
  value = Math.imul(value ^ (value >>> 16), 2246822507)
  value = Math.imul(value ^ (value >>> 13), 3266489909)
  return value ^ (value >>> 16)
}

/** One part of the score or of the rules, over all mentors at once, for one mentee. */
export type Term = { mentees: Int32Array; mentors: Int32Array } & (
  | { kind: 'set'; words: number; weight: number; limit: number }
  /** No code is above `largest`. */
  | { kind: 'code'; same: number; other: number; largest: number }
  /** No entry of the table is above `most`. */
  | { kind: 'table'; width: number; points: Int32Array; most: number }
) & { encode: Encode }

/**
 * Writes the codes of a mentee who comes later to a row that nobody uses; false where the table has no code for what
 * the mentee has.
 */
type Encode = (mentee: Mentee, row: number) => boolean

export interface Tie {
  readonly mentees: Int32Array
  readonly mentors: Int32Array
  readonly forbidEqual: boolean
  readonly largest: number
  readonly encode: Encode
}

/**
 * Scores and rules in a form made for speed; a test holds it to the reference score. Codes are 0 where unknown.
 * `extra` adds points to single pairs (wishes, judgements), `forbidden` and `listed` name single pairs.
 */
export interface Tabulated {
  readonly rowCount: number
  readonly columnCount: number
  readonly terms: readonly Term[]
  /** Codes of which equality (or inequality of known ones) forbids. */
  readonly ties: readonly Tie[]
  readonly extra: ReadonlyMap<number, ReadonlyMap<number, number>>
  readonly forbidden: ReadonlyMap<number, ReadonlySet<number>>
  readonly listed: ReadonlyMap<number, ReadonlySet<number>> | undefined
}

export function tabulate(input: MatchingInput, numbered: Numbered): Tabulated {
  const { mentees, mentors } = numbered
  const terms: Term[] = []
  const extra = new Map<number, Map<number, number>>()
  const addExtra = (row: number | undefined, column: number | undefined, points: number): void => {
    if (row === undefined || column === undefined || points === 0) return
    const pairs = extra.get(row) ?? new Map<number, number>()
    pairs.set(column, (pairs.get(column) ?? 0) + points)
    extra.set(row, pairs)
  }
  for (const criterion of input.criteria) {
    const term = termOf(criterion, mentees, mentors)
    if (term) terms.push(term)
    else addSingles(criterion, numbered, addExtra)
  }
  return {
    rowCount: mentees.length,
    columnCount: mentors.length,
    terms,
    ties: tiesOf(input, mentees, mentors),
    extra,
    forbidden: forbiddenPairs(input, numbered),
    listed: listedPairs(input, numbered),
  }
}

function termOf(
  criterion: Criterion,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
): Term | undefined {
  switch (criterion.kind) {
    case 'themes':
    case 'development-areas':
    case 'competences':
    case 'languages':
    case 'educations':
      return setTerm(criterion, mentees, mentors)
    case 'place':
    case 'style':
      return {
        kind: 'code',
        ...codes(mentees, mentors, criterion.kind),
        same: criterion.weight,
        other: 0,
      }
    case 'different-organisation':
    case 'same-organisation':
    case 'different-unit':
    case 'same-unit': {
      const property = criterion.kind.endsWith('organisation') ? 'organisation' : 'unit'
      const same = criterion.kind.startsWith('same') ? criterion.weight : 0
      return { kind: 'code', ...codes(mentees, mentors, property), same, other: criterion.weight - same }
    }
    case 'experience-gap':
      return gapTerm(criterion, mentees, mentors)
    default:
      return undefined
  }
}

/** The bit of a value that is sought and that nobody offers. */
const NOT_OFFERED = -1

function setTerm(
  criterion: Extract<Criterion, { kind: SetCriterionKind }>,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
): Term {
  const { kind, weight } = criterion
  /** The bit of each value that is sought. */
  const bits = new Map<string, number>()
  let ofMentees = numberValues(mentees, kind, bits)
  const isNarrow = bits.size <= 32
  const words = isNarrow ? 1 : numberOffered(mentors, kind, bits)
  if (!isNarrow) ofMentees = masks(mentees, kind, bits, words)
  const ofMentors = masks(mentors, kind, bits, words)
  if (isNarrow) leaveOffered(bits, ofMentees, ofMentors)
  const encode: Encode = (mentee, row) => {
    ofMentees.fill(0, row * words, row * words + words)
    writeMask(ofMentees, row * words, valuesOf(kind, mentee), bits)
    // Only values that somebody sought had a bit; another one that mentors offer has none.
    return valuesOf(kind, mentee).every(value => bits.has(value))
  }
  return {
    kind: 'set',
    words,
    mentees: ofMentees,
    mentors: ofMentors,
    weight,
    limit: limitOf(criterion),
    encode,
  }
}

/** Numbers the values of people in the order in which they are met. Returns their masks, which hold for the first 32. */
function numberValues(
  people: readonly Participant[],
  kind: SetCriterionKind,
  bits: Map<string, number>,
): Int32Array {
  const made = new Int32Array(people.length)
  for (let position = 0; position < people.length; position++) {
    const person = people[position]
    if (person) made[position] = numberOwn(valuesOf(kind, person), bits)
  }
  return made
}

function numberOwn(values: readonly string[], bits: Map<string, number>): number {
  let mask = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? ''
    let bit = bits.get(value)
    if (bit === undefined) {
      bit = bits.size
      bits.set(value, bit)
    }
    mask |= 1 << bit
  }
  return mask
}

/** Takes the bits of values that nobody offers away. */
function leaveOffered(bits: Map<string, number>, ofMentees: Int32Array, ofMentors: Int32Array): void {
  let offered = 0
  for (let column = 0; column < ofMentors.length; column++) offered |= ofMentors[column] ?? 0
  if (bits.size === 0 || offered >>> 0 === 2 ** bits.size - 1) return
  for (let row = 0; row < ofMentees.length; row++) ofMentees[row] = (ofMentees[row] ?? 0) & offered
  for (const [value, bit] of bits) if (((offered >>> bit) & 1) === 0) bits.set(value, NOT_OFFERED)
}

/** Numbers anew those values alone that mentors offer. Returns how many words of 32 bits hold them. */
function numberOffered(
  mentors: readonly Mentor[],
  kind: SetCriterionKind,
  bits: Map<string, number>,
): number {
  for (const value of bits.keys()) bits.set(value, NOT_OFFERED)
  let offered = 0
  for (const mentor of mentors) {
    for (const value of valuesOf(kind, mentor))
      if (bits.get(value) === NOT_OFFERED) bits.set(value, offered++)
  }
  return Math.max(1, Math.ceil(offered / 32))
}

function masks(
  people: readonly Participant[],
  kind: SetCriterionKind,
  bits: ReadonlyMap<string, number>,
  words: number,
): Int32Array {
  const made = new Int32Array(people.length * words)
  for (let position = 0; position < people.length; position++) {
    const person = people[position]
    if (person) writeMask(made, position * words, valuesOf(kind, person), bits)
  }
  return made
}

function writeMask(
  masks: Int32Array,
  from: number,
  values: readonly string[],
  bits: ReadonlyMap<string, number>,
): void {
  for (let at = 0; at < values.length; at++) {
    const bit = bits.get(values[at] ?? '') ?? NOT_OFFERED
    if (bit < 0) continue
    const word = from + (bit >>> 5)
    masks[word] = (masks[word] ?? 0) | (1 << (bit & 31))
  }
}

/** A mentee's row of the table is chosen by own years and wanted gap, its column by the mentor's years. */
function gapTerm(
  criterion: Extract<Criterion, { kind: 'experience-gap' }>,
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
): Term {
  const { weight } = criterion
  const rowKeys = new Map<string | number, number>()
  const yearCodes = new Map<number, number>()
  const ofMentors = new Int32Array(mentors.length)
  for (let column = 0; column < mentors.length; column++) {
    const mentor = mentors[column]
    const years = mentor && wholeYears(mentor)
    if (years !== undefined) ofMentors[column] = codeFor(yearCodes, years)
  }
  const width = yearCodes.size + 1
  const offered = [...yearCodes.keys()]
  const points: number[] = new Array(width).fill(0)
  const ofMentees = new Int32Array(mentees.length)
  for (let row = 0; row < mentees.length; row++) {
    const mentee = mentees[row]
    const own = mentee && wholeYears(mentee)
    if (!mentee || own === undefined) continue
    const code = codeFor(rowKeys, mentee.wantedGap ? gapKey(mentee, own) : own)
    ofMentees[row] = code
    if (points.length > code * width) continue
    const { from, to } = wantedGap(criterion, mentee)
    points.push(0)
    for (let at = 0; at < offered.length; at++)
      points.push(gapPoints(criterion, from, to, (offered[at] ?? 0) - own))
  }
  const encode: Encode = (mentee, row) => {
    const own = wholeYears(mentee)
    const code = own === undefined ? 0 : rowKeys.get(gapKey(mentee, own))
    ofMentees[row] = code ?? 0
    return code !== undefined
  }
  return {
    kind: 'table',
    mentees: ofMentees,
    mentors: ofMentors,
    width,
    points: new Int32Array(points),
    most: weight,
    encode,
  }
}

/** Mentees who get the same points for the same mentors: by their years, and the gap they want if it is their own. */
function gapKey({ wantedGap }: Mentee, own: number): string | number {
  return wantedGap ? `${own} ${wantedGap.from} ${wantedGap.to}` : own
}

function addSingles(
  criterion: Criterion,
  { mentees, mentors, menteeIndex, mentorIndex }: Numbered,
  add: (row: number | undefined, column: number | undefined, points: number) => void,
): void {
  if (criterion.kind === 'mentee-wish') {
    for (const [row, mentee] of mentees.entries()) {
      for (const [id, rank] of ranks(mentee.wishes))
        add(row, mentorIndex.get(id), wishPoints(criterion, rank))
    }
  } else if (criterion.kind === 'mentor-wish') {
    for (const [column, mentor] of mentors.entries()) {
      for (const [id, rank] of ranks(mentor.wishes))
        add(menteeIndex.get(id), column, wishPoints(criterion, rank))
    }
  } else if (criterion.kind === 'judgement') {
    for (const [mentee, row] of judgements(criterion)) {
      for (const [mentor, points] of row)
        add(menteeIndex.get(mentee), mentorIndex.get(mentor), criterion.weight * points)
    }
  }
}

function codeFor<Key>(codes: Map<Key, number>, key: Key): number {
  const existing = codes.get(key)
  if (existing !== undefined) return existing
  codes.set(key, codes.size + 1)
  return codes.size
}

type CodeProperty = 'place' | 'style' | 'organisation' | 'unit'

function codes(
  mentees: readonly Mentee[],
  mentors: readonly Mentor[],
  property: CodeProperty,
): { mentees: Int32Array; mentors: Int32Array; largest: number; encode: Encode } {
  const seen = new Map<string, number>()
  const ofMentees = codesOf(mentees, property, seen)
  const ofMentors = codesOf(mentors, property, seen)
  const encode: Encode = (mentee, row) => {
    ofMentees[row] = codesOf([mentee], property, seen)[0] ?? 0
    return true
  }
  return { mentees: ofMentees, mentors: ofMentors, largest: seen.size, encode }
}

function codesOf(
  people: readonly Participant[],
  property: CodeProperty,
  seen: Map<string, number>,
): Int32Array {
  const made = new Int32Array(people.length)
  for (let position = 0; position < people.length; position++) {
    const value = people[position]?.[property]
    if (value === undefined || value === '') continue
    let code = seen.get(value)
    if (code === undefined) {
      code = seen.size + 1
      seen.set(value, code)
    }
    made[position] = code
  }
  return made
}

function tiesOf(input: MatchingInput, mentees: readonly Mentee[], mentors: readonly Mentor[]) {
  const ties: Tie[] = []
  for (const { kind } of input.rules ?? []) {
    if (kind === 'different-unit' || kind === 'same-unit') {
      ties.push({ ...codes(mentees, mentors, 'unit'), forbidEqual: kind === 'different-unit' })
    } else if (kind === 'different-organisation' || kind === 'same-organisation') {
      ties.push({
        ...codes(mentees, mentors, 'organisation'),
        forbidEqual: kind === 'different-organisation',
      })
    }
  }
  return ties
}

function forbiddenPairs(input: MatchingInput, { mentees, mentors }: Numbered): Map<number, Set<number>> {
  const forbidden = new Map<number, Set<number>>()
  let rows: Map<string, number[]> | undefined
  const rowsOf = (person: string): readonly number[] => {
    rows ??= byPerson(mentees)
    return rows.get(person) ?? []
  }
  const columnsOf = byPerson(mentors)
  const forbid = (row: number, column: number): void => {
    const columns = forbidden.get(row)
    if (columns) columns.add(column)
    else forbidden.set(row, new Set([column]))
  }
  for (let row = 0; row < mentees.length; row++) {
    const mentee = mentees[row]
    const own = mentee && columnsOf.get(personOf(mentee))
    if (own) for (const column of own) forbid(row, column)
  }
  for (const rule of input.rules ?? []) {
    if (rule.kind === 'no-line-of-leaders') {
      for (const [row, mentee] of mentees.entries()) {
        for (const leader of mentee.leaders?.slice(0, rule.depth) ?? []) {
          for (const column of columnsOf.get(leader) ?? []) forbid(row, column)
        }
      }
      for (const [column, mentor] of mentors.entries()) {
        for (const leader of mentor.leaders?.slice(0, rule.depth) ?? []) {
          for (const row of rowsOf(leader)) forbid(row, column)
        }
      }
    } else if (rule.kind === 'blocked' || rule.kind === 'earlier-pairs') {
      for (const [person, others] of bothWays(rule.pairs)) {
        for (const row of rowsOf(person)) {
          for (const other of others) for (const column of columnsOf.get(other) ?? []) forbid(row, column)
        }
      }
    }
  }
  return forbidden
}

export function byPerson(people: readonly Participant[]): Map<string, number[]> {
  const positions = new Map<string, number[]>()
  for (let position = 0; position < people.length; position++) {
    const participant = people[position]
    if (!participant) continue
    const person = personOf(participant)
    const found = positions.get(person)
    if (found) found.push(position)
    else positions.set(person, [position])
  }
  return positions
}

function listedPairs(
  input: MatchingInput,
  { menteeIndex, mentorIndex }: Numbered,
): Map<number, Set<number>> | undefined {
  let listed: Map<number, Set<number>> | undefined
  for (const rule of input.rules ?? []) {
    if (rule.kind !== 'only-listed') continue
    const previous = listed
    const next = new Map<number, Set<number>>()
    for (const pair of rule.pairs) {
      const row = menteeIndex.get(pair.mentee)
      const column = mentorIndex.get(pair.mentor)
      if (row === undefined || column === undefined) continue
      if (previous && !previous.get(row)?.has(column)) continue
      const columns = next.get(row)
      if (columns) columns.add(column)
      else next.set(row, new Set([column]))
    }
    listed = next
  }
  return listed
}

/** Fills `points` with the points of one mentee with every mentor; −1 where a rule forbids the pair. */
export function fillRow(table: Tabulated, row: number, points: Int32Array): void {
  const count = table.columnCount
  points.fill(0, 0, count)
  for (const term of table.terms) addTerm(term, row, points, count)
  const extra = table.extra.get(row)
  if (extra) for (const [column, more] of extra) points[column] = (points[column] ?? 0) + more
  for (const { mentees, mentors, forbidEqual } of table.ties) {
    const own = mentees[row] ?? 0
    if (own === 0) continue
    for (let column = 0; column < count; column++) {
      const theirs = mentors[column] ?? 0
      if (theirs !== 0 && (theirs === own) === forbidEqual) points[column] = -1
    }
  }
  const forbidden = table.forbidden.get(row)
  if (forbidden) for (const column of forbidden) points[column] = -1
  if (table.listed) {
    const listed = table.listed.get(row)
    for (let column = 0; column < count; column++) if (!listed?.has(column)) points[column] = -1
  }
}

function addTerm(term: Term, row: number, points: Int32Array, count: number): void {
  const { mentees, mentors } = term
  if (term.kind === 'set') {
    const { words, weight, limit } = term
    for (let column = 0; column < count; column++) {
      let shared = 0
      for (let word = 0; word < words; word++) {
        shared += bitsIn((mentees[row * words + word] ?? 0) & (mentors[column * words + word] ?? 0))
      }
      points[column] = (points[column] ?? 0) + weight * Math.min(shared, limit)
    }
  } else if (term.kind === 'code') {
    const own = mentees[row] ?? 0
    if (own === 0) return
    const { same, other } = term
    for (let column = 0; column < count; column++) {
      const theirs = mentors[column] ?? 0
      if (theirs !== 0) points[column] = (points[column] ?? 0) + (theirs === own ? same : other)
    }
  } else {
    const start = (mentees[row] ?? 0) * term.width
    if (start === 0) return
    const table = term.points
    for (let column = 0; column < count; column++) {
      points[column] = (points[column] ?? 0) + (table[start + (mentors[column] ?? 0)] ?? 0)
    }
  }
}

/** The points of one pair, −1 where a rule forbids it. */
export function pointsAt(table: Tabulated, row: number, column: number): number {
  if (table.forbidden.get(row)?.has(column)) return -1
  if (table.listed && !table.listed.get(row)?.has(column)) return -1
  if (isTied(table, row, column)) return -1
  let points = table.extra.get(row)?.get(column) ?? 0
  for (const term of table.terms) {
    if (term.kind === 'set') {
      let shared = 0
      for (let word = 0; word < term.words; word++) {
        shared += bitsIn(
          (term.mentees[row * term.words + word] ?? 0) & (term.mentors[column * term.words + word] ?? 0),
        )
      }
      points += term.weight * Math.min(shared, term.limit)
    } else {
      const own = term.mentees[row] ?? 0
      const theirs = term.mentors[column] ?? 0
      if (own === 0 || theirs === 0) continue
      points +=
        term.kind === 'table'
          ? (term.points[own * term.width + theirs] ?? 0)
          : own === theirs
            ? term.same
            : term.other
    }
  }
  return points
}

/** Whether a rule on units or organisations forbids a pair. */
export function isTied({ ties }: Pick<Tabulated, 'ties'>, row: number, column: number): boolean {
  for (let at = 0; at < ties.length; at++) {
    const tie = ties[at]
    const own = tie?.mentees[row] ?? 0
    const theirs = tie?.mentors[column] ?? 0
    if (own !== 0 && theirs !== 0 && (own === theirs) === tie?.forbidEqual) return true
  }
  return false
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
