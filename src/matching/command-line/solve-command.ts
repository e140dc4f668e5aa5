import { type Command, UnusableError } from '../../platform/commands.ts'
import type { AssignmentResult } from '../engine/index.ts'
import { apart } from './apart.ts'
import { bytesIn } from './list-file.ts'
import { readWords, seeHelp } from './matching-words.ts'
import { print } from './print.ts'
import { Stopped, stoppable } from './stoppable.ts'

export const solveCommand: Command = {
  usage: ` FILE.asn [--json]

Solves an assignment problem in a DIMACS file: as many of the left nodes as can be, each with a node of its own, at the
least cost. Costs are whole numbers from -1073741824 to 1073741824 (2^30) that lie no more than 2^30 apart; there can be
16777216 nodes (2^24). Needs no database.

  c a comment
  p asn NODES ARCS     first: how many nodes and arcs there are
  n NODE               a node of the left side
  a LEFT RIGHT COST    an arc, and what it costs

  --json  print matched, total, worst, bound, proven, pairs, unmatched and seconds as JSON

Ends with 0 when the value is proven best, 1 when it is not, and 2 when the file or the words cannot be used; what
is wrong in a file is named with its line.`,
  run: async words => {
    const { values, files } = readWords('solve', words, { json: { type: 'boolean' } })
    const [file, ...more] = files
    if (file === undefined || more.length > 0) throw new UnusableError(`Which file? ${seeHelp('solve')}`)
    const bytes = await bytesIn(file)
    try {
      const { result, seconds } = await stoppable('Solving', (_, signal) =>
        apart({ kind: 'assign', bytes }, signal).catch(error => {
          throw error instanceof UnusableError ? new UnusableError(`${file}: ${error.message}`) : error
        }),
      )
      await print([values.json ? inJson(result, seconds) : inWords(result, seconds)])
      return result.proven ? 0 : 1
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      process.stderr.write(`${error.message} Nothing is kept: a value is given out when it is proven.\n`)
      return error.exitCode
    }
  },
}

/** A bound there is none of is null in JSON. */
function inJson(
  { matched, total, worst, bound, proven, pairs, unmatched }: AssignmentResult,
  seconds: number,
) {
  return `${JSON.stringify({ matched, total, worst, bound, proven, pairs, unmatched, seconds })}\n`
}

function inWords(
  { matched, total, worst, bound, proven, unmatched }: AssignmentResult,
  seconds: number,
): string {
  const left = matched + unmatched.length
  return [
    `Value: ${total}`,
    `Assigned: ${matched} of ${left}${unmatched.length > 0 ? '; more cannot be' : ''}`,
    ...(worst === null ? [] : [`Dearest arc: ${worst}`]),
    proven
      ? `Proven: no assignment of ${matched} costs less than ${bound}`
      : `Not proven: the bound is ${bound}`,
    `Time: ${seconds.toFixed(3)} seconds`,
    '',
  ].join('\n')
}
