import { agreementInRoom } from './agreements/agreement-in-room.tsx'
import { conversationInRoom } from './conversations/conversation-in-room.ts'
import { endingInRoom, keepsakesInRoom } from './endings/endings-in-room.tsx'
import { feedbackInRoom } from './feedback/feedback-in-room.tsx'
import { followUpsInRoom } from './follow-ups/follow-ups-in-room.tsx'
import { libraryInRoom } from './library/library-in-room.tsx'
import { meetingsOfRoom } from './meetings/meeting-facts.ts'
import { MeetingsSection } from './meetings/meetings-section.tsx'
import { firstMeetingInRoom } from './mentorships/first-meeting-in-room.tsx'
import type { RoomPart } from './mentorships/room-parts.ts'
import { notesInRoom } from './notes/notes-in-room.ts'
import { planInRoom } from './plans/plan-in-room.tsx'

const meetingsInRoom: RoomPart = async ({ tx, frame, now }, { mentorship, me, others, room }) => {
  const { meetings, facts } = await meetingsOfRoom(
    tx,
    room,
    { viewerId: me.id, otherIds: others.map(({ id }) => id) },
    now,
  )
  const open = mentorship.state !== 'ended'
  const section = (
    <MeetingsSection
      frame={frame}
      mentorshipId={mentorship.id}
      meetings={meetings}
      open={open}
      underWay={open && mentorship.state !== 'trial'}
    />
  )
  return { facts: { meetings: facts }, main: section }
}

/** What the other nouns put into the room of the two, in this order. */
export const roomParts: readonly RoomPart[] = [
  keepsakesInRoom,
  meetingsInRoom,
  firstMeetingInRoom,
  planInRoom,
  feedbackInRoom,
  followUpsInRoom,
  agreementInRoom,
  conversationInRoom,
  notesInRoom,
  libraryInRoom,
  endingInRoom,
]
