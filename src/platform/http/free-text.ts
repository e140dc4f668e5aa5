import { z } from 'zod'
import { type Locale, translations } from '../i18n.ts'
import { personalNumberIn } from '../personal-number.ts'
import { typed } from './check-form.ts'

const texts = translations({
  da: {
    tooLong: (most: string) => `Det er for langt. Højst ${most} tegn.`,
    personalNumber: 'Her står et personnummer. Tag det ud; det skal ikke stå i Telemakos.',
  },
  nb: {
    tooLong: most => `Det er for langt. Høyst ${most} tegn.`,
    personalNumber: 'Her står et fødselsnummer. Ta det bort; det skal ikke stå i Telemakos.',
  },
  en: {
    tooLong: most => `That is too long. At most ${most} characters.`,
    personalNumber:
      'There is a personal identity number here. Take it out; it must not be kept in Telemakos.',
  },
})

/** What somebody writes freely: at most so many characters, and never a CPR number or a fødselsnummer. */
export function freeText({ locale, now }: { locale: Locale; now: Date }, most: number) {
  const t = texts(locale)
  return typed
    .pipe(z.string().max(most, t.tooLong(new Intl.NumberFormat(locale).format(most))))
    .refine(written => personalNumberIn(written, now) === undefined, t.personalNumber)
}
