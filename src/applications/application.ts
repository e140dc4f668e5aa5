import type { Approver, Manner } from '../programmes/programme-settings.ts'

export const sides = ['mentee', 'mentor'] as const
export type Side = (typeof sides)[number]
/** 'waiting' is for the word of whoever says yes in the programme (C12), 'queued' for a place in it. */
export type ApplicationState =
  | 'listed'
  | 'invited'
  | 'waiting'
  | 'queued'
  | 'submitted'
  | 'declined'
  | 'withdrawn'
/** What somebody's word leads to at once. */
export type SaidState = 'waiting' | 'queued' | 'submitted'

/** What the need is about (C11): acting in daily life, the future, and there career, knowledge or both. */
export const firstNeeds = ['daily_life', 'future'] as const
export const furtherNeeds = ['career', 'knowledge'] as const
export const needs = [...firstNeeds, ...furtherNeeds] as const
export type Need = (typeof needs)[number]

/** How many mentees a mentor may say they take, at most (C4). */
export const mostPlaces = 20

/** What somebody seeks as a mentee or offers as a mentor. Words are keys of the vocabulary, or as written. */
export interface Wish {
  readonly themes: readonly string[]
  readonly developmentAreas: readonly string[]
  readonly needs: readonly Need[]
  /** What a mentee wants to have gained (C10). */
  readonly gain: string
  readonly motivation: string
  readonly other: string
  /** What a mentor does not take on; '' for a mentee. */
  readonly notTaken: string
  /** How a mentor likes to help (A6); null for a mentee, or where nothing is said. */
  readonly manner: Manner | null
  /** How many mentees a mentor takes at a time; null for a mentee. */
  readonly places: number | null
}

/** Somebody's part in a programme, on one side. */
export interface Application extends Wish {
  readonly id: string
  readonly programmeId: string
  readonly personId: string
  readonly side: Side
  readonly state: ApplicationState
  /** What was said with a no; '' where nothing was. */
  readonly decisionWords: string
}

/**
 * The state that signing up gives: whoever is in stays in, and who waits keeps their place. Others wait where somebody
 * has to say yes (C12), and then for a place where there is none.
 */
export function stateWhenSaid(
  before: ApplicationState | undefined,
  { approver, isFull }: { readonly approver: Approver; readonly isFull: boolean },
): SaidState {
  if (before === 'submitted' || before === 'queued') return before
  if (approver !== 'nobody') return 'waiting'
  return isFull ? 'queued' : 'submitted'
}

/** Whether somebody has sent their word and it stands: in, or waiting for a yes or a place. */
export function isIn({ state }: Pick<Application, 'state'>): boolean {
  return state === 'submitted' || state === 'waiting' || state === 'queued'
}

/** Whether somebody has written for themselves: being on a list or asked is not yet that. */
export function isSaid({ state }: Pick<Application, 'state'>): boolean {
  return state !== 'listed' && state !== 'invited'
}

/** An open mentorship of a person in the programme, and the side they are on. */
export interface OpenMentorship {
  readonly id: string
  readonly side: Side
}

/** The side to write for first: of those one is listed on or has been asked for, the mentee's (C10). */
export function unwritten(own: readonly Pick<Application, 'side' | 'state'>[]): Side | undefined {
  return sides.find(side =>
    own.some(one => one.side === side && (one.state === 'listed' || one.state === 'invited')),
  )
}

/** The need as it is stored: career and knowledge are of the future, so they bring it with them (C11). */
export function needsOf(chosen: readonly string[]): Need[] {
  const future = furtherNeeds.some(need => chosen.includes(need))
  return needs.filter(need => chosen.includes(need) || (need === 'future' && future))
}

/** Whether a mentor says they take more than the programme advises: advice, not a limit (C4). */
export function isMoreThanAdvised(places: number | null, advice: number): places is number {
  return places !== null && places > advice
}
