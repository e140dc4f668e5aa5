import { sql } from 'kysely'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Reflection } from './reflection/reflection.ts'

/** What one of the two wants of a meeting: say, hear, achieve (G5). The mentor may keep quiet time before (G6). */
export interface Preparation {
  readonly say: string
  readonly hear: string
  readonly achieve: string
}

export interface SharedPreparation extends Preparation {
  readonly shared: boolean
}

/** One's own preparation, and the other's when they have shared it. */
export async function preparationsOf(tx: Tx, room: Room, meetingId: string, viewerId: string) {
  const rows = await tx.selectFrom('preparation').selectAll().where('meeting_id', '=', meetingId).execute()
  const read = (row: (typeof rows)[number]): SharedPreparation => ({
    ...room.read<Preparation>(preparationPlace(meetingId, row.person_id), row.content),
    shared: row.shared_at !== null,
  })
  const [mine] = rows.filter(row => row.person_id === viewerId).map(read)
  const [theirs] = rows.filter(row => row.person_id !== viewerId).map(read)
  return { mine, theirs }
}

export async function savePreparation(
  tx: Tx,
  room: Room,
  meetingId: string,
  by: { personId: string; now: Date },
  preparation: SharedPreparation,
): Promise<void> {
  const { shared, ...words } = preparation
  const row = {
    content: room.write(preparationPlace(meetingId, by.personId), words),
    shared_at: shared ? by.now : null,
    changed_at: by.now,
  }
  await tx
    .insertInto('preparation')
    .values({ meeting_id: meetingId, person_id: by.personId, ...row })
    .onConflict(conflict => conflict.columns(['meeting_id', 'person_id']).doUpdateSet(row))
    .execute()
}

/** One's own answers; the other's only when both have answered: the database gives no others (I3). */
export async function reflectionsOf(tx: Tx, room: Room, meetingId: string, viewerId: string) {
  const rows = await tx.selectFrom('reflection').selectAll().where('meeting_id', '=', meetingId).execute()
  const read = (row: (typeof rows)[number]) =>
    room.read<Reflection>(reflectionPlace(meetingId, row.person_id), row.content)
  const [mine] = rows.filter(row => row.person_id === viewerId).map(read)
  const [theirs] = rows.filter(row => row.person_id !== viewerId).map(read)
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
  const content = room.write(reflectionPlace(meetingId, by.personId), reflection)
  const { numAffectedRows } = await sql`
    insert into reflection (meeting_id, person_id, content, answered_at)
    values (${meetingId}, ${by.personId}, ${content}, ${by.now}) on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

const preparationPlace = (meetingId: string, personId: string) => `preparation ${meetingId} ${personId}`
export const reflectionPlace = (meetingId: string, personId: string) => `reflection ${meetingId} ${personId}`
