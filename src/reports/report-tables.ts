import { type EvaluationSide, evaluationSides, shippedQuestions, wordsOf } from '../evaluations/evaluation.ts'
import { shareOf } from '../evaluations/figures-store.ts'
import type { Locale } from '../platform/i18n.ts'
import { readProgrammeSettings } from '../programmes/programme-settings.ts'
import { number } from '../ui/quantities.ts'
import { type Counts, type Gain, unmatchedOf, unmatchedReasons } from './figures.ts'
import { texts as earlyTexts } from './messages-early-endings.ts'
import { texts } from './messages-report.ts'
import type { Part, Report } from './report-store.ts'

/** A part of a report as figures: shown with bars on a page, printed, and written into a spreadsheet alike. */
export interface FigureTable {
  readonly key: string
  readonly title: string
  readonly line?: string
  /** What the rows are of. */
  readonly head: string
  readonly columns: readonly { readonly heading: string; readonly kind: 'count' | 'share' | 'decimal' }[]
  readonly rows: readonly { readonly name: string; readonly values: readonly (number | undefined)[] }[]
  /** The first column is drawn too: a full bar is so much. */
  readonly full?: number
  /** What keeps single people out of it. */
  readonly note?: string
}

/** The tables of a report, in the order they are read; those with nothing to say are left out. */
export function reportTables(report: Report, locale: Locale): FigureTable[] {
  const { counts } = report
  return [
    ...(counts.mentees > 0 ? [funnel(counts, locale)] : []),
    ...waiting(counts, locale),
    ...standing(counts, locale),
    ...earlyEndings(report, locale),
    ...meetings(counts, locale),
    ...terms(report, locale),
    ...evaluationSides.flatMap(side => gains(report, side, locale)),
    ...effects(report, locale),
    ...parts(report, locale),
  ]
}

function funnel(counts: Counts, locale: Locale): FigureTable {
  const t = texts(locale)
  const steps = ['mentees', 'signed_up', 'matched', 'tried', 'agreed', 'completed'] as const
  return {
    key: 'funnel',
    title: t.funnel.title,
    line: t.funnel.line,
    head: t.funnel.head,
    columns: [{ heading: t.people, kind: 'count' }],
    full: counts.mentees,
    rows: steps.map(step => ({ name: t.funnel[step], values: [counts[step]] })),
  }
}

function waiting(counts: Counts, locale: Locale): FigureTable[] {
  const t = texts(locale)
  const rows = unmatchedReasons.flatMap(reason =>
    counts[reason] > 0 ? [{ name: t.waiting[reason], values: [counts[reason]] }] : [],
  )
  if (rows.length === 0) return []
  return [
    {
      key: 'waiting',
      title: t.waiting.title,
      ...(unmatchedOf(counts) > 0 && { line: t.waiting.line(unmatchedOf(counts)) }),
      head: t.waiting.head,
      columns: [{ heading: t.people, kind: 'count' }],
      full: Math.max(...unmatchedReasons.map(reason => counts[reason])),
      rows,
    },
  ]
}

function standing(counts: Counts, locale: Locale): FigureTable[] {
  const t = texts(locale)
  const w = t.standing
  const all: [string, number][] = [
    [w.in_trial, counts.in_trial],
    [w.in_agreement, counts.in_agreement],
    [w.onTrack, Math.max(0, counts.active - counts.silent)],
    [w.silent, counts.silent],
    [w.completed, counts.completed],
    [w.early, counts.early],
    [w.departed, counts.departed],
    [w.declined, counts.declined],
  ]
  const rows = all.flatMap(([name, value]) => (value > 0 ? [{ name, values: [value] }] : []))
  if (rows.length === 0) return []
  return [
    {
      key: 'standing',
      title: w.title,
      line: w.line(counts.matched),
      head: w.head,
      columns: [{ heading: t.people, kind: 'count' }],
      full: Math.max(...all.map(([, value]) => value)),
      rows,
    },
  ]
}

function earlyEndings({ earlyEndings: told, exact }: Report, locale: Locale): FigureTable[] {
  const t = earlyTexts(locale)
  const [first] = told
  if (!first) return []
  return [
    {
      key: 'early-endings',
      title: t.title,
      line: exact ? t.line(number(first.answers, locale)) : t.some,
      head: t.head,
      columns: [{ heading: t.share, kind: 'share' }],
      full: 1,
      rows: told.map(({ reason, answers, times }) => ({
        name: t[reason],
        values: [shareOf({ answers, agreeing: times })],
      })),
      note: t.note,
    },
  ]
}

