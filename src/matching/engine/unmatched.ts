import type { MatchingInput, RuleKind } from './input.ts'
import type { PairList } from './lexicographic.ts'
import type { Numbered } from './numbered.ts'
import type { CompetingGroup, MatchingResult, UnmatchedMentee } from './result.ts'
import { forbiddance } from './rules.ts'

/**
 * Why mentees lack mentors. From each of them the mentees and mentors are followed that they compete with: the
 * mentors they may have, the mentees matched there, the mentors those may have, and so on. Where nobody on the way
 * has a free place, the group wants more than there is, whatever the points (Hall 1935).
 */
export function whyUnmatched(
  input: MatchingInput,
  numbered: Numbered,
  pairs: PairList,
  used: Uint8Array,
): Pick<MatchingResult, 'unmatched' | 'groups' | 'freePlaces'> {
  const { mentees, mentors } = numbered
  const missing = pairs.needs.slice()
  const free = pairs.rooms.slice()
  const matchedAt: number[][] = Array.from({ length: pairs.columnCount }, () => [])
  for (let row = 0; row < pairs.rowCount; row++) {
    for (let edge = pairs.rowStart[row] ?? 0; edge < (pairs.rowStart[row + 1] ?? 0); edge++) {
      if (!used[edge]) continue
      const column = pairs.edgeColumn[edge] ?? 0
      missing[row] = (missing[row] ?? 0) - 1
      free[column] = (free[column] ?? 0) - 1
      matchedAt[column]?.push(row)
    }
  }
  const groups: CompetingGroup[] = []
  const groupOf = new Map<number, number>()
  const unmatched: UnmatchedMentee[] = []
  for (let row = 0; row < pairs.rowCount; row++) {
    const lacking = missing[row] ?? 0
    const mentee = mentees[row]
    if (lacking <= 0 || !mentee) continue
    if (pairs.rowStart[row] === pairs.rowStart[row + 1]) {
      const cut = rulesThatCut(input, numbered, row)
      unmatched.push({ mentee: mentee.id, missing: lacking, reason: { why: 'nobody-allowed', cut } })
      continue
    }
    let group = groupOf.get(row)
    if (group === undefined) {
      const reached = competitors(pairs, used, matchedAt, row)
      const isFull = reached.columns.every(column => free[column] === 0)
      group = isFull ? groups.length : -1
      for (const member of reached.rows) if (isFull && !groupOf.has(member)) groupOf.set(member, group)
      if (isFull) {
        groups.push({
          mentees: reached.rows.map(member => mentees[member]?.id ?? '').sort(),
          mentors: [...new Set([...reached.columns, ...reached.had])]
            .map(column => mentors[column]?.id ?? '')
            .sort(),
          wanted: sum(reached.rows, pairs.needs),
          places: sum(reached.columns, pairs.rooms) + reached.had.length,
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
  pairs: PairList,
  used: Uint8Array,
  counted: { readonly rowPrice: Float64Array; readonly columnPrice: Float64Array },
): Pick<MatchingResult, 'unmatched' | 'groups' | 'freePlaces'> {
  const { mentees, mentors } = numbered
  const { needs, rooms, rowStart, edgeColumn } = pairs
  const missing = needs.slice()
  const free = rooms.slice()
  const unmatched: UnmatchedMentee[] = []
  const members: number[] = []
  for (let row = 0; row < pairs.rowCount; row++) {
    const mentee = mentees[row]
    for (let edge = rowStart[row] ?? 0; edge < (rowStart[row + 1] ?? 0); edge++) {
      const column = edgeColumn[edge] ?? 0
      if (!used[edge]) continue
      missing[row] = (missing[row] ?? 0) - 1
      free[column] = (free[column] ?? 0) - 1
    }
    const hasSome = rowStart[row] !== rowStart[row + 1]
    if ((needs[row] ?? 0) > 0 && counted.rowPrice[row] === 0 && hasSome) members.push(row)
    if ((missing[row] ?? 0) <= 0 || !mentee) continue
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
  return mentors
    .map((mentor, column) => ({ mentor: mentor.id, free: free[column] ?? 0 }))
    .filter(place => place.free > 0)
    .sort((a, b) => (a.mentor < b.mentor ? -1 : 1))
}

function sum(members: readonly number[], counts: Int32Array): number {
  return members.reduce((total, member) => total + (counts[member] ?? 0), 0)
}

function competitors(
  pairs: PairList,
  used: Uint8Array,
  matchedAt: readonly (readonly number[])[],
  start: number,
) {
  const rows = [start]
  const columns: number[] = []
  const seenRows = new Set(rows)
  const seenColumns = new Set<number>()
  for (const row of rows) {
    for (let edge = pairs.rowStart[row] ?? 0; edge < (pairs.rowStart[row + 1] ?? 0); edge++) {
      const column = pairs.edgeColumn[edge] ?? 0
      if (used[edge] || seenColumns.has(column)) continue
      seenColumns.add(column)
      columns.push(column)
      for (const other of matchedAt[column] ?? []) {
        if (seenRows.has(other)) continue
        seenRows.add(other)
        rows.push(other)
      }
    }
  }
  const had = rows.flatMap(row => columnsHad(pairs, used, row)).filter(column => !seenColumns.has(column))
  return { rows, columns, had }
}

/** The mentors a mentee has already, of whom they cannot have more. */
function columnsHad(pairs: PairList, used: Uint8Array, row: number): number[] {
  const columns: number[] = []
  for (let edge = pairs.rowStart[row] ?? 0; edge < (pairs.rowStart[row + 1] ?? 0); edge++) {
    if (used[edge]) columns.push(pairs.edgeColumn[edge] ?? 0)
  }
  return columns
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
