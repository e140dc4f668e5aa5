import { wordsOf } from '../../evaluations/evaluation.ts'
import { shareOf } from '../../evaluations/figures-store.ts'
import type { PrintedDocument, PrintedPart } from '../../platform/documents/printed-document.ts'
import type { Locale } from '../../platform/i18n.ts'
import { day } from '../../ui/dates.ts'
import { number, share } from '../../ui/quantities.ts'
import { figureIn } from '../figure-words.ts'
import { endedOf } from '../figures.ts'
import type { Report } from '../report-store.ts'
import { type FigureTable, reportTables } from '../report-tables.ts'
import { type Idea, ideasFor } from './ideas.ts'
import { texts } from './messages.ts'

/** What those who run a programme say of its year. */
export interface ProgrammeYear {
  readonly programmeId: string
  readonly said: string
  readonly mended: string
}

interface Frame {
  readonly year: number
  readonly organisation: string
  readonly locale: Locale
  readonly now: Date
}

/**
 * A year of mentoring for whoever decides on it: what we set out to do, who took part, did it hold, what it gives,
 * what to mend. Give it a report as a director reads it: it is printed and handed on.
 */
export function yearlyReport(
  report: Report,
  words: readonly ProgrammeYear[],
  { year, organisation, locale, now }: Frame,
): PrintedDocument {
  const t = texts(locale)
  const one = report.programmes.find(({ id }) => id === report.filter.programme)
  const tables = reportTables(report, locale)
  const took = report.counts.mentees + report.counts.newcomers > 0
  return {
    title: one ? t.of(one.name, year) : t.document(year),
    locale,
    lede: t.made(organisation, day(now, { locale })),
    footer: one?.name ?? organisation,
    parts: took
      ? [
          heading(t.shortly),
          { kind: 'list', items: shortly(report, locale) },
          ...aims(report, words, locale),
          ...section(t.who, tablesIn(tables, 'funnel', 'waiting'), locale),
          ...section(t.held, tablesIn(tables, 'standing', 'early-endings', 'meetings', 'terms'), locale),
          ...gives(report, tables, locale),
          ...mend(report, words, locale),
          { kind: 'paragraph', text: t.protect, quiet: true },
        ]
      : [{ kind: 'paragraph', text: t.nothing }],
  }
}

const heading = (text: string): PrintedPart => ({ kind: 'heading', text })

function shortly({ counts, days, gains }: Report, locale: Locale): string[] {
  const t = texts(locale).line
  const count = (value: number) => number(value, locale)
  const ended = endedOf(counts)
  const best = gains.toSorted((a, b) => shareOf(b) - shareOf(a))[0]
  return [
    ...(counts.signed_up > 0 ? [t.signedUp(count(counts.signed_up), count(counts.matched))] : []),
    ...(counts.mentors > 0 ? [t.mentors(count(counts.mentors))] : []),
    ...(days !== undefined ? [t.days(days)] : []),
    ...(ended > 0 ? [t.completed(count(counts.completed), count(ended))] : []),
    ...(counts.active > 0 ? [t.active(count(counts.active))] : []),
    ...(counts.held > 0 ? [t.meetings(count(counts.held))] : []),
    ...(counts.newcomers > 0 ? [t.newcomers(count(counts.newcomers))] : []),
    ...(best ? [t.best(share(shareOf(best), locale), wordsOf(best.question, best.side, locale))] : []),
  ]
}

/** The programmes' own purposes, and what those who run them say of the year. */
function aims(report: Report, words: readonly ProgrammeYear[], locale: Locale): PrintedPart[] {
  const shown = programmesIn(report).flatMap(({ id, name, purpose }) => {
    const said = words.find(({ programmeId }) => programmeId === id)?.said ?? ''
    const lines = [purpose, said].filter(text => text !== '')
    return lines.length > 0 ? [{ name, lines }] : []
  })
  if (shown.length === 0) return []
  return [
    heading(texts(locale).aim),
    ...shown.flatMap(({ name, lines }): PrintedPart[] => [
      ...(shown.length > 1 ? [{ kind: 'heading', text: name, level: 3 } as const] : []),
      ...lines.map(text => ({ kind: 'paragraph', text }) as const),
    ]),
  ]
}

function programmesIn({ programmes, byProgramme, filter }: Report) {
  const taking = new Set(byProgramme.map(({ key }) => key))
  return programmes.filter(({ id }) => taking.has(id) && (filter.programme ?? id) === id)
}

const tablesIn = (tables: readonly FigureTable[], ...keys: string[]) =>
  tables.filter(({ key }) => keys.includes(key))

function section(title: string, tables: readonly FigureTable[], locale: Locale): PrintedPart[] {
  return tables.length === 0 ? [] : [heading(title), ...tables.flatMap(table => printed(table, locale))]
}

function gives(report: Report, tables: readonly FigureTable[], locale: Locale): PrintedPart[] {
  const t = texts(locale)
  const shown = tables.filter(({ key }) => key.startsWith('gains-') || key.startsWith('stay-'))
  const few: PrintedPart[] = report.gains.length === 0 ? [{ kind: 'paragraph', text: t.few }] : []
  return [heading(t.gives), ...few, ...shown.flatMap(table => printed(table, locale))]
}

function mend(report: Report, words: readonly ProgrammeYear[], locale: Locale): PrintedPart[] {
  const shown = new Set(programmesIn(report).map(({ id }) => id))
  const own = words
    .filter(({ programmeId }) => shown.has(programmeId))
    .flatMap(({ mended }) => mended.split('\n'))
    .map(line => line.trim())
    .filter(line => line !== '')
  const items = own.length > 0 ? own : ideasFor(report).map(idea => ideaInWords(idea, locale))
  return [heading(texts(locale).mend), { kind: 'list', items }]
}

/** What the figures point at, as a proposal to whoever writes. */
export function ideaInWords(idea: Idea, locale: Locale): string {
  const t = texts(locale).ideas
  return idea.kind === 'lowest' ? t.lowest(wordsOf(idea.gain.question, idea.gain.side, locale)) : t[idea.kind]
}

function printed(table: FigureTable, locale: Locale): PrintedPart[] {
  const { title, line, head, columns, rows, full } = table
  const first = columns[0]
  const named: PrintedPart = { kind: 'heading', text: title, level: 3 }
  const said: PrintedPart[] = line ? [{ kind: 'paragraph', text: line, quiet: true }] : []
  if (full === undefined || !first)
    return [
      named,
      ...said,
      {
        kind: 'table',
        head: [head, ...columns.map(({ heading: words }) => words)],
        rows: rows.map(({ name, values }) => [
          name,
          ...columns.map(({ kind }, at) => figureIn(values[at], kind, locale)),
        ]),
      },
    ]
  return [
    named,
    ...said,
    {
      kind: 'bars',
      head: [head, first.heading],
      rows: rows.map(({ name, values }) => ({
        label: name,
        text: figureIn(values[0], first.kind, locale),
        share: full > 0 ? Math.min(1, (values[0] ?? 0) / full) : 0,
      })),
    },
  ]
}
