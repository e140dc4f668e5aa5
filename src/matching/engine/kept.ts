import type { Certificate, Prices } from './certificate.ts'
import type { MatchingInput, Mentee, PairOfIds } from './input.ts'
import { byPerson, type Numbered, number, pointsAt, type Tabulated, tabulate } from './numbered.ts'
import { UnprovenMatchError } from './proven.ts'
import type { MatchingResult } from './result.ts'
import { personOf } from './rules.ts'
import { Scanner } from './scanner.ts'
import { judgements, wishPoints } from './score.ts'
import { type Change, changedInput } from './what-if.ts'

/** What a small change did: the new best match against the one before. */
export interface LocalChange {
  readonly matched: number
  readonly total: number
  /** As few as any match as good has, where one person comes or goes or places change. */
  readonly gone: readonly PairOfIds[]
  readonly made: readonly PairOfIds[]
  /** People whose prices were moved, or had to be compared with everybody on the other side. */
  readonly lookedAt: number
}

/** Rows kept free for mentees who come later. */
const SPARE = 64

/**
 * Keeps a match with its prices, so that a small change is mended where it happens and not solved anew. Undefined where
 * the match cannot be kept: another aim than most matched and the largest total, somebody who wants several mentors,
 * `only-listed` rules, or a number matched that neither side's places explain.
 *
 * The result has to be that of `solve` for the input. Keeping takes O(people); a change O(people) too, and for each
 * person on the way a look at everybody on the other side.
 */
export function keep(input: MatchingInput, result: MatchingResult): KeptMatch | undefined {
  const aims = result.certificate.aims
  const [counted, totalled] = aims
  if (aims.length !== 2 || counted?.aim !== 'most-matched' || totalled?.aim !== 'largest-total')
    return undefined
  const spare = Array.from({ length: SPARE }, (_, at): Mentee => ({ id: `\u0000${at}`, wants: 0 }))
  const numbered = number({ ...input, mentees: [...input.mentees, ...spare] })
  const { needs, rooms } = numbered
  if (needs.some(need => need > 1)) return undefined
  if (counted.value !== Math.min(sumOf(needs), sumOf(rooms))) return undefined
  const table = tabulate(input, numbered)
  if (table.listed) return undefined
  return new KeptMatch(input, numbered, table, result, [totalled.mentees, totalled.mentors], spare)
}

const FAR = Number.POSITIVE_INFINITY
/** Lengths are compared first, then pairs that change: fewer than this. */
const STEP = 2 ** 20
/** How much of what is near a person is looked at first. */
const NEAR = 2

/** See `keep`. Not to be used by two at a time. */
export class KeptMatch {
  /** The input as it is after the changes. */
  input: MatchingInput
  total: number
  private readonly numbered: Numbered
  private readonly table: Tabulated
  private readonly rows: Scanner
  private readonly columns: Scanner
  private readonly needs: Int32Array
  private readonly rooms: Int32Array
  private readonly mentees: Mentee[]
  private readonly menteeIndex: Map<string, number>
  private readonly columnsOfPerson: Map<string, number[]>
  private readonly spare: number[]
  private readonly rowPrice: Float64Array
  private readonly columnPrice: Float64Array
  /** Whom each row has, −1 for nobody; and the rows of each column. */
  private readonly column: Int32Array
  private readonly held: number[][]
  private needed: number
  private offered: number
  /** The price of those who are left over: rows where more are needed than offered, columns where fewer are. */
  private level = 0
  /** Whom each row had before the change that is being made. */
  private before = new Map<number, number>()
  private lookedAt = 0
  private isLost = false

