import { randomUUID } from 'node:crypto'
import type { Room } from '../mentorships/room.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { messagesOnPage, type RoomMessage } from './conversation.ts'

/** A page of what the two have said, the latest page unless `before` names a message; the oldest of the page first. */
export async function messagesOf(
  tx: Tx,
  room: Room,
  before?: string,
): Promise<{ messages: RoomMessage[]; hasEarlier: boolean }> {
  const from = before && (await sentAt(tx, room, before))
  let asked = tx
    .selectFrom('room_message')
    .selectAll()
    .where('mentorship_id', '=', room.mentorshipId)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .limit(messagesOnPage + 1)
  if (from) asked = asked.where('sent_at', '<', from)
  const rows = await asked.execute()
  const messages = rows.slice(0, messagesOnPage).map(row => ({
    id: row.id,
    senderId: row.sender_id,
    text: room.read<string>(placeOf(row.id), row.content),
    sentAt: row.sent_at,
    readAt: row.read_at ?? undefined,
  }))
  return { messages: messages.toReversed(), hasEarlier: rows.length > messagesOnPage }
}

async function sentAt(tx: Tx, room: Room, id: string): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('room_message')
    .select('sent_at')
    .where('id', '=', id)
    .where('mentorship_id', '=', room.mentorshipId)
    .executeTakeFirst()
  return row?.sent_at
}

/** How many somebody has sent that none of the others has read. */
export async function unreadFrom(tx: Tx, mentorshipId: string, senderId: string): Promise<number> {
  const { unread } = await tx
    .selectFrom('room_message')
    .select(eb => eb.fn.countAll<number>().as('unread'))
    .where('mentorship_id', '=', mentorshipId)
    .where('sender_id', '=', senderId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(unread)
}

export async function addMessage(
  tx: Tx,
  room: Room,
  text: string,
  by: { personId: string; now: Date },
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('room_message')
    .values({
      id,
      mentorship_id: room.mentorshipId,
      sender_id: by.personId,
      content: room.write(placeOf(id), text),
      sent_at: by.now,
    })
    .execute()
  return id
}

/** How many the others have sent that the viewer has not read; in a group, that nobody has read. */
export async function unreadBy(tx: Tx, mentorshipId: string, viewerId: string): Promise<number> {
  const { unread } = await tx
    .selectFrom('room_message')
    .select(eb => eb.fn.countAll<number>().as('unread'))
    .where('mentorship_id', '=', mentorshipId)
    .where('sender_id', '<>', viewerId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(unread)
}

/** The viewer has read what the others sent. */
export async function markRead(tx: Tx, mentorshipId: string, viewerId: string, now: Date): Promise<void> {
  await tx
    .updateTable('room_message')
    .set({ read_at: now })
    .where('mentorship_id', '=', mentorshipId)
    .where('sender_id', '<>', viewerId)
    .where('read_at', 'is', null)
    .execute()
}

const placeOf = (id: string) => `message ${id} content`
