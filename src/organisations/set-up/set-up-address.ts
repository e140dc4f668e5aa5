import { authenticate, hashToken } from '../../platform/crypto.ts'
import { asOwner } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { routes } from '../../routes.ts'

/**
 * The link that sets up one's own organisation, for the terminal where the product was started; undefined once that
 * is done. It is made from the installation's key, so that it stays the same from start to start, and in however
 * many processes.
 */
export async function setUpAddress(house: House): Promise<string | undefined> {
  const token = authenticate(house.installationKey, 'link to set up').toString('base64url')
  const { numUpdatedRows } = await asOwner(house.owner, tx =>
    tx
      .updateTable('installation')
      .set({ set_up_token_hash: hashToken(token) })
      .where('mode', '!=', 'own')
      .executeTakeFirst(),
  )
  return numUpdatedRows > 0n ? house.publicUrl + routes.setUp({ token }) : undefined
}
