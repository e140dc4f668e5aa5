import { type Sealed, sealedWith } from '../mentorships/room.ts'
import { newKey, seal, unseal } from '../platform/crypto.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'

/**
 * What seals the plan: a key of its own, for those who may read what is agreed. Undefined for all others, and where
 * nothing has been written yet.
 */
export async function openPlanKey(tx: Tx, house: House, mentorshipId: string): Promise<Sealed | undefined> {
  const row = await tx
    .selectFrom('plan_key')
    .select('wrapped')
    .where('mentorship_id', '=', mentorshipId)
    .executeTakeFirst()
  return row && sealedWith(mentorshipId, unseal(house.installationKey, placeOf(mentorshipId), row.wrapped))
}

/** The same, made where there is none yet: of two made at the same moment the first one stays. */
export async function makePlanKey(tx: Tx, house: House, mentorshipId: string): Promise<Sealed> {
  const wrapped = seal(house.installationKey, placeOf(mentorshipId), newKey())
  await tx
    .insertInto('plan_key')
    .values({ mentorship_id: mentorshipId, wrapped })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const made = await openPlanKey(tx, house, mentorshipId)
  if (!made) throw new Error('A plan is made by one of the two')
  return made
}

const placeOf = (mentorshipId: string) => `plan ${mentorshipId} key`
