import { sql } from 'kysely'
import { asOwner } from '../platform/database/transaction.ts'
import type { Job } from '../platform/jobs.ts'

/** What people wrote before a word was known becomes that word. */
export const competencesJobs: Record<string, Job> = {
  'recognise-competences': house =>
    asOwner(house.owner, async tx => {
      await sql`select app.recognise_again()`.execute(tx)
    }),
}
