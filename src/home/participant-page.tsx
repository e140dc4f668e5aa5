import type { JSX } from 'preact'
import { evaluationsWaiting } from '../evaluations/answering-store.ts'
import { texts as evaluationTexts } from '../evaluations/messages-answering.ts'
import { isForMe, type Letter } from '../letters/letter.ts'
import { lettersOf } from '../letters/letters-store.ts'
import { enterRoom, othersIn, roomName } from '../mentorships/enter-room.ts'
import { lookIntoRoom, type RoomView } from '../mentorships/look-into-room.ts'
import { readableUntil } from '../mentorships/mentorship.ts'
import { type MentorshipRecord, mentorshipsOf } from '../mentorships/mentorships-store.ts'
import { NextStepBand } from '../mentorships/next-step-band.tsx'
import { nextStepWords } from '../mentorships/next-step-words.ts'
import { texts as newcomerTexts } from '../onboarding/messages.ts'
import { NewcomersList, type StoodBy } from '../onboarding/newcomers-page.tsx'
import type { MemberVisit } from '../platform/http/visit.ts'
import { texts as requestTexts } from '../requests/messages.ts'
import { type MentorRequest, waitsFor } from '../requests/request.ts'
import { myPauses, requestsToMe } from '../requests/requests-store.ts'
import { roomParts } from '../room-parts.tsx'
import { routes } from '../routes.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card, NextStep } from '../ui/card.tsx'
import { shortDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { texts } from './messages.ts'
import { type OwnSignUp, ownSignUps } from './own-sign-ups.ts'
import { SignUpSteps, SignUpsList } from './sign-ups-list.tsx'

/** What a mentor's or mentee's day needs: their open rooms, and the sign-ups that wait. */
export async function participantPage(visit: MemberVisit, stoodBy: readonly StoodBy[]): Promise<JSX.Element> {
  const { tx, viewer, frame } = visit
  const views: RoomView[] = []
  const over: MentorshipRecord[] = []
  for (const record of await mentorshipsOf(tx, viewer.id)) {
    const { mentorship } = record
    if (mentorship.state === 'ended') {
      if (canBeRead(record, visit.now)) over.push(record)
      continue
    }
    const entered = await enterRoom(visit, mentorship.id)
    if (entered) views.push(await lookIntoRoom(visit, entered, roomParts))
  }
  const waiting = await waitingApplications(visit, views)
  const asking = (await requestsToMe(tx, visit.house, viewer.id)).filter(
    request => waitsFor(request) === 'mentor',
  )
  const letters = (await lettersOf(tx, visit.house)).filter(letter => isForMe(letter, viewer.id))
  const evaluations = await evaluationsWaiting(tx)
  return (
    <ParticipantPage
      frame={frame}
      name={viewer.name}
      views={views}
      over={over}
      viewerId={viewer.id}
      waiting={waiting}
      letters={letters}
      asking={asking}
      stoodBy={stoodBy}
      pauses={await myPauses(tx, viewer.id)}
      evaluations={evaluations}
    />
  )
}

async function waitingApplications(
  { tx, viewer }: MemberVisit,
  views: readonly RoomView[],
): Promise<OwnSignUp[]> {
  const paired = new Set(views.map(({ entered }) => `${entered.mentorship.programmeId} ${entered.side}`))
  const waiting = await ownSignUps(tx, viewer.id)
  return waiting.filter(one => !paired.has(`${one.programmeId} ${one.side}`))
}

function ParticipantPage(props: {
  frame: Frame
  name: string
  views: readonly RoomView[]
  /** What has come to its end, while it can still be read. */
  over: readonly MentorshipRecord[]
  viewerId: string
  waiting: readonly OwnSignUp[]
  letters: readonly Letter[]
  asking: readonly MentorRequest[]
  stoodBy: readonly StoodBy[]
  pauses: readonly { readonly id: string; readonly name: string }[]
  evaluations: readonly string[]
}): JSX.Element {
  const { frame, views, over, waiting, letters, asking, stoodBy, pauses, evaluations } = props
  const toAnswer = evaluationTexts(frame.locale)
  const t = texts(frame.locale)
  const asked = requestTexts(frame.locale).request
  const title = t.hello(props.name.split(' ', 1)[0] ?? props.name)
  const unwritten = waiting.find(({ standing }) => standing === 'unwritten')
  // What today asks of the reader stands out; where it is the other's turn, a line is enough.
  const isTheirs = ({ step }: RoomView) => step.turn === 'theirs' && views.length > 1
  const first = ({ step }: RoomView) => (step.turn === 'mine' ? 0 : 1)
  const mine = views.filter(view => !isTheirs(view)).sort((one, other) => first(one) - first(other))
  const theirs = views.filter(isTheirs)
  return (
    <Page frame={frame} title={title}>
      <PageHeading title={title} lede={views.length > 1 ? t.rooms(views.length) : undefined} />
      <SignUpSteps frame={frame} signUps={waiting} />
      {pauses.map(({ id, name }) => (
        <NextStep
          key={id}
          title={requestTexts(frame.locale).pause.title}
          line={requestTexts(frame.locale).pause.line(name)}
        >
          <InlineForm action={routes.mentorPauseEnd({ id })}>
            <Button>{requestTexts(frame.locale).pause.end}</Button>
          </InlineForm>
        </NextStep>
      ))}
      {asking.map(request => (
        <NextStep
          key={request.id}
          title={asked.title(request.menteeName)}
          line={request.answerBy && asked.answerBy(shortDay(request.answerBy, frame))}
        >
          <ButtonLink href={routes.mentorRequest({ id: request.id })}>{t.readLetter}</ButtonLink>
        </NextStep>
      ))}
      {mine.map(view => (
        <RoomStep
          key={view.entered.mentorship.id}
          frame={frame}
          view={view}
          oneOfSeveral={views.length > 1}
        />
      ))}
      {theirs.length > 0 && (
        <PlainList>
          {theirs.map(view => (
            <RoomLine key={view.entered.mentorship.id} frame={frame} view={view} />
          ))}
        </PlainList>
      )}
      {stoodBy.length > 0 && (
        <Card title={newcomerTexts(frame.locale).newcomersTitle}>
          <NewcomersList frame={frame} all={stoodBy} />
        </Card>
      )}
      {letters.length + evaluations.length > 0 && (
        <PlainList>
          {evaluations.map(id => (
            <PlainItem
              key={id}
              title={toAnswer.waiting}
              line={toAnswer.waitingLine}
              action={<Link href={routes.evaluationAnswer({ id })}>{toAnswer.answer}</Link>}
            />
          ))}
          {letters.map(letter => (
            <PlainItem
              key={letter.id}
              title={t.letter(letter.sender.name)}
              line={[letter.sender.position, letter.sender.organisation].filter(Boolean).join(', ')}
              action={
                <Link href={routes.letter({ id: letter.id })} about={letter.sender.name}>
                  {t.readLetter}
                </Link>
              }
            />
          ))}
        </PlainList>
      )}
      {views.length === 0 && unwritten && (
        <NextStep title={t.signUpTitle(unwritten.programme)} line={t.signUpLine}>
          <ButtonLink href={routes.application({ id: unwritten.programmeId })}>{t.signUp}</ButtonLink>
        </NextStep>
      )}
      {over.length > 0 && (
        <PlainList>
          {over.map(record => (
            <OverLine key={record.mentorship.id} frame={frame} record={record} viewerId={props.viewerId} />
          ))}
        </PlainList>
      )}
      {views.length + over.length + waiting.length + stoodBy.length === 0 && (
        <EmptyState drawing="path" title={t.nothing}>
          {t.nothingLine}
        </EmptyState>
      )}
      <SignUpsList frame={frame} signUps={waiting} />
    </Page>
  )
}

const canBeRead = ({ mentorship, left }: MentorshipRecord, now: Date) =>
  !left && mentorship.state === 'ended' && mentorship.ending !== 'declined' && readableUntil(mentorship) > now

/** A room that has closed: what the two wrote is still there. */
function OverLine({
  frame,
  record,
  viewerId,
}: {
  frame: Frame
  record: MentorshipRecord
  viewerId: string
}): JSX.Element {
  const t = texts(frame.locale)
  const others = [record.mentor, ...record.mentees].filter(({ id }) => id !== viewerId)
  return (
    <PlainItem
      title={
        <Link href={routes.mentorship({ id: record.mentorship.id })}>
          {t.room(roomName(others, frame.locale))}
        </Link>
      }
      line={t.over}
    />
  )
}

/** One room's next step; the room itself is one press away. */
function RoomStep({
  frame,
  view,
  oneOfSeveral,
}: {
  frame: Frame
  view: RoomView
  oneOfSeveral: boolean
}): JSX.Element | null {
  const { entered, step } = view
  if (step.kind === 'ended') return null
  const t = texts(frame.locale)
  const { mentorship } = entered
  const other = othersIn(entered, frame.locale)
  const inTrial = mentorship.state === 'trial'
  const words = nextStepWords(step, { mentorshipId: mentorship.id, other, inTrial }, frame)
  return (
    <>
      <NextStepBand
        {...words}
        turn={oneOfSeveral ? t.withOther(roomName(entered.others, frame.locale)) : undefined}
      />
      <p class="small">
        <Link href={routes.mentorship({ id: mentorship.id })}>
          {t.room(roomName(entered.others, frame.locale))}
        </Link>
      </p>
    </>
  )
}

/** A room where nothing is asked of the reader now. */
function RoomLine({ frame, view }: { frame: Frame; view: RoomView }): JSX.Element | null {
  const { entered, step } = view
  if (step.kind === 'ended') return null
  const { mentorship } = entered
  const inTrial = mentorship.state === 'trial'
  const about = { mentorshipId: mentorship.id, other: othersIn(entered, frame.locale), inTrial }
  return (
    <PlainItem
      title={
        <Link href={routes.mentorship({ id: mentorship.id })}>
          {texts(frame.locale).room(roomName(entered.others, frame.locale))}
        </Link>
      }
      line={nextStepWords(step, about, frame).title}
    />
  )
}
