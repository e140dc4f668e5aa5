import {
  type Certificate,
  type MatchingInput,
  type Verification,
  verify,
  verifyLarge,
} from '../engine/index.ts'

/** With more pairs than this, holding each to the prices one by one takes longer than the match. */
const mostPairsOneByOne = 500_000

/**
 * Holds a match to its certificate, by the part of the engine that shares only the score with the solver: over every
 * pair, with the kernel's help where there are many.
 */
export async function checkProof(
  certificate: Certificate,
  input: MatchingInput,
  options: { readonly signal?: AbortSignal; readonly threads?: number } = {},
): Promise<Verification> {
  const isLarge = input.mentees.length * input.mentors.length > mostPairsOneByOne
  return isLarge ? await verifyLarge(certificate, input, options) : verify(certificate, input)
}
