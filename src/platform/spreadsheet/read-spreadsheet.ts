import { fork } from 'node:child_process'
import { limits, megabyte, type Sheet, type SpreadsheetRefusal } from './sheet.ts'

type Reading = Sheet[] | SpreadsheetRefusal

const program = new URL('./spreadsheet-process.ts', import.meta.url)
const longest = 60_000
/** What a program needs from its surroundings: nothing, except on Windows. */
const windows = process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }
let before: Promise<unknown> = Promise.resolve()

/**
 * Reads a spreadsheet file somebody gave us, .xlsx or CSV, in a process of its own, one file at a time: pages go on
 * being answered, and a file made to eat memory or time ends its process and nothing else. (A thread with limits
 * does not do: one huge array ends the whole program.) Refusals have words in messages.ts.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length > limits.megabytes * megabyte) return { refused: 'too-large', megabytes: limits.megabytes }
  const reading = before.then(() => readApart(bytes))
  before = reading.catch(() => undefined)
  return await reading
}

function readApart(bytes: Uint8Array): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const reader = fork(program, {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=512'],
      env: windows,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      timeout: longest,
      killSignal: 'SIGKILL',
    })
    reader.once('message', message => resolve(message as Reading))
    reader.once('error', reject)
    reader.once('exit', () => resolve({ refused: 'too-much-inside' }))
    reader.send(bytes, error => error && reject(error))
  })
}
