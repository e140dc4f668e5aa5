import { enableCompileCache } from 'node:module'
import type { RunOrder } from './run-apart.ts'

// The program of the process that `runApart` starts: one run in, what comes of it out.
enableCompileCache()
// Whoever asked is gone: what is not saved is rolled back.
process.once('disconnect', () => process.exit())

process.once('message', async (order: RunOrder) => {
  const { carryOut } = await import('./run-order.ts')
  const ended = await carryOut(order, message => void process.send?.(message))
  process.send?.(ended, () => process.disconnect())
})
