import { newKey, seal, unseal } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'

/**
 * What a newcomer and one who stands by them say to each other, sealed with a key of those two. Whoever steps in later
 * has a key of their own and reads nothing of it; whoever's days are over can no longer fetch the key.
 * `place` names the row and column, for example `well-being 9f… content`.
 */
export interface SealedBond {
  readonly roleId: string
  write(place: string, content: unknown): Buffer
  read<T>(place: string, sealed: Buffer): T
}

/** Makes the keys, when roles are given. */
export async function makeBonds(tx: Tx, house: House, roleIds: readonly string[]): Promise<void> {
  if (roleIds.length === 0) return
  const keys = roleIds.map(id => ({
    role_id: id,
    wrapped: seal(house.installationKey, placeOf(id), newKey()),
  }))
  await tx.insertInto('onboarding_key').values(keys).execute()
}

/** Opens what is between the two; undefined for everybody else, and for a helper outside their days. */
export async function openBond(tx: Tx, house: House, roleId: string): Promise<SealedBond | undefined> {
  const row = await tx
    .selectFrom('onboarding_key')
    .select('wrapped')
    .where('role_id', '=', roleId)
    .executeTakeFirst()
  if (!row) return undefined
  const key = unseal(house.installationKey, placeOf(roleId), row.wrapped)
  return {
    roleId,
    write: (place, content) => seal(key, place, Buffer.from(JSON.stringify(content))),
    read: (place, sealed) => JSON.parse(unseal(key, place, sealed).toString('utf8')),
  }
}

const placeOf = (roleId: string) => `onboarding role ${roleId} key`
