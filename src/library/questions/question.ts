import type { themes } from '../../people/imports/vocabulary.ts'
import type { Locale } from '../../platform/i18n.ts'

/** Where two people are on their way when something is of use: from before they meet to their goodbye. */
export const libraryStages = ['before', 'trial', 'agreement', 'meetings', 'halfway', 'ending'] as const
export type LibraryStage = (typeof libraryStages)[number]

/** What a question is for, in the order of a good talk (H1–H5, C11, G5, I9). */
export const purposes = [
  'prepare',
  'open',
  'match',
  'expectations',
  'goals',
  'explore',
  'challenge',
  'feedback',
  'forward',
  'act',
  'wellbeing',
  'relation',
  'reflect',
  'farewell',
] as const
export type Purpose = (typeof purposes)[number]

/** Who asks it: one of the two the other, the two of each other, or either, or one of them, themselves. */
export type Asker = 'mentor' | 'mentee' | 'both' | 'oneself' | 'mentor-oneself' | 'mentee-oneself'

/** Questions for somebody new in a job stand beside the themes that people name (F9). */
export type QuestionTheme = (typeof themes.keys)[number] | 'new_job'

export interface ShippedQuestion {
  /** Stays the same for good: an organisation may have changed or hidden it. */
  readonly id: string
  readonly stages: readonly LibraryStage[]
  readonly purpose: Purpose
  readonly asker: Asker
  /** Undefined: good whatever the talk is about. */
  readonly theme: QuestionTheme | undefined
  readonly words: Readonly<Record<Locale, string>>
}

type About = Pick<ShippedQuestion, 'stages' | 'purpose' | 'asker'> & { readonly theme?: QuestionTheme }

/** Questions that share stage, purpose and asker, by the last part of their names. */
export function questions(
  group: string,
  { theme, ...about }: About,
  said: Readonly<Record<string, ShippedQuestion['words']>>,
): ShippedQuestion[] {
  return Object.entries(said).map(([name, words]) => ({ id: `${group}.${name}`, ...about, theme, words }))
}
