import type { MatchingResult } from './result.ts'
import type { Verification } from './verify.ts'

/** No proof was found that the match is best, so there is no match to give out. */
export class UnprovenMatchError extends Error {
  override readonly name = 'UnprovenMatchError'
}

/** Listing more pairs than these takes more memory than a machine can be counted on to have. */
export const MOST_LISTED = 20_000_000

/**
 * A match found without listing all pairs, if its proof holds; otherwise the one that `listed` finds from all of them.
 * Throws an UnprovenMatchError where there are too many pairs to list.
 */
export async function provenMatch(
  unlisted: MatchingResult,
  verification: Verification,
  pairs: number,
  listed: () => Promise<MatchingResult>,
): Promise<MatchingResult> {
  const { valid, flaws } = verification
  if (valid) return { ...unlisted, verification }
  if (pairs <= MOST_LISTED) return listed()
  throw new UnprovenMatchError(`The match is not proven best: ${flaws[0]?.flaw ?? 'no reason known'}.`)
}
