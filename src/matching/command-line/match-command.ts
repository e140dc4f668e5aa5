import { extname } from 'node:path'
import { type Command, UnusableError } from '../../platform/commands.ts'
import { isLocale, type Locale } from '../../platform/i18n.ts'
import { UnprovenMatchError } from '../engine/index.ts'
import { compute } from '../runs/compute.ts'
import { matchCsv, matchJson, matchText, noticesText } from './match-output.ts'
import { matchReport, withNames } from './match-report.ts'
import { readQuestion } from './matching-question.ts'
import { readWords, seeHelp } from './matching-words.ts'
import { assertWritable, writeOut } from './out-file.ts'
import { print } from './print.ts'
import { Stopped, stoppable } from './stoppable.ts'

export const matchCommand: Command = {
  usage: ` --mentees FILE --mentors FILE [--rules FILE] [--json] [--language da|nb|en] --out FILE

Matches two lists, .xlsx or CSV, and proves that no other way of pairing is better. Needs no database. Columns are
known by their names in Danish, Norwegian and English, as for "telemakos import people"; both files may be the same
one where a column says who is mentor and who is mentee. Rows that cannot take part are named with their reason.

  --mentees FILE   who wants a mentor: name, number or address, themes, development areas, experience, unit, …
  --mentors FILE   who is one, with the number of places
  --rules FILE     what weighs how much, and what is forbidden: see below
  --out FILE       where the result goes: .json (with the certificate, for "telemakos verify-matching") or .csv
  --json           print the result as JSON
  --language       the language of reasons: da, nb or en

The rules are JSON; what is left out is as here. docs/matching-tool.md explains each.

  {
    "weights": { "themes": 10, "developmentAreas": 6, "competences": 6, "experienceGap": 6, "educations": 3,
                 "languages": 3, "place": 3, "style": 3, "menteeWish": 8, "mentorWish": 4,
                 "differentOrganisation": 0, "sameOrganisation": 0, "differentUnit": 0, "sameUnit": 0 },
    "limits": { "themes": 3, "developmentAreas": 3, "competences": 3, "languages": 1, "educations": 1 },
    "experienceGap": { "from": 5, "to": 20, "lossPerYear": 1 },
    "wishLossPerRank": 2,
    "rules": { "differentUnit": true, "sameUnit": false, "differentOrganisation": false,
               "sameOrganisation": false, "lineOfLeaders": 3, "forbidden": [["mentee", "mentor"]],
               "earlierPairs": [], "onlyListed": [["mentee", "mentor"]] },
    "aims": { "mostMatched": true, "worst": "max-min" or "leximin" or "any", "largestTotal": true,
              "fewestChanges": true },
    "locked": [["mentee", "mentor"]], "published": [["mentee", "mentor"]],
    "capacity": 1, "seed": "", "columns": { "Heading": "themes" }
  }

Ends with 0 when the match is proven best, 1 when it is not, and 2 when the files or words cannot be used.`,
  run: async words => {
    const asked = readMatchWords(words)
    const { out, mentees, mentors, rules = mentees } = asked
    if (out !== undefined) await assertWritable(out, [mentees, mentors, rules])
    const started = performance.now()
    const question = await readQuestion(asked, { now: new Date(), locale: asked.language })
    process.stderr.write(noticesText(question, asked.language))
    try {
      const computed = await stoppable('Matching', (onProgress, signal) =>
        compute(question.input, [], { onProgress, onTrouble: () => {}, signal }),
      )
      const seconds = (performance.now() - started) / 1000
      const report = matchReport(question, computed, { seconds, locale: asked.language })
      const proof = { input: withNames(question), certificate: computed.certificate }
      if (out !== undefined) {
        const pieces = asked.format === 'csv' ? [matchCsv(report, asked.language)] : matchJson(report, proof)
        await stoppable('Writing', (_, signal) => writeOut(out, pieces, signal))
      }
      await print(asked.json ? matchJson(report) : [matchText(report, out, asked.language)])
      return 0
    } catch (error) {
      return unfinished(error)
    }
  },
}

interface MatchWords {
  readonly mentees: string
  readonly mentors: string
  readonly rules: string | undefined
  readonly out: string | undefined
  readonly format: 'json' | 'csv'
  readonly json: boolean
  readonly language: Locale
}

function readMatchWords(words: readonly string[]): MatchWords {
  const { values, files } = readWords('match', words, {
    mentees: { type: 'string' },
    mentors: { type: 'string' },
    rules: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
    language: { type: 'string' },
  })
  const { mentees, mentors, rules, out, json = false, language = 'en' } = values
  if (files.length > 0) throw new UnusableError(`What is "${files[0]}"? Write --mentees FILE --mentors FILE.`)
  if (mentees === undefined || mentors === undefined) {
    const missing = mentees === undefined ? '--mentees' : '--mentors'
    throw new UnusableError(`${missing} FILE is missing. ${seeHelp('match')}`)
  }
  if (!isLocale(language)) throw new UnusableError(`--language is da, nb or en, not "${language}".`)
  return { mentees, mentors, rules, out, format: formatOf(out, json), json, language }
}

function formatOf(out: string | undefined, json: boolean): 'json' | 'csv' {
  const ending = out === undefined ? '.json' : extname(out).toLowerCase()
  if (ending === '.csv') return 'csv'
  // Into a pipe, such as /dev/stdout.
  if (ending === '.json' || (ending === '' && json)) return 'json'
  throw new UnusableError(`${out} should end in .json or .csv, which says how it is written.`)
}

function unfinished(error: unknown): number {
  if (error instanceof Stopped) {
    process.stderr.write(`${error.message} Nothing is kept: a match is given out when it is proven.\n`)
    return error.exitCode
  }
  if (error instanceof RangeError) throw new UnusableError(error.message)
  if (error instanceof Error && error.name === UnprovenMatchError.name) {
    process.stderr.write(`${error.message} Nothing is written.\n`)
    return 1
  }
  throw error
}
