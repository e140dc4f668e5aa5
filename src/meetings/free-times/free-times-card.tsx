import type { JSX } from 'preact'
import { clockAt } from '../../platform/zoned-time.ts'
import { routes } from '../../routes.ts'
import { Card } from '../../ui/card.tsx'
import { dayAndTime, type Zone } from '../../ui/dates.ts'
import { useFrame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { Link } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
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
  /** The page with this time in its fields. */
  readonly hrefOf: (chosen: Chosen) => string
}

/** Times that suit, each a link that puts it into the form beneath; or how one gets such suggestions. */
export function FreeTimesCard({ found, otherName, zone, hrefOf }: Props): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const { times, minutes, knows } = found
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
        <>
          <Quiet>{t.choose}</Quiet>
          <PlainList>
            {times.map(startsAt => (
              <PlainItem
                key={startsAt.getTime()}
                title={
                  <Link href={hrefOf(clockAt(startsAt, zone))}>
                    {dayAndTime(startsAt, { ...frame, zone }, endOf({ startsAt, minutes }))}
                  </Link>
                }
              />
            ))}
          </PlainList>
        </>
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
