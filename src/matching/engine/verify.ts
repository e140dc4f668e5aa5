import type { Certificate, Prices, ProvenAim } from './certificate.ts'
import type { MatchingInput, Mentee, Mentor, PairOfIds, RuleKind } from './input.ts'
import { forbiddance } from './rules.ts'
import { pointsFor } from './score.ts'

/** What is wrong with a certificate. */
export type Flaw =
  | { flaw: 'not-a-certificate' }
  | { flaw: 'unknown-person'; id: string }
  | { flaw: 'pair-twice' | 'locked-pair-missing'; pair: PairOfIds }
  | { flaw: 'forbidden-pair'; pair: PairOfIds; rule: RuleKind }
  | { flaw: 'too-many-mentors' | 'over-capacity'; id: string }
  | { flaw: 'aims-differ'; expected: string; found: string }
  | { flaw: 'price-not-whole' | 'price-below-zero'; aim: ProvenAim['aim']; id: string }
  | { flaw: 'value-differs' | 'bound-differs'; aim: ProvenAim['aim']; stated: number; found: number }
  | { flaw: 'pair-not-tight'; aim: ProvenAim['aim']; pair: PairOfIds }
  | { flaw: 'level-missing'; points: number; pair: PairOfIds }

export interface Verification {
  /** True when the match keeps every rule and is proven best in all the input's aims, in their order. */
  readonly valid: boolean
  /** At most 100. */
  readonly flaws: readonly Flaw[]
  readonly matched: number
  readonly total: number
  /** Pairs of which the prices were checked: all that the rules allow, listed or not. */
  readonly pairsChecked: number
}

const MOST_FLAWS = 100

/**
 * Checks a certificate against the input, sharing nothing with the solver but the score and the rules: every pair
 * that the rules allow is scored anew and held to the prices of every aim. O(mentees × mentors × aims).
 *
 * Why it proves: by linear programming duality, for one aim after the other. A pair whose points stay below its
 * prices in one aim is in no match that is best in that aim, so later aims need not bound it; one that exceeds
 * them is in all; a person with a price above 0 is filled in all, so later prices of theirs may be negative.
 * Throws RangeError only for an input that `solve` refuses too.
 */
export function verify(certificate: Certificate, input: MatchingInput): Verification {
  return verifyOver(certificate, input, undefined)
}

/**
 * The same, where it is known of most pairs that they keep to the prices: `columnsOf(row)` gives, by place in the
 * input, the mentors to look at for a mentee; matched pairs have to be among them. Undefined means all pairs.
 */
export function verifyOver(
  certificate: Certificate,
  input: MatchingInput,
  columnsOf: ((row: number) => Iterable<number>) | undefined,
): Verification {
  const check = Check.begun(certificate, input)
  if (!check) return NO_CERTIFICATE
  for (const row of input.mentees.keys()) check.look(row, columnsOf?.(row) ?? input.mentors.keys())
  return check.ended()
}

export const NO_CERTIFICATE: Verification = {
  valid: false,
  flaws: [{ flaw: 'not-a-certificate' }],
  matched: 0,
  total: 0,
  pairsChecked: 0,
}

/** A check of a certificate on its way: pairs can be looked at in any order, each once; then it is ended. */
export class Check {
  private readonly certificate: Certificate
  private readonly input: MatchingInput
  private readonly flaws: Flaw[] = []
  private readonly menteeAt = new Map<string, number>()
  private readonly mentorAt = new Map<string, number>()
  private readonly needs: number[]
  private readonly rooms: number[]
  private readonly made = new Set<number>()
  private readonly locked = new Map<number, PairOfIds>()
  private readonly earlier = new Set<number>()
  private readonly forbids: ReturnType<typeof forbiddance>
  private readonly values: number[]
  private rowPrices: Float64Array[] = []
  private columnPrices: Float64Array[] = []
  private bounds: number[] = []
  private total = 0
  private pairsChecked = 0
  private worst = Number.POSITIVE_INFINITY
  private matched = 0

  private constructor(certificate: Certificate, input: MatchingInput) {
    this.certificate = certificate
    this.input = input
    for (const [position, mentee] of input.mentees.entries()) this.menteeAt.set(mentee.id, position)
    for (const [position, mentor] of input.mentors.entries()) this.mentorAt.set(mentor.id, position)
    this.needs = input.mentees.map(mentee => places(mentee.wants ?? 1))
    this.rooms = input.mentors.map(mentor => places(mentor.capacity))
    for (const pair of input.earlier ?? []) this.earlier.add(this.keyOf(pair))
    this.forbids = forbiddance(input)
    this.values = certificate.aims.map(() => 0)
  }

