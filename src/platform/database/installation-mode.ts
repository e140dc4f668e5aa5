import { type Selectable, sql } from 'kysely'
import type { Installation } from './rows.ts'
import type { Tx } from './transaction.ts'

/** Whether anybody has begun: nobody yet, with the example, or with an organisation of their own. */
export type InstallationMode = Selectable<Installation>['mode']

export async function installationMode(tx: Tx): Promise<InstallationMode> {
  const { rows } = await sql<{ mode: InstallationMode }>`select app.installation_mode() as mode`.execute(tx)
  return rows[0]?.mode ?? 'new'
}
