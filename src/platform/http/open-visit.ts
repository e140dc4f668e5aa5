import type { Context } from 'hono'
import { authenticate, newToken, sameText } from '../crypto.ts'
import type { House } from '../house.ts'
import { clientAddress, networkOf } from './client-address.ts'
import { readCookies } from './cookies.ts'
import { readSent, type Sent } from './form.ts'
import { newNonce, type Surroundings } from './respond.ts'
import { type Entered, guessLocale } from './session.ts'
import type { Visit } from './visit.ts'

/** A visit before its page is framed. */
export type OpenVisitBase = Omit<Visit, 'frame' | 'tx'>

/** A visit before it has a transaction. */
export type OpenVisit = Omit<Visit, 'tx'> & {
  readonly nonce: string
  readonly cookies: ReturnType<typeof readCookies>
}

/** What is known of a visitor before the database is asked. */
export interface Arrival {
  readonly url: URL
  readonly now: Date
  readonly cookies: ReturnType<typeof readCookies>
  readonly sent: Sent
}

/** Reads all that was sent, however slowly it comes: no transaction waits for it. Undefined when it is too much. */
export async function arrive(c: Context, house: House): Promise<Arrival | undefined> {
  const cookies = readCookies(c.req.header('cookie'), house.publicUrl.startsWith('https:'))
  const sent = await readSent(c.req.raw)
  return sent && { url: addressOf(c), now: house.now(), cookies, sent }
}

/** Where the visit goes, without what no text of ours holds and the database refuses: a space stands there instead. */
const addressOf = (c: Context): URL => new URL(c.req.url.replaceAll('%00', '%20'))

/** Reads who comes, in which language, with what. */
export function openVisit(
  c: Context,
  house: House,
  surroundings: Surroundings,
  { url, now, cookies, sent }: Arrival,
  entered: Entered | undefined,
): OpenVisit {
  const locale = entered?.locale ?? guessLocale(cookies.get('locale'), c.req.header('accept-language'))
  if (!entered && !cookies.get('visitor')) cookies.set('visitor', newToken(), 1)
  const visit = {
    house,
    now,
    locale,
    timeZone: entered?.viewer.timeZone ?? 'Europe/Copenhagen',
    url,
    params: c.req.param(),
    ...sent,
    wantsJson: c.req.header('accept') === 'application/json',
    network: networkOf(
      clientAddress(surroundings.addressOf(c), c.req.header('x-forwarded-for'), house.trustedProxies),
    ),
    viewer: entered?.viewer,
    cookies,
    nonce: newNonce(),
  }
  return { ...visit, frame: surroundings.frame(visit, visit.nonce, formToken(house, visit)) }
}

/** The token that a form must carry: bound to the session, or to the visitor's cookie. */
function formToken(house: House, visit: Pick<Visit, 'viewer' | 'cookies'>): string {
  // Named apart, so that nobody gets a session's token with a cookie of their own making.
  const bearer = visit.viewer
    ? `session ${visit.viewer.sessionId}`
    : `visitor ${visit.cookies.get('visitor')}`
  return authenticate(house.installationKey, `form of ${bearer}`).toString('base64url')
}

/** A post counts when it carries the token and does not come from another site. */
export function tokenIsRight(c: Context, house: House, visit: Visit): boolean {
  const given = visit.form.text('_token') || (c.req.header('x-form-token') ?? '')
  const site = c.req.header('sec-fetch-site')
  const ownSite = site === undefined || site === 'same-origin' || site === 'none'
  return ownSite && sameText(given, formToken(house, visit))
}
