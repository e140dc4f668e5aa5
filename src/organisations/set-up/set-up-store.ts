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
 * Takes the link, as owner: true for one of all who use it at the same moment. What the demonstration made goes, and
 * with it everything that belongs to it.
 */
export async function takeSetUpLink(tx: Tx, token: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('installation')
    .set({ mode: 'own', set_up_token_hash: null, changed_at: now })
    .where('set_up_token_hash', '=', hashToken(token))
    .where('mode', '!=', 'own')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tx.deleteFrom('organisation').execute()
  return true
}

/** Makes the organisation and its first coordinator, as owner. */
export async function insertOrganisation(
  tx: Tx,
  wanted: SetUp,
  now: Date,
): Promise<{ organisationId: string; personId: string }> {
  const { id: organisationId } = await tx
    .insertInto('organisation')
    .values({
      name: wanted.organisation,
      kind: wanted.kind,
      locale: wanted.locale,
      time_zone: timeZoneOf(wanted.locale),
      links_suffice: wanted.linksSuffice,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: personId } = await tx
    .insertInto('person')
    .values({ organisation_id: organisationId, name: wanted.name, locale: wanted.locale, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('contact').values({ person_id: personId, email: wanted.email }).execute()
  await tx
    .insertInto('role_grant')
    .values([
      { person_id: personId, role: 'administrator', granted_at: now },
      {
        person_id: personId,
        role: 'organisation_coordinator',
        organisation_id: organisationId,
        granted_at: now,
      },
    ])
    .execute()
  return { organisationId, personId }
}
