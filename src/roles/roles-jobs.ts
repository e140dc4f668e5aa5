import { audit } from '../audit/audit.ts'
import { asOwner } from '../platform/database/transaction.ts'
import type { Job } from '../platform/jobs.ts'
import { tell } from './roles-actions.ts'
import { endWhatIsOver } from './roles-store.ts'

export const rolesJobs: Record<string, Job> = {
  /** A role is over when its last day is; here whoever had it hears of it, and the log keeps it. */
  'end-roles': house =>
    asOwner(house.owner, async tx => {
      const now = house.now()
      const ended = await endWhatIsOver(tx, now)
      for (const receiver of ended) await tell({ tx, house, now }, receiver, 'taken')
      for (const { id, role } of ended)
        await audit(tx, { at: now, verb: 'end', subject: role, subjectId: id })
    }),
}
