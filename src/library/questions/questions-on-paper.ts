import type { PrintedDocument, PrintedPart } from '../../platform/documents/printed-document.ts'
import { texts } from '../messages.ts'
import type { OwnQuestion } from './own-questions-store.ts'
import { purposes } from './question.ts'
import { type QuestionWish, questionsFor } from './question-bank.ts'

/** The questions that fit, to print and carry: under what they are for, in the order of a good talk. */
export function questionsOnPaper(wish: QuestionWish, own: readonly OwnQuestion[]): PrintedDocument {
  const { questions: t } = texts(wish.locale)
  const found = questionsFor(wish, own)
  return {
    title: t.title,
    locale: wish.locale,
    lede: wish.stage ? t.stages[wish.stage] : t.lede,
    parts: purposes.flatMap((purpose): PrintedPart[] => {
      const items = found.filter(question => question.purpose === purpose).map(({ text }) => text)
      return items.length === 0
        ? []
        : [
            { kind: 'heading', text: t.purposes[purpose] },
            { kind: 'list', items },
          ]
    }),
    footer: t.title,
  }
}
