import { sql } from 'kysely'
import { daysToRead } from '../mentorships/mentorship.ts'
import { asOwner } from '../platform/database/transaction.ts'
import type { Job } from '../platform/jobs.ts'

export const endingsJobs: Record<string, Job> = {
  /** Rooms whose time to be read is over are destroyed, key first. */
  'clear-closed-rooms': house =>
    asOwner(house.owner, async tx => {
      const before = new Date(house.now().getTime() - daysToRead * 86_400_000)
      await sql`select app.clear_closed_plans(${before})`.execute(tx)
      await sql`select app.clear_closed_rooms(${before})`.execute(tx)
    }),
}
