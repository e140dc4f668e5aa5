import { z } from 'zod'
import { typed } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Locale } from '../../platform/i18n.ts'
import { texts } from './messages.ts'

/** How many characters the words of a poster may have: as many as stand on it well. */
export const mostOnPoster = { title: 80, words: 600, contact: 160 }

/** Reads the words a programme is shared with. */
export function posterSchema(reader: { locale: Locale; now: Date }) {
  const t = texts(reader.locale).errors
  const given = (most: number, missing: string) => freeText(reader, most).refine(said => said !== '', missing)
  return z.object({
    title: given(mostOnPoster.title, t.heading),
    words: given(mostOnPoster.words, t.words),
    contact: given(mostOnPoster.contact, t.contact),
    open: typed.transform(value => value === 'yes'),
  })
}
