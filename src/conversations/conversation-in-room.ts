import type { RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { unreadFrom } from './conversations-store.ts'
import { texts } from './messages.ts'

/** The conversation's part of the room: the way to it, on top when the other has written. */
export const conversationInRoom: RoomPart = async ({ tx, locale }, { mentorship, other }) => {
  const t = texts(locale)
  const { id } = mentorship
  const unread = await unreadFrom(tx, id, other.id)
  const fresh = unread > 0
  const line = fresh ? t.unread(unread) : undefined
  return { drawer: [{ title: t.card, href: routes.conversation({ id }), line, fresh }] }
}
