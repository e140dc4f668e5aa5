import { othersIn } from '../mentorships/enter-room.ts'
import type { Side } from '../mentorships/mentorship.ts'
import type { Party } from '../mentorships/mentorships-store.ts'
import { openRoom } from '../mentorships/room.ts'
import { type Answer, type MemberVisit, notFound } from '../platform/http/visit.ts'
import type { Locale } from '../platform/i18n.ts'
import type { Meeting } from './meeting.ts'
import type { InRoom } from './meetings-actions.ts'
import { findMeeting, findPair, mentorshipOfMeeting } from './meetings-store.ts'

/** Opens the room of the mentorship in the address; for anybody but the two it is not there. */
export async function inMentorship(
  visit: MemberVisit,
  act: (at: InRoom) => Answer | Promise<Answer>,
  id = visit.params.id ?? '',
): Promise<Answer> {
  const { tx, house, viewer, now, timeZone: zone } = visit
  const pair = await findPair(tx, id, viewer.id)
  const room = pair && (await openRoom(tx, house, pair.mentorshipId))
  return pair && room ? act({ tx, house, room, pair, personId: viewer.id, zone, now }) : notFound()
}

/** Opens the room and finds the meeting in the address. */
export async function inMeeting(
  visit: MemberVisit,
  act: (at: InRoom, meeting: Meeting) => Answer | Promise<Answer>,
): Promise<Answer> {
  const id = visit.params.id ?? ''
  const mentorshipId = await mentorshipOfMeeting(visit.tx, id)
  if (!mentorshipId) return notFound()
  return inMentorship(
    visit,
    async at => {
      const meeting = await findMeeting(at.tx, at.room, id)
      return meeting ? act(at, meeting) : notFound()
    },
    mentorshipId,
  )
}

/** Everybody else in the room, the mentor first. */
export const othersOf = ({ pair: { mentor, mentees }, personId }: InRoom): Party[] =>
  [mentor, ...mentees].filter(({ id }) => id !== personId)

export const sideIn = ({ pair, personId }: InRoom): Side =>
  personId === pair.mentor.id ? 'mentor' : 'mentee'

/** What the others are called in the room. */
export function otherFirstName(at: InRoom, locale: Locale): string {
  const me = [at.pair.mentor, ...at.pair.mentees].find(({ id }) => id === at.personId)
  return othersIn({ me: me ?? at.pair.mentor, others: othersOf(at) }, locale)
}
