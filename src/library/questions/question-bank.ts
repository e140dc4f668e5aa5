import type { Locale } from '../../platform/i18n.ts'
import type { Asker, LibraryStage, Purpose, QuestionTheme, ShippedQuestion } from './question.ts'
import { beginningQuestions } from './questions-beginning.ts'
import { endingQuestions } from './questions-ending.ts'
import { meetingQuestions } from './questions-meetings.ts'
import { preparingQuestions } from './questions-preparing.ts'
import { themeQuestions } from './questions-themes.ts'
import { workQuestions } from './questions-work.ts'

/** Every question that comes along with the product. */
export const shippedQuestions: readonly ShippedQuestion[] = [
  ...beginningQuestions,
  ...preparingQuestions,
  ...meetingQuestions,
  ...workQuestions,
  ...endingQuestions,
  ...themeQuestions,
]

/** What is asked of the bank; what is left out does not narrow. */
export interface QuestionWish {
  readonly stage?: LibraryStage | undefined
  readonly theme?: QuestionTheme | undefined
  readonly purpose?: Purpose | undefined
  /** Who is going to ask; what both or one alone can ask is for either. */
  readonly asker?: 'mentor' | 'mentee' | undefined
  readonly locale: Locale
}

export interface Question {
  readonly id: string
  readonly text: string
  readonly purpose: Purpose
  readonly asker: Asker
  readonly theme: QuestionTheme | undefined
}

/**
 * The questions that fit, in the reader's language and in the order of a good talk; those of the theme come first.
 * Without a theme only those that fit any talk.
 */
export function questionsFor({ stage, theme, purpose, asker, locale }: QuestionWish): Question[] {
  const fits = (question: ShippedQuestion) =>
    (stage === undefined || question.stages.includes(stage)) &&
    (purpose === undefined || question.purpose === purpose) &&
    (asker === undefined || ['both', 'oneself', asker, `${asker}-oneself`].includes(question.asker))
  const found = shippedQuestions.filter(fits)
  const ofTheme = theme === undefined ? [] : found.filter(question => question.theme === theme)
  return [...ofTheme, ...found.filter(question => question.theme === undefined)].map(
    ({ id, words, purpose, asker, theme }) => ({ id, text: words[locale], purpose, asker, theme }),
  )
}
