import { asOwner } from '../platform/database/transaction.ts'
import type { Job } from '../platform/jobs.ts'
import { dayOf } from '../ui/dates.ts'
import { followOnboardings } from './follow-onboardings.ts'

export const onboardingsJobs: Record<string, Job> = {
  /** Mentors who step in today get their room, months that are over end, and what was said long ago is destroyed. */
  'follow-onboardings': house =>
    asOwner(house.owner, async tx => {
      const now = house.now()
      await followOnboardings(tx, house, now, dayOf(now, { locale: 'da' }))
    }),
}
