import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout } from '../../platform/settings.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs the program as a person does, in the checkout. */
export function telemakos(words: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise(resolve => {
    const options = { cwd: checkout, env: { ...process.env, ...more }, maxBuffer: 2 ** 28 }
    const child = execFile(process.execPath, ['bin/telemakos.mjs', ...words], options, (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    )
    child.stdin?.end()
  })
}

/** A folder for what the tests of a file write. */
export const ownFolder = (): string => mkdtempSync(join(tmpdir(), 'telemakos-matching-'))

/** Gives the path of a file in a folder, and writes a text into it where there is one. */
export const filesIn = (folder: string) => (name: string, text?: string) => {
  const file = join(folder, name)
  if (text !== undefined) writeFileSync(file, text)
  return file
}
