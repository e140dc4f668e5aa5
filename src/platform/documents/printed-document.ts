import type { Locale } from '../i18n.ts'

/** What stands in a cell: words, or several things as a list. */
export type PrintedCell = string | readonly string[]

/**
 * Something to print and carry: what it says, and how it hangs together, but not how it looks. `pdfDocument` and
 * `wordDocument` set it, both accessible: with title, language, headings and the header rows of its tables.
 */
export interface PrintedDocument {
  readonly title: string
  readonly locale: Locale
  /** A line or two under the title. */
  readonly lede?: string | undefined
  readonly parts: readonly PrintedPart[]
  /** Stands at the foot of each page, beside its number. */
  readonly footer?: string | undefined
}

export type PrintedPart =
  /** Level 2 unless it says 3; the title is 1. On a page of its own where a sheet is for one thing. */
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 2 | 3; readonly newPage?: boolean }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  /** What each thing is called, and what is said of it, one line or more. */
  | { readonly kind: 'facts'; readonly rows: readonly PrintedFact[] }
  /** `head` names the columns; each row has as many cells. Columns are as wide as their words, or have these `shares`. */
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly PrintedCell[])[]
      readonly shares?: readonly number[]
    }
  /** Figures as lines as long as their share of a whole, from 0 to 1, each with its figure in words. `head` names the two. */
  | {
      readonly kind: 'bars'
      readonly head: readonly [string, string]
      readonly rows: readonly { readonly label: string; readonly text: string; readonly share: number }[]
    }
  /** Boxes to tick by hand. */
  | { readonly kind: 'boxes'; readonly label: string; readonly items: readonly string[] }
  /** Room to write by hand: so many lines. */
  | { readonly kind: 'writing'; readonly label: string; readonly lines: number }

export interface PrintedFact {
  readonly term: string
  readonly lines: readonly string[]
}

/** How the languages are called where a document names its own. */
export const languageTags: Record<Locale, string> = { da: 'da-DK', nb: 'nb-NO', en: 'en-GB' }