  /** What can be told without looking at pairs that are not made; undefined where it is no certificate at all. */
  static begun(certificate: Certificate, input: MatchingInput): Check | undefined {
    if (!isCertificate(certificate)) return undefined
    const check = new Check(certificate, input)
    check.total = check.checkPairs()
    check.readPrices()
    return check
  }

  /** A number for a pair, NaN where one of the two is unknown. */
  private keyOf(pair: PairOfIds): number {
    const row = this.menteeAt.get(pair.mentee) ?? Number.NaN
    return row * this.rooms.length + (this.mentorAt.get(pair.mentor) ?? Number.NaN)
  }

  private blame(flaw: Flaw): void {
    if (this.flaws.length < MOST_FLAWS) this.flaws.push(flaw)
  }

  /** Rules, capacities and locked pairs. Returns the total of the points. */
  private checkPairs(): number {
    const { input, certificate, needs, rooms } = this
    for (const pair of input.locked ?? []) {
      const key = this.keyOf(pair)
      if (!Number.isNaN(key)) this.locked.set(key, pair)
    }
    let total = 0
    const takenByMentee = new Array<number>(needs.length).fill(0)
    const takenByMentor = new Array<number>(rooms.length).fill(0)
    for (const pair of certificate.pairs) {
      const row = this.menteeAt.get(pair.mentee)
      const column = this.mentorAt.get(pair.mentor)
      const mentee = input.mentees[row ?? -1]
      const mentor = input.mentors[column ?? -1]
      if (row === undefined || !mentee) this.blame({ flaw: 'unknown-person', id: pair.mentee })
      if (column === undefined || !mentor) this.blame({ flaw: 'unknown-person', id: pair.mentor })
      if (row === undefined || column === undefined || !mentee || !mentor) continue
      const key = this.keyOf(pair)
      if (this.made.has(key)) this.blame({ flaw: 'pair-twice', pair })
      this.made.add(key)
      total += pointsFor(input.criteria, mentee, mentor)
      if (this.locked.has(key)) continue
      const rule = this.forbids(mentee, mentor)
      if (rule) this.blame({ flaw: 'forbidden-pair', pair, rule })
      takenByMentee[row] = (takenByMentee[row] ?? 0) + 1
      takenByMentor[column] = (takenByMentor[column] ?? 0) + 1
    }
    for (const [key, pair] of this.locked) {
      if (!this.made.has(key)) this.blame({ flaw: 'locked-pair-missing', pair })
      const row = this.menteeAt.get(pair.mentee) ?? -1
      const column = this.mentorAt.get(pair.mentor) ?? -1
      needs[row] = Math.max(0, (needs[row] ?? 0) - 1)
      rooms[column] = Math.max(0, (rooms[column] ?? 0) - 1)
    }
    for (const [row, { id }] of input.mentees.entries()) {
      if ((takenByMentee[row] ?? 0) > (needs[row] ?? 0)) this.blame({ flaw: 'too-many-mentors', id })
    }
    for (const [column, { id }] of input.mentors.entries()) {
      if ((takenByMentor[column] ?? 0) > (rooms[column] ?? 0)) this.blame({ flaw: 'over-capacity', id })
    }
    return total
  }

  /** The aims, their order and their prices, and what the prices bound by themselves. */
  private readPrices(): void {
    const { aims } = this.certificate
    this.checkOrder(aims)
    this.rowPrices = aims.map(aim => this.pricesOf(aim.mentees, this.menteeAt, aim.aim))
    this.columnPrices = aims.map(aim => this.pricesOf(aim.mentors, this.mentorAt, aim.aim))
    this.checkSigns(aims, this.rowPrices, this.columnPrices)
    this.bounds = aims.map(
      (_, at) =>
        weighed(this.rowPrices[at] ?? [], this.needs) + weighed(this.columnPrices[at] ?? [], this.rooms),
    )
  }

