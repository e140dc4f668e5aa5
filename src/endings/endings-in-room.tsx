import type { JSX } from 'preact'
import type { EnteredRoom } from '../mentorships/enter-room.ts'
import { type Ended, readableUntil } from '../mentorships/mentorship.ts'
import type { DrawerItem, RoomPart } from '../mentorships/room-parts.ts'
import type { Locale } from '../platform/i18n.ts'
import { routes } from '../routes.ts'
import { Card } from '../ui/card.tsx'
import { day } from '../ui/dates.ts'
import { useFrame } from '../ui/frame.ts'
import { Quiet } from '../ui/heading.tsx'
import { Link } from '../ui/link.tsx'
import { farewellsOf } from './endings-store.ts'
import { leavesGroup } from './leaves-group.ts'
import { texts } from './messages.ts'

/** The way to the ending. */
export const endingInRoom: RoomPart = async ({ locale }, entered) => {
  const { state } = entered.mentorship
  return state === 'trial' || state === 'ended' ? {} : { drawer: waysOn(entered, locale) }
}

/** What each takes along once it is over: the first thing in the room then. */
export const keepsakesInRoom: RoomPart = async ({ tx, viewer }, entered) => {
  const { mentorship } = entered
  if (mentorship.state !== 'ended' || mentorship.ending === 'declined') return {}
  const { mine } = await farewellsOf(tx, entered.room, viewer.id)
  return { main: <KeepCard entered={entered} ended={mentorship} hasOwnWords={mine !== undefined} /> }
}

/** Back over the course, and the ways to its end: a good one, or an early one. */
function waysOn(entered: EnteredRoom, locale: Locale): DrawerItem[] {
  const t = texts(locale)
  const { id, state } = entered.mentorship
  return [
    ...(state === 'active'
      ? [
          { title: t.inRoom.course, href: routes.course({ id }) },
          { title: t.title, href: routes.ending({ id }) },
        ]
      : []),
    { title: leavesGroup(entered) ? t.leave.title : t.early, href: routes.earlyEnding({ id }) },
  ]
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
      {hasOwnWords && (
        <p>
          <Link href={routes.ending({ id })}>{t.inRoom.farewells}</Link>
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
