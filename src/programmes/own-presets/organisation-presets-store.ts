import type { Tx } from '../../platform/database/transaction.ts'
import { readProgrammeSettings } from '../programme-settings.ts'
import type { OrganisationPreset } from './organisation-preset.ts'

/** The own presets of the organisations in which the transaction's person makes programmes, by name. */
export async function listOwnPresets(tx: Tx): Promise<OrganisationPreset[]> {
  const rows = await visible(tx).orderBy('p.name').limit(100).execute()
  return rows.map(row => ({ ...row, settings: readProgrammeSettings(row.settings) }))
}

/** Undefined when there is none, or none that the person may see. */
export async function findOwnPreset(tx: Tx, id: string): Promise<OrganisationPreset | undefined> {
  const row = await visible(tx).where('p.id', '=', id).executeTakeFirst()
  return row && { ...row, settings: readProgrammeSettings(row.settings) }
}

function visible(tx: Tx) {
  return tx
    .selectFrom('organisation_preset as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.organisation_id as organisationId', 'o.name as organisationName', 'p.name', 'p.line'])
    .select(['p.preset', 'p.purpose', 'p.scope', 'p.aim', 'p.rolling', 'p.settings'])
}

/** Keeps a preset. Gives its id; undefined when the organisation has one of that name already. */
export async function insertOwnPreset(
  tx: Tx,
  made: Omit<OrganisationPreset, 'id' | 'organisationName'> & { readonly by: string; readonly at: Date },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('organisation_preset')
    .values({
      organisation_id: made.organisationId,
      name: made.name,
      line: made.line,
      preset: made.preset,
      purpose: made.purpose,
      scope: made.scope,
      aim: made.aim,
      rolling: made.rolling,
      settings: JSON.stringify(made.settings),
      made_by: made.by,
      made_at: made.at,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function deleteOwnPreset(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('organisation_preset').where('id', '=', id).execute()
}
