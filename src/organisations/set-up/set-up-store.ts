import { sql } from 'kysely'
import { hashToken } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { type SetUp, timeZoneOf } from './set-up.ts'

/** Whether a link sets up the organisation, still. */
export async function isSetUpOpen(tx: Tx, token: string): Promise<boolean> {
  const { rows } = await sql<{
    open: boolean
  }>`select app.set_up_is_open(${hashToken(token)}) as open`.execute(tx)
  return rows[0]?.open ?? false
}

/**
 * Uses the link and makes the organisation with its first coordinator. Undefined when the link is not open: of all
 * who use it at the same moment it is for one.
 */
export async function insertOrganisation(
  tx: Tx,
  token: string,
  wanted: SetUp,
  now: Date,
): Promise<{ organisationId: string; personId: string } | undefined> {
  const { rows } = await sql<{ organisation_id: string; person_id: string }>`
    select * from app.set_up(${hashToken(token)}, ${wanted.organisation}, ${wanted.kind}, ${wanted.locale},
      ${timeZoneOf(wanted.locale)}, ${wanted.linksSuffice}, ${wanted.name}, ${wanted.email}, ${now})`.execute(
    tx,
  )
  const [made] = rows
  return made && { organisationId: made.organisation_id, personId: made.person_id }
}
