import { sql } from 'kysely'
import { asOwner } from '../platform/database/transaction.ts'
import type { Job } from '../platform/jobs.ts'

/** From so many people in a programme, counting them while somebody waits for the page would take too long. */
const many = 5000

export const reportsJobs: Record<string, Job> = {
  'count-for-reports': house =>
    asOwner(house.owner, async tx => {
      await sql`select app.count_early_endings(${house.now()})`.execute(tx)
      await sql`select app.keep_report_counts(${house.now()}, ${many}::int)`.execute(tx)
    }),
}
