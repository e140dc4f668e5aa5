import type { Locale } from '../../platform/i18n.ts'
import { type Reason, speaksAgainst, speaksFor } from '../engine/index.ts'
import { reasonTexts } from './messages.ts'

type GapReason = Extract<Reason, { kind: 'experience-gap' }>

/** What a difference in experience says for and against a pair (D7). */
export function gapSentences(
  reason: GapReason,
  { mentee, mentor }: { mentee: string; mentor: string },
  locale: Locale,
): { for: string[]; against: string[] } {
  const t = reasonTexts(locale)
  const { years, from, to } = reason
  if (years === undefined) return { for: [], against: speaksAgainst(reason) ? [t.unknownYears(mentor)] : [] }
  const difference =
    years > 0
      ? t.moreYears(mentee, mentor, years)
      : years === 0
        ? t.sameYears(mentee, mentor)
        : t.fewerYears(mentee, mentor, -years)
  if (!isWished(reason)) {
    const wished = years < from ? t.atLeast(from) : t.atMost(to)
    return { for: [], against: speaksAgainst(reason) ? [`${difference}. ${wished}`] : [] }
  }
  return { for: speaksFor(reason) ? [difference] : [], against: [] }
}

/** The difference in a word, '' for one that the programme does not wish for. */
export const gapBrief = (reason: GapReason, locale: Locale): string =>
  isWished(reason) ? reasonTexts(locale).yearsBrief(Math.abs(reason.years ?? 0)) : ''

const isWished = ({ years = 0, from, to }: GapReason): boolean => years >= from && years <= to
