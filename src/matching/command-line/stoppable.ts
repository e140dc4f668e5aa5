/** Work that Ctrl-C has stopped; the exit code says so as shells do. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly exitCode: number

  constructor(title: string, share: number | undefined, seconds: number, signal: NodeJS.Signals) {
    const far = share === undefined ? '' : `, at ${Math.floor(share * 100)} %`
    super(`${title} was stopped after ${seconds.toFixed(1)} seconds${far}.`)
    this.exitCode = signal === 'SIGINT' ? 130 : 143
  }
}

/**
 * Does work that can take long: shows how far it is where a person looks on, and rejects with Stopped as soon as
 * Ctrl-C is pressed.
 */
export async function stoppable<T>(
  title: string,
  work: (onProgress: (share: number) => void, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const started = performance.now()
  const stopping = new AbortController()
  let share: number | undefined
  const seconds = () => (performance.now() - started) / 1000
  const far = () => (share === undefined ? `${seconds().toFixed(0)} s` : `${Math.floor(share * 100)} %`)
  const stop = (signal: NodeJS.Signals) => stopping.abort(new Stopped(title, share, seconds(), signal))
  const show = () => process.stderr.write(`\r${title}: ${far()}\u001b[K`)
  const timer = process.stderr.isTTY ? setInterval(show, 100) : undefined
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    return await work(told => {
      share = told
    }, stopping.signal)
  } finally {
    clearInterval(timer)
    if (timer) process.stderr.write('\r\u001b[K')
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
