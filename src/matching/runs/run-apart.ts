import { fork } from 'node:child_process'
import type { ClientConfig } from 'pg'
import type { RunStep } from './runs-store.ts'

/** What the process of a run is told to begin with. */
export interface RunOrder {
  /** Compute the run, or weigh what it came to. */
  readonly work: 'match' | 'weigh'
  readonly connection: ClientConfig
  readonly run: string
  /** The coordinator in whose name it is computed: it sees what they may see. */
  readonly person: string
  /** The moment it is, as milliseconds: the process counts on from there. */
  readonly now: number
}

/** How a run ended: `cancelled` when nobody wanted it any more when it was to be saved. */
export type RunEnding = 'saved' | 'cancelled' | 'nobody-to-match'

/** What the process of a run says. */
export type RunMessage =
  | { readonly step: RunStep; readonly progress: number }
  | { readonly trouble: string }
  | { readonly ended: RunEnding }
  | { readonly failed: Record<string, string> }

/** A run that could not be computed; `facts` are plain, as the log has them. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed'
  readonly facts: Record<string, string>

  constructor(facts: Record<string, string>) {
    super('A matching could not be computed')
    this.facts = facts
  }
}

/**
 * Reads, computes and saves a run in a process of its own that comes after the pages: a hundred thousand people are
 * hundreds of megabytes and half a minute of both cores, and neither memory nor time is taken from whoever looks at
 * a page. Rejects with the signal's reason as soon as it is aborted; then nothing is saved.
 */
export function runApart(
  order: RunOrder,
  told: {
    onProgress: (step: RunStep, progress: number) => void
    onTrouble: (what: string) => void
    signal: AbortSignal
  },
): Promise<RunEnding> {
  const { signal } = told
  return new Promise((done, fail) => {
    if (signal.aborted) return fail(signal.reason)
    const child = fork(new URL('./run-process.ts', import.meta.url), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const stop = () => {
      fail(signal.reason)
      child.kill('SIGKILL')
    }
    signal.addEventListener('abort', stop, { once: true })
    child.on('message', (message: RunMessage) => {
      if ('ended' in message) done(message.ended)
      else if ('failed' in message) fail(new RunFailed(message.failed))
      else if ('trouble' in message) told.onTrouble(message.trouble)
      else told.onProgress(message.step, message.progress)
    })
    child.on('error', fail)
    child.on('exit', (code, killed) => {
      signal.removeEventListener('abort', stop)
      fail(new RunFailed({ error: `ended with ${code ?? killed}` }))
    })
    child.send(order, error => error && fail(error))
  })
}
