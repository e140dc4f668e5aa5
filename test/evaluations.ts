import { newBallotKey } from '../src/evaluations/ballot.ts'
import type { Tx } from '../src/platform/database/transaction.ts'
import type { House } from '../src/platform/house.ts'
import { cast, castNow, idOf, places } from './cast.ts'

/** What they are named in addresses. */
export const evaluationIds = {
  evaluation: idOf('an evaluation of the corps'),
  evaluationInvitation: idOf('an evaluation that asks Sofie'),
}

/** Two evaluations of the corps: one that Mette has not sent yet, and an open one that asks Sofie. */
export async function enterEvaluations(tx: Tx, house: Pick<House, 'installationKey'>): Promise<void> {
  const open = idOf('an open evaluation of the corps')
  const plan = {
    programme_id: places.corps,
    shipped: ['match', 'better'],
    own: '[]',
    worded: ['better'],
    asks_leaders: false,
    by_link: true,
    closes_on: '2100-01-01',
    made_by: cast.mette,
    made_at: castNow,
  }
  await tx
    .insertInto('evaluation')
    .values({ ...plan, id: evaluationIds.evaluation, stage: 'final' })
    .execute()
  await tx
    .insertInto('evaluation')
    .values({
      ...plan,
      id: open,
      stage: 'midway',
      opened_at: castNow,
      key: newBallotKey(house.installationKey, open),
    })
    .execute()
  await tx
    .insertInto('evaluation_invitation')
    .values({
      id: evaluationIds.evaluationInvitation,
      evaluation_id: open,
      person_id: cast.sofie,
      side: 'mentee',
      token_hash: Buffer.from('no link'),
    })
    .execute()
  await tx
    .insertInto('evaluation_ballot')
    .values({ id: idOf('a ballot'), evaluation_id: open, content: Buffer.from('sealed') })
    .execute()
  await tx
    .insertInto('evaluation_answer')
    .values({
      id: idOf('an answer'),
      evaluation_id: evaluationIds.evaluation,
      side: 'mentee',
      answers: '{"match":"5"}',
    })
    .execute()
}

/** What one evaluation came to, and what the centre and the corps say of a year. */
export async function enterReports(tx: Tx): Promise<void> {
  await tx
    .insertInto('evaluation_gain')
    .values({
      evaluation_id: evaluationIds.evaluation,
      side: 'mentee',
      question: 'match',
      answers: 7,
      agreeing: 6,
    })
    .execute()
  await tx
    .insertInto('early_ending_count')
    .values({ programme_id: places.corps, year: 2025, reason: 'time', answers: 6, times: 4 })
    .execute()
  await tx
    .insertInto('organisation_year')
    .values({
      organisation_id: places.centre,
      year: 2025,
      people: 120,
      stayed: 110,
      participants: 12,
      participants_stayed: 12,
      entered_at: castNow,
    })
    .execute()
  await tx
    .insertInto('programme_evidence')
    .values({ programme_id: places.corps, standard: 'ethics', words: 'Ring til HR', written_at: castNow })
    .execute()
  await tx
    .insertInto('programme_year')
    .values({ programme_id: places.corps, year: 2025, said: 'Et godt år', changed_at: castNow })
    .execute()
}

/** Sofie has been reminded of her first meeting, and wants no more of it. */
export async function enterReminders(tx: Tx): Promise<void> {
  const about = { person_id: cast.sofie, kind: 'first_meeting' } as const
  await tx
    .insertInto('reminder')
    .values({
      ...about,
      about: places.sofieAndPeter,
      since: castNow,
      token_hash: Buffer.from('no link'),
      sent_at: castNow,
    })
    .execute()
  await tx.insertInto('reminder_off').values(about).execute()
  await tx.insertInto('reminder_hours').values({ person_id: cast.sofie, hour: 12 }).execute()
}
