import type { JSX } from 'preact'
import type { EnteredRoom } from '../mentorships/enter-room.ts'
import { type Ended, readableUntil } from '../mentorships/mentorship.ts'
import type { RoomPart } from '../mentorships/room-parts.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { day } from '../ui/dates.ts'
import { useFrame } from '../ui/frame.ts'
import { Quiet } from '../ui/heading.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { farewellsOf } from './endings-store.ts'
import { texts } from './messages.ts'

/** The ending's part of the room: the way to it, and afterwards what each takes along. */
export const endingInRoom: RoomPart = async ({ tx, viewer }, entered) => {
  const { mentorship } = entered
  if (mentorship.state === 'trial') return {}
  if (mentorship.state !== 'ended') return { aside: <EndingCard entered={entered} /> }
  if (mentorship.ending === 'declined') return {}
  const { mine } = await farewellsOf(tx, entered.room, viewer.id)
  return { main: <KeepCard entered={entered} ended={mentorship} hasOwnWords={mine !== undefined} /> }
}

function EndingCard({ entered: { mentorship } }: { entered: EnteredRoom }): JSX.Element {
  const t = texts(useFrame().locale)
  const { id, state } = mentorship
  return (
    <Card title={t.inRoom.title}>
      <Quiet>{t.inRoom.line}</Quiet>
      <PlainList>
        {state === 'active' && (
          <PlainItem title={<Link href={routes.course({ id })}>{t.inRoom.course}</Link>} />
        )}
        {state === 'active' && <PlainItem title={<Link href={routes.ending({ id })}>{t.title}</Link>} />}
        <PlainItem title={<Link href={routes.earlyEnding({ id })}>{t.early}</Link>} />
      </PlainList>
    </Card>
  )
}

function KeepCard({
  entered: { side },
  ended,
  hasOwnWords,
}: {
  entered: EnteredRoom
  ended: Ended
  hasOwnWords: boolean
}): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const { id } = ended
  return (
    <Card title={t.afterwards} look="sand">
      {ended.ending === 'completed' && (
        <p>
          <Link href={routes.mentorshipCertificate({ id })}>{t.certificate}</Link>
        </p>
      )}
      {hasOwnWords && (
        <p>
          <Link href={routes.mentorshipSummary({ id })}>{t.summary}</Link>
          <br />
          <span class="quiet small">{t.summaryHint}</span>
        </p>
      )}
      <p>
        <Link href={routes.course({ id })}>{t.inRoom.course}</Link>
      </p>
      {ended.ending !== 'completed' && side === 'mentee' && <p>{t.again}</p>}
      <Quiet>{t.readUntil(day(readableUntil(ended), frame))}</Quiet>
    </Card>
  )
}
