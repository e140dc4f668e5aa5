/** A thread of a pool: runs passes over rows on the shared memory of the kernel. */
import { parentPort, workerData } from 'node:worker_threads'
import { Kernel, type KernelLayout } from './kernel.ts'
import { runPass } from './pass.ts'
import type { PassRequest } from './pool.ts'

const { layout, thread } = workerData as { layout: KernelLayout; thread: number }
const kernel = new Kernel(layout, thread)

parentPort?.on('message', ({ id, rows, floor, columns, target, cap }: PassRequest) => {
  parentPort?.postMessage({ id, result: runPass(kernel, rows, floor, columns, target, cap) })
})
