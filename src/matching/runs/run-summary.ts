import type { Locale } from '../../platform/i18n.ts'
import { number } from '../../ui/quantities.ts'
import type { MatchingRules } from '../matching-rules.ts'
import { texts } from './messages.ts'
import { runWords } from './messages-gathering.ts'
import { provenTexts } from './messages-proven.ts'
import type { RunOutcome, StableCost } from './run-outcome.ts'

type Gathering = Pick<MatchingRules, 'group' | 'peers'>

/** The heading of a run: how many have a proposal, a place in a group, or a partner. */
export function runTitle(
  { given, mentees }: { readonly given: number; readonly mentees: number },
  rules: Gathering,
  locale: Locale,
): string {
  const t = runWords(rules, locale)
  if (given === 0) return t.titleNone
  return given === mentees
    ? t.titleAll(mentees, number(mentees, locale))
    : t.title(number(given, locale), number(mentees, locale))
}

/**
 * What a run came to, in sentences: that it is proven, how the weakest pair is, who waits and mostly why.
 * `theme` is what most of those who wait seek, in words.
 */
export function runSentences(
  outcome: Pick<RunOutcome, 'weakest' | 'waiting' | 'pairs' | 'stable' | 'closed' | 'coming' | 'peers'>,
  {
    locks,
    theme,
    rules,
    locale,
  }: { locks: number; theme: string | undefined; rules: Gathering; locale: Locale },
): string[] {
  const t = runWords(rules, locale)
  const { weakest, waiting } = outcome
  const proven = provenSentence(outcome, locks, locale)
  return [
    ...(weakest ? [proven, t.weakestShares(weakest.sharedThemes)] : []),
    ...(waiting.people > 0 ? [waitingSentence(waiting, rules, locale)] : []),
    ...(theme === undefined ? [] : [t.waitingTheme(theme)]),
  ]
}

/** How good the match is, and how far that is proven. */
function provenSentence(
  {
    pairs,
    stable,
    closed,
    coming = 0,
    peers,
  }: Pick<RunOutcome, 'pairs' | 'stable' | 'closed' | 'coming' | 'peers'>,
  locks: number,
  locale: Locale,
): string {
  const t = { ...texts(locale), ...provenTexts(locale) }
  if (peers) {
    if (peers.exact) return t.peers.exact
    if (pairs < peers.mostPairs || !peers.mostPoints) return t.peers.unknown
    return t.peers.reached(number(Math.floor((100 * peers.points) / peers.mostPoints), locale))
  }
  if (closed !== undefined)
    return [
      t.groups.proven,
      coming > 0 ? t.groups.coming(coming, number(coming, locale)) : '',
      closed > 0 ? t.groups.closed(closed, number(closed, locale)) : '',
    ]
      .filter(Boolean)
      .join(' ')
  if (stable) return stableSentence(pairs, stable, locale)
  return locks > 0 ? t.provenWithLocks : t.proven
}

/** What it means that no two would rather have each other, and what it costs (D3). */
function stableSentence(pairs: number, cost: StableCost, locale: Locale): string {
  const t = texts(locale).stable
  const shown = (count: number) => number(count, locale)
  const fewer = cost.bestPairs - pairs
  const less = cost.bestTotal - cost.total
  const price = fewer > 0 ? t.fewer(fewer, shown(fewer)) : less > 0 ? t.less(less, shown(less)) : t.free
  const others = cost.bestBlocking > 0 ? ` ${t.blocking(cost.bestBlocking, shown(cost.bestBlocking))}` : ''
  return `${t.holds} ${price}${others}`
}

function waitingSentence(
  { people, byRules }: RunOutcome['waiting'],
  rules: Gathering,
  locale: Locale,
): string {
  const why = byRules * 2 > people ? 'rules' : 'places'
  const all = byRules === 0 || byRules === people
  return runWords(rules, locale).waits(people, number(people, locale), all, why)
}

/** How strength is spoken of, and from where. */
export const strengthBands = { strong: 0.7, good: 0.45, fair: 0.25, weak: 0 } as const
export type StrengthBand = keyof typeof strengthBands

export const bandOf = (strength: number): StrengthBand =>
  (Object.keys(strengthBands) as StrengthBand[]).find(band => strength >= strengthBands[band]) ?? 'weak'

/** A strength from 0 to 1 as a word. */
export const strengthWord = (strength: number, locale: Locale): string =>
  texts(locale).strength[bandOf(strength)]
