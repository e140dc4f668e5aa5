import { sql } from 'kysely'
import type { Room } from '../../mentorships/room.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Reflection } from './reflection.ts'

/** One's own answers; the other's only when both have answered: the database gives no others (I3). */
export async function reflectionsOf(tx: Tx, room: Room, meetingId: string, viewerId: string) {
  const rows = await tx.selectFrom('reflection').selectAll().where('meeting_id', '=', meetingId).execute()
  const read = (row: (typeof rows)[number]) =>
    room.read<Reflection>(reflectionPlace(room, meetingId, row.person_id), row.content)
  const [mine] = rows.filter(row => row.person_id === viewerId).map(read)
  const theirs = rows
    .filter(row => row.person_id !== viewerId)
    .map(row => ({ by: row.person_id, said: read(row) }))
  return { mine, theirs }
}

/** Keeps one's answers; false when they were given before: they stand as they were given. */
export async function addReflection(
  tx: Tx,
  room: Room,
  meetingId: string,
  by: { personId: string; now: Date },
  reflection: Reflection,
): Promise<boolean> {
  const content = room.write(reflectionPlace(room, meetingId, by.personId), reflection)
  const { numAffectedRows } = await sql`
    insert into reflection (meeting_id, person_id, content, answered_at)
    values (${meetingId}, ${by.personId}, ${content}, ${by.now}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export const reflectionPlace = (room: Room, meetingId: string, personId: string) =>
  `reflection ${meetingId} of the ${room.sideOf(personId)}`
