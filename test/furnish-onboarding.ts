import type { Tx } from '../src/platform/database/transaction.ts'
import { cast, castNow, places } from './cast.ts'

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
  const { id: answer_id } = await tx
    .insertInto('well_being_answer')
    .values({
      onboarding_id: places.karimsStart,
      person_id: cast.karim,
      occasion: 'first_week',
      feeling: 4,
      content: sealed,
      answered_at: castNow,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('well_being_count')
    .values({
      programme_id: places.onboarding,
      occasion: 'first_week',
      question: 'feeling',
      answers: 6,
      well: 5,
    })
    .execute()
  await tx
    .insertInto('well_being_key')
    .values({ onboarding_id: places.karimsStart, wrapped: sealed })
    .execute()
  await tx
    .insertInto('well_being_share')
    .values(roles.map(({ id }) => ({ answer_id, role_id: id, content: sealed, shared_at: castNow })))
    .execute()
}
