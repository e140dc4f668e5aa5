import type { JSX } from 'preact'
import type { Programme } from '../../programmes/programme.ts'
import type { ProgrammeSettings } from '../../programmes/programme-settings.ts'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card, NextStep } from '../../ui/card.tsx'
import { dayOf, shortDay } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { InlineForm } from '../../ui/form.tsx'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { State } from '../../ui/state.tsx'
import { type Side, sides } from '../application.ts'
import { texts } from './messages.ts'
import { hasLapsed, isOffered, type ListedPlace, nextInLine } from './waiting-place.ts'

interface Props {
  frame: Frame
  programme: Pick<Programme, 'id' | 'name' | 'settings'>
  line: readonly ListedPlace[]
  /** Places left by side; null where there is no limit. */
  left: Readonly<Record<Side, number | null>>
}

/** Who waits for a place, in the order they came: for the coordinator, who offers what becomes free. */
export function WaitingListPage({ frame, programme, line, left }: Props): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.title} of={programme.name} width="read">
      <div>
        <UpLink href={routes.programme({ id: programme.id })}>{programme.name}</UpLink>
        <PageHeading title={t.title} lede={line.length > 0 ? t.lede : undefined} />
      </div>
      {line.length === 0 && (
        <EmptyState drawing="path" title={t.nobody}>
          {t.nobodyLine}
        </EmptyState>
      )}
      {sides.map(side => {
        const waiting = line.filter(one => one.side === side)
        return (
          waiting.length > 0 && (
            <Line
              key={side}
              frame={frame}
              side={side}
              line={waiting}
              left={left[side]}
              settings={programme.settings}
            />
          )
        )
      })}
    </Page>
  )
}

interface LineProps {
  frame: Frame
  side: Side
  line: readonly ListedPlace[]
  left: number | null
  settings: Pick<ProgrammeSettings, 'offerDays' | 'offersPlaces'>
}

function Line({ frame, side, line, left, settings }: LineProps): JSX.Element {
  const t = texts(frame.locale)
  const next = nextInLine(line, left)
  return (
    <>
      {next && (
        <NextStep title={t.nextTitle(next.name)} line={t.nextLine(settings.offerDays)}>
          <InlineForm action={routes.placeOffer({ id: next.applicationId })}>
            <Button about={next.name}>{t.offer}</Button>
          </InlineForm>
        </NextStep>
      )}
      <Card title={t.sides[side]}>
        <Quiet>
          {left === null ? t.noLimit : left > 0 ? t.left(left) : t.none}{' '}
          {left !== null && settings.offersPlaces && t.byItself}
        </Quiet>
        <PlainList>
          {line.map(place => (
            <PlainItem
              key={place.applicationId}
              above={<Standing frame={frame} place={place} />}
              title={place.name}
              line={lineOf(frame, place)}
              action={
                <Link href={routes.readApplication({ id: place.applicationId })} about={place.name}>
                  {t.read}
                </Link>
              }
            />
          ))}
        </PlainList>
      </Card>
    </>
  )
}

function Standing({ frame, place }: { frame: Frame; place: ListedPlace }): JSX.Element {
  const t = texts(frame.locale)
  const today = dayOf(frame.now, frame)
  return (
    <>
      {t.number(place.place)}
      {place.offerUntil !== null && isOffered(place, today) && (
        <>
          {' '}
          <State kind="active">{t.offered(shortDay(place.offerUntil, frame))}</State>
        </>
      )}
      {hasLapsed(place, today) && (
        <>
          {' '}
          <State kind="late">{t.lapsed}</State>
        </>
      )}
    </>
  )
}

function lineOf(frame: Frame, { position, organisation, since, reason, words }: ListedPlace): string {
  const t = texts(frame.locale)
  const who = [position, organisation].filter(Boolean).join(', ')
  const why = words === '' ? t.reasons[reason] : `${t.reasons[reason]}: ${words}`
  return [who, `${t.since} ${shortDay(since, frame)}`, why].join(' · ')
}
