import { type Locale, locales } from '../../platform/i18n.ts'
import type { OwnQuestion } from './own-questions-store.ts'
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

type BankQuestion = Omit<Question, 'text'> & Pick<ShippedQuestion, 'stages' | 'words'>

/**
 * The bank as organisations have made it: in their words, without what the reader's own has hidden, with what they have
 * added. An own question that is not written in the reader's language is there in the one it has.
 */
export function bankWith(own: readonly OwnQuestion[]): BankQuestion[] {
  const kept = shippedQuestions.flatMap((question): BankQuestion[] => {
    const theirs = own.find(({ shipped }) => shipped === question.id)
    if (!theirs) return [question]
    return theirs.hidden ? [] : [{ ...question, words: { ...question.words, ...theirs.words } }]
  })
  const added = own.filter(({ shipped, hidden }) => shipped === undefined && !hidden)
  return [...kept, ...added.map(question => ({ ...question, words: inAll(question.words) }))]
}

function inAll(words: OwnQuestion['words']): ShippedQuestion['words'] {
  const any = locales.map(locale => words[locale]).find(text => text !== undefined) ?? ''
  return { da: words.da ?? any, nb: words.nb ?? any, en: words.en ?? any }
}

/**
 * The questions that fit, in the reader's language and in the order of a good talk; those of the theme come first.
 * Without a theme only those that fit any talk. `own` is what the reader's organisations have made of the bank.
 */
export function questionsFor(
  { stage, theme, purpose, asker, locale }: QuestionWish,
  own: readonly OwnQuestion[] = [],
): Question[] {
  const fits = (question: BankQuestion) =>
    (stage === undefined || question.stages.includes(stage)) &&
    (purpose === undefined || question.purpose === purpose) &&
    (asker === undefined || ['both', 'oneself', asker, `${asker}-oneself`].includes(question.asker))
  const found = bankWith(own).filter(fits)
  const ofTheme = theme === undefined ? [] : found.filter(question => question.theme === theme)
  return [...ofTheme, ...found.filter(question => question.theme === undefined)].map(
    ({ id, words, purpose, asker, theme }) => ({ id, text: words[locale], purpose, asker, theme }),
  )
}