function meetings(counts: Counts, locale: Locale): FigureTable[] {
  const t = texts(locale)
  if (counts.booked === 0) return []
  const mean = counts.agreed > 0 ? ` ${t.meetings.each(number(counts.held / counts.agreed, locale))}` : ''
  return [
    {
      key: 'meetings',
      title: t.meetings.title,
      line: `${t.meetings.line}${mean}`,
      head: t.meetings.head,
      columns: [{ heading: t.people, kind: 'count' }],
      full: counts.booked,
      rows: [
        { name: t.meetings.booked, values: [counts.booked] },
        { name: t.meetings.held, values: [counts.held] },
      ],
    },
  ]
}

/** How long the agreed ones last, and the programmes' own frame: nothing that two have written themselves. */
function terms({ counts, byProgramme, programmes, filter }: Report, locale: Locale): FigureTable[] {
  const t = texts(locale)
  if (counts.agreed === 0) return []
  const framed = new Map<string, number>()
  for (const { key, counts: own } of byProgramme) {
    const found = programmes.find(({ id }) => id === key)
    if (!found || own.agreed === 0 || (filter.programme ?? key) !== key) continue
    const { agreement, initiative } = readProgrammeSettings(found.settings)
    for (const words of [t.terms.kinds[agreement], t.terms.initiatives[initiative]])
      framed.set(words, (framed.get(words) ?? 0) + own.agreed)
  }
  const lengths = (['short', 'middle', 'long'] as const).map(of => [t.terms[of], counts[of]] as const)
  return [
    {
      key: 'terms',
      title: t.terms.title,
      line: t.terms.line,
      head: t.terms.head,
      columns: [{ heading: t.people, kind: 'count' }],
      full: counts.agreed,
      rows: [...lengths, ...framed].flatMap(([name, value]) =>
        value > 0 ? [{ name, values: [value] }] : [],
      ),
    },
  ]
}

function gains(report: Report, side: EvaluationSide, locale: Locale): FigureTable[] {
  const t = texts(locale)
  const of = (all: readonly Gain[], name: string) =>
    all.find(gain => gain.side === side && gain.question === name)
  const isCompared = report.gainsBefore.some(gain => gain.side === side)
  const rows = shippedQuestions.flatMap(({ name }) => {
    const gain = of(report.gains, name)
    if (!gain) return []
    const before = of(report.gainsBefore, name)
    return {
      name: wordsOf(name, side, locale),
      values: [shareOf(gain), gain.answers, ...(isCompared ? [before && shareOf(before)] : [])],
    }
  })
  if (rows.length === 0) return []
  return [
    {
      key: `gains-${side}`,
      title: t.gains[side],
      line: t.gains.line,
      head: t.gains.head,
      columns: [
        { heading: t.share, kind: 'share' },
        { heading: t.answers, kind: 'count' },
        ...(isCompared ? [{ heading: t.before, kind: 'share' as const }] : []),
      ],
      full: 1,
      rows,
      note: t.gains.note,
    },
  ]
}

function effects({ effects: entered }: Report, locale: Locale): FigureTable[] {
  const t = texts(locale)
  return entered.map(one => ({
    key: `stay-${one.organisationId}-${one.year}`,
    title: `${t.stay.title} ${t.stay.head(one.year, one.organisation)}`,
    line: t.stay.line,
    head: t.stay.name,
    columns: [
      { heading: t.stay.participants, kind: 'decimal' as const },
      { heading: t.stay.everybody, kind: 'decimal' as const },
    ],
    rows: [
      {
        name: `${t.stay.stayed} (%)`,
        values: [
          Math.round((one.participantsStayed / one.participants) * 100),
          Math.round((one.stayed / one.people) * 100),
        ],
      },
      ...(one.wellBeing !== null && one.participantsWellBeing !== null
        ? [{ name: t.stay.well_being, values: [one.participantsWellBeing, one.wellBeing] }]
        : []),
      ...(one.sickDays !== null && one.participantsSickDays !== null
        ? [{ name: t.stay.sick_days, values: [one.participantsSickDays, one.sickDays] }]
        : []),
    ],
  }))
}

function parts({ byProgramme, byOrganisation, byYear, filter }: Report, locale: Locale): FigureTable[] {
  const t = texts(locale)
  const table = (key: string, title: string, head: string, of: readonly Part[]): FigureTable[] =>
    of.length < 2
      ? []
      : [
          {
            key,
            title,
            head,
            columns: [t.parts.signedUp, t.parts.matched, t.parts.active, t.parts.completed, t.parts.held].map(
              heading => ({ heading, kind: 'count' as const }),
            ),
            rows: of.map(({ name, counts }) => ({
              name,
              values: [counts.signed_up, counts.matched, counts.active, counts.completed, counts.held],
            })),
          },
        ]
  return [
    ...(filter.programme === undefined
      ? table('programmes', t.parts.programmes, t.programme, byProgramme)
      : []),
    ...(filter.organisation === undefined
      ? table('organisations', t.parts.organisations, t.organisation, byOrganisation)
      : []),
    ...table('years', t.parts.years, t.year, byYear),
  ]
}
