import { Worker } from 'node:worker_threads'
import type { Breathe, Passes, Told } from '../implicit.ts'
import { Kernel, type KernelLayout } from './kernel.ts'
import { type PassColumns, type PassResult, runPass, type SiftRequest, siftPass } from './pass.ts'
import { type SieveLayout, Sifting } from './sieve.ts'

/** What a thread is asked. */
export interface PassRequest {
  readonly id: number
  readonly rows: Int32Array
  readonly floor: Int32Array
  readonly columns: PassColumns
  readonly target: number
  readonly cap: number
  /** Asks the sieve instead. */
  readonly sift?: SiftRequest
}

/** Rows in one request: few enough that threads end together and a stop is heeded soon. */
const ROWS_AT_A_TIME = 1024

export interface ClosingPasses extends Passes {
  /** Resolves when no thread is left. */
  close(): Promise<void>
}

/** Passes on this thread, with pauses. */
export function passesHere(layout: KernelLayout, breathe: Breathe, sieve?: SieveLayout): ClosingPasses {
  const kernel = new Kernel(layout, 0)
  const sifting = sieve && new Sifting(sieve, 0)
  const inParts = async (
    rows: Int32Array,
    told: Told | undefined,
    run: (part: Int32Array) => PassResult,
  ): Promise<PassResult[]> => {
    const results: PassResult[] = []
    for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
      const result = run(rows.subarray(from, from + ROWS_AT_A_TIME))
      results.push(result)
      told?.(result)
      await breathe(0)
    }
    return results
  }
  return {
    layout,
    sieve,
    close: async () => {},
    run: (rows, floor, columns, target, cap, told) =>
      inParts(rows, told, part => runPass(kernel, part, floor, columns, target, cap)),
    sift: (rows, request, told) =>
      sifting ? inParts(rows, told, part => siftPass(sifting, part, request)) : Promise.resolve([]),
  }
}

/** Passes on several threads, which share the kernel's memory. Results come in the order of the rows. */
export class Pool implements ClosingPasses {
  readonly layout: KernelLayout
  readonly sieve: SieveLayout | undefined
  private readonly workers: Worker[]
  private readonly waiting = new Map<
    number,
    { resolve: (result: PassResult) => void; reject: (why: unknown) => void }
  >()
  private readonly signal: AbortSignal | undefined
  private readonly stop = (): void => this.fail(this.signal?.reason)
  private lastId = 0

  constructor(layout: KernelLayout, threads: number, signal: AbortSignal | undefined, sieve?: SieveLayout) {
    this.layout = layout
    this.sieve = sieve
    this.signal = signal
    this.workers = Array.from({ length: threads }, (_, thread) => {
      const worker = new Worker(new URL('worker.ts', import.meta.url), {
        workerData: { layout, sieve, thread },
        // What a thread makes is soon gone, and needs no more room than this.
        resourceLimits: { maxYoungGenerationSizeMb: 8 },
      })
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

  run(
    rows: Int32Array,
    floor: Int32Array,
    columns: PassColumns,
    target: number,
    cap: number,
    told?: Told,
  ): Promise<PassResult[]> {
    return this.share(rows, { floor: shared(floor), columns, target, cap }, told)
  }

  sift(rows: Int32Array, sift: SiftRequest, told?: Told): Promise<PassResult[]> {
    const { address, threshold, prices, target, cap } = sift
    const request = {
      ...sift,
      address: shared(address),
      threshold: shared(threshold),
      prices: shared(prices),
    }
    return this.share(rows, { floor: NO_FLOOR, columns: { kind: 'all' }, target, cap, sift: request }, told)
  }

  private async share(
    rows: Int32Array,
    request: Omit<PassRequest, 'id' | 'rows'>,
    told: Told | undefined,
  ): Promise<PassResult[]> {
    const results: PassResult[] = []
    const atATime = Math.min(ROWS_AT_A_TIME, Math.ceil(rows.length / (8 * this.workers.length)))
    let next = 0
    let heard = 0
    // Each thread takes the next rows when it has done its last.
    const serve = async (worker: Worker): Promise<void> => {
      while (next * atATime < rows.length) {
        const at = next++
        const part = rows.slice(at * atATime, (at + 1) * atATime)
        results[at] = await this.ask(worker, { ...request, id: ++this.lastId, rows: part })
        for (let result = results[heard]; told && result; result = results[++heard]) told(result)
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
    this.fail(new Error('The threads were told to end.'))
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

const NO_FLOOR = new Int32Array(0)

function shared<Numbers extends Int32Array | Float64Array>(numbers: Numbers): Numbers {
  const made = new SharedArrayBuffer(numbers.byteLength)
  const copy = numbers instanceof Int32Array ? new Int32Array(made) : new Float64Array(made)
  copy.set(numbers)
  return copy as Numbers
}
