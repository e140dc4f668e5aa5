import { parentPort, workerData } from 'node:worker_threads'
import { type MatchingInput, solve, verify } from '../engine/index.ts'
import type { SetAside } from '../matching-input.ts'
import type { ComputationMessage } from './compute.ts'
import { outcomeOf } from './run-outcome.ts'

// A match can take all of a processor for a while: in a thread of its own the pages go on.
const { input, setAside } = workerData as { input: MatchingInput; setAside: SetAside[] }
const tell = (message: ComputationMessage) => parentPort?.postMessage(message)

const result = await solve(input, { onProgress: share => tell({ progress: 0.9 * share }) })
// Nothing is shown as proven that has not been checked by the part that shares only the score with the solver.
const { valid } = verify(result.certificate, input)
if (!valid) throw new Error('The certificate of a match does not hold')
tell({ computed: { ...outcomeOf(input, result, setAside), certificate: result.certificate } })
