import { randomUUID } from 'node:crypto'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { type AttachmentKind, mostInRoom, type NewAttachment } from './attachment.ts'

/** What it lies beside. */
export type Beside = { readonly messageId: string } | { readonly noteId: string }

/** A file in the room, without its content. */
export interface Attachment {
  readonly id: string
  readonly messageId: string | undefined
  readonly noteId: string | undefined
  readonly senderId: string
  readonly kind: AttachmentKind
  readonly name: string
  readonly size: number
  readonly addedAt: Date
}

/** All that lies in the room and the transaction's person may read, the oldest first. */
export async function attachmentsOf(tx: Tx, room: Room): Promise<Attachment[]> {
  const rows = await tx
    .selectFrom('attachment')
    .select(['id', 'message_id', 'note_id', 'sender_id', 'kind', 'name', 'size', 'added_at'])
    .where('mentorship_id', '=', room.mentorshipId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    messageId: row.message_id ?? undefined,
    noteId: row.note_id ?? undefined,
    senderId: row.sender_id,
    kind: row.kind,
    name: room.read<string>(namePlace(row.id), row.name),
    size: row.size,
    addedAt: row.added_at,
  }))
}

/** The room an attachment lies in, if the transaction's person may read it. */
export async function mentorshipOfAttachment(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('attachment')
    .select('mentorship_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.mentorship_id
}

/** The content of one. */
export async function contentOf(tx: Tx, room: Room, id: string): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('attachment')
    .select('content')
    .where('id', '=', id)
    .where('mentorship_id', '=', room.mentorshipId)
    .executeTakeFirst()
  return row && room.readBytes(contentPlace(id), row.content)
}

/** Whether so many bytes more find room, as far as the viewer sees: each has their own private ones. */
export async function findsRoom(tx: Tx, room: Room, bytes: number): Promise<boolean> {
  const { taken } = await tx
    .selectFrom('attachment')
    .select(eb => eb.fn.coalesce(eb.fn.sum<string>('size'), eb.lit(0)).as('taken'))
    .where('mentorship_id', '=', room.mentorshipId)
    .executeTakeFirstOrThrow()
  return Number(taken) + bytes <= mostInRoom
}

export async function addAttachment(
  tx: Tx,
  room: Room,
  beside: Beside,
  { kind, name, content }: NewAttachment,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  const id = randomUUID()
  await tx
    .insertInto('attachment')
    .values({
      id,
      mentorship_id: room.mentorshipId,
      message_id: 'messageId' in beside ? beside.messageId : null,
      note_id: 'noteId' in beside ? beside.noteId : null,
      sender_id: by.personId,
      kind,
      name: room.write(namePlace(id), name),
      content: room.writeBytes(contentPlace(id), content),
      size: content.length,
      added_at: by.now,
    })
    .execute()
}

export async function removeAttachment(tx: Tx, id: string, senderId: string): Promise<void> {
  await tx.deleteFrom('attachment').where('id', '=', id).where('sender_id', '=', senderId).execute()
}

const namePlace = (id: string) => `attachment ${id} name`
const contentPlace = (id: string) => `attachment ${id} content`