  constructor(
    input: MatchingInput,
    numbered: Numbered,
    table: Tabulated,
    result: MatchingResult,
    [ofMentees, ofMentors]: readonly [Prices, Prices],
    spare: readonly Mentee[],
  ) {
    const { needs, rooms, menteeIndex, mentorIndex, mentees } = numbered
    this.input = input
    this.numbered = numbered
    this.table = table
    this.needs = needs
    this.rooms = rooms
    this.mentees = [...mentees]
    this.menteeIndex = new Map(menteeIndex)
    this.columnsOfPerson = byPerson(numbered.mentors)
    this.spare = spare.map(one => menteeIndex.get(one.id) ?? 0)
    this.rowPrice = spread(ofMentees, menteeIndex)
    this.columnPrice = spread(ofMentors, mentorIndex)
    this.column = new Int32Array(needs.length).fill(-1)
    this.held = Array.from(rooms, () => [])
    this.total = 0
    for (const pair of result.pairs) {
      if (pair.locked) continue
      const row = menteeIndex.get(pair.mentee) ?? -1
      const column = mentorIndex.get(pair.mentor) ?? -1
      this.column[row] = column
      this.held[column]?.push(row)
      this.total += pair.points
    }
    this.needed = sumOf(needs)
    this.offered = sumOf(rooms)
    this.rows = new Scanner(table, true, this.columnPrice, rooms, new Set(this.spare))
    this.columns = new Scanner(table, false, this.rowPrice, needs, new Set(this.spare))
    this.assertProven()
  }

  /**
   * Makes a change. Undefined, and nothing is changed, where it has to be solved anew: a forced pair, a mentor who
   * joins, somebody locked, or a mentee with something no other has. Throws an UnprovenMatchError, and is of no more
   * use, where the places that are left cannot all be filled then, or before the last of several steps.
   */
  change(change: Change): LocalChange | undefined {
    if (this.isLost) throw new UnprovenMatchError('The match was lost with the change before.')
    const steps = this.stepsFor(change)
    if (!steps) return undefined
    this.before = new Map()
    this.lookedAt = 0
    const matched = Math.min(this.needed, this.offered)
    const total = this.total
    this.isLost = true
    for (const step of steps) step()
    this.assertProven()
    this.isLost = false
    this.input = changedInput(this.input, change)
    const gone: PairOfIds[] = []
    const made: PairOfIds[] = []
    for (const [row, old] of this.before) {
      const now = this.column[row] ?? -1
      if (old === now) continue
      if (old >= 0) gone.push(this.idsOf(row, old))
      if (now >= 0) made.push(this.idsOf(row, now))
    }
    return {
      matched: Math.min(this.needed, this.offered) - matched,
      total: this.total - total,
      gone,
      made,
      lookedAt: this.lookedAt,
    }
  }

  /** The proof of the match as it is now, for `verify` with `input`. O(people). */
  certificate(): Certificate {
    const { mentees, numbered, needs, rooms } = this
    const isShort = this.needed <= this.offered
    const value = Math.min(this.needed, this.offered)
    // Moved so that those left over have the price 0.
    const move = this.needed === this.offered ? 0 : this.needed > this.offered ? this.level : -this.level
    const pairs: PairOfIds[] = numbered.locked.map(([row, column]) => this.idsOf(row, column))
    for (const [row, column] of this.column.entries()) if (column >= 0) pairs.push(this.idsOf(row, column))
    const ofMentees = (price: (row: number) => number): Prices =>
      [...needs.keys()]
        .filter(row => (needs[row] ?? 0) > 0 && price(row) !== 0)
        .map(row => [mentees[row]?.id ?? '', price(row)])
    const ofMentors = (price: (column: number) => number): Prices =>
      [...rooms.keys()]
        .filter(column => (rooms[column] ?? 0) > 0 && price(column) !== 0)
        .map(column => [numbered.mentors[column]?.id ?? '', price(column)])
    return {
      format: 'telemakos-matching-certificate',
      version: 1,
      pairs,
      aims: [
        {
          aim: 'most-matched',
          value,
          mentees: ofMentees(() => (isShort ? 1 : 0)),
          mentors: ofMentors(() => (isShort ? 0 : 1)),
        },
        {
          aim: 'largest-total',
          value: this.total,
          mentees: ofMentees(row => (this.rowPrice[row] ?? 0) - move),
          mentors: ofMentors(column => (this.columnPrice[column] ?? 0) + move),
        },
      ],
    }
  }

