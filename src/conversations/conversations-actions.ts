import type { EnteredRoom, RoomVisitor } from '../mentorships/enter-room.ts'
import { postMail } from '../platform/mail/post-mail.ts'
import { routes } from '../routes.ts'
import { addMessage, unreadFrom } from './conversations-store.ts'
import { texts } from './messages.ts'

/**
 * Says something to the other. One mail tells of it, however many messages wait: the next comes when these have
 * been read.
 */
export async function sendMessage(
  { tx, house, now }: RoomVisitor & { readonly now: Date },
  { mentorship, me, other, room }: EnteredRoom,
  text: string,
): Promise<void> {
  const waiting = await unreadFrom(tx, mentorship.id, me.id)
  await addMessage(tx, room, text, { personId: me.id, now })
  if (waiting > 0) return
  const { subject, body } = texts(other.locale).mail
  const link = house.publicUrl + routes.conversation({ id: mentorship.id })
  await postMail(tx, { to: other.id, kind: 'room-message', subject, body: body(link), at: now })
}
