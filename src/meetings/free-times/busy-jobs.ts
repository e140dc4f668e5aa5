import { asPerson, asWorker } from '../../platform/database/transaction.ts'
import { enqueue, type Job } from '../../platform/jobs.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { hoursIn } from './busy-actions.ts'
import { addressOf, calendarsDue, forgetHours, saveFetched } from './busy-store.ts'

const threeHours = 3 * 3_600_000
/** The clock of a calendar that does not say which: that of Denmark and Norway. */
const zone = 'Europe/Copenhagen'

/** Fetches one person's calendar and keeps when they are busy. */
const fetchCalendar: Job = async (house, { person }, signal) => {
  const { fetchCalendar: fetch } = house
  if (!person || !fetch) return
  const address = await asPerson(house.db, person, tx => addressOf(tx, house, person))
  if (address === undefined) return
  const text = await fetch(address, signal)
  const hours = isRefusal(text) ? text : await hoursIn(text, zone, house.now())
  await asPerson(house.db, person, async tx => {
    // Taken back, or another address given, while this one was fetched.
    if ((await addressOf(tx, house, person)) !== address) return
    await saveFetched(tx, house, person, hours, house.now())
  })
}

/** Asks for every calendar that was not fetched for a while, and forgets hours that are over. */
const fetchCalendars: Job = async house => {
  const now = house.now()
  await asWorker(house.db, async tx => {
    await forgetHours(tx, now)
    for (const person of await calendarsDue(tx, new Date(now.getTime() - threeHours)))
      await enqueue(tx, 'fetch-calendar', { person }, `fetch-calendar ${person}`)
  })
}

export const busyJobs: Record<string, Job> = {
  'fetch-calendar': fetchCalendar,
  'fetch-calendars': fetchCalendars,
}
