import type { RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { texts } from './messages.ts'
import { notesOf } from './notes-store.ts'

/** The notes' part of the room: the way to them, and how many there are. */
export const notesInRoom: RoomPart = async ({ tx, locale }, { mentorship, room }) => {
  const t = texts(locale)
  const { id } = mentorship
  const { length } = await notesOf(tx, room)
  return {
    drawer: [
      { title: t.title, href: routes.notes({ id }), line: length > 0 ? t.count(length) : undefined },
      { title: t.search, href: routes.roomSearch({ id }) },
    ],
  }
}