  /** Holds pairs of one mentee, by place in the input, to the prices of every aim. */
  look(row: number, columns: Iterable<number>): void {
    const { input, needs, rooms, rowPrices, columnPrices, bounds, values } = this
    const { aims } = this.certificate
    const mentee = input.mentees[row]
    if (!mentee || needs[row] === 0) return
    for (const column of columns) {
      const mentor = input.mentors[column]
      if (!mentor || rooms[column] === 0) continue
      const key = row * rooms.length + column
      if (this.locked.has(key) || this.forbids(mentee, mentor)) continue
      this.pairsChecked++
      const points = pointsFor(input.criteria, mentee, mentor)
      const matched = this.made.has(key)
      const single = needs[row] === 1 || rooms[column] === 1
      if (matched) {
        this.matched++
        this.worst = Math.min(this.worst, points)
      }
      let state: 'open' | 'in' | 'out' = 'open'
      for (const [at, aim] of aims.entries()) {
        const prices = (rowPrices[at]?.[row] ?? 0) + (columnPrices[at]?.[column] ?? 0)
        if (aim.aim === 'best-worst') {
          const over = points > aim.value ? 1 - prices : 0
          bounds[at] = (bounds[at] ?? 0) + Math.max(0, over)
          if (over > 0 && single)
            this.blame({ flaw: 'pair-not-tight', aim: aim.aim, pair: pairOf(mentee, mentor) })
          if (points < aim.value) state = 'out'
          continue
        }
        const weight = weightIn(aim, points, this.earlier.has(key))
        const over = weight - prices
        if (matched) values[at] = (values[at] ?? 0) + weight
        if (state === 'in' || (state === 'open' && over > 0)) bounds[at] = (bounds[at] ?? 0) + over
        if (state !== 'open') continue
        if (levelPassed(aims, at, points))
          this.blame({ flaw: 'level-missing', points, pair: pairOf(mentee, mentor) })
        if (matched && (over < 0 || (over > 0 && single))) {
          this.blame({ flaw: 'pair-not-tight', aim: aim.aim, pair: pairOf(mentee, mentor) })
        }
        if (over > 0) state = 'in'
        if (over < 0) state = 'out'
      }
      const last = aims.at(-1)
      if (state === 'open' && last?.aim === 'fewest-at' && points > last.points)
        this.blame({ flaw: 'level-missing', points, pair: pairOf(mentee, mentor) })
    }
  }

  /** What was found, when all pairs that matter have been looked at. */
  ended(): Verification {
    this.compare()
    return {
      valid: this.flaws.length === 0,
      flaws: this.flaws,
      matched: this.certificate.pairs.length,
      total: this.total,
      pairsChecked: this.pairsChecked,
    }
  }

  private compare(): void {
    const { bounds, values, worst, matched } = this
    for (const [at, aim] of this.certificate.aims.entries()) {
      const bound = bounds[at] ?? 0
      if (aim.aim === 'best-worst') {
        if (aim.value !== worst)
          this.blame({ flaw: 'value-differs', aim: aim.aim, stated: aim.value, found: worst })
        if (aim.bound !== bound || bound >= matched) {
          this.blame({ flaw: 'bound-differs', aim: aim.aim, stated: aim.bound, found: bound })
        }
        continue
      }
      const value = values[at] ?? 0
      if (aim.value !== value)
        this.blame({ flaw: 'value-differs', aim: aim.aim, stated: aim.value, found: value })
      if (aim.value !== bound)
        this.blame({ flaw: 'bound-differs', aim: aim.aim, stated: aim.value, found: bound })
    }
  }

  /** The aims that the input asks for, each once, in their order. */
  private checkOrder(aims: readonly ProvenAim[]): void {
    const {
      mostMatched = true,
      worst = 'max-min',
      largestTotal = true,
      fewestChanges = true,
    } = this.input.aims ?? {}
    const matched = this.certificate.pairs.filter(pair => !this.locked.has(this.keyOf(pair))).length
    const expected: string[] = []
    if (mostMatched) expected.push('most-matched')
    if (mostMatched && worst !== 'any' && matched > 0) expected.push('best-worst')
    if (mostMatched && worst === 'leximin' && matched > 0) expected.push('fewest-at')
    if (largestTotal) expected.push('largest-total')
    if (fewestChanges && (this.input.earlier ?? []).length > 0) expected.push('fewest-changes')
    const found: string[] = []
    let level = Number.NEGATIVE_INFINITY
    let ascending = true
    for (const aim of aims) {
      if (aim.aim === 'fewest-at') {
        if (aim.points <= level) ascending = false
        level = aim.points
      }
      if (aim.aim !== 'fewest-at' || found.at(-1) !== 'fewest-at') found.push(aim.aim)
    }
    if (!ascending || found.join() !== expected.join()) {
      this.blame({ flaw: 'aims-differ', expected: expected.join(), found: found.join() })
    }
  }

