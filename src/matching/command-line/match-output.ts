import type { Locale } from '../../platform/i18n.ts'
import { writeCsv } from '../../platform/spreadsheet/write-csv.ts'
import { number } from '../../ui/quantities.ts'
import type { Certificate, MatchingInput } from '../engine/index.ts'
import type { MatchReport } from './match-report.ts'
import { leftOutLine } from './matching-question.ts'
import { texts } from './messages.ts'

/** So many lines of a kind a person reads in a terminal; the file has all. */
const mostShown = 200

/** The match for a person to read: figures, pairs with what speaks for and against them, who waits and why. */
export function matchText(report: MatchReport, file: string | undefined, locale: Locale): string {
  const t = texts(locale)
  const lines = [
    t.matched(report.matched, number(report.matched, locale), number(menteesOf(report), locale)),
    ...(report.worst === null ? [] : [t.worst(number(report.worst, locale))]),
    report.bound === null
      ? t.total(number(report.total, locale))
      : t.totalBound(number(report.total, locale), number(report.bound, locale)),
    report.proven ? t.proven : t.unproven,
    t.took(report.seconds.toFixed(2)),
  ]
  const width = Math.max(0, ...report.pairs.slice(0, mostShown).map(pair => nameLine(pair).length))
  const indent = ' '.repeat(4)
  const pairs = report.pairs.map(pair =>
    [
      `${nameLine(pair).padEnd(width)}  ${number(pair.points, locale)}${pair.locked ? ` (${t.columns.locked.toLocaleLowerCase(locale)})` : ''}`,
      ...pair.for.map(said => `${indent}+ ${said}`),
      ...pair.against.map(said => `${indent}– ${said}`),
    ].join('\n'),
  )
  const unmatched = report.unmatched.map(({ name, why }) => `${name}: ${why}`)
  const parts = [
    lines.join('\n'),
    shown(pairs, locale).join('\n'),
    ...(unmatched.length > 0
      ? [[t.waiting(number(unmatched.length, locale)), ...shown(unmatched, locale)].join('\n')]
      : []),
    ...(file === undefined ? [] : [t.written(file)]),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

const menteesOf = ({ pairs, unmatched }: MatchReport): number =>
  new Set([...pairs, ...unmatched].map(({ mentee }) => mentee)).size

const nameLine = ({ menteeName, mentorName }: MatchReport['pairs'][number]) => `${menteeName} · ${mentorName}`

function shown(lines: readonly string[], locale: Locale): string[] {
  const rest = lines.length - mostShown
  return rest > 0 ? [...lines.slice(0, mostShown), texts(locale).more(number(rest, locale))] : [...lines]
}

/** What of the lists does not take part, and what is good to know of them. */
export function noticesText(
  { leftOut, notices }: Pick<MatchReport, 'leftOut' | 'notices'>,
  locale: Locale,
): string {
  const t = texts(locale)
  const lines = [
    ...(leftOut.length > 0 ? [t.leftOut(new Set(leftOut.map(one => `${one.file} ${one.row}`)).size)] : []),
    ...leftOut.map(one => `  ${leftOutLine(one, locale)}`),
    ...(notices.length > 0 ? [t.goodToKnow] : []),
    ...notices.map(notice => `  ${notice}`),
  ]
  return lines.map(line => `${line}\n`).join('')
}

/** The match as a file that Danish and Norwegian Excel open. Who waits stands last, with the reason. */
export function matchCsv(report: MatchReport, locale: Locale): string {
  const t = texts(locale)
  const c = t.columns
  return writeCsv([
    [c.mentee, c.menteeId, c.mentor, c.mentorId, c.points, c.locked, c.for, c.against],
    ...report.pairs.map(pair => [
      pair.menteeName,
      pair.mentee,
      pair.mentorName,
      pair.mentor,
      String(pair.points),
      pair.locked ? t.yes : '',
      pair.for.join('. '),
      pair.against.join('. '),
    ]),
    ...report.unmatched.map(({ mentee, name, why }) => [
      name,
      mentee,
      '',
      '',
      '',
      '',
      '',
      `${t.without}: ${why}`,
    ]),
  ])
}

/**
 * The match as JSON, with the certificate and the input that it proves: in pieces, since a large match is longer than
 * a text can be.
 */
export function* matchJson(
  report: MatchReport,
  proof?: { input: MatchingInput; certificate: Certificate },
): Generator<string> {
  yield* pieces({ ...report, ...proof }, 0)
  yield '\n'
}

const deepest = 3

function* pieces(value: object, depth: number): Generator<string> {
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  yield open ?? ''
  let comma = ''
  let text = ''
  for (const [key, each] of Object.entries(value)) {
    if (each === undefined) continue
    text += `${comma}${depth < 2 ? '\n' : ''}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}`
    comma = ','
    if (typeof each === 'object' && each !== null && depth < deepest && isLong(each)) {
      yield text
      text = ''
      yield* pieces(each, depth + 1)
    } else text += JSON.stringify(each)
    if (text.length < 60_000) continue
    yield text
    text = ''
  }
  yield `${text}${depth < 2 ? '\n' : ''}${close}`
}

const isLong = (value: object): boolean =>
  Array.isArray(value)
    ? value.length > 0 && typeof value[0] === 'object'
    : 'aims' in value || 'mentees' in value