  private stepsFor(change: Change): (() => void)[] | undefined {
    const { numbered, menteeIndex } = this
    const mentorOf = (id: string): number | undefined => {
      const column = numbered.mentorIndex.get(id)
      return column === undefined || numbered.locked.some(pair => pair[1] === column) ? undefined : column
    }
    switch (change.change) {
      case 'leave': {
        if ('mentee' in change) {
          const row = menteeIndex.get(change.mentee)
          if (row === undefined || this.isLocked(row)) return undefined
          return [() => this.leave(row), () => this.menteeIndex.delete(change.mentee)]
        }
        const column = mentorOf(change.mentor)
        if (column === undefined) return undefined
        return [() => this.setPlaces(column, 0)]
      }
      case 'places': {
        const column = mentorOf(change.mentor)
        const capacity = Math.floor(change.capacity)
        if (column === undefined || !(capacity >= 0 && capacity <= 2 ** 20)) return undefined
        return [() => this.setPlaces(column, capacity)]
      }
      case 'refuse': {
        const row = menteeIndex.get(change.pair.mentee)
        const column = numbered.mentorIndex.get(change.pair.mentor)
        if (row === undefined || column === undefined || this.isLocked(row)) return undefined
        return [() => this.refuse(row, column)]
      }
      case 'join':
        return 'mentee' in change ? this.joining(change.mentee) : undefined
      case 'force':
        return undefined
    }
  }

  private isLocked(row: number): boolean {
    return this.numbered.locked.some(pair => pair[0] === row)
  }

  private idsOf(row: number, column: number): PairOfIds {
    return { mentee: this.mentees[row]?.id ?? '', mentor: this.numbered.mentors[column]?.id ?? '' }
  }

  private refuse(row: number, column: number): void {
    const wasMatched = this.column[row] === column
    if (wasMatched) this.leave(row)
    const forbidden = this.table.forbidden as Map<number, Set<number>>
    const own = forbidden.get(row) ?? new Set()
    forbidden.set(row, own.add(column))
    if (wasMatched) this.enter(row)
  }

  /** The steps for a mentee who comes, if a spare row can hold what they have. */
  private joining(mentee: Mentee): (() => void)[] | undefined {
    const row = this.spare[this.spare.length - 1]
    const wants = mentee.wants ?? 1
    if (row === undefined || this.menteeIndex.has(mentee.id) || (wants !== 1 && wants !== 0)) return undefined
    for (const part of [...this.table.terms, ...this.table.ties])
      if (!part.encode(mentee, row)) return undefined
    this.addSingles(mentee, row)
    return [
      () => {
        this.spare.pop()
        this.mentees[row] = mentee
        this.menteeIndex.set(mentee.id, row)
        if (wants === 1) this.enter(row)
      },
    ]
  }

  /** Wishes, judgements, and the pairs that rules forbid one by one. */
  private addSingles(mentee: Mentee, row: number): void {
    const { mentors, mentorIndex } = this.numbered
    const extra = new Map<number, number>()
    const forbidden = new Set<number>(this.columnsOfPerson.get(personOf(mentee)))
    const add = (column: number | undefined, points: number): void => {
      if (column !== undefined && points !== 0) extra.set(column, (extra.get(column) ?? 0) + points)
    }
    for (const criterion of this.input.criteria) {
      if (criterion.kind === 'mentee-wish') {
        for (const id of new Set(mentee.wishes))
          add(mentorIndex.get(id), wishPoints(criterion, (mentee.wishes?.indexOf(id) ?? 0) + 1))
      } else if (criterion.kind === 'mentor-wish') {
        for (const [column, mentor] of mentors.entries()) {
          const rank = (mentor.wishes?.indexOf(mentee.id) ?? -1) + 1
          if (rank > 0) add(column, wishPoints(criterion, rank))
        }
      } else if (criterion.kind === 'judgement') {
        for (const [id, points] of judgements(criterion).get(mentee.id) ?? [])
          add(mentorIndex.get(id), criterion.weight * points)
      }
    }
    const person = personOf(mentee)
    const forbid = (other: string): void => {
      for (const column of this.columnsOfPerson.get(other) ?? []) forbidden.add(column)
    }
    for (const rule of this.input.rules ?? []) {
      if (rule.kind === 'no-line-of-leaders') {
        mentee.leaders?.slice(0, rule.depth).forEach(forbid)
        for (const [column, mentor] of mentors.entries()) {
          const at = mentor.leaders?.indexOf(person) ?? -1
          if (at >= 0 && at < rule.depth) forbidden.add(column)
        }
      } else if (rule.kind === 'blocked' || rule.kind === 'earlier-pairs') {
        for (const [one, other] of rule.pairs) {
          if (one === person) forbid(other)
          if (other === person) forbid(one)
        }
      }
    }
    ;(this.table.extra as Map<number, ReadonlyMap<number, number>>).set(row, extra)
    ;(this.table.forbidden as Map<number, ReadonlySet<number>>).set(row, forbidden)
  }

