import { sql } from 'kysely'
import { asOwner } from '../platform/database/transaction.ts'
import type { Job } from '../platform/jobs.ts'

/** Counted at night, so that a figure that moves does not tell who has just answered. */
export const wellBeingJobs: Record<string, Job> = {
  'count-well-being': house =>
    asOwner(house.owner, async tx => {
      await sql`select app.count_well_being()`.execute(tx)
    }),
}
