import type { PrintedDocument, PrintedPart } from '../platform/documents/printed-document.ts'
import type { Programme } from '../programmes/programme.ts'
import { day, type Reader } from '../ui/dates.ts'
import { type EvidenceFacts, standards } from './evidence.ts'
import type { OwnWords } from './evidence-store.ts'
import { papersOf, pointsOf } from './evidence-words.ts'
import { texts } from './messages.ts'

/** The pack to hand on: under each standard what can be seen, then what the organisation says itself. */
export function evidenceDocument(
  programme: Programme,
  facts: EvidenceFacts,
  words: OwnWords,
  reader: Reader & { readonly now: Date },
): PrintedDocument {
  const t = texts(reader.locale)
  return {
    title: `${t.title}: ${programme.name}`,
    locale: reader.locale,
    lede: programme.organisationName,
    parts: [
      ...standards.flatMap((standard, place): PrintedPart[] => {
        const points = pointsOf(standard, programme, facts, reader)
        return [
          { kind: 'heading', text: `${place + 1}. ${t.standards[standard].title}` },
          { kind: 'paragraph', text: t.standards[standard].asks, quiet: true },
          { kind: 'list', items: points },
          { kind: 'heading', text: t.words, level: 3 },
          ...(words[standard] ?? t.none)
            .split(/\n\s*\n/)
            .map((text): PrintedPart => ({ kind: 'paragraph', text })),
        ]
      }),
      { kind: 'heading', text: t.attachments },
      { kind: 'list', items: papersOf(programme, reader).map(({ name }) => name), ordered: true },
      { kind: 'paragraph', text: t.figures, quiet: true },
    ],
    footer: t.footer(programme.name, day(reader.now, reader)),
  }
}
