import type { RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { texts } from './messages.ts'
import { titleOf } from './note.ts'
import { notesOf } from './notes-store.ts'

const shownInRoom = 3

/** The notes' part of the room: the latest, and the way to write one. */
export const notesInRoom: RoomPart = async ({ tx, locale }, entered) => {
  const t = texts(locale)
  const { id, state } = entered.mentorship
  const notes = await notesOf(tx, entered.room)
  const card = (
    <Card title={t.title}>
      {notes.length > 0 && (
        <PlainList>
          {notes.slice(0, shownInRoom).map(note => (
            <PlainItem
              key={note.id}
              title={<Link href={routes.note({ id: note.id })}>{titleOf(note.text)}</Link>}
              line={note.shared ? t.shared : t.mine}
            />
          ))}
        </PlainList>
      )}
      <p class="small">
        {state === 'ended' || notes.length > 0 ? (
          <Link href={routes.notes({ id })}>{t.all}</Link>
        ) : (
          <Link href={routes.newNote({ id })}>{t.write}</Link>
        )}
      </p>
    </Card>
  )
  return { aside: card }
}
