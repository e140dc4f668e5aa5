import { parentPort, workerData } from 'node:worker_threads'
import type { MatchingInput } from '../engine/index.ts'
import type { SetAside } from '../matching-input.ts'
import type { ComputationMessage } from './compute.ts'
import { computeHere } from './compute-here.ts'

const { input, setAside } = workerData as { input: MatchingInput; setAside: SetAside[] }
const tell = (message: ComputationMessage) => parentPort?.postMessage(message)

const computed = await computeHere(input, setAside, {
  onProgress: progress => tell({ progress }),
  onTrouble: trouble => tell({ trouble }),
})
tell({ computed })
