import { z } from 'zod'
import { freeText } from '../../platform/http/free-text.ts'
import type { Locale } from '../../platform/i18n.ts'
import { texts } from './messages.ts'
import { waitingReasons } from './waiting-place.ts'

/** How many characters the words to somebody who waits may have. */
export const mostWaitingWords = 600

/** Reads why somebody is put on the waiting list. */
export function waitingSchema(reader: { locale: Locale; now: Date }) {
  return z.object({
    reason: z.enum(waitingReasons, texts(reader.locale).chooseReason),
    waitingWords: freeText(reader, mostWaitingWords),
  })
}
