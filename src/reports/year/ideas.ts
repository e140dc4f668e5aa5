import { shareOf } from '../../evaluations/figures-store.ts'
import { endedOf, type Gain } from '../figures.ts'
import type { Report } from '../report-store.ts'

/** Something the figures ask to be mended next year. */
export type Idea =
  | { readonly kind: 'places' | 'rules' | 'silent' | 'early' | 'slow' | 'none' }
  | { readonly kind: 'lowest'; readonly gain: Gain }

/** Below this share of agreement a statement is worth working on. */
const low = 0.6

/** What the figures of a year point at, the heaviest first; three at most, since no more is mended in a year. */
export function ideasFor({ counts, days, gains }: Pick<Report, 'counts' | 'days' | 'gains'>): Idea[] {
  const ended = endedOf(counts)
  const lowest = gains.toSorted((a, b) => shareOf(a) - shareOf(b))[0]
  const ideas: Idea[] = [
    ...(counts.wait_places + counts.queued > 0 ? [{ kind: 'places' as const }] : []),
    ...(counts.wait_rules > 0 ? [{ kind: 'rules' as const }] : []),
    ...(counts.silent > 0 && counts.silent >= counts.active / 10 ? [{ kind: 'silent' as const }] : []),
    ...(ended > 0 && counts.early > ended / 5 ? [{ kind: 'early' as const }] : []),
    ...(days !== undefined && days > 31 ? [{ kind: 'slow' as const }] : []),
    ...(lowest && shareOf(lowest) < low ? [{ kind: 'lowest' as const, gain: lowest }] : []),
  ]
  return ideas.length === 0 ? [{ kind: 'none' }] : ideas.slice(0, 3)
}
