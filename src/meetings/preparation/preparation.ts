/** What the opening of a talk is chosen from: help to act in daily life, or something ahead (C11, H5). */
export const preparedNeeds = ['daily_life', 'career', 'knowledge'] as const
type PreparedNeed = (typeof preparedNeeds)[number]

/** What one wants to say, hear and leave with (G5). */
export const preparedWords = ['say', 'hear', 'achieve'] as const

/** Where a question from the bank can be put. */
export const questionsInto = [...preparedWords, 'self'] as const

/** What of a preparation can be shared before the meeting, answer by answer. */
export const shareable = ['needs', ...preparedWords] as const
export type Shareable = (typeof shareable)[number]

/** What one of the two brings to a meeting. Whatever is not said is not there. */
export interface Preparation {
  readonly needs?: readonly PreparedNeed[]
  readonly say?: string
  readonly hear?: string
  readonly achieve?: string
  /** For oneself alone: it cannot be shared. */
  readonly self?: string
}

/** One's own, and which answers the other reads. */
export interface OwnPreparation extends Preparation {
  readonly shared: readonly Shareable[]
}

/** Parts what the other may read from what is one's own; empty answers are in neither. */
export function partsOf({ shared, ...answers }: OwnPreparation): { own: Preparation; shared: Preparation } {
  const said = Object.entries(answers).filter(([, answer]) => answer !== undefined && answer.length > 0)
  const isShared = ([name]: [string, unknown]) =>
    shareable.some(each => each === name && shared.includes(each))
  return {
    own: Object.fromEntries(said.filter(answer => !isShared(answer))),
    shared: Object.fromEntries(said.filter(isShared)),
  }
}

/** What stands in a preparation at all. */
export const isEmpty = (preparation: Preparation): boolean =>
  [...shareable, 'self' as const].every(name => (preparation[name]?.length ?? 0) === 0)
