import { randomUUID } from 'node:crypto'
import type { Locale } from '../../../platform/i18n.ts'
import type { OwnQuestion } from '../own-questions-store.ts'
import type { ShippedQuestion } from '../question.ts'
import { shippedQuestions } from '../question-bank.ts'

/** A question as those who keep the bank see it: what came along, with what they have made of it, or their own. */
export interface KeptQuestion extends Omit<OwnQuestion, 'organisationId'> {
  /** Stands in the address: the name of what came along, the id of an own one. */
  readonly key: string
  /** As readers have it, in the languages there are. */
  readonly words: Readonly<Partial<Record<Locale, string>>>
  /** What the organisation has written itself. */
  readonly written: Readonly<Partial<Record<Locale, string>>>
  /** What came along, where it did. */
  readonly came: ShippedQuestion['words'] | undefined
}

export function keptQuestions(own: readonly OwnQuestion[]): KeptQuestion[] {
  const shipped = shippedQuestions.map(({ id, words, stages, purpose, asker, theme }): KeptQuestion => {
    const theirs = own.find(one => one.shipped === id)
    const written = theirs?.words ?? {}
    return {
      id: theirs?.id ?? randomUUID(),
      key: id,
      shipped: id,
      words: { ...words, ...written },
      written,
      came: words,
      hidden: theirs?.hidden ?? false,
      ...{ stages, purpose, asker, theme },
    }
  })
  const added = own.filter(one => one.shipped === undefined)
  return [...added.map(one => ({ ...one, key: one.id, written: one.words, came: undefined })), ...shipped]
}
