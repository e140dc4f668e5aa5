import { z } from 'zod'
import { emailIn } from '../../people/imports/email-address.ts'
import { typed } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Locale } from '../../platform/i18n.ts'
import { texts } from './messages.ts'
import { sides } from './participant.ts'
import type { NewParticipant } from './participants-actions.ts'

const longest = 120

/** Reads the form for one person; `organisations` are the ids there are to choose from. */
export function participantSchema(
  locale: Locale,
  now: Date,
  { organisations, mayAdd }: { organisations: ReadonlySet<string>; mayAdd: boolean },
) {
  const t = texts(locale).add.errors
  const line = freeText({ locale, now }, longest)
  return z
    .object({
      name: line.refine(name => name !== '', t.name),
      email: typed.transform(written => emailIn(written) ?? '').refine(email => email !== '', t.email),
      side: z.enum(sides, t.side),
      organisation: typed,
      newOrganisation: line,
    })
    .refine(
      ({ organisation, newOrganisation }) =>
        organisations.has(organisation) || (mayAdd && newOrganisation !== ''),
      { message: t.organisation, path: ['organisation'] },
    )
    .transform(
      ({ organisation, newOrganisation, ...rest }): NewParticipant => ({
        ...rest,
        organisationId: mayAdd && newOrganisation !== '' ? undefined : organisation,
        newOrganisation,
      }),
    )
}
