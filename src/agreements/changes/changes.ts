import type { Side } from '../../mentorships/mentorship.ts'
import type { Reader } from '../../ui/dates.ts'
import type { Terms } from '../terms.ts'
import { termsInWords } from '../terms-words.ts'
import { type Stretch, wordChanges } from './word-changes.ts'

/** One of the agreement's fields that says something else than before. */
export interface FieldChange {
  readonly term: string
  readonly stretches: readonly Stretch[]
}

/** What is different between two texts of the agreement, field by field, in the reader's language. */
export function changesBetween(
  before: Terms,
  after: Terms,
  names: Readonly<Record<Side, string>>,
  reader: Reader,
): FieldChange[] {
  const rows = (terms: Terms) => termsInWords(terms, names, reader).flatMap(part => part.rows)
  const [old, now] = [rows(before), rows(after)]
  const said = (list: typeof old, term: string) => list.find(row => row.term === term)?.lines.join('\n') ?? ''
  return inOrder(old, now)
    .map(term => ({ term, before: said(old, term), after: said(now, term) }))
    .filter(field => field.before !== field.after)
    .map(field => ({ term: field.term, stretches: wordChanges(field.before, field.after) }))
}

type Rows = readonly { readonly term: string }[]

// A field that was left empty has no row: it stands where its neighbours in the other text have it.
function inOrder(old: Rows, now: Rows): string[] {
  const terms = now.map(({ term }) => term)
  old.forEach(({ term }, at) => {
    if (terms.includes(term)) return
    const before = old[at - 1]?.term
    terms.splice(before === undefined ? 0 : terms.indexOf(before) + 1, 0, term)
  })
  return terms
}
