import type { ProgrammeFrame } from '../programme.ts'
import type { ProgrammeSettings } from '../programme-settings.ts'

/** What runs in a programme, in counts, as a change would find it. */
export interface Running {
  readonly trial: number
  readonly agreeing: number
  readonly active: number
  /** Of the active: late under the rhythm as it was, and as it would be. */
  readonly overdueBefore: number
  readonly overdueAfter: number
  /** Open mentorships that the new distance would have kept apart. */
  readonly tooClose: number
  /** Active ones that end after the programme's new last day. */
  readonly endsLater: number
  /** Mentors who take more than the new advice. */
  readonly overAdvice: number
  readonly participants: number
  readonly mentees: number
  readonly waiting: number
  /** On the waiting list for want of a place. */
  readonly queued: number
  /** Answers to questions that would be gone. */
  readonly answersLost: number
}

export const consequenceKinds = [
  'answers',
  'terms',
  'agreeing',
  'overdue',
  'trial',
  'longer',
  'distance',
  'capacity',
  'insight',
  'links',
  'waiting',
  'queued',
  'asked',
  'style',
  'library',
  'weights',
] as const
export type ConsequenceKind = (typeof consequenceKinds)[number]

/** One thing a change means for people who are under way. */
export interface Consequence {
  readonly kind: ConsequenceKind
  readonly count: number
}

/** Whom a change touches, the most important first; an empty list touches nobody. */
export function consequencesOf(
  before: ProgrammeFrame,
  after: ProgrammeFrame,
  running: Running,
): Consequence[] {
  const [was, is] = [before.settings, after.settings]
  const changed = (...names: (keyof ProgrammeSettings)[]) => names.some(name => !same(was[name], is[name]))
  const open = running.trial + running.agreeing + running.active
  const hasNew = is.questions.some(({ id }) => was.questions.every(question => question.id !== id))
  const distance =
    changed('organisationRule') ||
    was.matching.differentUnit !== is.matching.differentUnit ||
    was.matching.lineOfLeadersDepth !== is.matching.lineOfLeadersDepth
  const counts: Record<ConsequenceKind, number> = {
    answers: running.answersLost,
    terms: was.agreement !== 'none' && changed(...suggestedTerms) ? running.active : 0,
    agreeing: changed('agreement') ? running.agreeing : 0,
    overdue: changed('rhythm') ? Math.max(0, running.overdueAfter - running.overdueBefore) : 0,
    trial: changed('trialDays') ? running.trial : 0,
    longer: after.endsOn < before.endsOn ? running.endsLater : 0,
    distance: distance ? running.tooClose : 0,
    capacity: is.capacityAdvice < was.capacityAdvice ? running.overAdvice : 0,
    insight: was.leaderInsight === 'none' && is.leaderInsight !== 'none' ? running.mentees : 0,
    links: was.signInByLink && !is.signInByLink ? running.participants : 0,
    waiting: changed('approval') ? running.waiting : 0,
    queued: changed('menteePlaces', 'mentorPlaces', 'offersPlaces') ? running.queued : 0,
    asked: hasNew ? running.participants : 0,
    style: changed('mentorStyle') ? open : 0,
    library: is.libraryLeftOut.some(key => !was.libraryLeftOut.includes(key)) ? open : 0,
    weights: same(was.matching.weights, is.matching.weights) || open === 0 ? 0 : 1,
  }
  return consequenceKinds.map(kind => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0)
}

/** What a first draft of an agreement begins with: those who have one keep theirs (E9). */
const suggestedTerms = [
  'months',
  'meetingMinutes',
  'rhythm',
  'initiative',
  'manner',
  'agreement',
  'confidentiality',
] as const

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * What a change changes, as the record keeps it: each setting with its old and its new value, "2 → 3". Of what
 * somebody has written it only says that it changed.
 */
export function changesIn(before: ProgrammeFrame, after: ProgrammeFrame): Record<string, string> {
  const old = new Map(leavesOf(before))
  const changes: [string, string][] = []
  for (const [name, value] of leavesOf(after)) {
    const was = old.get(name)
    old.delete(name)
    if (was !== value) changes.push([name, isWritten(name) ? 'changed' : `${was ?? '–'} → ${value}`])
  }
  for (const [name, was] of old) changes.push([name, isWritten(name) ? 'changed' : `${was} → –`])
  return Object.fromEntries(changes)
}

const isWritten = (name: string) => /^(name|purpose|settings\.(targetGroup|otherOffers|questions))/.test(name)

const frameParts = ['name', 'purpose', 'scope', 'aim', 'startsOn', 'endsOn', 'settings'] as const

function leavesOf(frame: ProgrammeFrame): [string, string][] {
  return frameParts.flatMap(part => leaves(part, frame[part]))
}

function leaves(name: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return [[name, JSON.stringify(value)]]
  if (typeof value !== 'object' || value === null) return [[name, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${name}.${key}`, inner))
}
