import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { EnteredEffects } from './effects-form.ts'

/** The organisations whose HR one is, by name. */
export async function organisationsIRun(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation where id = any ((select app.coordinated_organisations())::uuid[])
      order by name, id`.execute(tx)
  return rows
}

/** What was entered for the year before is written over. */
export async function saveEffects(
  tx: Tx,
  entered: EnteredEffects,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const figures = {
    people: entered.people,
    stayed: entered.stayed,
    participants: entered.participants,
    participants_stayed: entered.participantsStayed,
    well_being: entered.wellBeing,
    participants_well_being: entered.participantsWellBeing,
    sick_days: entered.sickDays,
    participants_sick_days: entered.participantsSickDays,
    entered_by: by.personId,
    entered_at: by.now,
  }
  await tx
    .insertInto('organisation_year')
    .values({ organisation_id: entered.organisationId, year: entered.year, ...figures })
    .onConflict(on => on.columns(['organisation_id', 'year']).doUpdateSet(figures))
    .execute()
}
