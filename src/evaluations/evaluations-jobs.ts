import { sql } from 'kysely'
import { asOwner } from '../platform/database/transaction.ts'
import type { Job } from '../platform/jobs.ts'
import { closeEvaluation, mixBallots } from './closing.ts'
import { sendEvaluation } from './evaluations-actions.ts'
import { dueEvaluations } from './evaluations-store.ts'
import { tendInTurn } from './in-turn-actions.ts'

/** What evaluations do by themselves: they open on their day, are mixed and tell how far they have come, and close. */
export const evaluationsJobs: Record<string, Job> = {
  'close-evaluation': (house, { evaluation = '' }) =>
    asOwner(house.owner, tx => closeEvaluation(tx, house, evaluation)),
  'tend-evaluations': async house => {
    const today = house.now().toISOString().slice(0, 10)
    const open = await asOwner(house.owner, tx =>
      tx
        .selectFrom('evaluation')
        .select(['id', 'closes_on'])
        .where('opened_at', 'is not', null)
        .where('closed_at', 'is', null)
        .execute(),
    )
    const over = open.filter(({ closes_on }) => closes_on < today)
    for (const { id } of over) await asOwner(house.owner, tx => closeEvaluation(tx, house, id))
    await asOwner(house.owner, tx => sql`select app.note_turnout()`.execute(tx))
    for (const { id } of open.filter(one => !over.includes(one)))
      await asOwner(house.owner, tx => mixBallots(tx, house, id))
  },
  /** Asked every hour. One that asks nobody yet is tried again the next day; and those whose own time it is are asked. */
  'open-evaluations': house =>
    asOwner(house.owner, async tx => {
      const now = house.now()
      for (const evaluation of await dueEvaluations(tx, now))
        await sendEvaluation({ tx, house, now }, evaluation)
      await tendInTurn(tx, house)
    }),
}
