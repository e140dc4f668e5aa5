import { routes } from '../routes.ts'
import type { Addresses } from '../ui/article.tsx'

/** Where the texts of the library lead: `item:…` to another of them, `page:…` to a page of the product, or outside. */
export const addresses: Addresses = {
  link: href => {
    const [, kind = '', name = ''] = /^(\w+):(.*)$/.exec(href) ?? []
    if (kind === 'item' && /^[\w-]+$/.test(name)) return routes.libraryItem({ item: name })
    if (kind === 'document' && /^[0-9a-f-]{36}$/.test(name)) return routes.libraryFile({ id: name })
    if (kind === 'page') return pages[name]?.()
    return /^(https?|mailto)$/.test(kind) ? href : undefined
  },
  picture: source => {
    const [, id] = /^picture:([0-9a-f-]{36})$/.exec(source) ?? []
    return id && routes.libraryFile({ id })
  },
}

/** The pages of the product that a text can lead to. */
const pages: Readonly<Record<string, () => string>> = {
  questions: () => routes.libraryQuestions(),
  library: () => routes.library(),
  'who-sees-what': () => routes.whoSeesWhat(),
  databank: () => routes.databank(),
  training: () => routes.training(),
}
