import { randomUUID } from 'node:crypto'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Note, NoteWords } from './note.ts'

/** One's own notes and those that are shared, the latest first: the database gives no others. */
export async function notesOf(tx: Tx, room: Room): Promise<Note[]> {
  const rows = await tx
    .selectFrom('note')
    .selectAll()
    .where('mentorship_id', '=', room.mentorshipId)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(row => noteOf(row, room))
}

/** The room a note lies in, if the transaction's person may read it. */
export async function mentorshipOfNote(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('note').select('mentorship_id').where('id', '=', id).executeTakeFirst()
  return row?.mentorship_id
}

export async function findNote(tx: Tx, room: Room, id: string): Promise<Note | undefined> {
  const row = await tx
    .selectFrom('note')
    .selectAll()
    .where('id', '=', id)
    .where('mentorship_id', '=', room.mentorshipId)
    .executeTakeFirst()
  return row && noteOf(row, room)
}

export async function addNote(
  tx: Tx,
  room: Room,
  { text, shared }: NoteWords,
  by: { personId: string; now: Date },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('note')
    .values({
      id,
      mentorship_id: room.mentorshipId,
      writer_id: by.personId,
      shared,
      content: room.write(placeOf(id), text),
      made_at: by.now,
      changed_by: by.personId,
      changed_at: by.now,
    })
    .execute()
  return id
}

/** Keeps a changed text; false when somebody has changed it since the version it began from. */
export async function changeNote(
  tx: Tx,
  room: Room,
  note: { id: string; version: number },
  { text, shared }: NoteWords,
  by: { personId: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('note')
    .set({
      shared,
      content: room.write(placeOf(note.id), text),
      version: note.version + 1,
      changed_by: by.personId,
      changed_at: by.now,
    })
    .where('id', '=', note.id)
    .where('version', '=', note.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function removeNote(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('note').where('id', '=', id).execute()
}

interface Row {
  readonly id: string
  readonly mentorship_id: string
  readonly writer_id: string
  readonly shared: boolean
  readonly content: Buffer
  readonly version: number
  readonly changed_by: string | null
  readonly changed_at: Date
}

function noteOf(row: Row, room: Room): Note {
  return {
    id: row.id,
    mentorshipId: row.mentorship_id,
    writerId: row.writer_id,
    shared: row.shared,
    text: room.read<string>(placeOf(row.id), row.content),
    version: row.version,
    changedBy: row.changed_by ?? undefined,
    changedAt: row.changed_at,
  }
}

const placeOf = (id: string) => `note ${id} content`
