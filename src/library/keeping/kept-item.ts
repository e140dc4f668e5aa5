import type { Locale } from '../../platform/i18n.ts'
import { readMarkdown, referencesIn } from '../../platform/markdown.ts'
import { addresses } from '../addresses.ts'
import type { ItemFacts } from '../item.ts'

/** An item as those who keep the library see it: where it comes from, how it stands, and in which languages. */
export interface KeptItem extends ItemFacts {
  readonly key: string
  /** In the reader's language, or the first there is. */
  readonly title: string
  readonly origin: 'shipped' | 'own'
  readonly hidden: boolean
  /** The languages that the organisation has written itself. */
  readonly written: readonly Locale[]
}

/** One edition of one language, as it was written. */
export interface Edition {
  readonly version: number
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly author: string
  readonly owner: string
  readonly news: string
  readonly writtenAt: Date
  /** The edition of the shipped text that it was made from. */
  readonly shippedVersion: number | undefined
}

/** The words that somebody gives an item in one language. */
export interface EditionWords {
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly owner: string
  readonly news: string
}

/** What is wrong with a text that cannot be published so. */
export type TextFault =
  | { readonly fault: 'no-alternative-text'; readonly count: number }
  | { readonly fault: 'foreign-picture' }
  | { readonly fault: 'dead-link'; readonly link: string }

/** The first thing to put right in a text: pictures have a text for those who do not see them, links lead somewhere. */
export function faultIn(body: string, keys: ReadonlySet<string>): TextFault | undefined {
  const { links, pictures } = referencesIn(readMarkdown(body))
  if (pictures.some(({ source }) => addresses.picture(source) === undefined))
    return { fault: 'foreign-picture' }
  const count = pictures.filter(({ alt }) => alt.trim() === '').length
  if (count > 0) return { fault: 'no-alternative-text', count }
  const link = links.find(href => addresses.link(href) === undefined || !isThere(href, keys))
  return link === undefined ? undefined : { fault: 'dead-link', link }
}

const isThere = (href: string, keys: ReadonlySet<string>) =>
  !href.startsWith('item:') || keys.has(href.slice('item:'.length))

/** How a picture or a document stands in a text. */
export const referenceTo = (file: { id: string; isPicture: boolean; words: string }): string => {
  const words = file.words.replaceAll(/[[\]\n]/g, ' ')
  return file.isPicture ? `![${words}](picture:${file.id})` : `[${words}](document:${file.id})`
}
