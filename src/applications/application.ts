import { type Refusal, refused } from '../platform/refusal.ts'

export const sides = ['mentee', 'mentor'] as const
export type Side = (typeof sides)[number]
export type ApplicationState = 'listed' | 'invited' | 'submitted' | 'withdrawn'

/** What the need is about (C11): acting in daily life, or the future, and there career, knowledge or both. */
export const needs = ['daily_life', 'future', 'career', 'knowledge'] as const
export type Need = (typeof needs)[number]

/** What somebody seeks as a mentee or offers as a mentor. Words are keys of the vocabulary, or as written. */
export interface Wish {
  readonly themes: readonly string[]
  readonly developmentAreas: readonly string[]
  readonly needs: readonly Need[]
  /** What a mentee wants to have gained (C10). */
  readonly gain: string
  readonly motivation: string
  readonly other: string
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
  readonly submittedAt: Date | null
}

/** Whether an application can be withdrawn. Twice is once. */
export function withdrawal(
  application: Application | undefined,
): Application | Refusal<'nothing-to-withdraw'> {
  if (application === undefined || application.state === 'withdrawn') return refused('nothing-to-withdraw')
  return application
}

/**
 * Which side a person means to speak for: the one they ask for, else the one they are listed on or have been asked
 * for. Undefined when they must choose.
 */
export function sideMeant(
  asked: string | null,
  own: readonly Pick<Application, 'side' | 'state'>[],
): Side | undefined {
  const chosen = sides.find(side => side === asked)
  if (chosen) return chosen
  const open = own.filter(({ state }) => state !== 'withdrawn')
  return open.length === 1 ? open[0]?.side : undefined
}

/** The need as it is stored: career and knowledge are of the future, so they bring it with them (C11). */
export function needsOf(
  first: 'daily_life' | 'future',
  further: readonly ('career' | 'knowledge')[],
): Need[] {
  return first === 'daily_life' ? [first] : [first, ...further]
}
