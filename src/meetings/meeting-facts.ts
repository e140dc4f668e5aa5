import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { endOf, type Meeting } from './meeting.ts'
import { answeredMeetings, meetingsOf } from './meetings-store.ts'
import { firstProposal, type Proposed } from './proposals/proposals-store.ts'

/** What the room's next step and path are chosen from; see `mentorships/next-step.ts`. */
export interface MeetingsOfRoom {
  readonly meetings: readonly Meeting[]
  readonly facts: {
    readonly held: number
    readonly lastMetAt: Date | undefined
    readonly planned:
      | { readonly id: string; readonly at: Date; readonly until: Date; readonly prepared: boolean }
      | undefined
    readonly proposed: Proposed | undefined
    readonly unsaid: { readonly id: string; readonly at: Date } | undefined
    readonly unanswered: { readonly id: string; readonly at: Date } | undefined
  }
}

/** Reads a room's meetings and what they ask of the viewer now. */
export async function meetingsOfRoom(
  tx: Tx,
  room: Room,
  who: { readonly viewerId: string; readonly otherIds: readonly string[] },
  now: Date,
): Promise<MeetingsOfRoom> {
  const meetings = await meetingsOf(tx, room)
  const answered = await answeredMeetings(tx, room.mentorshipId, who.viewerId, who.otherIds)
  const held = meetings.filter(meeting => meeting.state === 'held')
  const planned = meetings.filter(meeting => meeting.state === 'planned')
  const next = planned.find(meeting => endOf(meeting) > now)
  const unsaid = planned.find(meeting => endOf(meeting) <= now)
  const unanswered = held.findLast(meeting => !answered.get(meeting.id)?.mine)
  return {
    meetings,
    facts: {
      held: held.length,
      lastMetAt: held.at(-1)?.startsAt,
      planned: next && {
        id: next.id,
        at: next.startsAt,
        until: endOf(next),
        prepared: await isPrepared(tx, next.id, who.viewerId),
      },
      proposed: await firstProposal(tx, room.mentorshipId, who.otherIds, now),
      unsaid: unsaid && { id: unsaid.id, at: unsaid.startsAt },
      unanswered: unanswered && { id: unanswered.id, at: unanswered.startsAt },
    },
  }
}

async function isPrepared(tx: Tx, meetingId: string, viewerId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('preparation')
    .select('changed_at')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', viewerId)
    .executeTakeFirst()
  return row !== undefined
}
