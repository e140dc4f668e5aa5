import { z } from 'zod'
import { freeText } from '../../platform/http/free-text.ts'
import type { Locale } from '../../platform/i18n.ts'
import { texts } from './messages.ts'

/** How many characters a question or its answer may have. */
export const mostOfInquiry = 1000

interface Reader {
  readonly locale: Locale
  readonly now: Date
}

/** Reads what a coordinator asks: something, and never a personal number. */
export function inquirySchema(reader: Reader) {
  const missing = texts(reader.locale).errors.question
  return z.object({ question: freeText(reader, mostOfInquiry).refine(said => said !== '', missing) })
}

/** Reads what somebody answers. */
export function inquiryAnswerSchema(reader: Reader) {
  const missing = texts(reader.locale).errors.answer
  return z.object({ answer: freeText(reader, mostOfInquiry).refine(said => said !== '', missing) })
}
