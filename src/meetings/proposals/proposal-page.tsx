import type { JSX } from 'preact'
import { RoomLock } from '../../mentorships/room-frame.tsx'
import { clockAt } from '../../platform/zoned-time.ts'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { NextStep } from '../../ui/card.tsx'
import { dayAndTime } from '../../ui/dates.ts'
import { Form, InlineForm } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { type Frame, useFrame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import type { FoundTimes } from '../free-times/find-free-times.ts'
import { FreeTimesCard } from '../free-times/free-times-card.tsx'
import { endOf, type Meeting } from '../meeting.ts'
import { texts as meetingTexts } from '../messages.ts'
import { texts } from '../replies/messages.ts'
import { WhenFields } from '../when-fields.tsx'
import type { Proposal } from './proposals-store.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly meeting: Meeting
  readonly otherName: string
  readonly group: boolean
  readonly found: FoundTimes
}

/** Proposes another time for a meeting; it stands where it is until the other says yes. */
export function ProposalPage({ frame, form, meeting, otherName, group, found }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { id, zone } = meeting
  const when = dayAndTime(meeting.startsAt, { ...frame, zone }, endOf(meeting))
  const clock = clockAt(meeting.startsAt, zone)
  return (
    <Page frame={frame} title={t.propose} width="read" form={form}>
      <UpLink href={routes.meeting({ id })}>{meetingTexts(frame.locale).meeting}</UpLink>
      <PageHeading title={t.propose} lede={t.proposeLede(when, otherName)} />
      <Form action={routes.meetingProposal({ id })} form={form}>
        <FreeTimesCard form={form} found={found} otherName={otherName} zone={zone} />
        <WhenFields form={form} zone={zone} day={clock.day} time={clock.time} minutes={meeting.minutes} />
        <RoomLock group={group} />
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

/** The other proposes another time: yes or no. */
export function ProposalStep({
  meeting,
  proposal,
  otherName,
}: {
  meeting: Meeting
  proposal: Proposal
  otherName: string
}): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const reader = { ...frame, zone: meeting.zone }
  const proposed = dayAndTime(proposal.startsAt, reader, endOf(proposal))
  return (
    <NextStep
      title={t.theirsPending(otherName, proposed)}
      line={t.theirsLine(dayAndTime(meeting.startsAt, reader, endOf(meeting)))}
    >
      <InlineForm action={routes.meetingProposalAnswer({ id: meeting.id })}>
        <Button name="answer" value="yes">
          {t.yes}
        </Button>
        <Button look="tertiary" name="answer" value="no">
          {t.no}
        </Button>
      </InlineForm>
    </NextStep>
  )
}
