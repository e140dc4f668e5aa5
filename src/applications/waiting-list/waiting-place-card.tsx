import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { day, dayOf } from '../../ui/dates.ts'
import { Form } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { Quiet } from '../../ui/heading.tsx'
import type { Side } from '../application.ts'
import { texts } from './messages.ts'
import { hasLapsed, isOffered, type WaitingPlace } from './waiting-place.ts'

/** For the one who waits: the place in the line and why, and the place in the programme once there is one. */
export function WaitingPlaceCard(props: {
  frame: Frame
  programmeId: string
  side: Side
  place: WaitingPlace
}): JSX.Element {
  const { frame, programmeId: id, side, place } = props
  const t = texts(frame.locale)
  const today = dayOf(frame.now, frame)
  if (place.offerUntil !== null && isOffered(place, today))
    return (
      <Card title={t.mineOffered}>
        <p>{t.mineOfferedLine(day(place.offerUntil, frame))}</p>
        <Form action={routes.placeAnswer({ id })} label={t.mineOffered}>
          <input type="hidden" name="side" value={side} />
          <Actions>
            <Button name="answer" value="yes">
              {t.take}
            </Button>
            <Button name="answer" value="no" look="secondary">
              {t.letGo}
            </Button>
          </Actions>
        </Form>
      </Card>
    )
  return (
    <Card title={t.mine(place.place, place.waiting)}>
      <p>{t.mineReasons[place.reason]}</p>
      {place.words !== '' && <blockquote>{place.words}</blockquote>}
      {hasLapsed(place, today) && <Quiet>{t.mineLapsed}</Quiet>}
    </Card>
  )
}
