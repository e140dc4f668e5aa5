import { asOwner } from '../../platform/database/transaction.ts'
import type { Job } from '../../platform/jobs.ts'
import { leaveOnLastDay, tellOfDeparture } from './departures-actions.ts'

/** What follows when somebody leaves, in the product's own name. */
export const departuresJobs: Record<string, Job> = {
  'tell-of-departure': (house, { person = '' }) =>
    asOwner(house.owner, tx => tellOfDeparture(tx, house, person)),
  'leave-on-last-day': (house, { person = '' }) =>
    asOwner(house.owner, tx => leaveOnLastDay(tx, house, person)),
}
