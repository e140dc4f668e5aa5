import type { Tx } from '../../../platform/database/transaction.ts'
import type { Viewer } from '../../../platform/http/visit.ts'

/** Somewhere one is signed in. */
export interface OpenSession {
  readonly id: string
  readonly means: Viewer['means']
  readonly createdAt: Date
  readonly seenAt: Date
}

/** Where a person is signed in now, the latest first. */
export function findOpenSessions(tx: Tx, personId: string, now: Date): Promise<OpenSession[]> {
  return tx
    .selectFrom('session')
    .select(['id', 'means', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .limit(50)
    .execute()
}
