import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { meetingsOf } from './meetings-store.ts'
import type { Reflection } from './reflection/reflection.ts'
import { reflectionPlace } from './reflection/reflections-store.ts'

/** A meeting that was held, with what each answered after it; the others' only where all have (I3). */
export interface CourseMeeting {
  readonly id: string
  readonly startsAt: Date
  readonly minutes: number
  readonly mine: Reflection | undefined
  readonly theirs: readonly { readonly by: string; readonly said: Reflection }[]
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
  return held.map(({ id, startsAt, minutes }) => {
    const said = rows
      .filter(({ meeting_id }) => meeting_id === id)
      .map(({ person_id: by, content }) => ({
        by,
        said: room.read<Reflection>(reflectionPlace(room, id, by), content),
      }))
    const mine = said.find(({ by }) => by === viewerId)?.said
    return { id, startsAt, minutes, mine, theirs: said.filter(({ by }) => by !== viewerId) }
  })
}
