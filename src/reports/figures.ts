import { type EarlyReason, earlyReasons } from '../endings/ending.ts'
import type { EvaluationSide } from '../evaluations/evaluation.ts'
import type { Agreement } from '../evaluations/figures-store.ts'

/** What is counted of mentees, mentors and their mentorships. Whoever has had several is counted where they stand now. */
export interface Counts {
  /** Who was listed, invited or signed up as a mentee, and how far each came. */
  readonly mentees: number
  readonly signed_up: number
  readonly matched: number
  /** Both said yes after the trial. */
  readonly tried: number
  readonly agreed: number
  /** Where those who were matched stand: in one of these alone. */
  readonly in_trial: number
  readonly in_agreement: number
  readonly active: number
  readonly completed: number
  readonly early: number
  readonly declined: number
  readonly departed: number
  /** Of the active: no meeting for longer than the programme's rhythm, and none booked. */
  readonly silent: number
  readonly booked: number
  readonly held: number
  /** Why those wait who have signed up and have had nobody: each in one of these. */
  readonly unapproved: number
  readonly queued: number
  readonly wait_places: number
  readonly wait_rules: number
  readonly wait_others: number
  readonly wait_next: number
  readonly withdrawn: number
  readonly mentors: number
  readonly mentors_matched: number
  /** How long the agreed mentorships are to last: to half a year, about a year, longer or without an end. */
  readonly short: number
  readonly middle: number
  readonly long: number
  readonly newcomers: number
}

export const nothingCounted: Counts = {
  mentees: 0,
  signed_up: 0,
  matched: 0,
  tried: 0,
  agreed: 0,
  in_trial: 0,
  in_agreement: 0,
  active: 0,
  completed: 0,
  early: 0,
  declined: 0,
  departed: 0,
  silent: 0,
  booked: 0,
  held: 0,
  unapproved: 0,
  queued: 0,
  wait_places: 0,
  wait_rules: 0,
  wait_others: 0,
  wait_next: 0,
  withdrawn: 0,
  mentors: 0,
  mentors_matched: 0,
  short: 0,
  middle: 0,
  long: 0,
  newcomers: 0,
}

/** Where a figure belongs. Its organisation is null where it is not parted by organisation. */
export interface Place {
  readonly programmeId: string
  readonly year: number
  readonly organisationId: string | null
}

export interface Cell extends Place {
  /** Counted one by one; else in fives, and fewer than five as none. */
  readonly exact: boolean
  readonly counts: Counts
  /** When a job counted it; null where it is counted now. */
  readonly countedAt: Date | null
}

/** How many of those who answered agree, a little moved by lot: a cell, or a sum of cells. */
export interface Gain extends Agreement {
  readonly side: EvaluationSide
  readonly question: string
}

export interface GainCell extends Gain, Place {
  readonly stage: 'midway' | 'final'
}

/** Why mentorships stopped early: of so many who said why, how many said this, a little moved by lot. */
export interface EarlyEnding {
  readonly reason: EarlyReason
  readonly answers: number
  readonly times: number
}

export type EarlyEndingCell = EarlyEnding & Place

/** What a report is of; what is left out is not narrowed. */
export interface ReportFilter {
  readonly programme?: string | undefined
  readonly organisation?: string | undefined
  readonly year?: number | undefined
}

/** Narrows cells to a filter. Whole cells alone: nothing is told of less than a cell. */
export function within<C extends Place>(cells: readonly C[], filter: ReportFilter): C[] {
  return cells.filter(
    cell =>
      (filter.programme === undefined || cell.programmeId === filter.programme) &&
      (filter.organisation === undefined || cell.organisationId === filter.organisation) &&
      (filter.year === undefined || cell.year === filter.year),
  )
}

export function sumOf(cells: readonly Pick<Cell, 'counts'>[]): Counts {
  const sum: { -readonly [Name in keyof Counts]: number } = { ...nothingCounted }
  for (const { counts } of cells) for (const name of names) sum[name] += counts[name]
  return sum
}

const names = Object.keys(nothingCounted) as (keyof Counts)[]

/** The gains of cells together, question by question. */
export function gainsOf(cells: readonly GainCell[]): Gain[] {
  return [...Map.groupBy(cells, ({ side, question }) => `${side} ${question}`).values()].flatMap(same => {
    const [first] = same
    if (!first) return []
    const { side, question } = first
    const total = (of: (cell: GainCell) => number) => same.reduce((sum, cell) => sum + of(cell), 0)
    return { side, question, answers: total(cell => cell.answers), agreeing: total(cell => cell.agreeing) }
  })
}

/** Cells together, reason by reason; empty where nothing is told. */
export function earlyEndingsOf(cells: readonly EarlyEndingCell[]): EarlyEnding[] {
  if (cells.length === 0) return []
  return earlyReasons.map(reason => {
    const same = cells.filter(cell => cell.reason === reason)
    const total = (of: (cell: EarlyEndingCell) => number) => same.reduce((sum, cell) => sum + of(cell), 0)
    return { reason, answers: total(cell => cell.answers), times: total(cell => cell.times) }
  })
}

/** Those who signed up and have had nobody yet. */
export const unmatchedOf = (counts: Counts): number =>
  unmatchedReasons.reduce((sum, reason) => sum + counts[reason], 0)

/** Why somebody has had nobody, in the order it is told. */
export const unmatchedReasons = [
  'wait_places',
  'wait_rules',
  'wait_others',
  'wait_next',
  'unapproved',
  'queued',
  'withdrawn',
] as const satisfies readonly (keyof Counts)[]

/** Those whose mentorship is over and was one, of whom the completed are counted as having held. */
export const endedOf = (counts: Counts): number => counts.completed + counts.early + counts.departed
