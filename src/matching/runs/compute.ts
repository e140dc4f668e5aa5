import { Worker } from 'node:worker_threads'
import type { Certificate, MatchingInput } from '../engine/index.ts'
import type { SetAside } from '../matching-input.ts'
import type { NewProposal, RunOutcome, Waiting } from './run-outcome.ts'

/** What a computation gives: all that is stored of it. */
export interface Computed {
  readonly outcome: RunOutcome
  readonly waiting: readonly Waiting[]
  readonly proposals: readonly NewProposal[]
  readonly certificate: Certificate
}

export type ComputationMessage =
  | { readonly progress: number }
  | { readonly trouble: string }
  | { readonly computed: Computed }

/**
 * Matches in a thread of its own. `onProgress` is told how far it is, from 0 to 1; `onTrouble` what was mended on
 * the way. Rejects with the signal's reason as soon as it is aborted, and with the engine's error when it cannot
 * compute.
 */
export function compute(
  input: MatchingInput,
  setAside: readonly SetAside[],
  {
    onProgress,
    onTrouble,
    signal,
  }: { onProgress: (share: number) => void; onTrouble: (what: string) => void; signal: AbortSignal },
): Promise<Computed> {
  return new Promise((done, fail) => {
    if (signal.aborted) return fail(signal.reason)
    // Without the hook of the command line: everything the thread reads is plain TypeScript.
    const worker = new Worker(new URL('./compute-worker.ts', import.meta.url), {
      workerData: { input, setAside },
      execArgv: [],
    })
    const stop = () => {
      fail(signal.reason)
      worker.terminate()
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: ComputationMessage) => {
      if ('computed' in message) done(message.computed)
      else if ('trouble' in message) onTrouble(message.trouble)
      else onProgress(message.progress)
    })
    worker.on('error', fail)
    worker.on('exit', code => {
      signal.removeEventListener('abort', stop)
      fail(new Error(`The matching thread ended with ${code}`))
    })
  })
}
