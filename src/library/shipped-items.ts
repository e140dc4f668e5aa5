import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { readFrontMatter } from '../platform/front-matter.ts'
import type { Locale } from '../platform/i18n.ts'
import { audiences, type ItemFacts, type ItemText, itemKinds, itemThemes } from './item.ts'
import { libraryStages } from './questions/question.ts'

/** An item that comes along with the product, in every language. */
export interface ShippedItem extends ItemFacts {
  readonly key: string
  /** Where it stands on its shelf. */
  readonly place: number
  readonly texts: Readonly<Record<Locale, ShippedText>>
}

export interface ShippedText extends ItemText {
  readonly body: string
}

const listed = z.string().transform(written => written.split(',').map(word => word.trim()))

const frontMatter = z.object({
  title: z.string().min(1),
  summary: z.string().min(1),
  kind: z.enum(itemKinds),
  theme: z.enum(itemThemes),
  audience: listed.pipe(z.array(z.enum(audiences))),
  stage: listed.pipe(z.array(z.enum(libraryStages))),
  place: z.coerce.number().int(),
  author: z.string().min(1),
  owner: z.string().min(1),
  date: z.iso.date(),
  version: z.coerce.number().int().min(1),
})

const folder = new URL('shipped/', import.meta.url)

/** The first edition of the library, which every organisation begins with (K2). Read once: it changes with the product. */
export const shippedItems: readonly ShippedItem[] = readdirSync(new URL('da/', folder))
  .filter(name => name.endsWith('.md'))
  .map(name => {
    const [da, nb, en] = [readItem(name, 'da'), readItem(name, 'nb'), readItem(name, 'en')]
    return {
      ...da.facts,
      key: name.replace(/\.md$/, ''),
      place: da.place,
      texts: { da: da.text, nb: nb.text, en: en.text },
    }
  })
  .sort((a, b) => a.place - b.place)

function readItem(name: string, locale: Locale): { facts: ItemFacts; place: number; text: ShippedText } {
  const { facts, body } = readFrontMatter(readFileSync(new URL(`${locale}/${name}`, folder), 'utf8'))
  const { kind, theme, audience, stage, place, ...text } = frontMatter.parse(facts)
  return { facts: { kind, theme, audience, stages: stage }, place, text: { ...text, locale, body } }
}
