import { z } from 'zod'
import { freeText } from '../platform/http/free-text.ts'
import type { Locale } from '../platform/i18n.ts'
import { texts } from './messages.ts'

/** A few lines from somebody who takes part to a mentor in the databank, and the answer (C5). */
export interface Letter {
  readonly id: string
  readonly sender: Correspondent
  readonly receiver: Correspondent
  readonly content: string
  readonly sentAt: Date
  readonly readAt: Date | null
  readonly answer: string | null
  readonly answeredAt: Date | null
}

export interface Correspondent {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly organisation: string
}

/** How many characters a letter or an answer may have. */
export const longest = 1000

/** How many letters one may send in a day: enough to ask around, too few to bother everybody. */
export const lettersADay = 5

/** Reads the form of a letter or an answer. */
export function letterSchema(locale: Locale, now: Date) {
  return z.object({
    content: freeText({ locale, now }, longest).refine(written => written !== '', texts(locale).empty),
  })
}

/** The other of the two. */
export const otherThan = (letter: Letter, personId: string): Correspondent =>
  letter.sender.id === personId ? letter.receiver : letter.sender

/** Whether somebody has got the letter and owes it an answer. */
export const isForMe = (letter: Letter, personId: string): boolean =>
  letter.receiver.id === personId && letter.answeredAt === null
