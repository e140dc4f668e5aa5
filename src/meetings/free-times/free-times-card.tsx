import type { ComponentChildren, JSX } from 'preact'
import { clockAt, momentAt } from '../../platform/zoned-time.ts'
import { routes } from '../../routes.ts'
import { Card } from '../../ui/card.tsx'
import { dayAndTime, type Zone } from '../../ui/dates.ts'
import { Details } from '../../ui/details.tsx'
import { type FormState, textIn } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import { Link } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { EnterSends, PutIn } from '../../ui/put-in.tsx'
import { State } from '../../ui/state.tsx'
import { endOf } from '../meeting.ts'
import { chosenIn, freeField } from './chosen-time.ts'
import type { FoundTimes } from './find-free-times.ts'
import { texts } from './messages.ts'

interface Props {
  /** The form it stands in, with a time that was chosen. */
  readonly form: FormState
  readonly found: FoundTimes
  readonly otherName: string
  readonly zone: Zone
}

/** Times that suit, each a button that puts it into the fields beneath; or how one gets such suggestions. */
export function FreeTimesCard({ form, found, otherName, zone }: Props): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const { times, minutes, knows } = found
  const written = (startsAt: Date) => dayAndTime(startsAt, { ...frame, zone }, endOf({ startsAt, minutes }))
  const chosen = chosenIn(textIn(form, freeField, undefined))
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
          <EnterSends />
          <PlainList>
            {times.map(startsAt => (
              <PlainItem
                key={startsAt.getTime()}
                title={
                  <PutIn name={freeField} value={Object.values(clockAt(startsAt, zone)).join(' ')}>
                    {written(startsAt)}
                  </PutIn>
                }
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
