import { Worker } from 'node:worker_threads'
import type { Breathe, Passes } from '../implicit.ts'
import { Kernel, type KernelLayout } from './kernel.ts'
import { type PassColumns, type PassResult, runPass } from './pass.ts'

/** What a thread is asked. */
export interface PassRequest {
  readonly id: number
  readonly rows: Int32Array
  readonly floor: Int32Array
  readonly columns: PassColumns
  readonly target: number
  readonly cap: number
}

/** Rows in one request: few enough that threads end together and a stop is heeded soon. */
const ROWS_AT_A_TIME = 1024

export interface ClosingPasses extends Passes {
  /** Resolves when no thread is left. */
  close(): Promise<void>
}

/** Passes on this thread, with pauses. */
export function passesHere(layout: KernelLayout, breathe: Breathe): ClosingPasses {
  const kernel = new Kernel(layout, 0)
  return {
    layout,
    close: async () => {},
    run: async (rows, floor, columns, target, cap) => {
      const results: PassResult[] = []
      for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
        results.push(runPass(kernel, rows.subarray(from, from + ROWS_AT_A_TIME), floor, columns, target, cap))
        await breathe(0)
      }
      return results
    },
  }
}

/** Passes on several threads, which share the kernel's memory. Results come in the order of the rows. */
export class Pool implements ClosingPasses {
  readonly layout: KernelLayout
  private readonly workers: Worker[]
  private readonly waiting = new Map<
    number,
    { resolve: (result: PassResult) => void; reject: (why: unknown) => void }
  >()
  private readonly signal: AbortSignal | undefined
  private readonly stop = (): void => this.fail(this.signal?.reason)
  private lastId = 0

  constructor(layout: KernelLayout, threads: number, signal: AbortSignal | undefined) {
    this.layout = layout
    this.signal = signal
    this.workers = Array.from({ length: threads }, (_, thread) => {
      const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: { layout, thread } })
      worker.on('message', ({ id, result }: { id: number; result: PassResult }) => {
        this.waiting.get(id)?.resolve(result)
        this.waiting.delete(id)
      })
      worker.on('error', error => this.fail(error))
      worker.unref()
      return worker
    })
    signal?.addEventListener('abort', this.stop)
  }

  async run(
    rows: Int32Array,
    floor: Int32Array,
    columns: PassColumns,
    target: number,
    cap: number,
  ): Promise<PassResult[]> {
    const shared = new Int32Array(new SharedArrayBuffer(floor.byteLength))
    shared.set(floor)
    const results: PassResult[] = []
    let next = 0
    // Each thread takes the next rows when it has done its last.
    const serve = async (worker: Worker): Promise<void> => {
      while (next * ROWS_AT_A_TIME < rows.length) {
        const at = next++
        const part = rows.slice(at * ROWS_AT_A_TIME, (at + 1) * ROWS_AT_A_TIME)
        results[at] = await this.ask(worker, {
          id: ++this.lastId,
          rows: part,
          floor: shared,
          columns,
          target,
          cap,
        })
      }
    }
    // Keeps the process alive while threads work.
    const alive = setInterval(() => {}, 1000)
    try {
      await Promise.all(this.workers.map(serve))
    } finally {
      clearInterval(alive)
    }
    return results
  }

  async close(): Promise<void> {
    this.signal?.removeEventListener('abort', this.stop)
    await Promise.all(this.workers.map(worker => worker.terminate()))
  }

  private ask(worker: Worker, request: PassRequest): Promise<PassResult> {
    return new Promise((resolve, reject) => {
      if (this.signal?.aborted) {
        reject(this.signal.reason)
        return
      }
      this.waiting.set(request.id, { resolve, reject })
      worker.postMessage(request)
    })
  }

  private fail(why: unknown): void {
    for (const { reject } of this.waiting.values()) reject(why)
    this.waiting.clear()
  }
}
