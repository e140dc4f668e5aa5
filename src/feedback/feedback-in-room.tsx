import type { RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { Quiet } from '../ui/heading.tsx'
import { Link } from '../ui/link.tsx'
import { feedbackIn } from './feedback-store.ts'
import { texts } from './messages.ts'

/** Feedback's part of the room: whether somebody waits for mine, and whether there is some for me. */
export const feedbackInRoom: RoomPart = async ({ tx, house, viewer, locale }, { mentorship, programme }) => {
  if (!programme.settings.learningPlan) return {}
  const t = texts(locale)
  const all = await feedbackIn(tx, house, mentorship.id)
  if (mentorship.state === 'ended' && all.length === 0) return {}
  const asked = all.filter(({ giver, givenAt }) => giver.id === viewer.id && !givenAt).length
  const unread = all.filter(
    ({ receiver, givenAt, readAt }) => receiver.id === viewer.id && givenAt && !readAt,
  ).length
  const card = (
    <Card title={t.title} look={asked + unread > 0 ? 'sand' : 'plain'}>
      {unread > 0 && <p class="strong">{t.unread(unread)}</p>}
      {asked > 0 && <p class="strong">{t.askedCount(asked)}</p>}
      {asked + unread === 0 && <Quiet>{t.nothingNew}</Quiet>}
      <p>
        <Link href={routes.feedbacks({ id: mentorship.id })}>{t.open}</Link>
      </p>
    </Card>
  )
  return { aside: card }
}
