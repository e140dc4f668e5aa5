/** The three questions that each answers for themselves (I2). */
export const questions = ['energy', 'learnt', 'self'] as const

/** Where a question from the bank can be put. */
export const questionsInto = [...questions, 'keep', 'change', 'recognise'] as const

/** How much a meeting gave, from little to a lot. */
export const gains = ['1', '2', '3', '4', '5'] as const

/** What one says at the end of a meeting. Only the three questions are always there. */
export interface Reflection {
  readonly energy: string
  readonly learnt: string
  readonly self: string
  /** 1 to 5. */
  readonly gain?: number | undefined
  /** What to keep and what to change: the course corrects itself (I1). */
  readonly keep?: string | undefined
  readonly change?: string | undefined
  /** What the other did well (H3). */
  readonly recognise?: string | undefined
}
