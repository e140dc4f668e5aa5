/** One command of the command line. `run` is imported only when the command is given. */
export type Command = {
  name: string
  summary: string
  /** What `--help` prints, without the first line `telemakos NAME`. */
  usage: string
  /** Resolves with the exit code. */
  run: (words: readonly string[]) => Promise<number>
}

/** A failure a person can act on: its message is the whole answer, without a stack. */
export class PlainError extends Error {
  override name = 'PlainError'
}

/** Runs the command that the words name, the longest name first (`import people FILE`); gives the exit code. */
export async function runCommand(commands: readonly Command[], words: readonly string[]): Promise<number> {
  const command = commands
    .toSorted((a, b) => b.name.length - a.name.length)
    .find(({ name }) => name.split(' ').every((word, place) => words[place] === word))
  if (!command) return explain(commands, words)
  const rest = words.slice(command.name.split(' ').length)
  if (asksForHelp(rest[0])) return print(`telemakos ${command.name}${command.usage}`)
  try {
    return await command.run(rest)
  } catch (error) {
    if (!(error instanceof PlainError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function explain(commands: readonly Command[], words: readonly string[]): number {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`)
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
  process.stdout.write(`${text}\n`)
  return 0
}