  private setPlaces(column: number, capacity: number): void {
    while ((this.rooms[column] ?? 0) < capacity) this.addPlace(column)
    while ((this.rooms[column] ?? 0) > capacity) this.takePlace(column)
  }

  /** A mentee comes in and gets somebody, or somebody else is left over instead. */
  private enter(row: number): void {
    const wasTight = this.needed === this.offered
    this.needs[row] = 1
    this.needed++
    this.rowPrice[row] = this.rows.highest(row)
    if (wasTight) {
      this.levelOfRows()
    } else if (this.needed > this.offered) {
      this.rowPrice[row] = Math.max(this.level, this.rowPrice[row] ?? 0)
    }
    this.columns.changed(row)
    this.seat([row], -1)
  }

  /** A mentee goes, and the place falls to somebody, or stays free. */
  private leave(row: number): void {
    const column = this.column[row] ?? -1
    const wasTight = this.needed === this.offered
    if (column >= 0) this.part(row, column)
    this.needs[row] = 0
    this.columns.changed(row)
    this.needed--
    if (column < 0) return
    if (wasTight) this.levelOfColumns()
    this.fillColumn(column)
  }

  private addPlace(column: number): void {
    const wasTight = this.needed === this.offered
    if ((this.rooms[column] ?? 0) === 0) {
      const highest = this.columns.highest(column)
      this.columnPrice[column] = this.needed < this.offered ? Math.max(this.level, highest) : highest
    }
    this.rooms[column] = (this.rooms[column] ?? 0) + 1
    this.rows.changed(column)
    this.offered++
    if (wasTight) this.levelOfColumns()
    this.fillColumn(column)
  }

  private takePlace(column: number): void {
    const rows = this.held[column] ?? []
    const wasTight = this.needed === this.offered
    const room = (this.rooms[column] ?? 0) - 1
    const isFull = rows.length > room
    this.rooms[column] = room
    this.offered--
    if (room === 0) this.rows.changed(column)
    if (!isFull) return
    if (wasTight) {
      this.levelOfRows()
    }
    this.seat([...rows], column)
  }

  private levelOfColumns(): void {
    this.level = FAR
    for (let each = 0; each < this.rooms.length; each++)
      if ((this.rooms[each] ?? 0) > 0) this.level = Math.min(this.level, this.columnPrice[each] ?? 0)
  }

  private levelOfRows(): void {
    this.level = FAR
    for (let each = 0; each < this.needs.length; each++)
      if ((this.needs[each] ?? 0) > 0) this.level = Math.min(this.level, this.rowPrice[each] ?? 0)
  }

  private note(row: number, column: number): void {
    if (!this.before.has(row)) this.before.set(row, column)
  }

  private part(row: number, column: number): void {
    const rows = this.held[column] ?? []
    rows.splice(rows.indexOf(row), 1)
    this.column[row] = -1
    this.total -= pointsAt(this.table, row, column)
    this.note(row, column)
  }

  private pair(row: number, column: number): void {
    this.held[column]?.push(row)
    this.note(row, this.column[row] ?? -1)
    this.column[row] = column
    this.total += pointsAt(this.table, row, column)
  }

