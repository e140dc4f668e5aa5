import { sql } from 'kysely'
import { type Key, seal, unseal } from '../platform/crypto.ts'
import { asNobody, asPerson, type Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { isLocale, type Locale } from '../platform/i18n.ts'
import { enqueue, type Job } from '../platform/jobs.ts'
import { postMail } from '../platform/mail/post-mail.ts'
import { isOneTooMany } from './attempts.ts'
import { invite } from './invite.ts'
import { texts } from './messages.ts'

const halfAnHour = 0.5 / 24
const place = 'sign-in-link address'

/** Whom a link is asked for: an address that somebody typed, or the person of an older link. */
export type Asker = { readonly address: string } | { readonly personId: string }

/**
 * Asks for a sign-in link by mail. Who is behind the address is found out later, so that the answer takes as long
 * for an address nobody has; until then it is kept sealed.
 */
export async function askForLink(
  tx: Tx,
  house: House,
  asker: Asker,
  next: string | undefined,
): Promise<void> {
  const who =
    'personId' in asker
      ? { person: asker.personId }
      : { address: sealAddress(house.installationKey, asker.address) }
  await enqueue(tx, 'send-sign-in-link', { ...who, ...(next && { next }) })
}

/** Mails a link that signs its person in, once, within half an hour. */
export const sendSignInLink: Job = async (house, payload) => {
  const { person, address, next } = payload
  const asker = address
    ? await asNobody(house.db, tx => findByAddress(tx, openAddress(house.installationKey, address)))
    : person
  if (!asker) return
  await asPerson(house.db, asker, async tx => {
    const locale = await localeOf(tx, asker)
    if (!locale) return
    const at = house.now()
    if (await isOneTooMany({ house, tx, now: at }, 'person', asker)) return
    const wanted = { personId: asker, purpose: 'sign_in', now: at, days: halfAnHour, next } as const
    const link = await invite(tx, house, wanted)
    const { subject, body } = texts(locale).mail
    await postMail(tx, { to: asker, kind: 'sign-in-link', subject, body: body(link), at })
  })
}

async function findByAddress(tx: Tx, address: string): Promise<string | undefined> {
  const { rows } = await sql<{ person_id: string; links_suffice: boolean }>`
    select person_id, links_suffice from app.person_by_email(${address})`.execute(tx)
  return rows[0]?.links_suffice ? rows[0].person_id : undefined
}

async function localeOf(tx: Tx, personId: string): Promise<Locale | undefined> {
  const row = await tx
    .selectFrom('person')
    .select('locale')
    .where('id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return isLocale(row?.locale) ? row.locale : undefined
}

const sealAddress = (key: Key, address: string) => seal(key, place, Buffer.from(address)).toString('base64')

const openAddress = (key: Key, sealed: string) =>
  unseal(key, place, Buffer.from(sealed, 'base64')).toString('utf8')
