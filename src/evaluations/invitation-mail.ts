import { hashToken, newToken } from '../platform/crypto.ts'
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

/** The mail that asks, or asks again, and the hash of the link in it: the link itself is kept nowhere. */
export function evaluationMail(
  house: Pick<House, 'publicUrl' | 'now'>,
  { id, personId, locale, byLink, closesOn }: ToWhom,
  kind: 'invitation' | 'reminder',
): { mail: Mail; tokenHash: Buffer } {
  const token = newToken()
  const path = byLink ? routes.evaluationLink({ token }) : routes.evaluationAnswer({ id })
  const { subject, body } = mailTexts(locale)[kind]
  const at = house.now()
  const until = day(closesOn, { locale, now: at })
  const mail = {
    to: personId,
    kind: `evaluation-${kind}`,
    subject,
    body: body(house.publicUrl + path, until),
    at,
  }
  return { mail, tokenHash: hashToken(token) }
}
