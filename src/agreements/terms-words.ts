import type { Side } from '../mentorships/mentorship.ts'
import type { Locale } from '../platform/i18n.ts'
import { day, type Reader } from '../ui/dates.ts'
import { duration } from '../ui/quantities.ts'
import { texts } from './messages.ts'
import type { Terms } from './terms.ts'

/** A part of the agreement in words, for the page and for the document alike. */
export interface TermsPart {
  readonly title: string
  readonly rows: readonly { readonly term: string; readonly lines: readonly string[] }[]
  /** What holds whatever the two agree on. */
  readonly note?: string
}

/** Who sees to it that the two meet (B8). */
export function initiativeInWords(
  { initiative }: Pick<Terms, 'initiative'>,
  names: Readonly<Record<Side, string>>,
  locale: Locale,
): string {
  const { one, both } = texts(locale).initiatives
  return initiative === 'both' ? both : one(names[initiative])
}

/** The agreement in the reader's language, part by part; what was left empty is left out. */
export function termsInWords(
  terms: Terms,
  names: Readonly<Record<Side, string>>,
  reader: Reader,
): TermsPart[] {
  const t = texts(reader.locale)
  const row = (field: keyof typeof t.fields, ...lines: string[]) => ({
    term: t.fields[field],
    lines: lines.flatMap(line => line.split('\n')).filter(line => line !== ''),
  })
  const parts: TermsPart[] = [
    {
      title: t.parts.goals,
      rows: [
        row('goals', ...terms.goals),
        row('content', terms.content),
        row('subject', t.subjects[terms.subject]),
      ],
    },
    {
      title: t.parts.meeting,
      rows: [
        row('meetings', t.meetings(terms.meetings)),
        row('frequency', t.frequencies[terms.frequency]),
        row('minutes', t.minutes(duration(terms.minutes, reader.locale))),
        // An agreement is kept for years: its days always say which.
        row('endsOn', day(terms.endsOn, { locale: reader.locale })),
        row('ways', ...terms.ways.map(way => t.ways[way])),
        row('place', terms.place),
        row('initiative', initiativeInWords(terms, names, reader.locale)),
      ],
    },
    {
      title: t.parts.talking,
      rows: [
        row('forms', ...terms.forms.map(form => t.forms[form])),
        row('preparation', terms.preparation),
        row('evaluation', ...terms.evaluation.map(when => t.evaluations[when])),
      ],
    },
    {
      title: t.parts.confidentiality,
      rows: [
        row(
          'confidentiality',
          `${t.confidentialities[terms.confidentiality]}. ${t.confidentialityHints[terms.confidentiality]}`,
        ),
        row('confidentialityNote', terms.confidentialityNote),
      ],
      note: t.law,
    },
  ]
  return parts.map(part => ({ ...part, rows: part.rows.filter(({ lines }) => lines.length > 0) }))
}
