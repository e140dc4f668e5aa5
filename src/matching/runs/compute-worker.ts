import { parentPort, workerData } from 'node:worker_threads'
import { type MatchingInput, solve } from '../engine/index.ts'
import type { SetAside } from '../matching-input.ts'
import type { ComputationMessage } from './compute.ts'
import { outcomeOf } from './run-outcome.ts'

// A match can take all of a processor for a while: in a thread of its own the pages go on.
const { input, setAside } = workerData as { input: MatchingInput; setAside: SetAside[] }
const tell = (message: ComputationMessage) => parentPort?.postMessage(message)

const result = await solve(input, { onProgress: progress => tell({ progress }) })
tell({ computed: { ...outcomeOf(input, result, setAside), certificate: result.certificate } })