  /**
   * Dijkstra from rows of which one needs a column (those of `fromColumn`, where that has one too many) to a free place
   * or, where more are needed than offered, to the row that is left over instead. Each row on the way is held to all
   * columns, so prices that it moves bind every pair.
   */
  private seat(sources: readonly number[], fromColumn: number): void {
    const { needed, offered, rowPrice, columnPrice, held, rooms } = this
    const heap = new Waiting()
    const rowKey = new Map<number, number>()
    const columnKey = new Map<number, number>(fromColumn < 0 ? [] : [[fromColumn, 0]])
    const cameFrom = new Map<number, number>()
    let best = FAR
    let lastRow = -1
    let lastColumn = -1
    const reach = (row: number, key: number): void => {
      if (key >= (rowKey.get(row) ?? FAR)) return
      rowKey.set(row, key)
      const leftOver = key + ((rowPrice[row] ?? 0) - this.level) * STEP
      if (needed > offered && leftOver < best) {
        best = leftOver
        lastRow = row
      }
      heap.push(key, row, 0)
    }
    for (const row of sources) reach(row, 0)
    for (let next = heap.pop(); next && next.key < best; next = heap.pop()) {
      const { node, from } = next
      const key = rowKey.get(node) ?? FAR
      if (next.key !== key + from * STEP) continue
      const to = from < FARTHEST ? from + NEAR : FAR
      this.rows.near(node, rowPrice[node] ?? 0, from, to)
      this.lookedAt++
      const { found, costs } = this.rows
      for (let at = 0; at < found.length; at++) {
        const column = found[at] ?? 0
        const reached = key + (costs[at] ?? 0) * STEP + 1
        if (reached >= best || reached >= (columnKey.get(column) ?? FAR)) continue
        columnKey.set(column, reached)
        cameFrom.set(column, node)
        const rows = held[column] ?? []
        if (rows.length < (rooms[column] ?? 0)) {
          best = reached
          lastRow = -1
          lastColumn = column
        } else for (const row of rows) reach(row, reached)
      }
      if (to < FAR) heap.push(key + to * STEP, node, to)
    }
    if (best === FAR) throw new UnprovenMatchError('Not all places can be filled after this change.')
    const length = Math.floor(best / STEP)
    for (const [row, key] of rowKey) {
      const less = length - Math.floor(key / STEP)
      if (less <= 0) continue
      rowPrice[row] = (rowPrice[row] ?? 0) - less
      this.columns.changed(row)
    }
    for (const [column, key] of columnKey) {
      const more = length - Math.floor(key / STEP)
      if (more <= 0) continue
      columnPrice[column] = (columnPrice[column] ?? 0) + more
      this.rows.changed(column)
    }
    let column = lastColumn
    if (lastRow >= 0) {
      column = this.column[lastRow] ?? -1
      if (column >= 0) this.part(lastRow, column)
      if (sources.includes(lastRow)) return
    }
    for (;;) {
      const row = cameFrom.get(column) ?? -1
      const old = this.column[row] ?? -1
      if (old >= 0) this.part(row, old)
      this.pair(row, column)
      if (sources.includes(row)) return
      column = old
    }
  }

