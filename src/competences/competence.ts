import { z } from 'zod'
import { freeText } from '../platform/http/free-text.ts'
import type { Locale } from '../platform/i18n.ts'
import { oneName } from './esco.ts'
import { texts } from './messages.ts'

/** What something one can be good at is called. */
export interface Competence {
  readonly id: string
  /** Null: everybody's word. */
  readonly organisationId: string | null
  /** The concept's address where it comes from a list that others use too, as ESCO. */
  readonly uri: string | null
  readonly da: string
  readonly nb: string
  readonly en: string
  /** What else it is called, a line each. */
  readonly others: string
}

export type NewCompetence = Pick<Competence, 'da' | 'nb' | 'en' | 'others'>

/** How many characters a name and all other names may have. */
export const most = { name: 120, others: 600 }

/** Reads the form of a new word. One language is enough. */
export function competenceSchema(locale: Locale, now: Date) {
  const text = (length: number) => freeText({ locale, now }, length)
  const name = text(most.name).transform(oneName)
  return z
    .object({ da: name, nb: name, en: name, others: text(most.others) })
    .refine(({ da, nb, en }) => da + nb + en !== '', { message: texts(locale).errors.name, path: ['da'] })
}
