import type { Locale } from '../../platform/i18n.ts'
import { list, number } from '../../ui/quantities.ts'
import type { MatchingRules } from '../matching-rules.ts'
import { texts as matchingTexts } from '../messages.ts'
import { obstacleTexts } from '../reasons/messages-obstacles.ts'
import { texts } from './messages.ts'
import type { RuleCost, Weighed } from './rule-costs.ts'

/** A rule as a sentence that says what must hold. */
export function weighedWords(rule: Weighed, rules: MatchingRules, locale: Locale): string {
  const t = matchingTexts(locale).must
  switch (rule) {
    case 'different-unit':
      return t.differentUnit
    case 'no-line-of-leaders':
      return t.leaders(rules.lineOfLeadersDepth)
    case 'different-organisation':
      return t['different-required']
    case 'same-organisation':
      return t['same-required']
    case 'earlier-pairs':
      return t.earlier
    case 'blocked':
      return t.forbidden
    case 'locked':
      return t.locked
    case 'same-unit':
    case 'only-listed':
    case 'same-person':
      return obstacleTexts(locale).pair[rule]
  }
}

/** What a rule costs, in sentences: what would be better without it, and whom it leaves without a possible mentor. */
export function costSentences(
  cost: RuleCost,
  rules: Pick<MatchingRules, 'peers'>,
  names: readonly string[],
  locale: Locale,
): string[] {
  const t = texts(locale)
  const gained = cost.without === null ? t.tooLarge : gainSentence(cost.without, rules, locale)
  if (cost.unmatchableCount === 0) return [gained]
  const unnamed = cost.unmatchableCount - names.length
  const all = unnamed > 0 ? [...names, t.andMore(number(unnamed, locale))] : names
  const who = t.unmatchable(cost.unmatchableCount, number(cost.unmatchableCount, locale), list(all, locale))
  return [gained, who]
}

function gainSentence(
  { pairs, worst, total }: NonNullable<RuleCost['without']>,
  { peers }: Pick<MatchingRules, 'peers'>,
  locale: Locale,
): string {
  const t = texts(locale)
  // A pair of equals gives both of them one.
  const more = peers ? 2 * pairs : pairs
  if (more > 0) return t.morePairs(more, number(more, locale))
  // Where pairs are not the best of all, one without the rule can even be worse.
  if (pairs < 0) return t.nothing
  if (worst > 0) return t.strongerWeakest(worst, number(worst, locale))
  return worst === 0 && total > 0 ? t.moreTotal(total, number(total, locale)) : t.nothing
}
