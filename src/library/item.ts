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
  readonly author: string
  readonly owner: string
  readonly date: Day
  readonly version: number
}

/** An item as it stands on the shelf of a reader, in their language where it has it. */
export interface LibraryItem extends ItemFacts {
  /** Stands in the address: the name of what comes along, the id of what an organisation has added. */
  readonly key: string
  readonly text: ItemText
}

/** An item with all that is written in it, as Markdown. */
export interface WholeItem extends LibraryItem {
  readonly body: string
}

/** Without what is left out, by its key; an organisation's own words for an item go with the item. */
export function withoutLeftOut<Shown extends { readonly key: string }>(
  items: readonly Shown[],
  leftOut: readonly string[],
): Shown[] {
  return items.filter(({ key }) => !leftOut.includes(key))
}

/**
 * The items for somebody at a stage of a mentorship, those that are for just that moment first. `turn` lets another
 * come first each time: the meetings held so far.
 */
export function atHand<Item extends LibraryItem>(
  items: readonly Item[],
  {
    audience,
    stage,
    turn,
  }: { readonly audience: Audience; readonly stage: LibraryStage; readonly turn: number },
): Item[] {
  const fitting = items
    .filter(item => item.kind === 'guide' && item.audience.includes(audience) && item.stages.includes(stage))
    .toSorted((a, b) => a.stages.length - b.stages.length || a.audience.length - b.audience.length)
  const from = fitting.length === 0 ? 0 : turn % fitting.length
  return [...fitting.slice(from), ...fitting.slice(0, from)]
}
