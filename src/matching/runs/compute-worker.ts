import { parentPort, workerData } from 'node:worker_threads'
import { type MatchingInput, type MatchingResult, solve, verify, verifyLarge } from '../engine/index.ts'
import type { SetAside } from '../matching-input.ts'
import type { ComputationMessage } from './compute.ts'
import { outcomeOf } from './run-outcome.ts'

// A match can take all of a processor for a while: in a thread of its own the pages go on.
const { input, setAside } = workerData as { input: MatchingInput; setAside: SetAside[] }
const tell = (message: ComputationMessage) => parentPort?.postMessage(message)

/** With more pairs than this, checking each with `verify` takes longer than the match. */
const mostPairsChecked = 500_000

/** How much of the work is told to be done by solving; the rest is checking. */
const solving = 0.8

const result = await proven()
tell({ computed: { ...outcomeOf(input, result, setAside), certificate: result.certificate } })

// Nothing is shown as proven that has not been checked by the part that shares only the score with the solver. A
// match whose proof does not hold is computed once more by the way that lists every pair.
async function proven(): Promise<MatchingResult> {
  const found = await solve(input, { onProgress: share => tell({ progress: solving * share }) })
  if (await holds(found)) return found
  tell({ trouble: 'the proof of a match did not hold' })
  const again = await solve(input, { implicit: false })
  if (await holds(again)) return again
  throw new Error('The proof of a match does not hold')
}

async function holds({ certificate }: MatchingResult): Promise<boolean> {
  const large = input.mentees.length * input.mentors.length > mostPairsChecked
  const { valid } = large ? await verifyLarge(certificate, input) : verify(certificate, input)
  return valid
}
