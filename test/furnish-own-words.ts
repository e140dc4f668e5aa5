import type { Tx } from '../src/platform/database/transaction.ts'
import { presets } from '../src/programmes/presets.ts'
import { cast, castNow, places } from './cast.ts'

/** An answer to a coordinator's own question, what came of it, and a preset of another organisation. */
export async function enterOwnWords(tx: Tx): Promise<void> {
  const { id } = await tx
    .selectFrom('application')
    .select('id')
    .where('person_id', '=', cast.sofie)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('application_answer')
    .values({ application_id: id, question: 'day', answer: 'Mandag' })
    .execute()
  await tx
    .insertInto('application_inquiry')
    .values({ application_id: id, asked_by: cast.mette, asked_at: castNow, question: 'Hvornår kan du?' })
    .execute()
  await tx
    .insertInto('waiting_place')
    .values({ application_id: id, since: castNow, reason: 'later' })
    .execute()
  await tx
    .insertInto('programme_poster')
    .values({ programme_id: places.corps, code: 'corpsposter'.slice(0, 10), changed_at: castNow })
    .execute()
  await tx
    .insertInto('application_draft')
    .values({
      person_id: cast.sofie,
      programme_id: places.corps,
      side: 'mentor',
      typed: '{}',
      saved_at: castNow,
    })
    .execute()
  const { settings, scope, aim } = presets.career
  await tx
    .insertInto('organisation_preset')
    .values({
      organisation_id: places.elsewhere,
      name: 'Vores egen',
      preset: 'career',
      scope,
      aim,
      rolling: false,
      settings: JSON.stringify(settings),
      made_at: castNow,
    })
    .execute()
}
