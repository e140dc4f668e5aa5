import { type Command, PlainError } from './platform/commands.ts'

/** Explains `telemakos run FILE`, which bin/telemakos.mjs carries out itself. */
export const runFileCommand: Command = {
  usage: ` FILE [WORDS]

Runs a TypeScript file of this checkout on the Node that Telemakos brings, with the words as its arguments.`,
  run: async () => {
    throw new PlainError('Which file? For example: telemakos run bench/web.ts')
  },
}