  /** The same from a column that has a free place, to a row left over, or to the column whose place stays free instead. */
  private fillColumn(origin: number): void {
    const { needed, offered, rowPrice, columnPrice, held } = this
    const heap = new Waiting()
    const columnKey = new Map<number, number>()
    const rowKey = new Map<number, number>()
    /** The column a row would go to, and the row that would leave a column. */
    const goesTo = new Map<number, number>()
    const leaves = new Map<number, number>()
    let best = FAR
    let lastRow = -1
    let lastColumn = -1
    const reach = (column: number, key: number, row: number): void => {
      if (key >= (columnKey.get(column) ?? FAR)) return
      columnKey.set(column, key)
      leaves.set(column, row)
      const free = key + ((columnPrice[column] ?? 0) - this.level) * STEP
      if (needed < offered && free < best) {
        best = free
        lastColumn = column
        lastRow = -1
      }
      heap.push(key, column, 0)
    }
    reach(origin, 0, -1)
    for (let next = heap.pop(); next && next.key < best; next = heap.pop()) {
      const { node, from } = next
      const key = columnKey.get(node) ?? FAR
      if (next.key !== key + from * STEP) continue
      const to = from < FARTHEST ? from + NEAR : FAR
      this.columns.near(node, columnPrice[node] ?? 0, from, to)
      this.lookedAt++
      const { found, costs } = this.columns
      for (let at = 0; at < found.length; at++) {
        const row = found[at] ?? 0
        const own = this.column[row] ?? -1
        const reached = key + (costs[at] ?? 0) * STEP + 1
        if (own === node || reached >= best || reached >= (rowKey.get(row) ?? FAR)) continue
        rowKey.set(row, reached)
        goesTo.set(row, node)
        if (own < 0) {
          best = reached
          lastRow = row
          lastColumn = -1
        } else reach(own, reached, row)
      }
      if (to < FAR) heap.push(key + to * STEP, node, to)
    }
    if (best === FAR) throw new UnprovenMatchError('Not all places can be filled after this change.')
    const length = Math.floor(best / STEP)
    for (const [column, key] of columnKey) {
      const less = length - Math.floor(key / STEP)
      if (less <= 0) continue
      columnPrice[column] = (columnPrice[column] ?? 0) - less
      this.rows.changed(column)
      for (const row of held[column] ?? []) {
        rowPrice[row] = (rowPrice[row] ?? 0) + less
        this.columns.changed(row)
      }
    }
    for (let row = lastRow >= 0 ? lastRow : (leaves.get(lastColumn) ?? -1); row >= 0; ) {
      const column = goesTo.get(row) ?? -1
      const old = this.column[row] ?? -1
      if (old >= 0) this.part(row, old)
      this.pair(row, column)
      row = column === origin ? -1 : (leaves.get(column) ?? -1)
    }
  }

  /** Weak duality: prices that bind every pair bound every match by this sum, and the match reaches it. */
  private assertProven(): void {
    const { needs, rooms, needed, offered } = this
    let bound = this.level * (needed > offered ? offered - needed : needed < offered ? needed - offered : 0)
    for (let row = 0; row < needs.length; row++) bound += (needs[row] ?? 0) * (this.rowPrice[row] ?? 0)
    for (let column = 0; column < rooms.length; column++)
      bound += (rooms[column] ?? 0) * (this.columnPrice[column] ?? 0)
    if (bound !== this.total)
      throw new UnprovenMatchError(`The prices bound the total by ${bound}, and it is ${this.total}.`)
  }
}

/** Beyond so much everybody is looked at at once. */
const FARTHEST = 64

function sumOf(counts: Int32Array): number {
  let sum = 0
  for (let at = 0; at < counts.length; at++) sum += counts[at] ?? 0
  return sum
}

function spread(prices: Prices, index: ReadonlyMap<string, number>): Float64Array {
  const all = new Float64Array(index.size)
  for (const [id, price] of prices) all[index.get(id) ?? 0] = price
  return all
}

interface Entry {
  readonly key: number
  readonly node: number
  readonly from: number
}

/** A binary heap; entries that were overtaken are told by their key. */
class Waiting {
  private readonly entries: Entry[] = []

  push(key: number, node: number, from: number): void {
    const { entries } = this
    const entry = { key, node, from }
    let place = entries.length
    entries.push(entry)
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = entries[parent]
      if (!above || above.key <= key) break
      entries[place] = above
      place = parent
    }
    entries[place] = entry
  }

  pop(): Entry | undefined {
    const { entries } = this
    const top = entries[0]
    const last = entries.pop()
    if (!top || !last || entries.length === 0) return top
    let place = 0
    for (;;) {
      let child = place * 2 + 1
      if (child >= entries.length) break
      if ((entries[child + 1]?.key ?? FAR) < (entries[child]?.key ?? FAR)) child++
      const below = entries[child]
      if (!below || below.key >= last.key) break
      entries[place] = below
      place = child
    }
    entries[place] = last
    return top
  }
}
