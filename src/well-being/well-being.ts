import { type CheckStage, dueOn } from '../onboarding/check-lists/check-list.ts'
import { type Day, daysAfter } from '../ui/dates.ts'

/** When it is asked how it is to be new. */
export const occasions = [
  'first_week',
  'first_month',
  'three_months',
  'six_months',
] as const satisfies readonly CheckStage[]
export type Occasion = (typeof occasions)[number]

/** What is asked, each from 1 to 5. Only the first has to be answered (I8). */
export const questions = ['feeling', 'belonging', 'contributing'] as const
export type Question = (typeof questions)[number]
export const steps = [1, 2, 3, 4, 5] as const

export interface WellBeing {
  readonly feeling: number
  readonly belonging: number | undefined
  readonly contributing: number | undefined
  /** Their own words; '' for none. */
  readonly words: string
}

/** How a newcomer said it was, for themselves. */
export interface Answer extends WellBeing {
  readonly id: string
  readonly occasion: Occasion
  readonly answeredAt: Date
  /** Those it is shared with now. */
  readonly shares: readonly { readonly id: string; readonly roleId: string }[]
}

/** What a newcomer has shared with one who stands by. */
export interface Shared extends WellBeing {
  readonly id: string
  readonly occasion: Occasion
  readonly sharedAt: Date
}

/**
 * The occasion to ask about today: the latest whose day has come, while it is not answered. One that was passed over is
 * not asked for afterwards.
 */
export function occasionToAsk(
  firstDay: Day,
  today: Day,
  answered: readonly Occasion[],
): Occasion | undefined {
  const come = occasions.findLast(occasion => asksFrom(occasion, firstDay) <= today)
  return come !== undefined && !answered.includes(come) ? come : undefined
}

/** In the first week on its fifth day; later when the month is full. */
function asksFrom(occasion: Occasion, firstDay: Day): Day {
  if (occasion !== 'first_week') return dueOn(occasion, firstDay)
  return daysAfter(firstDay, 4)
}
