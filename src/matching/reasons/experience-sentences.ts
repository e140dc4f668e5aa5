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
  const wished = years < from ? t.atLeast(from) : t.atMost(to)
  return {
    for: speaksFor(reason) ? [difference] : [],
    against: speaksAgainst(reason) ? [speaksFor(reason) ? wished : `${difference}. ${wished}`] : [],
  }
}

export const gapBrief = ({ years = 0 }: GapReason, locale: Locale): string =>
  reasonTexts(locale).yearsBrief(Math.abs(years))
