import { sql } from 'kysely'
import { hashToken } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'

/** What a link says to whoever holds it. */
export interface Invitation {
  readonly personId: string
  readonly purpose: 'join' | 'sign_in' | 'set_up'
  readonly programme: { readonly id: string; readonly name: string } | undefined
  readonly name: string
  readonly linksSuffice: boolean
  readonly hasPasskey: boolean
  readonly state: 'open' | 'used' | 'expired'
}

interface Row {
  person_id: string
  purpose: Invitation['purpose']
  programme_id: string | null
  programme_name: string | null
  name: string
  links_suffice: boolean
  has_passkey: boolean
  state: Invitation['state']
}

/** Undefined: there is no such link, or its person has left. */
export async function findInvitation(tx: Tx, token: string, now: Date): Promise<Invitation | undefined> {
  const { rows } = await sql<Row>`
    select * from app.invitation_by_token(${hashToken(token)}, ${now})`.execute(tx)
  const row = rows[0]
  return (
    row && {
      personId: row.person_id,
      purpose: row.purpose,
      programme:
        row.programme_id && row.programme_name
          ? { id: row.programme_id, name: row.programme_name }
          : undefined,
      name: row.name,
      linksSuffice: row.links_suffice,
      hasPasskey: row.has_passkey,
      state: row.state,
    }
  )
}

/** Uses a link; true for one of all who follow it at the same moment. */
export async function takeInvitation(tx: Tx, token: string, now: Date): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select app.use_invitation(${hashToken(token)}, ${now}) as taken`.execute(tx)
  return rows[0]?.taken ?? false
}
