/** The languages of the product, in the order they are written. */
export const locales = ['da', 'nb', 'en'] as const
export type Locale = (typeof locales)[number]

export function isLocale(value: unknown): value is Locale {
  return locales.some(locale => locale === value)
}

type Shape<T> = {
  [K in keyof T]: T[K] extends (...values: infer A) => string
    ? (...values: A) => string
    : T[K] extends string
      ? string
      : Shape<T[K]>
}

/**
 * The texts of one folder in every language. Danish sets the shape: a message that is missing in another
 * language, or takes other values there, does not compile.
 *
 *     export const texts = translations({ da: { hello: (name: string) => `Hej ${name}` }, nb: …, en: … })
 *     texts('da').hello('Freja')
 */
export function translations<T>(texts: { da: T; nb: NoInfer<Shape<T>>; en: NoInfer<Shape<T>> }) {
  return (locale: Locale): Shape<T> => (locale === 'da' ? (texts.da as Shape<T>) : texts[locale])
}

/** Picks the singular or the plural: the three languages have just these two forms. */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many
}
