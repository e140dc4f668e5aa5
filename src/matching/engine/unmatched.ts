import type { Made } from './describe.ts'
import type { MatchingInput, RuleKind } from './input.ts'
import type { Numbered } from './numbered.ts'
import type { CompetingGroup, MatchingResult, UnmatchedMentee } from './result.ts'
import { forbiddance } from './rules.ts'

/** What is needed and offered, which pairs are made, and with whom each mentee may be paired. */
export interface MadeAndAllowed {
  readonly needs: Int32Array
  readonly rooms: Int32Array
  readonly made: readonly Made[]
  columnsOf(row: number): ArrayLike<number>
}

/**
 * Why mentees lack mentors. From each of them the mentees and mentors are followed that they compete with: the
 * mentors they may have, the mentees matched there, the mentors those may have, and so on. Where nobody on the way
 * has a free place, the group wants more than there is, whatever the points (Hall 1935).
 */
export function whyUnmatched(
  input: MatchingInput,
  numbered: Numbered,
  pairs: MadeAndAllowed,
): Pick<MatchingResult, 'unmatched' | 'groups' | 'freePlaces'> {
  const { mentees, mentors } = numbered
  const { missing, free } = leftOver(pairs)
  const groups: CompetingGroup[] = []
  const groupOf = new Map<number, number>()
  const unmatched: UnmatchedMentee[] = []
  let rivals: Rivals | undefined
  let all = 0
  for (let row = 0; row < missing.length; row++) all += missing[row] ?? 0
  for (let row = 0; row < mentees.length && all > 0; row++) {
    const mentee = mentees[row]
    const lacking = missing[row] ?? 0
    if (!mentee || lacking <= 0) continue
    let group = groupOf.get(row)
    if (group === undefined && pairs.columnsOf(row).length === 0) {
      const cut = rulesThatCut(input, numbered, row)
      unmatched.push({ mentee: mentee.id, missing: lacking, reason: { why: 'nobody-allowed', cut } })
      continue
    }
    if (group === undefined) {
      rivals ??= rivalsIn(pairs)
      const reached = competitors(pairs, rivals, row)
      const columns = [...reached.columns]
      const isFull = columns.every(column => free[column] === 0)
      group = isFull ? groups.length : -1
      if (isFull) {
        for (const other of mentees.keys()) {
          if (other !== row && (missing[other] ?? 0) > 0 && !groupOf.has(other))
            joinIfBound(pairs, rivals, reached, other)
        }
        for (const member of reached.rows) if (!groupOf.has(member)) groupOf.set(member, group)
        groups.push({
          mentees: reached.rows.map(member => mentees[member]?.id ?? '').sort(),
          mentors: [...new Set([...columns, ...reached.had])].map(column => mentors[column]?.id ?? '').sort(),
          wanted: sum(reached.rows, pairs.needs),
          places: sum(columns, pairs.rooms) + reached.had.length,
        })
      }
    }
    unmatched.push({
      mentee: mentee.id,
      missing: lacking,
      reason: group >= 0 ? { why: 'too-few-places', group } : { why: 'others-score-more' },
    })
  }
  unmatched.sort((a, b) => (a.mentee < b.mentee ? -1 : 1))
  return { unmatched, groups, freePlaces: freePlacesOf(mentors, free) }
}

/**
 * The same where not all pairs are listed: the prices of the first aim name the one group that competes, the
 * mentees of price 0 and the mentors of price 1 whom alone they may have.
 */
export function whyUnmatchedByPrices(
  input: MatchingInput,
  numbered: Numbered,
  pairs: MadeAndAllowed,
  counted: { readonly rowPrice: Float64Array; readonly columnPrice: Float64Array },
): Pick<MatchingResult, 'unmatched' | 'groups' | 'freePlaces'> {
  const { mentees, mentors } = numbered
  const { needs, rooms } = pairs
  const { missing, free } = leftOver(pairs)
  const unmatched: UnmatchedMentee[] = []
  const members: number[] = []
  const isAnyAllowed = anyAllowed(input, numbered)
  for (const [row, mentee] of mentees.entries()) {
    // Of those who may not be in the match, the pairs are listed no longer: they are too bad for its worst pair.
    const hasSome = pairs.columnsOf(row).length > 0 || isAnyAllowed(row)
    if ((needs[row] ?? 0) > 0 && counted.rowPrice[row] === 0 && hasSome) members.push(row)
    if ((missing[row] ?? 0) <= 0) continue
    const reason = hasSome
      ? { why: 'too-few-places' as const, group: 0 }
      : { why: 'nobody-allowed' as const, cut: rulesThatCut(input, numbered, row) }
    unmatched.push({ mentee: mentee.id, missing: missing[row] ?? 0, reason })
  }
  const wantedMentors = [...rooms.keys()].filter(column => (counted.columnPrice[column] ?? 0) > 0)
  const group: CompetingGroup = {
    mentees: members.map(row => mentees[row]?.id ?? '').sort(),
    mentors: wantedMentors.map(column => mentors[column]?.id ?? '').sort(),
    wanted: sum(members, needs),
    places: sum(wantedMentors, rooms),
  }
  unmatched.sort((a, b) => (a.mentee < b.mentee ? -1 : 1))
  return {
    unmatched,
    groups: unmatched.some(({ reason }) => reason.why === 'too-few-places') ? [group] : [],
    freePlaces: freePlacesOf(mentors, free),
  }
}

