import type { Tx } from '../../platform/database/transaction.ts'
import type { ProgrammeYear } from './yearly-report.ts'

/** What is said of a year, of the programmes whose figures one reads. */
export async function wordsOfYear(tx: Tx, year: number): Promise<ProgrammeYear[]> {
  const rows = await tx
    .selectFrom('programme_year')
    .select(['programme_id', 'said', 'mended'])
    .where('year', '=', year)
    .execute()
  return rows.map(({ programme_id, said, mended }) => ({ programmeId: programme_id, said, mended }))
}

export async function saveWords(
  tx: Tx,
  { programmeId, ...words }: ProgrammeYear,
  year: number,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const change = { ...words, changed_by: by.personId, changed_at: by.now }
  await tx
    .insertInto('programme_year')
    .values({ programme_id: programmeId, year, ...change })
    .onConflict(on => on.columns(['programme_id', 'year']).doUpdateSet(change))
    .execute()
}
