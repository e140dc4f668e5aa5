import type { Locale } from '../platform/i18n.ts'

const names = {
  da: new Intl.DisplayNames('da', { type: 'language' }),
  nb: new Intl.DisplayNames('nb', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}

/** What a language of the product is called within a sentence: "engelsk" to a Dane. */
export const languageInWords = (language: Locale, locale: Locale): string =>
  names[locale].of(language === 'nb' ? 'no' : language) ?? language
