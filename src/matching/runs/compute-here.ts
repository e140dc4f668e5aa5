import { checkProof } from '../certificate/check-proof.ts'
import { type MatchingInput, type MatchingResult, solve } from '../engine/index.ts'
import type { SetAside } from '../matching-input.ts'
import type { Computed } from './compute.ts'
import { outcomeOf } from './run-outcome.ts'

/** How much of the work is told to be done by solving; the rest is checking. */
const solving = 0.9

/**
 * Matches in the calling thread, which gives way to other work now and then. Nothing is given out as proven that has
 * not been held to its certificate by the part of the engine that shares only the score with the solver; a match
 * whose proof does not hold is computed once more by the way that lists every pair.
 */
export async function computeHere(
  input: MatchingInput,
  setAside: readonly SetAside[],
  told: { onProgress: (share: number) => void; onTrouble: (what: string) => void; threads?: number },
): Promise<Computed> {
  const { threads } = told
  const within = threads === undefined ? {} : { threads }
  let result = await solve(input, { ...within, onProgress: share => told.onProgress(solving * share) })
  if (!(await holds(result, input, within))) {
    told.onTrouble('the proof of a match did not hold')
    result = await solve(input, { ...within, implicit: false })
    if (!(await holds(result, input, within))) throw new Error('The proof of a match does not hold')
  }
  return { ...outcomeOf(input, result, setAside), certificate: result.certificate }
}

async function holds(
  { verification, certificate }: MatchingResult,
  input: MatchingInput,
  within: { threads?: number },
): Promise<boolean> {
  const { valid } = verification ?? (await checkProof(certificate, input, within))
  return valid
}
