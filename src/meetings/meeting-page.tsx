import type { JSX } from 'preact'
import type { FollowUp } from '../follow-ups/follow-up.ts'
import { FollowUpsCard } from '../follow-ups/follow-ups-in-room.tsx'
import { namesIn } from '../mentorships/enter-room.ts'
import { RoomLock, ToRoom } from '../mentorships/room-frame.tsx'
import { routes } from '../routes.ts'
import { Agenda } from '../ui/agenda.tsx'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card, NextStep } from '../ui/card.tsx'
import { Carry } from '../ui/carry.tsx'
import { dayAndTime, relativeDay } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { Columns, PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { duration } from '../ui/quantities.ts'
import { State } from '../ui/state.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { endOf, hasBegun, type Meeting, type ReflectionStage } from './meeting.ts'
import type { MeetingPair } from './meetings-store.ts'
import { texts } from './messages.ts'
import { paperTexts } from './paper/messages.ts'
import type { OwnPreparation } from './preparation/preparation.ts'
import { PreparationCard, TheirPreparationCard } from './preparation/preparation-card.tsx'
import type { PreparationOf } from './preparation/preparations-store.ts'
import { ProposalStep } from './proposals/proposal-page.tsx'
import type { Proposal } from './proposals/proposals-store.ts'
import { texts as replyTexts } from './replies/messages.ts'
import type { Reply } from './replies/replies-store.ts'
import { ReplyCard, ReplyStep, type TheirReply } from './replies/reply-card.tsx'

interface Props {
  readonly frame: Frame
  readonly meeting: Meeting
  readonly otherName: string
  /** The viewer is the mentor of the two. */
  readonly isMentor: boolean
  readonly stage: ReflectionStage
  readonly otherAnswered: boolean
  readonly mine: OwnPreparation | undefined
  readonly theirs: readonly PreparationOf[]
  readonly open: boolean
  readonly pair: MeetingPair
  readonly followUps: readonly FollowUp[]
  readonly replies: { readonly mine: Reply | undefined; readonly theirs: readonly TheirReply[] }
  readonly proposals: { readonly mine: Proposal | undefined; readonly theirs: Proposal | undefined }
  /** Invitations can be answered by mail. */
  readonly byMail: boolean
}

/** One meeting: when and where, what about, what I bring, and afterwards its three questions. */
export function MeetingPage(props: Props): JSX.Element {
  const { frame, meeting, pair } = props
  const t = texts(frame.locale)
  const when = dayAndTime(meeting.startsAt, { ...frame, zone: meeting.zone }, endOf(meeting))
  const begun = hasBegun(meeting, frame.now)
  return (
    <Page frame={frame} title={t.meetingOn(when)}>
      <ToRoom id={meeting.mentorshipId} pair={pair} />
      <PageHeading
        title={when.charAt(0).toLocaleUpperCase(frame.locale) + when.slice(1)}
        lede={
          <>
            <StateOf {...props} /> · {relativeDay(meeting.startsAt, frame)}
          </>
        }
      />
      <MeetingNext {...props} />
      <Columns
        aside={
          <>
            {isAhead(props) && (hasSpoken(props) || props.proposals.theirs) && (
              <ReplyCard meetingId={meeting.id} {...props.replies} proposed={proposedByMe(props)} />
            )}
            <PreparationCard
              meetingId={meeting.id}
              mine={props.mine}
              otherName={props.otherName}
              isMentor={props.isMentor}
              ahead={isAhead(props)}
            />
          </>
        }
      >
        <Card title={t.agenda}>
          <p class="quiet">{t.formOf(t.forms[meeting.content.form])}</p>
          {meeting.content.agenda.length > 0 ? (
            <Agenda items={meeting.content.agenda} />
          ) : (
            <p>{t.noAgenda}</p>
          )}
          <Carry
            label={paperTexts(frame.locale).carry}
            pdf={routes.meetingAgenda({ id: meeting.id })}
            docx={routes.meetingAgenda({ id: meeting.id }, { as: 'docx' })}
          />
        </Card>
        {props.theirs.map(({ by, said }) => (
          <TheirPreparationCard key={by} theirs={said} otherName={namesIn(pair, frame.locale)(by)} />
        ))}
        {meeting.state !== 'cancelled' && pair.state !== 'trial' && (
          <FollowUpsCard
            pair={{ ...pair, mentorship: { id: pair.mentorshipId, state: pair.state } }}
            followUps={props.followUps}
            title={begun ? 'title' : 'fromLast'}
          />
        )}
        <Card title={t.meeting}>
          <SummaryList
            rows={[
              { term: t.wayLabel, value: t.ways[meeting.content.way] },
              ...(meeting.content.place ? [{ term: t.place, value: meeting.content.place }] : []),
              { term: t.minutes, value: duration(meeting.minutes, frame.locale) },
            ]}
          />
          {meeting.state === 'planned' && props.open && (
            <Actions>
              <ButtonLink look="secondary" href={routes.meeting({ id: meeting.id }, { change: 'yes' })}>
                {t.change}
              </ButtonLink>
              {!begun && (
                <ButtonLink look="tertiary" href={routes.meetingCalendar({ id: meeting.id })}>
                  {t.calendar}
                </ButtonLink>
              )}
            </Actions>
          )}
          {meeting.state === 'planned' && props.open && !begun && (
            <Details summary={t.cancel}>
              <p>{t.cancelSure}</p>
              <InlineForm action={routes.meetingCancellation({ id: meeting.id })}>
                <Button look="danger" size="small">
                  {t.cancel}
                </Button>
              </InlineForm>
            </Details>
          )}
        </Card>
      </Columns>
      <RoomLock group={pair.group} />
    </Page>
  )
}

const isAhead = ({ frame, meeting, open }: Props) =>
  meeting.state === 'planned' && open && !hasBegun(meeting, frame.now)

// Whether the viewer has said anything to the time.
const hasSpoken = ({ replies, proposals }: Props) =>
  replies.mine !== undefined || proposals.mine !== undefined

// What the reply card says beside it: a time is agreed when everybody has said yes to it.
function StateOf(props: Props): JSX.Element {
  const { frame, meeting, replies } = props
  const t = texts(frame.locale)
  const all = [replies.mine, ...replies.theirs.map(({ reply }) => reply)]
  if (!isAhead(props)) return <State kind={stateKinds[meeting.state]}>{t.states[meeting.state]}</State>
  if (all.every(reply => reply === 'accepted')) return <State kind="active">{t.agreed}</State>
  return <State kind="wait">{t.proposed}</State>
}

const stateKinds = { planned: 'active', held: 'done', not_held: 'wait', cancelled: 'wait' } as const

function proposedByMe({ frame, meeting, otherName, proposals: { mine } }: Props): string | undefined {
  const t = replyTexts(frame.locale)
  if (!mine) return undefined
  const when = dayAndTime(mine.startsAt, { ...frame, zone: meeting.zone }, endOf(mine))
  return mine.state === 'open' ? t.minePending(when) : t.mineDeclined(when, otherName)
}

// One thing first: answer a proposal, say whether it was held, answer, or see both answers.
function MeetingNext(props: Props): JSX.Element | null {
  const { frame, meeting, pair, otherName, stage, otherAnswered, open, proposals } = props
  const t = texts(frame.locale)
  if (isAhead(props) && proposals.theirs) {
    return (
      <ProposalStep
        meeting={meeting}
        proposal={proposals.theirs}
        otherName={namesIn(pair, frame.locale)(proposals.theirs.by)}
      />
    )
  }
  if (isAhead(props) && !hasSpoken(props)) {
    return <ReplyStep meetingId={meeting.id} theirs={props.replies.theirs} byMail={props.byMail} />
  }
  if (stage === 'to-answer' && meeting.state === 'planned' && open) {
    return (
      <NextStep title={t.was} line={otherAnswered ? t.otherAnswered(otherName) : t.wasLine}>
        <HeldForm meetingId={meeting.id} locale={frame.locale} />
      </NextStep>
    )
  }
  if (stage === 'to-answer') {
    return (
      <NextStep title={t.reflect} line={otherAnswered ? t.otherAnswered(otherName) : t.reflectLede}>
        <ButtonLink href={routes.reflection({ id: meeting.id })}>{t.answersThere}</ButtonLink>
      </NextStep>
    )
  }
  if (stage === 'waiting-for-the-other' || stage === 'both-answered') {
    const both = stage === 'both-answered'
    return (
      <NextStep title={t.reflect} line={both ? t.readBoth : t.hidden(otherName)}>
        <ButtonLink href={routes.reflection({ id: meeting.id })}>{both ? t.ours : t.mine}</ButtonLink>
      </NextStep>
    )
  }
  return null
}

function HeldForm({ meetingId: id, locale }: { meetingId: string; locale: Frame['locale'] }): JSX.Element {
  const t = texts(locale)
  return (
    <InlineForm action={routes.meetingHeld({ id })}>
      <Button name="held" value="yes">
        {t.held}
      </Button>
      <Button look="tertiary" name="held" value="no">
        {t.notHeld}
      </Button>
    </InlineForm>
  )
}
