import type { Certificate, Prices } from './certificate.ts'
import { Cut } from './cut.ts'
import type { MatchingInput, Mentee, PairOfIds } from './input.ts'
import { NumberLists } from './number-lists.ts'
import { boundOf, byPerson, type Numbered, number, pointsAt, type Tabulated, tabulate } from './numbered.ts'
import { UnprovenMatchError } from './proven.ts'
import type { MatchingResult } from './result.ts'
import { personOf } from './rules.ts'
import { Scanner } from './scanner.ts'
import { judgements, ranks, wishPoints } from './score.ts'
import { ColumnSearch, Marks, type Network, RowSearch, type Sources, STEP, shortestWay } from './ways.ts'
import { type Change, changedInput } from './what-if.ts'

/** What a small change did: the new best match against the one before. */
export interface LocalChange {
  readonly matched: number
  readonly total: number
  /**
   * As few as any match as good has, where one person comes or goes, one place is added or taken, or a pair is refused while
   * nobody and no place is left over; and the worst pair stays as good.
   */
  readonly gone: readonly PairOfIds[]
  readonly made: readonly PairOfIds[]
  /** People whose prices were moved, or had to be compared with everybody on the other side. */
  readonly lookedAt: number
}

/** The worst pair may become better by so many points; by more, the match is solved anew. */
const MOST_RISE = 8
/** Rows kept free for mentees who come later. */
const SPARE = 64
/** People who lose or get a place by one change; for more it takes less time to solve anew. */
const MOST_MOVED = 64

/**
 * Keeps a match with its prices, so that a small change is mended where it happens and not solved anew. Undefined where
 * the match cannot be kept: other aims than most matched, the best worst pair (or any) and the largest total, somebody
 * who wants several mentors, `only-listed` rules, or a number matched that neither side's places explain.
 *
 * The result has to be that of `solve` for the input. Keeping takes O(people); a change O(people) too, and for each
 * person on the way a look at everybody on the other side.
 */
export function keep(input: MatchingInput, result: MatchingResult): KeptMatch | undefined {
  const aims = result.certificate.aims
  const counted = aims[0]
  const totalled = aims.at(-1)
  const worst = aims.length === 3 ? aims[1] : undefined
  if (counted?.aim !== 'most-matched' || totalled?.aim !== 'largest-total') return undefined
  if (aims.length > 3 || (worst && worst.aim !== 'best-worst')) return undefined
  // Of nobody there is no worst pair, and so no cut to go on from.
  if (!worst && (input.aims?.worst ?? 'max-min') !== 'any') return undefined
  let mark = '\u0000'
  while (input.mentees.some(({ id }) => id.startsWith(mark))) mark += mark
  const spare = Array.from({ length: SPARE }, (_, at): Mentee => ({ id: `${mark}${at}`, wants: 0 }))
  const numbered = number({ ...input, mentees: [...input.mentees, ...spare] })
  const { needs, rooms } = numbered
  if (needs.some(need => need > 1)) return undefined
  if (counted.value !== Math.min(sumOf(needs), sumOf(rooms))) return undefined
  const table = tabulate(input, numbered)
  if (table.listed) return undefined
  const cut = worst?.aim === 'best-worst' ? new Cut(worst.value, numbered, table) : undefined
  if (worst?.aim === 'best-worst') cut?.addProven(worst)
  return new KeptMatch(input, numbered, table, result, [totalled.mentees, totalled.mentors], cut, spare)
}

const FAR = Number.POSITIVE_INFINITY

/** See `keep`. Not to be used by two at a time. */
export class KeptMatch {
  total: number
  private lastInput: MatchingInput
  /** Changes that `lastInput` has not seen. */
  private readonly unseen: Change[] = []
  private readonly numbered: Numbered
  private readonly table: Tabulated
  private readonly rows: Scanner
  private readonly columns: Scanner
  /** For the best worst pair, where that is an aim. */
  private cut: Cut | undefined
  private readonly needs: Int32Array
  private readonly rooms: Int32Array
  private readonly mentees: Mentee[]
  private readonly menteeIndex: Map<string, number>
  private readonly columnsOfPerson: Map<string, number[]>
  /** How many mentees a person is. */
  private readonly menteesOfPerson = new Map<string, number>()
  private readonly mentorsGone = new Set<number>()
  private readonly spare: number[]
  private readonly rowPrice: Float64Array
  private readonly columnPrice: Float64Array
  /** Whom each row has, −1 for nobody; and the rows of each column. */
  private readonly column: Int32Array
  private readonly held: NumberLists
  private readonly rowMarks: Marks
  private readonly columnMarks: Marks
  private needed: number
  private offered: number
  /** The price of those who are left over: rows where more are needed than offered, columns where fewer are. */
  private level = 0
  /** Whom each row had before the change that is being made. */
  private before = new Map<number, number>()
  /** What undoes that change, to be done from its end. */
  private readonly journal: (() => void)[] = []
  /** Room for what the sources of one search cost. */
  private readonly rowCosts: Float64Array
  private readonly columnCosts: Float64Array
  private lookedAt = 0

