import type { RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { unreadBy } from './conversations-store.ts'
import { texts } from './messages.ts'

/** The conversation's part of the room: the way to it, on top when the other has written. */
export const conversationInRoom: RoomPart = async ({ tx, locale }, { mentorship, me }) => {
  const t = texts(locale)
  const { id } = mentorship
  const unread = await unreadBy(tx, id, me.id)
  const fresh = unread > 0
  const line = fresh ? t.unread(unread) : undefined
  return { drawer: [{ title: t.card, href: routes.conversation({ id }), line, fresh }] }
}
