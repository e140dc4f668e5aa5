import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'

/** What a process has used since it began, in seconds and bytes. */
export interface Usage {
  readonly cpuSeconds: number
  readonly memory: number
}

/** Starts a file of this folder in a process of its own, so that what it costs is its own. The file ends with `serveMeasured`. */
export async function startMeasured(name: string, words: readonly string[]) {
  const child = fork(fileURLToPath(new URL(name, import.meta.url)), words)
  const gone = once(child, 'exit').then(() => {
    throw new Error('What is measured stopped by itself; it says why above.')
  })
  // Who waits for a message is told too; otherwise it is the end that was asked for.
  gone.catch(() => {})
  const [{ port }] = await Promise.race([once(child, 'message'), gone])
  const usage = async (): Promise<Usage> => {
    child.send('usage')
    const [used] = await Promise.race([once(child, 'message'), gone])
    return used
  }
  return { port: Number(port), pid: child.pid ?? 0, usage, stop: () => child.disconnect() }
}

/** Serves an application to whoever started this process, and answers each of its messages with what has been used. */
export function serveMeasured(fetch: Parameters<typeof createAdaptorServer>[0]['fetch']): void {
  const server = createAdaptorServer({ fetch })
  // On a busy machine whoever asks would else use a connection that is just being closed.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 120_000
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.({ port: typeof address === 'object' ? address?.port : undefined })
  })
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpuSeconds: (user + system) / 1e6, memory: process.memoryUsage.rss() })
  })
  process.on('disconnect', () => process.exit())
}
