import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Agenda } from '../ui/agenda.tsx'
import { Actions, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { dayAndTime } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import type { Frame } from '../ui/frame.ts'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { State } from '../ui/state.tsx'
import { endOf, type Meeting } from './meeting.ts'
import { texts } from './messages.ts'
import { texts as seriesTexts } from './series/messages.ts'

interface Props {
  readonly frame: Frame
  readonly mentorshipId: string
  readonly meetings: readonly Meeting[]
  /** Meetings can be booked. */
  readonly open: boolean
  /** The whole series can be planned: the match is no longer on trial. */
  readonly underWay: boolean
}

/** The room's meetings: the next as a card with its agenda, the others beneath it. */
export function MeetingsSection({ frame, mentorshipId, meetings, open, underWay }: Props): JSX.Element {
  const t = texts(frame.locale)
  const next = meetings.find(meeting => meeting.state === 'planned' && endOf(meeting) > frame.now)
  const others = meetings.filter(meeting => meeting !== next).toReversed()
  const when = (meeting: Meeting) =>
    dayAndTime(meeting.startsAt, { ...frame, zone: meeting.zone }, endOf(meeting))
  return (
    <Card title={open ? t.next : t.all}>
      {next ? (
        <>
          <p class="strong">
            <Link href={routes.meeting({ id: next.id })}>{when(next)}</Link>
          </p>
          <p class="quiet">
            {[t.ways[next.content.way], next.content.place, t.formOf(t.forms[next.content.form])]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {next.content.agenda.length > 0 && <Agenda items={next.content.agenda} />}
          <Actions>
            <ButtonLink look="secondary" href={routes.preparation({ id: next.id })}>
              {t.prepare}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <>
          {open && <p class="quiet">{t.nothing}</p>}
          {open && (
            <Actions>
              <ButtonLink look="secondary" href={routes.newMeeting({ id: mentorshipId })}>
                {t.book}
              </ButtonLink>
            </Actions>
          )}
        </>
      )}
      {underWay && (
        <p class="small">
          {next && (
            <>
              <Link href={routes.newMeeting({ id: mentorshipId })}>{t.book}</Link> ·{' '}
            </>
          )}
          <Link href={routes.meetingSeries({ id: mentorshipId })}>{seriesTexts(frame.locale).title}</Link>
        </p>
      )}
      {others.length > 0 && (
        <Details look="quiet" summary={next ? t.others(others.length) : t.some(others.length)}>
          <PlainList>
            {others.map(meeting => (
              <PlainItem
                key={meeting.id}
                title={<Link href={routes.meeting({ id: meeting.id })}>{when(meeting)}</Link>}
                line={<State kind={kinds[meeting.state]}>{t.states[meeting.state]}</State>}
              />
            ))}
          </PlainList>
        </Details>
      )}
    </Card>
  )
}

const kinds = { planned: 'active', held: 'done', not_held: 'wait', cancelled: 'wait' } as const
