import { Worker } from 'node:worker_threads'
import { UnusableError } from '../../platform/commands.ts'
import type { AssignmentResult, Certificate, MatchingInput, Verification } from '../engine/index.ts'

/** What is computed in a thread of its own, so that Ctrl-C is heard at any time. */
export type Task =
  | { readonly kind: 'assign'; readonly bytes: Uint8Array }
  | { readonly kind: 'verify'; readonly certificate: Certificate; readonly input: MatchingInput }

export interface Answers {
  /** The seconds of reading and solving alone. */
  readonly assign: { readonly result: AssignmentResult; readonly seconds: number }
  readonly verify: Verification
}

export type TaskMessage = { readonly refused: string } | { readonly done: Answers[keyof Answers] }

/**
 * Does a task in a thread. Rejects with the signal's reason as soon as it is aborted, and with an UnusableError where
 * what was given is not what it should be.
 */
export function apart<Kind extends Task['kind']>(
  task: Extract<Task, { kind: Kind }>,
  signal: AbortSignal,
): Promise<Answers[Kind]> {
  return new Promise((done, fail) => {
    if (signal.aborted) return fail(signal.reason)
    const worker = new Worker(new URL('./apart-worker.ts', import.meta.url), {
      workerData: task,
      execArgv: [],
    })
    const stop = () => {
      fail(signal.reason)
      worker.terminate()
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: TaskMessage) => {
      if ('refused' in message) fail(new UnusableError(message.refused))
      else done(message.done as Answers[Kind])
    })
    worker.on('error', fail)
    worker.on('exit', code => {
      signal.removeEventListener('abort', stop)
      fail(new Error(`The thread ended with ${code}`))
    })
  })
}
