import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Command, PlainError } from './platform/commands.ts'

export const runFileCommand: Command = {
  usage: ` FILE [WORDS]

Runs a TypeScript file of this checkout on the Node that Telemakos brings, with the words as its arguments.`,
  run: async ([file, ...words]) => {
    if (!file) throw new PlainError('Which file? For example: telemakos run bench/web.ts')
    const path = resolve(file)
    if (!existsSync(path)) throw new PlainError(`There is no file ${path}.`)
    process.argv = [process.execPath, path, ...words]
    await import(pathToFileURL(path).href)
    return Number(process.exitCode ?? 0)
  },
}
