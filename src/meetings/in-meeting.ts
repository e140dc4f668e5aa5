import { firstNames } from '../mentorships/enter-room.ts'
import { otherSide, type Side } from '../mentorships/mentorship.ts'
import { openRoom } from '../mentorships/room.ts'
import { type Answer, type MemberVisit, notFound } from '../platform/http/visit.ts'
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
  const room = pair && (await openRoom(tx, house, id))
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

export const otherOf = ({ pair, personId }: InRoom) =>
  personId === pair.mentor.id ? pair.mentee : pair.mentor

export const sideIn = ({ pair, personId }: InRoom): Side =>
  personId === pair.mentor.id ? 'mentor' : 'mentee'

/** What the other is called in the room. */
export const otherFirstName = (at: InRoom) => firstNames(at.pair)[otherSide(sideIn(at))]
