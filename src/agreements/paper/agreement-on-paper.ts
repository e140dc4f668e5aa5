import { type EnteredRoom, firstNames } from '../../mentorships/enter-room.ts'
import type { PrintedDocument, PrintedPart } from '../../platform/documents/printed-document.ts'
import type { Locale } from '../../platform/i18n.ts'
import { day, dayAndTime, type Reader } from '../../ui/dates.ts'
import type { Draft, Signed } from '../agreement.ts'
import { texts } from '../messages.ts'
import { pageTexts } from '../messages-page.ts'
import { termsInWords } from '../terms-words.ts'
import { paperTexts } from './messages.ts'

/** What the two have written, to print or go on with in a word processor. It says whether it is signed. */
export function agreementOnPaper(
  { mentees, mentor, programme }: Pick<EnteredRoom, 'mentees' | 'mentor' | 'programme'>,
  version: Draft | Signed,
  reader: Reader,
): PrintedDocument {
  const { locale } = reader
  const t = pageTexts(locale).document
  const paper = paperTexts(locale)
  const { title, preamble } = texts(locale)
  const withSignatures = programme.settings.agreement === 'signed'
  const when = withSignatures ? t.signedAt : t.agreedAt
  const parts = termsInWords(version.terms, firstNames({ mentees, mentor }, locale), reader)
  return {
    title,
    locale,
    lede:
      version.state === 'draft'
        ? paper.draft
        : paper.holdsSince(day(version.signedAt, { ...reader, locale })),
    parts: [
      facts(
        ...mentees.map(({ name }) => [t.mentee, name] as const),
        [t.mentor, mentor.name],
        [t.programme, programme.name],
      ),
      { kind: 'paragraph', text: preamble },
      ...parts.flatMap(({ title: heading, rows, note }): PrintedPart[] => [
        { kind: 'heading', text: heading },
        { kind: 'facts', rows },
        ...(note ? [{ kind: 'paragraph', text: note, quiet: true } as const] : []),
      ]),
      { kind: 'heading', text: withSignatures ? t.signatures : t.agreed },
      ...[...mentees, mentor].map(({ id, name }): PrintedPart => {
        const signature = version.signatures.find(({ by }) => by === id)
        return signature
          ? { kind: 'facts', rows: [{ term: name, lines: [when(dayAndTime(signature.at, reader))] }] }
          : { kind: 'writing', label: name, lines: 1 }
      }),
    ],
    footer: `${title} · ${pageTexts(locale).version(version.version)}`,
  }
}

/** An agreement to talk through and fill in by hand: every field of E3 and E4, its choices as boxes. */
export function emptyAgreement(locale: Locale): PrintedDocument {
  const t = texts(locale)
  const paper = paperTexts(locale)
  const roles = pageTexts(locale).document
  const writing = (field: keyof typeof t.fields, lines: number): PrintedPart => ({
    kind: 'writing',
    label: t.fields[field],
    lines,
  })
  const boxes = (field: keyof typeof t.fields, items: Readonly<Record<string, string>>): PrintedPart => ({
    kind: 'boxes',
    label: t.fields[field],
    items: Object.values(items),
  })
  const line = (label: string): PrintedPart => ({ kind: 'writing', label, lines: 1 })
  const heading = (text: string): PrintedPart => ({ kind: 'heading', text })
  const degrees = Object.entries(t.confidentialities).map(([degree, words]) => {
    const hint = Object.entries(t.confidentialityHints).find(([of]) => of === degree)?.[1]
    return `${words}. ${hint ?? ''}`.trim()
  })
  return {
    title: t.title,
    locale,
    lede: paper.emptyLede,
    parts: [
      line(roles.mentee),
      line(roles.mentor),
      line(roles.programme),
      { kind: 'paragraph', text: t.preamble },
      heading(t.parts.goals),
      writing('goals', 4),
      writing('content', 3),
      boxes('subject', t.subjects),
      heading(t.parts.meeting),
      writing('meetings', 1),
      writing('minutes', 1),
      boxes('frequency', t.frequencies),
      writing('endsOn', 1),
      boxes('ways', t.ways),
      writing('place', 1),
      boxes('initiative', {
        mentee: t.initiatives.one(roles.mentee),
        mentor: t.initiatives.one(roles.mentor),
        both: t.initiatives.both,
      }),
      heading(t.parts.talking),
      boxes('forms', t.forms),
      writing('preparation', 2),
      boxes('evaluation', t.evaluations),
      heading(t.parts.confidentiality),
      { kind: 'boxes', label: t.fields.confidentiality, items: degrees },
      writing('confidentialityNote', 2),
      { kind: 'paragraph', text: t.law, quiet: true },
      heading(roles.signatures),
      line(paper.dateAndName(roles.mentee)),
      line(paper.dateAndName(roles.mentor)),
    ],
    footer: t.title,
  }
}

const facts = (...rows: readonly (readonly [term: string, line: string])[]): PrintedPart => ({
  kind: 'facts',
  rows: rows.map(([term, line]) => ({ term, lines: [line] })),
})
