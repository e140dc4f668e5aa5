import { firstNames } from '../mentorships/enter-room.ts'
import { otherSide } from '../mentorships/mentorship.ts'
import type { RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { Link } from '../ui/link.tsx'
import { unreadFrom } from './conversations-store.ts'
import { texts } from './messages.ts'

/** The conversation's part of the room: whether there is news from the other, and the way to write. */
export const conversationInRoom: RoomPart = async ({ tx, locale }, entered) => {
  const t = texts(locale)
  const { id, state } = entered.mentorship
  const unread = await unreadFrom(tx, id, entered.other.id)
  const other = firstNames(entered)[otherSide(entered.side)]
  const card = (
    <Card title={t.card} look={unread > 0 ? 'sand' : 'plain'}>
      {unread > 0 && <p class="strong">{t.unread(unread)}</p>}
      <p>
        <Link href={routes.conversation({ id })}>
          {unread > 0 || state === 'ended' ? t.open : t.write(other)}
        </Link>
      </p>
    </Card>
  )
  return { aside: card }
}
