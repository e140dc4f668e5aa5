import { fork } from 'node:child_process'

/** What a program needs from its surroundings: nothing, except on Windows. */
const windows = process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }
let before: Promise<unknown> = Promise.resolve()

/**
 * Reads what somebody gave us in a process of its own, one thing at a time: pages go on being answered, and what was
 * made to eat memory or time ends its process and nothing else. (A thread with limits does not do: one huge array
 * ends the whole program.) `program` takes one message and sends one back; undefined when it came to nothing.
 */
export async function readApart<Found>(
  program: URL,
  message: object,
  limits: { readonly milliseconds: number; readonly megabytes: number },
): Promise<Found | undefined> {
  const reading = before.then(() => askOnce<Found>(program, message, limits))
  before = reading.catch(() => undefined)
  return await reading
}

function askOnce<Found>(
  program: URL,
  message: object,
  limits: { readonly milliseconds: number; readonly megabytes: number },
): Promise<Found | undefined> {
  return new Promise((resolve, reject) => {
    const reader = fork(program, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${limits.megabytes}`],
      env: windows,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      timeout: limits.milliseconds,
      killSignal: 'SIGKILL',
    })
    reader.once('message', found => resolve(found as Found))
    reader.once('error', reject)
    reader.once('exit', () => resolve(undefined))
    reader.send(message, error => error && reject(error))
  })
}
