import assert from 'node:assert/strict'
import { cast, castNow, places } from '../../../test/cast.ts'
import { asOwner, asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import type { MatchingRules } from '../matching-rules.ts'
import { findRun, type MatchingRun } from '../runs/runs-store.ts'
import { postPublicationMails } from './publication-jobs.ts'

/** A finished run of the corps with these pairs. */
export async function finishedRun(
  house: House,
  rules: MatchingRules,
  wanted: readonly (readonly [string, string])[],
): Promise<MatchingRun> {
  const id = await asOwner(house.owner, async tx => {
    const run = await tx
      .insertInto('matching_run')
      .values({
        programme_id: places.corps,
        state: 'done',
        rules: JSON.stringify(rules),
        requested_by: cast.mette,
        requested_at: castNow,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const reasons = [{ kind: 'themes', points: 10, maximum: 30, shared: ['network'], missing: ['cv'] }]
    await tx
      .insertInto('proposal')
      .values(
        wanted.map(([mentee, mentor]) => ({
          run_id: run.id,
          programme_id: places.corps,
          mentee_id: mentee,
          mentor_id: mentor,
          points: 10,
          strength: 0.3,
          reasons: JSON.stringify(reasons),
          locked: false,
        })),
      )
      .execute()
    return run.id
  })
  const run = await asPerson(house.db, cast.mette, tx => findRun(tx, id))
  assert.ok(run)
  return run
}

/** Posts the mails of all that has been published, as its job does when the time has come. */
export async function postAllMails(house: House): Promise<void> {
  const all = await asOwner(house.owner, tx => tx.selectFrom('publication').select('id').execute())
  for (const { id } of all)
    await postPublicationMails(house, { publication: id }, new AbortController().signal)
}
