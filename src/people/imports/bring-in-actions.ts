import { asPerson } from '../../platform/database/transaction.ts'
import type { House } from '../../platform/house.ts'
import { enqueue } from '../../platform/jobs.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { type Importer, importPeople, judgeImport } from './imports-actions.ts'
import { findImport, saveProgress, saveResult, saveState, type WaitingList } from './imports-store.ts'
import { badRowsOf } from './preview.ts'
import { tableOf } from './table-view.ts'

/** Longer lists than this are brought in by a job. */
export const mostAtOnce = 2000

/** What the person has seen and said yes to. */
export interface Seen {
  readonly good: number
  readonly bad: number
}

/** Asks for a long list to be brought in as whoever said yes to it. */
export async function bringInLater(
  { tx, actor = '' }: Importer,
  list: WaitingList,
  seen: Seen,
): Promise<void> {
  await saveState(tx, list.id, 'working')
  const payload = { list: list.id, person: actor, good: String(seen.good), bad: String(seen.bad) }
  await enqueue(tx, 'bring-people-in', payload, `bring in ${list.id}`)
}

/**
 * Brings a long list in: all or nothing, in the rights of whoever said yes to it. How far it is can be read
 * meanwhile. Begun again after the product was stopped, it begins from the start.
 */
export async function bringIn(
  house: House,
  { list: id = '', person = '', good, bad }: Record<string, string>,
): Promise<void> {
  const tell = (share: number) => asPerson(house.db, person, tx => saveProgress(tx, id, share))
  try {
    await asPerson(house.db, person, async tx => {
      const list = await findImport(tx, house, id)
      if (list?.state !== 'working' || !list.choices) return
      const { organisationId, programmeId, choices } = list
      const importer = {
        tx,
        now: house.now(),
        actor: person,
        organisationId,
        programmeId,
        publicUrl: house.publicUrl,
      }
      const judged = await judgeImport(importer, tableOf(list.sheets, choices.sheet).rows, choices, tell)
      const leftOut = badRowsOf(judged)
      const asSeen = String(judged.good.length) === good && String(leftOut) === bad
      const imported = asSeen ? await importPeople(importer, judged, tell) : undefined
      if (imported === undefined || isRefusal(imported)) return await saveState(tx, id, 'failed')
      await saveResult(tx, id, { ...imported, leftOut })
    })
  } catch (error) {
    // The next attempt may go well; until then the person is told that nothing has changed.
    await asPerson(house.db, person, tx => saveState(tx, id, 'failed'))
    house.log('list not brought in', { kind: error instanceof Error ? error.name : typeof error })
  }
}
