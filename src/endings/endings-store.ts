import { sql } from 'kysely'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { EarlyReason, Farewell } from './ending.ts'

/** One's own words of the whole course; the others' only when all have said theirs: the database gives no others. */
export async function farewellsOf(tx: Tx, room: Room, viewerId: string) {
  const rows = await tx
    .selectFrom('farewell')
    .selectAll()
    .where('mentorship_id', '=', room.mentorshipId)
    .execute()
  const read = (row: (typeof rows)[number]) => room.read<Farewell>(placeOf(room, row.person_id), row.content)
  const [mine] = rows.filter(row => row.person_id === viewerId).map(read)
  const theirs = rows
    .filter(row => row.person_id !== viewerId)
    .map(row => ({ by: row.person_id, said: read(row) }))
  return { mine, theirs }
}

/** Whether somebody has looked back: whether, never what. */
export async function hasSaidFarewell(tx: Tx, mentorshipId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ said: boolean }>`
    select app.has_said_farewell(${mentorshipId}, ${personId}) as said`.execute(tx)
  return rows[0]?.said ?? false
}

/** Keeps one's words; said before, they stand as they were said. */
export async function addFarewell(
  tx: Tx,
  room: Room,
  farewell: Farewell,
  by: { personId: string; now: Date },
): Promise<void> {
  const content = room.write(placeOf(room, by.personId), farewell)
  await sql`
    insert into farewell (mentorship_id, person_id, content, answered_at)
    values (${room.mentorshipId}, ${by.personId}, ${content}, ${by.now}) on conflict do nothing`.execute(tx)
}

export async function addEarlyReason(
  tx: Tx,
  mentorshipId: string,
  reason: EarlyReason,
  by: { personId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('early_ending')
    .values({ mentorship_id: mentorshipId, person_id: by.personId, reason, said_at: by.now })
    .execute()
}

const placeOf = (room: Room, personId: string) =>
  `farewell ${room.mentorshipId} of the ${room.sideOf(personId)}`
