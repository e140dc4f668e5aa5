import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Day } from '../../ui/dates.ts'
import type { Check, ListedCheck } from './check-list.ts'

/** A newcomer's list, in the order of time. */
export async function checksOf(tx: Tx, onboardingId: string): Promise<Check[]> {
  return (await checksOfAll(tx, [onboardingId])).get(onboardingId) ?? []
}

/** The lists of many newcomers, by onboarding. */
export async function checksOfAll(tx: Tx, onboardingIds: readonly string[]): Promise<Map<string, Check[]>> {
  const { rows } = await sql<
    Omit<Check, 'plannedOn' | 'doneAt'> & { plannedOn: Day | null; doneAt: Date | null }
  >`
    select id, onboarding_id as "onboardingId", stage, doer, known, words, planned_on as "plannedOn", done_at as "doneAt"
    from check_item where onboarding_id = any (${[...onboardingIds]}::uuid[]) order by place, id`.execute(tx)
  const checks = rows.map(row => ({
    ...row,
    plannedOn: row.plannedOn ?? undefined,
    doneAt: row.doneAt ?? undefined,
  }))
  return Map.groupBy(checks, check => check.onboardingId)
}

export async function findCheck(tx: Tx, id: string): Promise<Check | undefined> {
  const row = await tx
    .selectFrom('check_item')
    .select('onboarding_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && (await checksOf(tx, row.onboarding_id)).find(check => check.id === id)
}

/** Gives newcomers their lists. */
export async function addChecks(
  tx: Tx,
  onboardingIds: readonly string[],
  checks: readonly ListedCheck[],
  from = 0,
): Promise<void> {
  const rows = onboardingIds.flatMap(onboarding_id =>
    checks.map(({ stage, doer, known, words }, place) => ({
      id: randomUUID(),
      onboarding_id,
      stage,
      doer,
      place: from + place,
      known,
      words,
    })),
  )
  if (rows.length > 0) await tx.insertInto('check_item').values(rows).execute()
}

/** Ticks something off, or takes the tick away. What another has ticked off meanwhile stays theirs. */
export async function setCheckDone(
  tx: Tx,
  id: string,
  done: { readonly by: string; readonly at: Date } | undefined,
): Promise<void> {
  await tx
    .updateTable('check_item')
    .set({ done_at: done?.at ?? null, done_by: done?.by ?? null })
    .where('id', '=', id)
    .where('done_at', done ? 'is' : 'is not', null)
    .execute()
}

/** Sets the day it will be. What has been done has no such day any more. */
export async function planCheck(tx: Tx, id: string, plannedOn: Day | undefined): Promise<void> {
  await tx
    .updateTable('check_item')
    .set({ planned_on: plannedOn ?? null })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .execute()
}

export async function removeCheck(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('check_item').where('id', '=', id).execute()
}
