import type { Tx } from '../src/platform/database/transaction.ts'
import { castNow, places } from './cast.ts'

/** A row or more in each table about a newcomer's first months, all of it about Karim. */
export async function furnishOnboarding(tx: Tx): Promise<void> {
  const sealed = Buffer.from('sealed')
  const roles = await tx.selectFrom('onboarding_role').select('id').execute()
  await tx
    .insertInto('onboarding_key')
    .values(roles.map(({ id }) => ({ role_id: id, wrapped: sealed })))
    .execute()
  await tx
    .insertInto('check_item')
    .values(
      (['leader', 'newcomer'] as const).map((doer, place) => ({
        onboarding_id: places.karimsStart,
        stage: 'first_day' as const,
        doer,
        place,
        words: 'Spis frokost sammen',
      })),
    )
    .execute()
  await tx
    .insertInto('onboarding_template')
    .values({ organisation_id: places.centre, programme_id: places.onboarding, changed_at: castNow })
    .execute()
}
