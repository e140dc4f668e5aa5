import { z } from 'zod'
import { freeText } from '../platform/http/free-text.ts'
import type { Locale } from '../platform/i18n.ts'
import type { Question } from '../programmes/programme-settings.ts'
import type { Side } from './application.ts'
import { texts } from './messages-questions.ts'

/** What somebody answered to the coordinator's own questions, by question; what was left out is not there. */
export type Answers = Readonly<Record<string, string>>

/** How many characters an answer may have. */
export const mostOfAnswer = 1000

/** What a question's field is called. */
export const answerField = (id: string): string => `answer-${id}`

/** The questions that somebody on that side is asked. */
export function questionsFor(side: Side, questions: readonly Question[]): readonly Question[] {
  return questions.filter(question => question.side === 'both' || question.side === side)
}

/** A question as somebody reads it: in their language where the coordinator has said it in that too. */
export function questionIn(question: Question, locale: Locale): Pick<Question, 'text' | 'options' | 'ends'> {
  const said = question.translations?.[locale]
  if (!said) return question
  const [low = '', high = ''] = said.answers
  return question.ends
    ? { text: said.text, options: [], ends: { low, high } }
    : { text: said.text, options: said.answers }
}

/** The answers to choose from, with their words; none where the answer is written. What is kept is the same in each language. */
export function choicesFor(
  question: Question,
  locale: Locale,
): { readonly value: string; readonly label: string }[] {
  const { options, ends } = questionIn(question, locale)
  if (!ends) return question.options.map((value, at) => ({ value, label: options[at] ?? value }))
  const words: Readonly<Record<string, string>> = { '1': `1: ${ends.low}`, '5': `5: ${ends.high}` }
  return ['1', '2', '3', '4', '5'].map(value => ({ value, label: words[value] ?? value }))
}

/** What was answered, as terms and their values, in the order of the questions. */
export function answersInWords(
  questions: readonly Question[],
  answers: Answers,
  locale: Locale,
): { readonly term: string; readonly value: string }[] {
  return questions.flatMap(question => {
    const answer = answers[question.id]
    if (answer === undefined) return []
    const { text, ends } = questionIn(question, locale)
    const chosen = choicesFor(question, locale).find(({ value }) => value === answer)?.label ?? answer
    return [{ term: text, value: ends ? `${answer} (1: ${ends.low}, 5: ${ends.high})` : chosen }]
  })
}

/** Reads the answers: written where there is nothing to choose from, and none missing that has to be given. */
export function answersSchema(
  questions: readonly Question[],
  reader: { readonly locale: Locale; readonly now: Date },
): z.ZodType<Answers> {
  const fields = questions.map(question => [answerField(question.id), answerTo(question, reader)] as const)
  return z
    .object(Object.fromEntries(fields))
    .transform(given =>
      Object.fromEntries(
        questions
          .map(({ id }) => [id, given[answerField(id)] ?? ''] as const)
          .filter(([, answer]) => answer !== ''),
      ),
    )
}

function answerTo(question: Question, reader: { locale: Locale; now: Date }) {
  const t = texts(reader.locale).errors
  const { optional } = question
  const choices = choicesFor(question, reader.locale)
  const isChoice = choices.length > 0
  return freeText(reader, mostOfAnswer)
    .transform(said => (isChoice && !choices.some(({ value }) => value === said) ? '' : said))
    .refine(said => optional || said !== '', isChoice ? t.choose : t.write)
}
