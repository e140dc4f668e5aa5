import { z } from 'zod'
import { emailIn } from '../../people/imports/email-address.ts'
import { typed } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Locale } from '../../platform/i18n.ts'
import { texts } from './messages.ts'
import { sides } from './participant.ts'

const longest = 120

/** Reads the form for one person. An organisation is chosen among the ids, unless a new one is named. */
export function participantSchema(
  locale: Locale,
  now: Date,
  { organisations, namesNew }: { organisations: ReadonlySet<string>; namesNew: boolean },
) {
  const t = texts(locale).add.errors
  const line = freeText({ locale, now }, longest)
  return z.object({
    name: line.refine(name => name !== '', t.name),
    email: typed.transform(written => emailIn(written) ?? '').refine(email => email !== '', t.email),
    side: z.enum(sides, t.side),
    organisation: typed.refine(id => namesNew || organisations.has(id), t.organisation),
    newOrganisation: line,
  })
}
