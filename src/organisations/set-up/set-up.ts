import { z } from 'zod'
import { typed } from '../../platform/http/check-form.ts'
import { type Locale, locales } from '../../platform/i18n.ts'
import { texts } from './messages.ts'

export const organisationKinds = [
  'municipality',
  'university',
  'company',
  'union',
  'centre',
  'other',
] as const

/** What setting up one's own organisation asks. */
export interface SetUp {
  readonly organisation: string
  readonly kind: (typeof organisationKinds)[number]
  readonly locale: Locale
  /** The first coordinator, who is also the first administrator. */
  readonly name: string
  readonly email: string
  /** Whether a link by mail is enough to sign in; otherwise everybody needs a passkey. */
  readonly linksSuffice: boolean
}

export function setUpSchema(locale: Locale) {
  const t = texts(locale).errors
  const line = (message: string) => typed.pipe(z.string().min(1, message).max(120, t.tooLong))
  return z.object({
    organisation: line(t.organisation),
    kind: z.enum(organisationKinds, t.kind),
    locale: z.enum(locales, t.locale),
    name: line(t.name),
    email: typed.pipe(z.email(t.email).max(254, t.email).toLowerCase()),
    linksSuffice: z.enum(['yes', 'no'], t.linksSuffice).transform(answer => answer === 'yes'),
  }) satisfies z.ZodType<SetUp>
}

/** Where an organisation's clocks stand, by its language. */
export function timeZoneOf(locale: Locale): 'Europe/Oslo' | 'Europe/Copenhagen' {
  return locale === 'nb' ? 'Europe/Oslo' : 'Europe/Copenhagen'
}
