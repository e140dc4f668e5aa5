/** One command of the command line. */
export type Command = {
  /** What `--help` prints after `telemakos NAME`: the rest of the first line, then what the command does. */
  usage: string
  /** Gets the words after the command's name; resolves with the exit code. */
  run: (words: readonly string[]) => Promise<number>
}

/** A command in the table. Loaded only when it is given, so that the others do not slow it down. */
export type CommandEntry = { name: string; summary: string; load: () => Promise<Command> }

/** A failure that a person can act on: its message is the whole answer, without a stack. */
export class PlainError extends Error {
  override name: string = 'PlainError'
  readonly exitCode: number = 1
}

/** The same for commands whose 1 is an answer: what was given to them cannot be used, and they end with 2. */
export class UnusableError extends PlainError {
  override name = 'UnusableError'
  override readonly exitCode = 2
}

/** Thrown where --help stands among the words: the command's help is the answer. */
export class HelpAsked extends Error {
  override readonly name = 'HelpAsked'
}

/** Runs the command that the words name, the longest name first (`import people FILE`); gives the exit code. */
export async function runCommand(
  entries: readonly CommandEntry[],
  words: readonly string[],
): Promise<number> {
  const entry = entries
    .toSorted((a, b) => b.name.length - a.name.length)
    .find(({ name }) => name.split(' ').every((word, place) => words[place] === word))
  if (!entry) return explain(entries, words)
  const rest = words.slice(entry.name.split(' ').length)
  try {
    const command = await entry.load()
    const help = `Usage: telemakos ${entry.name}${command.usage}`
    if (asksForHelp(rest[0])) return print(help)
    return await command.run(rest).catch(error => {
      if (error instanceof HelpAsked) return print(help)
      throw error
    })
  } catch (error) {
    if (!(error instanceof PlainError)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.exitCode
  }
}

function explain(entries: readonly CommandEntry[], words: readonly string[]): number {
  const width = Math.max(...entries.map(({ name }) => name.length)) + 2
  const lines = entries.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`)
  const help = ['Usage: telemakos COMMAND', '', ...lines, '', 'telemakos COMMAND --help says more.'].join(
    '\n',
  )
  if (words.length === 0 || asksForHelp(words[0])) return print(help)
  process.stderr.write(`There is no command "${words.join(' ')}".\n\n${help}\n`)
  return 1
}

function asksForHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h' || word === 'help'
}

function print(text: string): number {
  process.stdout.write(`${text.trim()}\n`)
  return 0
}
