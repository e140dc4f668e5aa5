import { parseArgs } from 'node:util'
import { HelpAsked, UnusableError } from '../../platform/commands.ts'
import { nearestName } from './nearest-name.ts'

type Options = Record<string, { readonly type: 'string' | 'boolean' }>

type Values<O extends Options> = { [K in keyof O]?: O[K]['type'] extends 'string' ? string : boolean }

/**
 * The options and files of a command's words. Throws an UnusableError that names the option nearest to one that is not
 * known, and where to read more; one that is said twice; and a HelpAsked where --help is among the words.
 */
export function readWords<const O extends Options>(
  command: string,
  words: readonly string[],
  options: O,
): { values: Values<O>; files: string[] } {
  if (words.includes('--help') || words.includes('-h')) throw new HelpAsked()
  const said = new Set<string>()
  for (const word of words) {
    const name = /^--([^=]+)/.exec(word)?.[1]
    if (name === undefined) continue
    if (said.has(name)) throw new UnusableError(`--${name} is there twice. Write it once.`)
    said.add(name)
    if (Object.hasOwn(options, name)) continue
    const nearest = nearestName(name, Object.keys(options))
    const guess = nearest === undefined ? '' : ` Did you mean --${nearest}?`
    throw new UnusableError(`There is no option --${name}.${guess} ${seeHelp(command)}`)
  }
  try {
    const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options })
    return { values: values as Values<O>, files: positionals }
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
    throw new UnusableError(`${reason}. ${seeHelp(command)}`)
  }
}

export const seeHelp = (command: string): string => `See telemakos ${command} --help.`