  private pricesOf(prices: Prices, index: ReadonlyMap<string, number>, aim: ProvenAim['aim']): Float64Array {
    const found = new Float64Array(index.size)
    for (const [id, price] of prices) {
      const position = index.get(id)
      if (position === undefined) this.blame({ flaw: 'unknown-person', id })
      else if (!Number.isSafeInteger(price)) this.blame({ flaw: 'price-not-whole', aim, id })
      else found[position] = price
    }
    return found
  }

  /**
   * A price below 0 only for those whom an earlier aim fills: by a price above 0, or because everybody is matched
   * and there is not one place more than they want.
   */
  private checkSigns(
    aims: readonly ProvenAim[],
    rows: readonly Float64Array[],
    columns: readonly Float64Array[],
  ): void {
    const sides = [
      { people: this.input.mentees, prices: rows, left: this.needs },
      { people: this.input.mentors, prices: columns, left: this.rooms },
    ]
    const needed = this.needs.reduce((sum, need) => sum + need, 0)
    const offered = this.rooms.reduce((sum, room) => sum + room, 0)
    for (const { people, prices, left } of sides) {
      for (const [position, { id }] of people.entries()) {
        if (left[position] === 0) continue
        let filled = false
        for (const [at, { aim, value }] of aims.entries()) {
          const price = prices[at]?.[position] ?? 0
          if (price < 0 && (!filled || aim === 'best-worst'))
            this.blame({ flaw: 'price-below-zero', aim, id })
          if (price > 0 && aim !== 'best-worst') filled = true
          if (aim === 'most-matched' && value === needed && value === offered) filled = true
        }
      }
    }
  }
}

/** Whether a value that was read from a file has the shape of a certificate. */
export function isCertificate(value: Certificate): boolean {
  const isPrices = (prices: unknown): boolean => Array.isArray(prices) && prices.every(Array.isArray)
  return (
    value?.format === 'telemakos-matching-certificate' &&
    value.version === 1 &&
    Array.isArray(value.pairs) &&
    value.pairs.every(pair => typeof pair?.mentee === 'string' && typeof pair.mentor === 'string') &&
    Array.isArray(value.aims) &&
    value.aims.every(aim => AIMS.has(aim?.aim) && isPrices(aim.mentees) && isPrices(aim.mentors))
  )
}

const AIMS: ReadonlySet<unknown> = new Set<ProvenAim['aim']>([
  'most-matched',
  'best-worst',
  'fewest-at',
  'largest-total',
  'fewest-changes',
])

function weightIn(
  aim: Exclude<ProvenAim, { aim: 'best-worst' }>,
  points: number,
  wasEarlier: boolean,
): number {
  switch (aim.aim) {
    case 'most-matched':
      return 1
    case 'fewest-at':
      return points === aim.points ? -1 : 0
    case 'largest-total':
      return points
    case 'fewest-changes':
      return wasEarlier ? 1 : 0
  }
}

/** Whether leximin went past a pair's points without a step for them, though the pair was still open. */
function levelPassed(aims: readonly ProvenAim[], at: number, points: number): boolean {
  const aim = aims[at]
  const before = aims[at - 1]
  if (aim?.aim === 'fewest-at') {
    const from = before?.aim === 'fewest-at' ? before.points : Number.NEGATIVE_INFINITY
    return points > from && points < aim.points
  }
  return before?.aim === 'fewest-at' && points > before.points
}

function weighed(prices: ArrayLike<number>, counts: readonly number[]): number {
  let sum = 0
  for (const [position, count] of counts.entries()) sum += count * (prices[position] ?? 0)
  return sum
}

const pairOf = (mentee: Mentee, mentor: Mentor): PairOfIds => ({ mentee: mentee.id, mentor: mentor.id })

const places = (count: number): number =>
  Number.isFinite(count) ? Math.min(Math.max(0, Math.floor(count)), 2 ** 30) : 0
