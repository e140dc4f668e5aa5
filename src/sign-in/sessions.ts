import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import { hashToken, newToken } from '../platform/crypto.ts'
import { becomePerson, type Tx } from '../platform/database/transaction.ts'
import type { MemberVisit, Viewer, Visit } from '../platform/http/visit.ts'

type Means = Viewer['means']

const daysOf: Record<Means, number> = { passkey: 30, link: 7, demonstration: 7 }
const hour = 1 / 24
const millisecondsOfDay = 86_400_000

/**
 * Signs a person in: from here on the visit's transaction acts for them, and the browser gets its cookie. The
 * session that this browser had before ends. Writes an audit event, so it comes last.
 */
export async function beginSession(visit: Visit, personId: string, means: Means): Promise<void> {
  const { tx, now, cookies } = visit
  if (visit.viewer) await endOne(tx, visit.viewer.sessionId, now)
  await becomePerson(tx, personId)
  const days = await lengthOf(tx, personId, means)
  const token = newToken()
  const until = new Date(now.getTime() + days * millisecondsOfDay)
  const { rows } = await sql<{ id: string }>`
    select app.begin_session(${hashToken(token)}, ${personId}, ${means}, ${now}, ${until}) as id`.execute(tx)
  cookies.set('session', token, days)
  cookies.forget('visitor')
  await audit(tx, {
    at: now,
    actor: personId,
    verb: 'begin',
    subject: 'session',
    ...(rows[0] && { subjectId: rows[0].id }),
    detail: { means },
  })
}

/** Where links do not suffice, one gets an hour to make a passkey, and no more. */
async function lengthOf(tx: Tx, personId: string, means: Means): Promise<number> {
  if (means !== 'link') return daysOf[means]
  return (await linksSuffice(tx, personId)) ? daysOf.link : hour
}

/** Whether the person's organisation and programmes let links suffice. */
export async function linksSuffice(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ suffice: boolean | null }>`
    select app.links_suffice(${personId}) as suffice`.execute(tx)
  return rows[0]?.suffice ?? false
}

/** Signs out here: the session ends, and the browser forgets it. */
export async function signOut(visit: Visit): Promise<void> {
  const { tx, now, viewer } = visit
  visit.cookies.forget('session')
  if (!viewer) return
  await endOne(tx, viewer.sessionId, now)
  await audit(tx, { at: now, actor: viewer.id, verb: 'end', subject: 'session', subjectId: viewer.sessionId })
}

/** Signs out everywhere, here too. */
export async function signOutEverywhere(visit: MemberVisit): Promise<void> {
  const { tx, now, viewer } = visit
  const ended = await tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('person_id', '=', viewer.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  visit.cookies.forget('session')
  const detail = { sessions: Number(ended.numUpdatedRows) }
  await audit(tx, { at: now, actor: viewer.id, verb: 'end', subject: 'sessions', detail })
}

/** Ends one session of the transaction's person: another device is signed out. */
export async function endOne(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute()
}
