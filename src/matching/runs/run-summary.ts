import type { Locale } from '../../platform/i18n.ts'
import { number } from '../../ui/quantities.ts'
import { texts } from './messages.ts'
import type { RunOutcome, Waiting } from './run-outcome.ts'

/** The heading of a run: how many have a proposal. */
export function runTitle({ pairs, mentees }: Pick<RunOutcome, 'pairs' | 'mentees'>, locale: Locale): string {
  const t = texts(locale)
  if (pairs === 0) return t.titleNone
  return pairs === mentees
    ? t.titleAll(number(mentees, locale))
    : t.title(number(pairs, locale), number(mentees, locale))
}

/**
 * What a run came to, in sentences: that it is proven, how the weakest pair is, who waits and mostly why.
 * `theme` is what most of those who wait seek, in words.
 */
export function runSentences(
  outcome: RunOutcome,
  { locks, theme, locale }: { locks: number; theme: string | undefined; locale: Locale },
): string[] {
  const t = texts(locale)
  const { weakest, waiting } = outcome
  const proven = locks > 0 ? t.provenWithLocks : t.proven
  return [
    ...(weakest ? [proven, t.weakestShares(weakest.sharedThemes)] : []),
    ...(waiting.length > 0 ? [waitingSentence(waiting, locale)] : []),
    ...(theme === undefined ? [] : [t.waitingTheme(theme)]),
  ]
}

function waitingSentence(waiting: readonly Waiting[], locale: Locale): string {
  const byRules = waiting.filter(({ reason }) => reason.why === 'nobody-allowed').length
  const why = byRules * 2 > waiting.length ? 'rules' : 'places'
  const all = byRules === 0 || byRules === waiting.length
  return texts(locale).waits(waiting.length, number(waiting.length, locale), all, why)
}

/** A strength from 0 to 1 as a word. */
export function strengthWord(strength: number, locale: Locale): string {
  const t = texts(locale).strength
  if (strength >= 0.7) return t.strong
  if (strength >= 0.45) return t.good
  return strength >= 0.25 ? t.fair : t.weak
}