  constructor(
    input: MatchingInput,
    numbered: Numbered,
    table: Tabulated,
    result: MatchingResult,
    [ofMentees, ofMentors]: readonly [Prices, Prices],
    cut: Cut | undefined,
    spare: readonly Mentee[],
  ) {
    const { needs, rooms, menteeIndex, mentorIndex, mentees } = numbered
    this.lastInput = input
    this.numbered = numbered
    this.table = table
    this.needs = needs
    this.rooms = rooms
    this.mentees = [...mentees]
    this.menteeIndex = new Map(menteeIndex)
    this.columnsOfPerson = byPerson(numbered.mentors)
    for (const mentee of input.mentees) this.count(personOf(mentee), 1)
    this.spare = spare.map(one => menteeIndex.get(one.id) ?? 0)
    this.rowPrice = spread(ofMentees, menteeIndex)
    this.columnPrice = spread(ofMentors, mentorIndex)
    this.column = new Int32Array(needs.length).fill(-1)
    this.held = new NumberLists(rooms.length)
    this.total = 0
    for (const pair of result.pairs) {
      if (pair.locked) continue
      const row = menteeIndex.get(pair.mentee) ?? -1
      const column = mentorIndex.get(pair.mentor) ?? -1
      this.column[row] = column
      this.held.add(column, row)
      this.total += pair.points
    }
    this.needed = sumOf(needs)
    this.offered = sumOf(rooms)
    this.cut = cut
    this.rows = new Scanner(table, true, this.columnPrice, rooms, cut?.value ?? 0)
    this.columns = new Scanner(table, false, this.rowPrice, needs, cut?.value ?? 0)
    if (cut) this.addCovers(cut, this.pointsOfRows())
    this.rows.expect(this.rowPrice.filter((_, row) => (needs[row] ?? 0) > 0))
    this.columns.expect(this.columnPrice.filter((_, column) => (rooms[column] ?? 0) > 0))
    this.rowMarks = new Marks(needs.length, rooms.length)
    this.columnMarks = new Marks(needs.length, rooms.length)
    this.rowCosts = new Float64Array(needs.length)
    this.columnCosts = new Float64Array(rooms.length)
    Scanner.remember(this.rows, this.columns)
    this.assertProven()
  }

  /**
   * Makes a change. Undefined, and nothing is changed, where it has to be solved anew: a forced pair, a mentor who
   * joins, somebody locked, a mentee with something no other has, places that cannot all be filled afterwards, or a
   * worst pair that has to be worse than before, or can be better in a way that is not found here.
   */
  change(change: Change): LocalChange | undefined {
    const steps = this.stepsFor(change)
    if (!steps) return undefined
    this.before = new Map()
    this.lookedAt = 0
    this.journal.length = 0
    const { matched, total } = this
    this.remember()
    const isMade = steps.every(step => step())
    if (!isMade || (this.cut && this.matched === 0) || !this.isWorstProven()) {
      for (const undo of this.journal.reverse()) undo()
      return undefined
    }
    this.assertProven()
    this.unseen.push(change)
    const gone: PairOfIds[] = []
    const made: PairOfIds[] = []
    for (const [row, old] of this.before) {
      const now = this.column[row] ?? -1
      if (old === now) continue
      if (old >= 0) gone.push(this.idsOf(row, old))
      if (now >= 0) made.push(this.idsOf(row, now))
    }
    return {
      matched: this.matched - matched,
      total: this.total - total,
      gone,
      made,
      lookedAt: this.lookedAt,
    }
  }

  /** The input as it is after the changes. O(people) for each since it was read last. */
  get input(): MatchingInput {
    for (const change of this.unseen.splice(0)) this.lastInput = changedInput(this.lastInput, change)
    return this.lastInput
  }

