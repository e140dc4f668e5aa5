import { asOwner } from '../../platform/database/transaction.ts'
import type { Job } from '../../platform/jobs.ts'
import { bringIn } from './bring-in-actions.ts'
import { deleteOldImports } from './imports-store.ts'

/** Lists that nobody came back to are deleted when their day is over. */
export const importsJobs: Record<string, Job> = {
  'bring-people-in': bringIn,
  'forget-old-lists': house => asOwner(house.owner, tx => deleteOldImports(tx, house.now())),
}
