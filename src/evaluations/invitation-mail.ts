import { authenticate, hashToken } from '../platform/crypto.ts'
import type { House } from '../platform/house.ts'
import type { Locale } from '../platform/i18n.ts'
import type { Mail } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import { type Day, day } from '../ui/dates.ts'
import { mailTexts } from './messages-mail.ts'

interface ToWhom {
  /** The invitation's id. */
  readonly id: string
  readonly personId: string
  readonly locale: Locale
  readonly byLink: boolean
  readonly closesOn: Day
}

/** The mail that asks, and the hash of the link in it: the link itself is kept nowhere. */
export function evaluationMail(
  house: Pick<House, 'publicUrl' | 'now' | 'installationKey'>,
  { id, personId, locale, byLink, closesOn }: ToWhom,
): { mail: Mail; tokenHash: Buffer } {
  const { path, tokenHash } = wayToAnswer(house, id, byLink)
  const { subject, body } = mailTexts(locale)
  const at = house.now()
  const until = day(closesOn, { locale, now: at })
  const mail = {
    to: personId,
    kind: 'evaluation-invitation',
    subject,
    body: body(house.publicUrl + path, until),
    at,
  }
  return { mail, tokenHash }
}

/**
 * Where an invitation is answered, and the hash of the link where that alone suffices. It is the same each time, so that
 * the first mail still leads there after a reminder.
 */
export function wayToAnswer(
  { installationKey }: Pick<House, 'installationKey'>,
  invitation: string,
  byLink: boolean,
): { path: string; tokenHash: Buffer } {
  const token = authenticate(installationKey, `evaluation invitation ${invitation}`).toString('base64url')
  const path = byLink ? routes.evaluationLink({ token }) : routes.evaluationAnswer({ id: invitation })
  return { path, tokenHash: hashToken(token) }
}
