import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { meetingsOf } from './meetings-store.ts'
import type { Reflection } from './reflection/reflection.ts'
import { reflectionPlace } from './reflection/reflections-store.ts'

/** A meeting that was held, with what each answered after it; the other's only where both have (I3). */
export interface CourseMeeting {
  readonly id: string
  readonly startsAt: Date
  readonly minutes: number
  readonly mine: Reflection | undefined
  readonly theirs: Reflection | undefined
}

/** The whole course as the viewer may read it, the first meeting first. */
export async function courseOf(tx: Tx, room: Room, viewerId: string): Promise<CourseMeeting[]> {
  const held = (await meetingsOf(tx, room)).filter(({ state }) => state === 'held')
  const rows = await tx
    .selectFrom('reflection as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select(['r.meeting_id', 'r.person_id', 'r.content'])
    .where('m.mentorship_id', '=', room.mentorshipId)
    .execute()
  const find = (meetingId: string, isViewer: boolean): Reflection | undefined => {
    const row = rows.find(
      ({ meeting_id, person_id }) => meeting_id === meetingId && (person_id === viewerId) === isViewer,
    )
    return row && room.read<Reflection>(reflectionPlace(room, meetingId, row.person_id), row.content)
  }
  return held.map(({ id, startsAt, minutes }) => ({
    id,
    startsAt,
    minutes,
    mine: find(id, true),
    theirs: find(id, false),
  }))
}
