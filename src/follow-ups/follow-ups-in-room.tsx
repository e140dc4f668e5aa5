import type { JSX } from 'preact'
import type { RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { useFrame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { type FollowUp, openOnes } from './follow-up.ts'
import { FollowUpsList, type PairOfRoom } from './follow-ups-list.tsx'
import { followUpsOf } from './follow-ups-store.ts'
import { texts } from './messages.ts'

/** The follow-ups' part of the room: what is open. While the match is tried there is nothing yet to follow up on. */
export const followUpsInRoom: RoomPart = async ({ tx }, entered) => {
  if (entered.mentorship.state === 'trial') return {}
  const followUps = await followUpsOf(tx, entered.room)
  if (entered.mentorship.state === 'ended' && followUps.length === 0) return {}
  return { main: <FollowUpsCard pair={entered} followUps={followUps} title="title" /> }
}

/** What is open, with the way to all of it. */
export function FollowUpsCard({
  pair,
  followUps,
  title,
}: {
  pair: PairOfRoom
  followUps: readonly FollowUp[]
  title: 'title' | 'fromLast'
}): JSX.Element {
  const t = texts(useFrame().locale)
  const open = openOnes(followUps)
  return (
    <Card title={t[title]}>
      {open.length > 0 ? (
        <FollowUpsList followUps={open} pair={pair} />
      ) : (
        <p class="quiet">{followUps.length > 0 ? t.none : t.noneLine}</p>
      )}
      <p class="small">
        <Link href={routes.followUps({ id: pair.mentorship.id })}>
          {pair.mentorship.state === 'ended' ? t.all : t.addTitle}
        </Link>
      </p>
    </Card>
  )
}
