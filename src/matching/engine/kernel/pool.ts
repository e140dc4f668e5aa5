import { Worker } from 'node:worker_threads'
import type { Breathe, Passes, Told } from '../implicit.ts'
import { Kernel, type KernelLayout } from './kernel.ts'
import { type PassColumns, type PassResult, runPass, type SiftRequest, siftPass } from './pass.ts'
import { type SieveLayout, Sifting } from './sieve.ts'

/** What all threads are asked: each takes the next rows until none are left. They share these numbers. */
export interface PassRequest {
  readonly id: number
  readonly rows: Int32Array
  readonly atATime: number
  /** How many parts have been taken. */
  readonly taken: Int32Array
  readonly floor: Int32Array
  readonly columns: PassColumns
  readonly target: number
  readonly cap: number
  /** Asks the sieve instead. */
  readonly sift?: SiftRequest
}

/** What a thread answers: the parts it has done, one by one, then nothing more. */
export interface PassAnswer {
  readonly id: number
  readonly done?: { readonly part: number; readonly result: Omit<PassResult, 'rows'> }
}

/** What a thread is told first. */
export interface ThreadLayout {
  readonly layout: KernelLayout
  readonly sieve: SieveLayout | undefined
}

/** Rows in one part: few enough that threads end together and a stop is heeded soon. */
const ROWS_AT_A_TIME = 1024

/** Passes on this thread, with pauses. */
export function passesHere(layout: KernelLayout, breathe: Breathe, sieve?: SieveLayout): Passes {
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
    run: (rows, floor, columns, target, cap, told) =>
      inParts(rows, told, part => runPass(kernel, part, floor, columns, target, cap)),
    sift: (rows, request, told) =>
      sifting ? inParts(rows, told, part => siftPass(sifting, part, request)) : Promise.resolve([]),
  }
}

/** Who asked a thread, and hears what it answers. */
type Waiting = { hear: (answer: PassAnswer) => void; reject: (why: unknown) => void }

/** Threads for passes, which share the kernel's memory. They take a quarter of a second to begin: make it early. */
export class Pool {
  private readonly workers: readonly Worker[]
  private readonly waiting = new Map<number, Waiting>()
  private readonly signal: AbortSignal | undefined
  private readonly stop = (): void => this.fail(this.signal?.reason)
  private lastId = 0
  private failed: { why: unknown } | undefined

  constructor(threads: number, signal: AbortSignal | undefined) {
    this.signal = signal
    this.workers = Array.from({ length: threads }, (_, thread) => {
      const worker = new Worker(new URL('worker.ts', import.meta.url), {
        workerData: thread,
        // What a thread makes is soon gone, and needs no more room than this.
        resourceLimits: { maxYoungGenerationSizeMb: 8 },
      })
      worker.on('message', (answer: PassAnswer) => this.waiting.get(answer.id)?.hear(answer))
      worker.on('error', error => {
        this.failed = { why: error }
        this.fail(error)
      })
      worker.unref()
      return worker
    })
    signal?.addEventListener('abort', this.stop)
  }

  /** Passes over people who have been laid out for as many threads; once for a pool. Results come in the order of the rows. */
  over(layout: KernelLayout, sieve?: SieveLayout): Passes {
    const laid: ThreadLayout = { layout, sieve }
    for (const worker of this.workers) worker.postMessage(laid)
    return {
      layout,
      sieve,
      run: (rows, floor, columns, target, cap, told) =>
        this.share(rows, { floor: shared(floor), columns, target, cap }, told),
      sift: (rows, sift, told) => {
        const { address, threshold, prices, target, cap } = sift
        const request = {
          ...sift,
          address: shared(address),
          threshold: shared(threshold),
          prices: shared(prices),
        }
        return this.share(
          rows,
          { floor: NO_FLOOR, columns: { kind: 'all' }, target, cap, sift: request },
          told,
        )
      },
    }
  }

  private async share(
    rows: Int32Array,
    request: Pick<PassRequest, 'floor' | 'columns' | 'target' | 'cap' | 'sift'>,
    told: Told | undefined,
  ): Promise<PassResult[]> {
    if (this.signal?.aborted) throw this.signal.reason
    if (this.failed) throw this.failed.why
    const results: PassResult[] = []
    let heard = 0
    const atATime = Math.max(1, Math.min(ROWS_AT_A_TIME, Math.ceil(rows.length / (8 * this.workers.length))))
    const taken = new Int32Array(new SharedArrayBuffer(4))
    const asked = { ...request, rows: shared(rows), atATime, taken }
    const take = (part: number, result: Omit<PassResult, 'rows'>): void => {
      results[part] = { ...result, rows: rows.subarray(part * atATime, (part + 1) * atATime) }
      for (let next = results[heard]; told && next; next = results[++heard]) told(next)
    }
    // Keeps the process alive while threads work.
    const alive = setInterval(() => {}, 1000)
    try {
      await Promise.all(this.workers.map(worker => this.ask(worker, asked, take)))
    } finally {
      clearInterval(alive)
    }
    return results
  }

  /** Resolves when no thread is left. */
  async close(): Promise<void> {
    this.signal?.removeEventListener('abort', this.stop)
    this.fail(new Error('The threads were told to end.'))
    await Promise.all(this.workers.map(worker => worker.terminate()))
  }

  /** Resolves when the thread has found no rows left to take. */
  private ask(
    worker: Worker,
    request: Omit<PassRequest, 'id'>,
    take: (part: number, result: Omit<PassResult, 'rows'>) => void,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const id = ++this.lastId
      const hear = ({ done }: PassAnswer): void => {
        if (!done) {
          this.waiting.delete(id)
          resolve()
          return
        }
        try {
          take(done.part, done.result)
        } catch (why) {
          // Where messages are heard it would end the process.
          reject(why)
        }
      }
      this.waiting.set(id, { hear, reject })
      worker.postMessage({ ...request, id })
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
