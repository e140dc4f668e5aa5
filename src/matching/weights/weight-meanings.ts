import { type MatchingRules, type Wish, wishesOf } from '../matching-rules.ts'

/** What weights mean, seen against each other. */
export type Meaning =
  | { readonly kind: 'same' | 'slightly' | 'half-more' | 'twice'; readonly more: Wish; readonly less: Wish }
  | { readonly kind: 'times'; readonly times: number; readonly more: Wish; readonly less: Wish }

/** How often a wish can count in one pair. */
const limits: Partial<Record<Wish, number>> = { themes: 3, developmentAreas: 3, competences: 3 }
export const limitOfWish = (wish: Wish): number => limits[wish] ?? 1

/** Each wish against the next lighter one, the heaviest first. */
export function meaningsOf(rules: MatchingRules): { meanings: Meaning[]; unused: Wish[] } {
  const own = wishesOf(rules)
  const used = own
    .filter(wish => rules.weights[wish] > 0)
    .toSorted((a, b) => rules.weights[b] - rules.weights[a])
  const meanings = used.slice(1).map((less, at) => {
    const more = used[at] ?? less
    return meaning(more, less, rules.weights[more] / rules.weights[less])
  })
  return { meanings, unused: own.filter(wish => rules.weights[wish] === 0) }
}

/** How large a part of what a pair can get at most each wish is: from 0 to 1, together 1. */
export function sharesOf(rules: MatchingRules): { wish: Wish; share: number; points: number }[] {
  const own = wishesOf(rules).map(wish => ({ wish, points: rules.weights[wish] * limitOfWish(wish) }))
  const all = own.reduce((sum, { points }) => sum + points, 0)
  return own.map(({ wish, points }) => ({ wish, points, share: all === 0 ? 0 : points / all }))
}

function meaning(more: Wish, less: Wish, ratio: number): Meaning {
  if (ratio === 1) return { kind: 'same', more, less }
  if (ratio < 1.3) return { kind: 'slightly', more, less }
  if (ratio < 1.75) return { kind: 'half-more', more, less }
  if (ratio < 2.5) return { kind: 'twice', more, less }
  return { kind: 'times', times: Math.round(ratio), more, less }
}
