import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { shortDay } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { InlineForm } from '../ui/form.tsx'
import { type Frame, useFrame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { State } from '../ui/state.tsx'
import type { FeedbackPlace } from './enter-feedback.ts'
import type { Feedback } from './feedback.ts'
import type { Companion } from './feedback-store.ts'
import { aboutInWords, firstName } from './feedback-words.ts'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly place: FeedbackPlace
  readonly viewerId: string
}

/** What waits, the way to ask and to give, and all that has been said to and by the viewer (H1–H3, I9). */
export function FeedbackListPage({ frame, place, viewerId }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { companions, feedback, side } = place
  const newcomer = companions.find(({ part }) => part === 'mentee')
  const [waitsForMe, rest] = split(feedback, ({ giver, givenAt }) => giver.id === viewerId && !givenAt)
  const [asked, given] = split(rest, ({ givenAt }) => !givenAt)
  const [received, others] = split(given, ({ receiver }) => receiver.id === viewerId)
  const [said, shown] = split(others, ({ giver }) => giver.id === viewerId)
  const list = (items: readonly Feedback[]) => <List place={place} feedback={items} viewerId={viewerId} />
  return (
    <Page frame={frame} title={t.title} width="read">
      <div>
        {place.hasPlan ? (
          <UpLink href={routes.plan({ id: place.mentorshipId })}>{t.toPlan}</UpLink>
        ) : (
          <UpLink href={routes.home()}>{t.toStart}</UpLink>
        )}
        <PageHeading
          title={t.title}
          lede={side === 'mentee' || !newcomer ? t.lede.mentee : t.lede.helper(firstName(newcomer))}
        />
      </div>
      {waitsForMe.length > 0 && <Section title={t.waitsForMe}>{list(waitsForMe)}</Section>}
      {side === 'mentee' && <AskCard place={place} />}
      {side === 'helper' && newcomer && <GiveCard place={place} newcomer={newcomer} />}
      {feedback.length + place.before.length === 0 && side && (
        <EmptyState drawing="chairs" title={t.nothing}>
          {t.nothingLine[side]}
        </EmptyState>
      )}
      {received.length > 0 && <Section title={t.received}>{list(received)}</Section>}
      {place.before.length > 0 && <Section title={t.before}>{list(place.before)}</Section>}
      {shown.length > 0 && <Section title={t.shown}>{list(shown)}</Section>}
      {asked.length > 0 && <Section title={t.waitsForThem}>{list(asked)}</Section>}
      {said.length > 0 && <Section title={t.said}>{list(said)}</Section>}
    </Page>
  )
}

/** One click asks: about how it goes as a whole. About a task one asks on the task's own page. */
function AskCard({ place }: { place: FeedbackPlace }): JSX.Element {
  const t = texts(useFrame().locale)
  return (
    <Card title={t.ask} look="sand">
      <Quiet>{t.askLine}</Quiet>
      <AskButtons place={place} taskId={undefined} />
      <p class="small">
        <Link href={routes.newFeedback({ id: place.mentorshipId })}>{t.giveSparring}</Link>
      </p>
    </Card>
  )
}

/** A button for each of those around somebody new; whom one has asked already is left out. */
export function AskButtons({
  place,
  taskId,
}: {
  place: FeedbackPlace
  taskId: string | undefined
}): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  const about = taskId === undefined ? 'time' : 'task'
  const isAsked = (companion: Companion) =>
    place.feedback.some(
      one => one.giver.id === companion.id && !one.givenAt && one.about === about && one.taskId === taskId,
    )
  return (
    <InlineForm action={routes.feedbackRequests({ id: place.mentorshipId })}>
      <input type="hidden" name="about" value={about} />
      {taskId !== undefined && <input type="hidden" name="task" value={taskId} />}
      <Actions>
        {place.companions
          .filter(companion => !isAsked(companion))
          .map(companion => (
            <Button key={companion.id} look="secondary" size="small" name="from" value={companion.id}>
              {t.askWhom(firstName(companion))}
            </Button>
          ))}
      </Actions>
    </InlineForm>
  )
}

function GiveCard({ place, newcomer }: { place: FeedbackPlace; newcomer: Companion }): JSX.Element {
  const t = texts(useFrame().locale)
  const name = firstName(newcomer)
  const isAsked = place.feedback.some(
    one => one.giver.id === newcomer.id && !one.givenAt && one.about === 'sparring',
  )
  return (
    <Card look="sand">
      <Actions>
        <ButtonLink href={routes.newFeedback({ id: place.mentorshipId })}>{t.give(name)}</ButtonLink>
      </Actions>
      {!isAsked && (
        <>
          <Quiet>{t.askSparringLine(name)}</Quiet>
          <InlineForm action={routes.feedbackRequests({ id: place.mentorshipId })}>
            <input type="hidden" name="about" value="sparring" />
            <Button look="tertiary" size="small" name="from" value={newcomer.id}>
              {t.askSparring}
            </Button>
          </InlineForm>
        </>
      )}
    </Card>
  )
}

/** Feedback as a list: what about, from or to whom, and whether it is new. */
export function List({
  place,
  feedback,
  viewerId,
}: {
  place: Pick<FeedbackPlace, 'tasks' | 'companions'>
  feedback: readonly Feedback[]
  viewerId: string
}): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale)
  const partNamed = (id: string) => {
    const part = place.companions.find(companion => companion.id === id)?.part
    return part ? t.parts[part] : ''
  }
  const lineOf = (one: Feedback) => {
    const at = one.givenAt ?? one.askedAt
    const day = at ? shortDay(at, frame) : ''
    if (!one.givenAt && one.receiver.id === viewerId) return t.asked(firstName(one.giver), day)
    if (!one.givenAt) return t.askedMe(firstName(one.receiver))
    const who =
      one.giver.id === viewerId ? t.to(one.receiver.name) : t.from(one.giver.name, partNamed(one.giver.id))
    return `${who} · ${day}`
  }
  return (
    <PlainList>
      {feedback.map(one => (
        <PlainItem
          key={one.id}
          above={
            one.givenAt && !one.readAt && one.receiver.id === viewerId ? (
              <State kind="active">{t.isNew}</State>
            ) : undefined
          }
          title={<Link href={routes.feedback({ id: one.id })}>{aboutInWords(one, place, frame.locale)}</Link>}
          line={lineOf(one)}
        />
      ))}
    </PlainList>
  )
}

function split<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [all.filter(is), all.filter(one => !is(one))]
}
