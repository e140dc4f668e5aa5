import type { JSX } from 'preact'
import type { OwnQuestion } from '../library/questions/own-questions-store.ts'
import { QuestionsAtHand } from '../library/questions/questions-at-hand.tsx'
import type { Side } from '../mentorships/mentorship.ts'
import { RoomLock, ToRoom, titleIn } from '../mentorships/room-frame.tsx'
import { clockAt } from '../platform/zoned-time.ts'
import { routes } from '../routes.ts'
import { Agenda } from '../ui/agenda.tsx'
import { Actions, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { RadioGroup } from '../ui/choices.tsx'
import { dayAndTime, type Zone } from '../ui/dates.ts'
import { Form } from '../ui/form.tsx'
import { type FormState, textIn } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { putInModule } from '../ui/put-in.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { writeAgenda } from './booking-form.ts'
import type { FoundTimes } from './free-times/find-free-times.ts'
import { FreeTimesCard } from './free-times/free-times-card.tsx'
import { endOf, type Meeting, meetingForms, meetingWays, versionOfMeeting } from './meeting.ts'
import type { MeetingPair } from './meetings-store.ts'
import { texts } from './messages.ts'
import { WhenFields } from './when-fields.tsx'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly pair: MeetingPair
  readonly otherName: string
  /** Who books. */
  readonly side: Side
  readonly zone: Zone
  /** The meeting that is changed; undefined when one is booked. */
  readonly meeting?: Meeting | undefined
  readonly isFirst: boolean
  /** The meeting before, whose way, place and form are proposed again. */
  readonly before?: Meeting | undefined
  readonly found: FoundTimes
  /** What their organisations have made of the question bank. */
  readonly questions: readonly OwnQuestion[]
  readonly minutes: number
  /** The other has changed the meeting while the form was open. */
  readonly meanwhile?: boolean
}

/** Books a meeting or changes one: when, how, where, and what about (B7, G3, G4, G9). */
export function BookingPage(props: Props): JSX.Element {
  const { frame, form, meeting, isFirst, otherName, pair } = props
  const t = texts(frame.locale)
  const title = meeting ? t.change : isFirst ? t.bookFirst : t.book
  const action = meeting
    ? routes.meeting({ id: meeting.id })
    : routes.meetings({ id: props.pair.mentorshipId })
  return (
    <Page
      frame={frame}
      title={meeting ? title : titleIn(pair, title, frame.locale)}
      width="read"
      form={form}
      modules={['unsaved.js', putInModule]}
    >
      {meeting ? (
        <UpLink href={routes.meeting({ id: meeting.id })}>{t.meeting}</UpLink>
      ) : (
        <ToRoom id={pair.mentorshipId} pair={pair} />
      )}
      <PageHeading title={title} lede={meeting ? t.changeLede : t.bookLede(otherName)} />
      {props.meanwhile && <Notice kind="warning">{t.meanwhile}</Notice>}
      <Form action={action} form={form}>
        {meeting && (
          <input type="hidden" name="version" value={textIn(form, 'version', versionOfMeeting(meeting))} />
        )}
        <FreeTimesCard form={form} found={props.found} otherName={otherName} zone={props.zone} />
        <Fields {...props} action={action} />
        <RoomLock group={pair.group} />
        <Actions>
          <Button>{meeting ? t.save : t.bookNow}</Button>
        </Actions>
      </Form>
      {props.meanwhile && meeting && <AsItStands meeting={meeting} frame={frame} />}
    </Page>
  )
}

/** What the other has saved, beside what oneself has typed. */
function AsItStands({ meeting, frame }: { meeting: Meeting; frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  const { way, place, form, agenda } = meeting.content
  const when = dayAndTime(meeting.startsAt, { ...frame, zone: meeting.zone }, endOf(meeting))
  return (
    <Card title={t.standsNow} look="sand">
      <p>{when}</p>
      <p>{[t.ways[way], place, t.formOf(t.forms[form])].filter(Boolean).join(' · ')}</p>
      <Agenda items={agenda} />
    </Card>
  )
}

function Fields({ action, ...props }: Props & { action: string }): JSX.Element {
  const { frame, form, meeting, isFirst, minutes, zone } = props
  const t = texts(frame.locale)
  const clock = meeting && clockAt(meeting.startsAt, zone)
  const content = meeting?.content
  const proposed = content ?? props.before?.content
  const usual = isFirst ? t.agendaFirst : t.agendaLater
  const agenda = content ? writeAgenda(content.agenda) : Object.values(usual).join('\n')
  return (
    <>
      <WhenFields
        form={form}
        zone={zone}
        day={clock?.day}
        time={clock?.time ?? '10:00'}
        minutes={meeting?.minutes ?? minutes}
      />
      <RadioGroup
        form={form}
        name="way"
        label={t.wayLabel}
        layout="row"
        value={proposed?.way ?? 'in-person'}
        options={meetingWays.map(value => ({ value, label: t.ways[value] }))}
      />
      <TextField
        form={form}
        name="place"
        label={t.place}
        hint={t.placeHint}
        optional
        value={proposed?.place}
      />
      <RadioGroup
        form={form}
        name="form"
        label={t.formLabel}
        layout="row"
        value={proposed?.form ?? 'dialogue'}
        options={meetingForms.map(value => ({ value, label: t.forms[value] }))}
      />
      <TextArea
        form={form}
        name="agenda"
        label={t.agenda}
        hint={t.agendaHint}
        optional
        rows={6}
        value={agenda}
      />
      <QuestionsAtHand
        form={form}
        own={props.questions}
        at={isFirst ? 'trial' : 'meetings'}
        asker={props.side}
        purposes={['open', 'prepare', 'feedback', 'goals', 'relation']}
        into={['agenda']}
        action={action}
      />
    </>
  )
}
