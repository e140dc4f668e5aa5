import type { Locale } from '../../platform/i18n.ts'
import { number } from '../../ui/quantities.ts'
import type { Gain } from '../insight/rule-costs.ts'
import { texts } from './messages.ts'

/** What a placement does to all pairs together, in a few words: pairs first, then the weakest pair, then the points. */
export function gainWords({ pairs, worst, total }: Gain, locale: Locale): string {
  const t = texts(locale)
  const say = (count: number, more: typeof t.morePairs, less: typeof t.fewerPairs) =>
    (count > 0 ? more : less)(Math.abs(count), number(Math.abs(count), locale))
  const parts = [
    ...(pairs === 0 ? [] : [say(pairs, t.morePairs, t.fewerPairs)]),
    ...(pairs === 0 && worst !== 0 ? [say(worst, t.stronger, t.weaker)] : []),
    ...(total === 0 ? [] : [say(total, t.moreTotal, t.lessTotal)]),
  ]
  return parts.length === 0 ? t.free : parts.join('. ')
}
