/** A thread of a pool: runs passes over rows on the shared memory of the kernel and of the sieve. */
import { parentPort, workerData } from 'node:worker_threads'
import { Kernel, type KernelLayout } from './kernel.ts'
import { runPass, siftPass } from './pass.ts'
import type { PassRequest } from './pool.ts'
import { type SieveLayout, Sifting } from './sieve.ts'

const { layout, sieve, thread } = workerData as {
  layout: KernelLayout
  sieve: SieveLayout | undefined
  thread: number
}
const kernel = new Kernel(layout, thread)
const sifting = sieve && new Sifting(sieve, thread)

parentPort?.on('message', ({ id, rows, floor, columns, target, cap, sift }: PassRequest) => {
  const result =
    sift && sifting ? siftPass(sifting, rows, sift) : runPass(kernel, rows, floor, columns, target, cap)
  // Handed over, not copied.
  const numbers = [result.count, result.rest, result.found].map(each => each.buffer as ArrayBuffer)
  parentPort?.postMessage({ id, result }, numbers)
})