  /** The fewest points of any pair, where that is an aim. */
  get worst(): number | undefined {
    return this.cut?.value
  }

  /** The points of each row's pair, −1 where it has nobody. */
  private pointsOfRows(): Int32Array {
    return Int32Array.from(this.column, (column, row) =>
      column < 0 ? -1 : pointsAt(this.table, row, column),
    )
  }

  /** Adds covers of those who may have no pair better than a cut's: they have no better now, or nobody. */
  private addCovers(cut: Cut, points: Int32Array): void {
    const { needs, rooms, column, held, needed, offered } = this
    const few: number[] = []
    const fewColumns = new Set<number>()
    for (let row = 0; row < needs.length; row++) {
      if ((needs[row] ?? 0) === 0 || (points[row] ?? 0) > cut.value) continue
      few.push(row)
      if ((column[row] ?? -1) >= 0) fewColumns.add(column[row] ?? 0)
    }
    for (let each = 0; each < rooms.length; each++)
      if (held.countOf(each) < (rooms[each] ?? 0)) fewColumns.add(each)
    cut.addMentees(few, this.rows, needed - offered)
    cut.addMentors([...fewColumns], this.columns, offered - needed)
  }

  /**
   * Whether a cut proves the worst pair. Where none does, others are sought; where they prove less than before, the pairs that
   * are now too bad are taken apart one by one, and both get somebody anew. False where that cannot be.
   */
  private isWorstProven(): boolean {
    const { cut } = this
    if (!cut || cut.bound < this.matched) return true
    const points = this.pointsOfRows()
    let next = cut
    for (let value = cut.value; next.bound >= this.matched; value++) {
      if (value > cut.value + MOST_RISE) return false
      next = new Cut(value, this.numbered, this.table)
      this.addCovers(next, points)
    }
    this.cut = next
    this.journal.push(() => {
      this.cut = cut
    })
    if (next.value === cut.value) return true
    const { rows, columns } = this
    const hold = (least: number): void => {
      rows.hold(least)
      columns.hold(least)
    }
    hold(next.value)
    const whose = rows.forgetBelow(next.value)
    this.journal.push(() => {
      hold(cut.value)
      for (const row of whose) rows.fell(row)
    })
    for (const [row, own] of points.entries()) {
      const column = this.column[row] ?? -1
      if (own < 0 || own >= next.value || column < 0) continue
      // Others may have moved them on the way.
      if (pointsAt(this.table, row, column) < next.value && !this.takeApart(row, column, () => {}))
        return false
    }
    return true
  }

  /** Takes a pair apart that may no longer be, which `forbid` says, and finds somebody for both. */
  private takeApart(row: number, column: number, forbid: () => void): boolean {
    if (this.needed === this.offered) {
      // One way leads from the mentee to the place, since nobody is left over and no place stays free.
      this.part(row)
      forbid()
      return this.seat({ row })
    }
    if (this.needed < this.offered) {
      if (!this.leave(row)) return false
      forbid()
      return this.enter(row)
    }
    // Without the mentee there may be nobody who can have the place: it goes first, and comes back.
    this.part(row)
    this.setRoom(column, (this.rooms[column] ?? 0) - 1)
    this.offered--
    forbid()
    return this.seat({ row }) && this.addPlace(column)
  }

  private get matched(): number {
    return Math.min(this.needed, this.offered)
  }

  private remember(): void {
    const { needed, offered, level, total } = this
    const undoCut = this.cut?.remember()
    this.journal.push(() => {
      this.needed = needed
      this.offered = offered
      this.level = level
      this.total = total
      undoCut?.()
    })
  }

