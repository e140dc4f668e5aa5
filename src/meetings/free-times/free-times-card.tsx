import type { ComponentChildren, JSX } from 'preact'
import { clockAt, momentAt } from '../../platform/zoned-time.ts'
import { routes } from '../../routes.ts'
import { Card } from '../../ui/card.tsx'
import { dayAndTime, type Zone } from '../../ui/dates.ts'
import { Details } from '../../ui/details.tsx'
import { useFrame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { Link } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { State } from '../../ui/state.tsx'
import { endOf } from '../meeting.ts'
import type { FoundTimes } from './find-free-times.ts'
import { texts } from './messages.ts'

/** A day and time as an address carries them into the fields. */
export interface Chosen {
  readonly day: string
  readonly time: string
}

interface Props {
  readonly found: FoundTimes
  readonly otherName: string
  readonly zone: Zone
  /** The one that was chosen, which stands in the fields. */
  readonly chosen: Chosen | undefined
  /** The page with this time in its fields. */
  readonly hrefOf: (chosen: Chosen) => string
}

/** Times that suit, each a link that puts it into the form beneath; or how one gets such suggestions. */
export function FreeTimesCard({ found, otherName, zone, chosen, hrefOf }: Props): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const { times, minutes, knows } = found
  const written = (startsAt: Date) => dayAndTime(startsAt, { ...frame, zone }, endOf({ startsAt, minutes }))
  const picked = chosen && momentAt(chosen.day, chosen.time, zone)
  const toCalendar = <Link href={routes.myCalendar()}>{t.mine}</Link>
  if (!knows.mine && !knows.theirs) {
    return (
      <Card look="sand" title={t.give}>
        <p>
          {t.giveLine} {toCalendar}
        </p>
      </Card>
    )
  }
  const title = knows.mine && knows.theirs ? t.title : t.titleOne(knows.mine ? t.you : otherName)
  return (
    <Card look="sand" title={title}>
      {times.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Times chosen={picked && written(picked)}>
          <PlainList>
            {times.map(startsAt => (
              <PlainItem
                key={startsAt.getTime()}
                title={<Link href={hrefOf(clockAt(startsAt, zone))}>{written(startsAt)}</Link>}
              />
            ))}
          </PlainList>
        </Times>
      )}
      {!knows.theirs && <Quiet>{t.onlyMine(otherName)}</Quiet>}
      {!knows.mine && (
        <p class="quiet small">
          {t.onlyTheirs} {toCalendar}
        </p>
      )}
    </Card>
  )
}

// Once one is chosen, the form comes first again.
function Times({
  chosen,
  children,
}: {
  chosen: string | undefined
  children: ComponentChildren
}): JSX.Element {
  const t = texts(useFrame().locale)
  if (chosen === undefined)
    return (
      <>
        <Quiet>{t.choose}</Quiet>
        {children}
      </>
    )
  return (
    <>
      <p>
        <State kind="done">{t.chosen(chosen)}</State>
      </p>
      <Details summary={t.all}>{children}</Details>
    </>
  )
}
