import { asOwner } from '../../platform/database/transaction.ts'
import type { Job } from '../../platform/jobs.ts'
import { offerByItself } from './waiting-list-actions.ts'

export const waitingListJobs: Record<string, Job> = {
  /** Asked when a place may have become free, and every hour for what nobody took in time. */
  'offer-places': house =>
    asOwner(house.owner, async tx => {
      await offerByItself(tx, house, house.now())
    }),
}
