/** A thread of a pool: runs passes over rows on the shared memory of the kernel and of the sieve. */
import { parentPort, workerData } from 'node:worker_threads'
import { Kernel } from './kernel.ts'
import { runPass, siftPass } from './pass.ts'
import type { PassAnswer, PassRequest, ThreadLayout } from './pool.ts'
import { Sifting } from './sieve.ts'

const thread: number = workerData

parentPort?.once('message', ({ layout, sieve }: ThreadLayout) => {
  const kernel = new Kernel(layout, thread)
  const sifting = sieve && new Sifting(sieve, thread)
  parentPort?.on('message', (request: PassRequest) => {
    const { id, rows, atATime, taken, floor, columns, target, cap, sift } = request
    for (;;) {
      const part = Atomics.add(taken, 0, 1)
      const own = rows.subarray(part * atATime, (part + 1) * atATime)
      if (own.length === 0) break
      const { count, rest, found, points } =
        sift && sifting ? siftPass(sifting, own, sift) : runPass(kernel, own, floor, columns, target, cap)
      // Handed over, not copied.
      const numbers = [count, rest, found, points].map(each => each.buffer as ArrayBuffer)
      tell({ id, done: { part, result: { count, rest, found, points } } }, numbers)
    }
    tell({ id })
  })
})

function tell(answer: PassAnswer, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, handedOver)
}
