import { hashToken, newToken } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { routes } from '../routes.ts'

export interface WantedInvitation {
  readonly personId: string
  readonly programmeId?: string
  readonly purpose: 'join' | 'sign_in' | 'set_up'
  readonly invitedBy?: string
  readonly now: Date
  /** How long the link is good for. */
  readonly days: number
  /** A path of ours to go to afterwards. */
  readonly next?: string | undefined
}

/**
 * Makes a link with which this person signs in once, and gives its address for a mail. The database lets
 * coordinators invite to their programmes ('join', with themselves as `invitedBy`) and people ask for a link for
 * themselves ('sign_in').
 */
export async function invite(tx: Tx, house: House, wanted: WantedInvitation): Promise<string> {
  const { personId, programmeId, purpose, invitedBy, now, days, next } = wanted
  const token = newToken()
  await tx
    .insertInto('invitation')
    .values({
      token_hash: hashToken(token),
      person_id: personId,
      purpose,
      programme_id: programmeId ?? null,
      invited_by: invitedBy ?? null,
      created_at: now,
      expires_at: new Date(now.getTime() + days * 86_400_000),
    })
    .execute()
  return house.publicUrl + routes.invitation({ token }, { next })
}
