import type { Locale } from '../platform/i18n.ts'
import type { MatchingRules } from './matching-rules.ts'
import { texts } from './messages.ts'

/** What a matching never breaks, in words (D2, D8, D10). */
export function mustSentences(rules: MatchingRules, locale: Locale): string[] {
  const t = texts(locale).must
  const { organisationRule } = rules
  return [
    ...(rules.differentUnit ? [t.differentUnit] : []),
    ...(rules.lineOfLeadersDepth > 0 ? [t.leaders(rules.lineOfLeadersDepth)] : []),
    ...(organisationRule === 'different-required' || organisationRule === 'same-required'
      ? [t[organisationRule]]
      : []),
    ...(rules.group ? [t.group(rules.group.smallest, rules.group.largest)] : []),
    ...(rules.peers ? [t.peers] : [t.capacity]),
    t.earlier,
    t.forbidden,
    t.locked,
  ]
}
