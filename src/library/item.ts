import type { Locale } from '../platform/i18n.ts'
import type { Day } from '../ui/dates.ts'
import type { LibraryStage } from './questions/question.ts'

/** The library's kinds beside questions: what one reads, and what one fills in (K1–K3). */
export const itemKinds = ['guide', 'template'] as const
export type ItemKind = (typeof itemKinds)[number]

/** The shelves of the library, in the order they stand. */
export const itemThemes = ['roles', 'beginning', 'talking', 'going_on', 'templates'] as const
export type ItemTheme = (typeof itemThemes)[number]

export const audiences = ['mentee', 'mentor', 'buddy', 'leader', 'coordinator'] as const
export type Audience = (typeof audiences)[number]

/** What an item is, whatever the language it is read in. */
export interface ItemFacts {
  /** Stands in the address: the name of what comes along, the id of what an organisation has added. */
  readonly key: string
  readonly kind: ItemKind
  readonly theme: ItemTheme
  readonly audience: readonly Audience[]
  readonly stages: readonly LibraryStage[]
}

/** One language of an item, with who answers for it, from when, and in which edition (K6). */
export interface ItemText {
  readonly locale: Locale
  readonly title: string
  readonly summary: string
  /** Markdown. */
  readonly body: string
  readonly author: string
  readonly owner: string
  readonly date: Day
  readonly version: number
}

export interface LibraryItem extends ItemFacts {
  readonly text: ItemText
}

/** The items for somebody at a stage of a mentorship, those that are for them alone first. */
export function atHand<Item extends ItemFacts>(
  items: readonly Item[],
  { audience, stage }: { readonly audience: Audience; readonly stage: LibraryStage },
): Item[] {
  return items
    .filter(item => item.kind === 'guide' && item.audience.includes(audience) && item.stages.includes(stage))
    .toSorted((a, b) => a.audience.length - b.audience.length)
}
