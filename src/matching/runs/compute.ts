import { checkProof } from '../certificate/check-proof.ts'
import { type Certificate, type MatchingInput, type MatchingResult, solve } from '../engine/index.ts'
import type { SetAside } from '../matching-input.ts'
import { type NewProposal, outcomeOf, type RunOutcome, type Waiting } from './run-outcome.ts'
import { stableInstead } from './stable-result.ts'

/** How much of the work is told to be done by solving; the rest is checking. */
const solving = 0.9

/** What a computation gives: all that is stored of it. */
export interface Computed {
  /** What the certificate is of. */
  readonly input: MatchingInput
  readonly outcome: RunOutcome
  readonly waiting: readonly Waiting[]
  readonly proposals: readonly NewProposal[]
  readonly certificate: Certificate
}

export type Compute = (
  input: MatchingInput,
  setAside: readonly SetAside[],
  how: Telling & Within & { readonly stable?: boolean },
) => Promise<Computed>

interface Telling {
  readonly onProgress: (share: number) => void
  readonly onTrouble: (what: string) => void
}

interface Within {
  readonly threads?: number
  /** Only the pairs are wanted: nothing is explained, and no proof is held to. */
  readonly pairsOnly?: boolean
  /** Stops the work within a second: it rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/**
 * Matches in the calling thread, which gives way to other work now and then. Nothing is given out as proven that has
 * not been held to its certificate by the part of the engine that shares only the score with the solver; a match
 * whose proof does not hold is computed once more by the way that lists every pair.
 */
export async function compute(
  input: MatchingInput,
  setAside: readonly SetAside[],
  { onProgress, onTrouble, stable, pairsOnly, ...within }: Telling & Within & { readonly stable?: boolean },
): Promise<Computed> {
  let result = await solve(input, {
    ...within,
    ...(pairsOnly && { explain: false }),
    onProgress: share => onProgress(solving * share),
  })
  if (!pairsOnly && !(await holds(result, input, within))) {
    onTrouble('the proof of a match did not hold')
    result = await solve(input, { ...within, implicit: false })
    if (!(await holds(result, input, within))) throw new Error('The proof of a match does not hold')
  }
  // What is best is proven also where it is not what is proposed: it says what being stable costs.
  const settled = stable ? stableInstead(input, result) : undefined
  const { outcome, ...rest } = outcomeOf(input, settled?.result ?? result, setAside)
  return {
    ...rest,
    input,
    outcome: settled ? { ...outcome, stable: settled.cost } : outcome,
    certificate: result.certificate,
  }
}

async function holds(
  { verification, certificate }: MatchingResult,
  input: MatchingInput,
  within: Within,
): Promise<boolean> {
  const { valid } = verification ?? (await checkProof(certificate, input, within))
  return valid
}
