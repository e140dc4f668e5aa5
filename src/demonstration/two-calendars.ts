import { giveHours, setQuietMinutes } from '../meetings/free-times/busy-store.ts'
import { meetingsOf } from '../meetings/meetings-store.ts'
import { saveReply } from '../meetings/replies/replies-store.ts'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { House } from '../platform/house.ts'
import { clockAt, momentAt } from '../platform/zoned-time.ts'
import type { Course } from './history.ts'

const day = 86_400_000
const daysAhead = 200
const zone = 'Europe/Copenhagen'

/** When the two are busy in the months to come, the mentor's quiet before a meeting, and a yes to the next one. */
export async function writeTwoCalendars(
  tx: Tx,
  house: House,
  room: Room,
  course: Course,
  now: Date,
): Promise<void> {
  const weeks = {
    [course.menteeId]: ['08:00 09:30', '13:00 14:30', '', '09:00 12:00', '12:00 16:00'],
    [course.mentorId]: ['09:00 12:00', '', '08:30 15:30', '14:00 16:00', '08:00 10:00'],
  }
  const knownUntil = new Date(now.getTime() + daysAhead * day)
  for (const [personId, week] of Object.entries(weeks)) {
    const busy = Array.from(
      { length: daysAhead },
      (_, ahead) => new Date(now.getTime() + ahead * day),
    ).flatMap(at => {
      const [from, until] = (week[at.getUTCDay() - 1] ?? '').split(' ')
      const date = clockAt(at, zone).day
      const [start, end] = [momentAt(date, from ?? '', zone), momentAt(date, until ?? '', zone)]
      return start && end ? [[start.getTime(), end.getTime()] as const] : []
    })
    await giveHours(tx, house, personId, { busy, knownUntil }, now)
  }
  await setQuietMinutes(tx, course.mentorId, 15)
  const next = (await meetingsOf(tx, room)).find(({ state }) => state === 'planned')
  if (next) await saveReply(tx, next, 'accepted', { personId: course.mentorId, now })
}