  /** The proof of the match as it is now, for `verify` with `input`. O(people). */
  certificate(): Certificate {
    const { mentees, numbered, needs, rooms, cut } = this
    const isShort = this.needed <= this.offered
    const value = this.matched
    const cover = cut?.least()
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
        ...(cut
          ? [
              {
                aim: 'best-worst' as const,
                value: cut.value,
                bound: cut.bound,
                mentees: ofMentees(row => cover?.rows[row] ?? 0),
                mentors: ofMentors(column => cover?.columns[column] ?? 0),
              },
            ]
          : []),
        {
          aim: 'largest-total',
          value: this.total,
          mentees: ofMentees(row => (this.rowPrice[row] ?? 0) - move),
          mentors: ofMentors(column => (this.columnPrice[column] ?? 0) + move),
        },
      ],
    }
  }

  private stepsFor(change: Change): (() => boolean)[] | undefined {
    const { numbered, menteeIndex } = this
    const mentorOf = (id: string): number | undefined => {
      const column = numbered.mentorIndex.get(id)
      if (column === undefined || this.mentorsGone.has(column)) return undefined
      return numbered.locked.some(pair => pair[1] === column) ? undefined : column
    }
    switch (change.change) {
      case 'leave': {
        if ('mentee' in change) {
          const row = menteeIndex.get(change.mentee)
          if (row === undefined || this.isLocked(row)) return undefined
          return [() => this.goAway(row, change.mentee)]
        }
        const column = mentorOf(change.mentor)
        if (column === undefined) return undefined
        const forget = (): boolean => {
          this.mentorsGone.add(column)
          this.journal.push(() => this.mentorsGone.delete(column))
          return true
        }
        return [() => this.setPlaces(column, 0), forget]
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
        if (!this.isOnlyPairOfTheirs(row, column)) return undefined
        return [() => this.refuse(row, column)]
      }
      case 'join':
        return 'mentee' in change ? this.joining(change.mentee) : undefined
      case 'force':
        return undefined
    }
  }

  /** Whether the two people meet in no other pair, which would be refused with this one. */
  private isOnlyPairOfTheirs(row: number, column: number): boolean {
    const [mentee, mentor] = [this.mentees[row], this.numbered.mentors[column]]
    if (!mentee || !mentor) return false
    const [one, other] = [personOf(mentee), personOf(mentor)]
    const { menteesOfPerson, columnsOfPerson } = this
    return (
      menteesOfPerson.get(one) === 1 &&
      columnsOfPerson.get(other)?.length === 1 &&
      !columnsOfPerson.has(one) &&
      !menteesOfPerson.get(other)
    )
  }

  private count(person: string, by: number): void {
    this.menteesOfPerson.set(person, (this.menteesOfPerson.get(person) ?? 0) + by)
  }

  private isLocked(row: number): boolean {
    return this.numbered.locked.some(pair => pair[0] === row)
  }

  private idsOf(row: number, column: number): PairOfIds {
    return { mentee: this.mentees[row]?.id ?? '', mentor: this.numbered.mentors[column]?.id ?? '' }
  }

  private refuse(row: number, column: number): boolean {
    const forbid = (): void => {
      const forbidden = this.table.forbidden as Map<number, Set<number>>
      const own = forbidden.get(row) ?? new Set()
      if (own.has(column)) return
      forbidden.set(row, own.add(column))
      this.rows.forget(row, column)
      this.journal.push(() => {
        own.delete(column)
        this.rows.fell(row)
      })
    }
    if (this.column[row] === column) return this.takeApart(row, column, forbid)
    forbid()
    return true
  }

  private goAway(row: number, id: string): boolean {
    this.cut?.leave(row)
    this.menteeIndex.delete(id)
    const person = personOf(this.mentees[row] ?? { id })
    this.count(person, -1)
    this.journal.push(() => {
      this.menteeIndex.set(id, row)
      this.count(person, 1)
    })
    return (this.needs[row] ?? 0) === 0 || this.leave(row)
  }

  /** The steps for a mentee who comes, if a spare row can hold what they have. */
  private joining(mentee: Mentee): (() => boolean)[] | undefined {
    const row = this.spare[this.spare.length - 1]
    const wants = mentee.wants ?? 1
    if (row === undefined || this.menteeIndex.has(mentee.id) || (wants !== 1 && wants !== 0)) return undefined
    for (const part of [...this.table.terms, ...this.table.ties])
      if (!part.encode(mentee, row)) return undefined
    this.addSingles(mentee, row)
    this.rows.readMentee(row)
    this.columns.readMentee(row)
    return [
      () => {
        this.spare.pop()
        this.mentees[row] = mentee
        this.menteeIndex.set(mentee.id, row)
        this.count(personOf(mentee), 1)
        this.journal.push(() => {
          this.spare.push(row)
          this.menteeIndex.delete(mentee.id)
          this.count(personOf(mentee), -1)
        })
        if (wants === 0) return true
        this.cut?.enter(row, Math.min(this.needed + 1, this.offered))
        return this.enter(row)
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
    // Pairs may have been refused since it was read last.
    const { criteria, rules = [] } = this.input
    for (const criterion of criteria) {
      if (criterion.kind === 'mentee-wish') {
        for (const [id, rank] of ranks(mentee.wishes)) add(mentorIndex.get(id), wishPoints(criterion, rank))
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
    for (const rule of rules) {
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

  private setPlaces(column: number, capacity: number): boolean {
    const before = this.rooms[column] ?? 0
    const offered = this.offered + capacity - before
    this.cut?.changePlaces(column, before, capacity, Math.min(this.needed, offered))
    for (let moved = 0; this.rooms[column] !== capacity; moved++) {
      const room = this.rooms[column] ?? 0
      const taken = this.held.countOf(column)
      if (taken < room) {
        // Nobody moves for more free places beside a free one, or for fewer.
        const next = Math.max(capacity, taken)
        this.setRoom(column, next)
        this.offered += next - room
      } else if (moved === MOST_MOVED || !(room < capacity ? this.addPlace(column) : this.takePlace(column)))
        return false
    }
    return true
  }

  /** A mentee comes in and gets somebody, or somebody else is left over instead. */
  private enter(row: number): boolean {
    const isShort = this.needed >= this.offered
    if (this.needed === this.offered) this.levelOfRows()
    this.needed++
    const worth = this.rows.highest(row)
    // Nobody may have them: then they are left over themselves, if somebody has to be.
    if (worth === -FAR && (!isShort || this.level === FAR)) return false
    this.level =
      isShort && this.needed === this.offered + 1
        ? Math.min(this.level, worth === -FAR ? FAR : worth)
        : this.level
    this.setRowPrice(row, isShort ? Math.max(this.level, worth) : worth)
    this.setNeed(row, 1)
    return this.seat({ row })
  }

  /** A mentee goes, and the place falls to somebody, or stays free. */
  private leave(row: number): boolean {
    const column = this.column[row] ?? -1
    if (column >= 0) this.part(row)
    this.setNeed(row, 0)
    if (this.needed-- === this.offered) this.levelOfColumns()
    return column < 0 || this.fillColumn(column)
  }

  private addPlace(column: number): boolean {
    const wasTight = this.needed === this.offered
    if ((this.rooms[column] ?? 0) === 0) {
      const highest = this.columns.highest(column)
      if (wasTight) this.levelOfColumns()
      const least = this.needed <= this.offered ? this.level : -FAR
      // A place nobody may have stays free, where some place has to.
      const price = Math.max(highest, least)
      if (Math.abs(price) === FAR) return false
      this.setColumnPrice(column, price)
    }
    this.setRoom(column, (this.rooms[column] ?? 0) + 1)
    this.offered++
    if (wasTight) this.levelOfColumns()
    return this.fillColumn(column)
  }

  private takePlace(column: number): boolean {
    const wasTight = this.needed === this.offered
    const room = (this.rooms[column] ?? 0) - 1
    this.setRoom(column, room)
    this.offered--
    if (this.held.countOf(column) <= room) return true
    if (wasTight) this.levelOfRows()
    return this.seat({ column })
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

  private setNeed(row: number, need: number): void {
    const before = this.needs[row] ?? 0
    this.needs[row] = need
    this.columns.changed(row)
    this.rows.fell(row)
    this.journal.push(() => {
      this.needs[row] = before
      this.columns.changed(row)
      this.rows.fell(row)
    })
  }

  private setRoom(column: number, room: number): void {
    const before = this.rooms[column] ?? 0
    this.rooms[column] = room
    this.rows.changed(column)
    this.columns.fell(column)
    this.journal.push(() => {
      this.rooms[column] = before
      this.rows.changed(column)
      this.columns.fell(column)
    })
  }

  private setRowPrice(row: number, price: number): void {
    const before = this.rowPrice[row] ?? 0
    const set = (next: number, last: number): void => {
      this.rowPrice[row] = next
      this.columns.changed(row)
      this.rows.moved(row, next - last)
    }
    set(price, before)
    this.journal.push(() => set(before, price))
  }

  private setColumnPrice(column: number, price: number): void {
    const before = this.columnPrice[column] ?? 0
    const set = (next: number, last: number): void => {
      this.columnPrice[column] = next
      this.rows.changed(column)
      this.columns.moved(column, next - last)
    }
    set(price, before)
    this.journal.push(() => set(before, price))
  }

  /** Takes a row from its column. */
  private part(row: number): void {
    const column = this.column[row] ?? -1
    this.held.remove(column, row)
    this.column[row] = -1
    this.total -= pointsAt(this.table, row, column)
    this.note(row, column)
    this.journal.push(() => {
      this.held.add(column, row)
      this.column[row] = column
    })
  }

  private pair(row: number, column: number): void {
    this.held.add(column, row)
    this.column[row] = column
    this.total += pointsAt(this.table, row, column)
    this.note(row, -1)
    this.journal.push(() => {
      this.held.remove(column, row)
      this.column[row] = -1
    })
  }

  private note(row: number, column: number): void {
    if (!this.before.has(row)) this.before.set(row, column)
  }

  /**
   * Finds a place for a row that has none, or for one of the rows of a column that has one too many: a free place or,
   * where more are needed than offered, that of the row that is left over instead. False where there is none.
   */
  private seat(from: { row: number } | { column: number }): boolean {
    const row = 'row' in from ? from.row : -1
    const column = 'column' in from ? from.column : -1
    const isShort = this.needed > this.offered
    const fromRows = new RowSearch(
      this.network,
      this.rowMarks,
      {
        ...only(Math.max(row, column)),
        costOf: each => (each === column ? 0 : FAR),
        beginsAt: each => each === row,
      },
      row >= 0,
    )
    const fromColumns = new ColumnSearch(
      this.network,
      this.columnMarks,
      isShort ? this.rowsLeftOver() : this.freePlaces(),
      isShort,
    )
    const least = isShort && row >= 0 ? (this.rowPrice[row] ?? 0) - this.level : FAR
    return this.mend(fromRows, fromColumns, least, isShort ? 'rows' : 'columns', row)
  }

  /** Fills a free place: with a row left over, or from a column whose place stays free instead. */
  private fillColumn(column: number): boolean {
    const isShort = this.needed < this.offered
    const fromColumns = new ColumnSearch(
      this.network,
      this.columnMarks,
      {
        ...only(column),
        costOf: each => (each === column ? 0 : FAR),
      },
      false,
    )
    const fromRows = new RowSearch(
      this.network,
      this.rowMarks,
      isShort ? this.columnsLeftFree() : this.rowsWithout(),
      !isShort,
    )
    return this.mend(fromRows, fromColumns, FAR, isShort ? 'columns' : 'rows', -1)
  }

  private mend(
    fromRows: RowSearch,
    fromColumns: ColumnSearch,
    least: number,
    leftOver: 'rows' | 'columns',
    comes: number,
  ): boolean {
    const way = shortestWay(this.network, fromRows, fromColumns, least)
    this.lookedAt += fromRows.lookedAt + fromColumns.lookedAt
    if (!way) return false
    const { moves, byRows, byColumns } = way
    const { rowPrice, columnPrice, held } = this
    const near = fromRows.marks
    for (const row of near.rows) {
      const less = byRows - Math.floor((near.rowKey[row] ?? 0) / STEP)
      if (less > 0) this.setRowPrice(row, (rowPrice[row] ?? 0) - less)
    }
    for (const column of near.columns) {
      const more = byRows - Math.floor((near.columnKey[column] ?? 0) / STEP)
      if (more > 0) this.setColumnPrice(column, (columnPrice[column] ?? 0) + more)
    }
    const nearColumns = fromColumns.marks
    for (const column of nearColumns.columns) {
      const less = byColumns - Math.floor((nearColumns.columnKey[column] ?? 0) / STEP)
      if (less <= 0) continue
      this.setColumnPrice(column, (columnPrice[column] ?? 0) - less)
      for (const row of held.of(column)) this.setRowPrice(row, (rowPrice[row] ?? 0) + less)
    }
    // Those who are left over have one price; the end of the way where they are may have moved it.
    const isSeat = fromColumns.sources.isLeftOver ?? false
    if (isSeat && byColumns > 0) {
      this.level += leftOver === 'rows' ? byColumns : -byColumns
      if (leftOver === 'rows') this.raiseLeftOver(comes)
    } else if (!isSeat) this.level += leftOver === 'rows' ? -byRows : byRows
    for (const [row] of moves) if ((this.column[row] ?? -1) >= 0) this.part(row)
    for (const [row, column] of moves) if (column >= 0) this.pair(row, column)
    return true
  }

  /** Gives those without anybody the price of those who are left over; not to who has just come. */
  private raiseLeftOver(except: number): void {
    const { column, needs } = this
    for (let row = 0; row < column.length; row++)
      if ((column[row] ?? 0) < 0 && (needs[row] ?? 0) > 0 && row !== except) this.setRowPrice(row, this.level)
  }

  private get network(): Network {
    const { rowPrice, columnPrice, column, held, rows, columns } = this
    return { rowPrice, columnPrice, column, held, rows, columns }
  }

  /** Rows that have somebody and could be left over instead, by how much more they are worth than who is. */
  private rowsLeftOver(): Sources {
    const { column, rowPrice, needs, level, held } = this
    const cost = (row: number): number => (rowPrice[row] ?? 0) - level
    let along = 0
    const costs = this.rowCosts
    for (let row = 0; row < costs.length; row++) {
      const isHeld = (column[row] ?? -1) >= 0
      costs[row] = isHeld ? (rowPrice[row] ?? 0) - level : FAR
      if (!isHeld && (needs[row] ?? 0) > 0) along++
    }
    const rowOf = (own: number): number => {
      const start = held.startOf(own)
      let least = -1
      for (let at = start; at < start + held.countOf(own); at++) {
        const row = held.numbers[at] ?? 0
        if (least < 0 || cost(row) < cost(least)) least = row
      }
      return least
    }
    return {
      ...byCost(costs),
      rowOf,
      costOf: own => (held.countOf(own) > 0 ? cost(rowOf(own)) : FAR),
      isLeftOver: true,
      along,
    }
  }

  private freePlaces(): Sources {
    const { rooms, held } = this
    const costOf = (column: number): number => (held.countOf(column) < (rooms[column] ?? 0) ? 0 : FAR)
    const costs = this.columnCosts
    for (let column = 0; column < costs.length; column++) costs[column] = costOf(column)
    return { ...byCost(costs), costOf, isLeftOver: true }
  }

  /** Columns with a place that could stay free, by how much more it is worth than one that does. */
  private columnsLeftFree(): Sources {
    const { rooms, columnPrice, level } = this
    const costOf = (column: number): number =>
      (rooms[column] ?? 0) > 0 ? (columnPrice[column] ?? 0) - level : FAR
    const costs = this.columnCosts
    for (let column = 0; column < costs.length; column++) costs[column] = costOf(column)
    return { ...byCost(costs), costOf }
  }

  private rowsWithout(): Sources {
    const { column, needs } = this
    const beginsAt = (row: number): boolean => (column[row] ?? -1) < 0 && (needs[row] ?? 0) > 0
    const costs = this.rowCosts
    for (let row = 0; row < costs.length; row++) costs[row] = beginsAt(row) ? 0 : FAR
    return { ...byCost(costs), costOf: () => FAR, beginsAt }
  }

  /** Weak duality: prices that bind every pair bound every match by this sum, and the match reaches it. */
  private assertProven(): void {
    const { needs, rooms, needed, offered } = this
    const ofPrices = boundOf({ needs, rooms }, this.rowPrice, this.columnPrice)
    const bound = ofPrices - this.level * Math.abs(needed - offered)
    if (bound !== this.total)
      throw new UnprovenMatchError(`The prices bound the total by ${bound}, and it is ${this.total}.`)
  }
}

/** One source, which costs nothing. */
function only(source: number): Pick<Sources, 'least' | 'first' | 'begin' | 'isOne'> {
  const begin: Sources['begin'] = (_, beginAt) => {
    beginAt(source)
    return FAR
  }
  return { least: 0, first: 1, begin, isOne: true }
}

/** Those that cost less than Infinity, told by what they cost. */
function byCost(costs: Float64Array): Pick<Sources, 'least' | 'first' | 'begin'> {
  let least = FAR
  let first = 0
  for (let each = 0; each < costs.length; each++) {
    const cost = costs[each] ?? FAR
    if (cost < least) {
      least = cost
      first = 1
    } else if (cost === least) first++
  }
  const begin: Sources['begin'] = (wanted, beginAt) => {
    let next = FAR
    for (let each = 0; each < costs.length; each++) {
      const cost = costs[each] ?? FAR
      if (cost === wanted) beginAt(each)
      else if (cost > wanted && cost < next) next = cost
    }
    return next
  }
  return { least, first: least < FAR ? first : 0, begin }
}

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