function freePlacesOf(mentors: readonly { id: string }[], free: Int32Array) {
  const places: { mentor: string; free: number }[] = []
  for (let column = 0; column < mentors.length; column++) {
    const own = free[column] ?? 0
    if (own > 0) places.push({ mentor: mentors[column]?.id ?? '', free: own })
  }
  return places.sort((a, b) => (a.mentor < b.mentor ? -1 : 1))
}

function sum(members: readonly number[], counts: Int32Array): number {
  return members.reduce((total, member) => total + (counts[member] ?? 0), 0)
}

function leftOver({ needs, rooms, made }: MadeAndAllowed) {
  const missing = needs.slice()
  const free = rooms.slice()
  for (let at = 0; at < made.length; at++) {
    const pair = made[at]
    if (!pair) continue
    missing[pair.row] = (missing[pair.row] ?? 0) - 1
    free[pair.column] = (free[pair.column] ?? 0) - 1
  }
  return { missing, free }
}

/** Who is matched with whom, and how many mentors anybody could have. */
interface Rivals {
  readonly rowsAt: readonly (readonly number[])[]
  readonly columnsWith: ReadonlyMap<number, readonly number[]>
  readonly columnsInAll: number
}

function rivalsIn({ rooms, made }: MadeAndAllowed): Rivals {
  const rowsAt: number[][] = Array.from(rooms, () => [])
  const columnsWith = new Map<number, number[]>()
  for (const { row, column } of made) {
    rowsAt[column]?.push(row)
    const own = columnsWith.get(row)
    if (own) own.push(column)
    else columnsWith.set(row, [column])
  }
  return { rowsAt, columnsWith, columnsInAll: rooms.reduce((sum, room) => sum + (room > 0 ? 1 : 0), 0) }
}

interface Reached {
  readonly rows: number[]
  readonly columns: Set<number>
  /** Columns that members have and that nobody else on the way may have. */
  readonly had: number[]
}

/** Others who lack mentors belong to a group too when they may only have its mentors. */
function joinIfBound(
  pairs: MadeAndAllowed,
  { columnsWith, columnsInAll }: Rivals,
  { rows, columns, had }: Reached,
  row: number,
): void {
  const allowed = pairs.columnsOf(row)
  const own = columnsWith.get(row) ?? []
  if (allowed.length === 0) return
  if (columns.size < columnsInAll) {
    for (let at = 0; at < allowed.length; at++) {
      const column = allowed[at] ?? 0
      if (!columns.has(column) && !own.includes(column)) return
    }
  }
  rows.push(row)
  had.push(...own.filter(column => !columns.has(column)))
}

function competitors(
  pairs: MadeAndAllowed,
  { rowsAt, columnsWith, columnsInAll }: Rivals,
  start: number,
): Reached {
  const rows = [start]
  const columns = new Set<number>()
  const seenRows = new Set(rows)
  const had: number[] = []
  for (const row of rows) {
    // The mentors a mentee has already, of whom they cannot have more.
    const own = columnsWith.get(row) ?? []
    had.push(...own)
    if (columns.size === columnsInAll) continue
    const allowed = pairs.columnsOf(row)
    for (let at = 0; at < allowed.length; at++) {
      const column = allowed[at] ?? 0
      if (columns.has(column) || own.includes(column)) continue
      columns.add(column)
      for (const other of rowsAt[column] ?? []) {
        if (seenRows.has(other)) continue
        seenRows.add(other)
        rows.push(other)
      }
    }
  }
  return { rows, columns, had: had.filter(column => !columns.has(column)) }
}

function anyAllowed(input: MatchingInput, { mentees, mentors, rooms, locked }: Numbered) {
  const forbids = forbiddance(input)
  return (row: number): boolean => {
    const mentee = mentees[row]
    if (!mentee) return false
    const own = new Set(locked.filter(pair => pair[0] === row).map(pair => pair[1]))
    return mentors.some(
      (mentor, column) => (rooms[column] ?? 0) > 0 && !own.has(column) && !forbids(mentee, mentor),
    )
  }
}

function rulesThatCut(input: MatchingInput, { mentees, mentors, rooms, locked }: Numbered, row: number) {
  const forbids = forbiddance(input)
  const counts = new Map<RuleKind | 'no-place', number>()
  const mentee = mentees[row]
  if (!mentee) return []
  const own = new Set(locked.filter(pair => pair[0] === row).map(pair => pair[1]))
  for (const [column, mentor] of mentors.entries()) {
    if (own.has(column)) continue
    const rule = forbids(mentee, mentor) ?? ((rooms[column] ?? 0) === 0 ? 'no-place' : undefined)
    if (rule) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return [...counts].map(([rule, cut]) => ({ rule, mentors: cut })).sort((a, b) => b.mentors - a.mentors)
}
