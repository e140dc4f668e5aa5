import { sql } from 'kysely'
import { authenticate } from '../platform/crypto.ts'
import type { Visit } from '../platform/http/visit.ts'

const quarterOfAnHour = 15 * 60_000

/**
 * How many attempts an account and a network have in a quarter of an hour. A network has room for a hall
 * full of colleagues behind one router; whoever tries one account after another is stopped by it all the same. A person
 * gets so many links by mail, however they were asked for.
 */
export const mostAttempts = { account: 5, network: 100, person: 5 } as const

/** Counts an attempt; true when that was one too many. Whose it was is kept as a keyed fingerprint only. */
export async function isOneTooMany(
  visit: Pick<Visit, 'house' | 'tx' | 'now'>,
  of: keyof typeof mostAttempts,
  subject: string,
): Promise<boolean> {
  const { house, tx, now } = visit
  const fingerprint = authenticate(house.installationKey, `attempt ${of} ${subject}`)
  const since = new Date(now.getTime() - quarterOfAnHour)
  const { rows } = await sql<{ count: number }>`
    select app.count_attempt(${fingerprint}, ${now}, ${since}) as count`.execute(tx)
  return (rows[0]?.count ?? 0) > mostAttempts[of]
}
