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
export async function invite(
  tx: Tx,
  house: Pick<House, 'publicUrl'>,
  wanted: WantedInvitation,
): Promise<string> {
  const [link] = await inviteAll(tx, house, [wanted])
  if (link === undefined) throw new Error('An invitation has a link')
  return link
}

/** Makes many such links at once, in the order they are wanted. */
export async function inviteAll(
  tx: Tx,
  house: Pick<House, 'publicUrl'>,
  wanted: readonly WantedInvitation[],
): Promise<string[]> {
  if (wanted.length === 0) return []
  const made = wanted.map(invitation => ({ ...invitation, token: newToken() }))
  const rows = made.map(({ token, personId, programmeId, purpose, invitedBy, now, days }) => ({
    token_hash: hashToken(token),
    person_id: personId,
    purpose,
    programme_id: programmeId ?? null,
    invited_by: invitedBy ?? null,
    created_at: now,
    expires_at: new Date(now.getTime() + days * 86_400_000),
  }))
  await tx.insertInto('invitation').values(rows).execute()
  return made.map(({ token, next }) => house.publicUrl + routes.invitation({ token }, { next }))
}
