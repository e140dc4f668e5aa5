import type { JSX } from 'preact'
import { QuestionsAtHand } from '../library/questions/questions-at-hand.tsx'
import type { CourseMeeting } from '../meetings/course-store.ts'
import { type EnteredRoom, namesIn, othersIn } from '../mentorships/enter-room.ts'
import { RoomLock, ToRoom, titleIn } from '../mentorships/room-frame.tsx'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card, NextStep } from '../ui/card.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { putInModule } from '../ui/put-in.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { CourseAtAGlance, CourseLine } from './course-line.tsx'
import { type Farewell, farewellQuestions } from './ending.ts'
import { leavesGroup } from './leaves-group.ts'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly entered: EnteredRoom
  readonly goals: readonly string[]
  readonly course: readonly CourseMeeting[]
  readonly followUpsDone: number
  readonly mine: Farewell | undefined
  readonly theirs: readonly { readonly by: string; readonly said: Farewell }[]
  readonly mayClose: boolean
}

/** The last talk: what the two set out for, what it became, and goodbye (G8, I4). */
export function EndingPage(props: Props): JSX.Element {
  const { frame, form, entered, goals, course, followUpsDone, mine, theirs, mayClose } = props
  const t = texts(frame.locale)
  const { id } = entered.mentorship
  const other = othersIn(entered, frame.locale)
  const called = namesIn(entered, frame.locale)
  const isOpen = entered.mentorship.state === 'active'
  return (
    <Page
      frame={frame}
      title={titleIn(entered, t.title, frame.locale)}
      width="read"
      form={form}
      modules={['unsaved.js', putInModule]}
    >
      <ToRoom id={id} pair={entered} />
      <PageHeading title={t.title} lede={isOpen && !mine ? t.lede : undefined} />
      {isOpen && mine && theirs.length === 0 && <Notice>{t.hidden(other)}</Notice>}
      {isOpen && mayClose && (
        <NextStep title={t.closeTitle} line={mine && theirs.length > 0 ? t.both : t.closeLine}>
          <InlineForm action={routes.completion({ id })}>
            <Button>{t.close}</Button>
          </InlineForm>
        </NextStep>
      )}
      {goals.length > 0 && (
        <Card title={t.goals} look="sand">
          <PlainList>
            {goals.map(goal => (
              <PlainItem key={goal} title={goal} />
            ))}
          </PlainList>
          <Quiet>{t.figures(course.length, followUpsDone)}</Quiet>
        </Card>
      )}
      {isOpen && !mine && <FarewellForm frame={frame} form={form} entered={entered} />}
      {mine && <Words title={t.mine} words={mine} frame={frame} />}
      {theirs.map(({ by, said }) => (
        <Words key={by} title={t.theirs(called(by))} words={said} frame={frame} />
      ))}
      <Section title={t.course}>
        <CourseAtAGlance course={course} entered={entered} />
      </Section>
      {isOpen && (
        <p class="small">
          {!mayClose && `${t.notYet} `}
          <Link href={routes.agreement({ id })}>{t.extend}</Link> ·{' '}
          <Link href={routes.earlyEnding({ id })}>{leavesGroup(entered) ? t.leave.title : t.early}</Link>
        </p>
      )}
      <RoomLock group={entered.mentorship.group} />
    </Page>
  )
}

function FarewellForm({ frame, form, entered }: Pick<Props, 'frame' | 'form' | 'entered'>): JSX.Element {
  const { mentorship, side } = entered
  const t = texts(frame.locale)
  return (
    <Section title={t.form}>
      <Form action={routes.ending({ id: mentorship.id })} form={form}>
        {farewellQuestions.map(name => (
          <TextArea
            key={name}
            form={form}
            name={name}
            label={t.questions[name]}
            hint={name === 'onwards' ? t.onwardsHint : undefined}
            optional
            rows={3}
          />
        ))}
        <QuestionsAtHand
          form={form}
          own={entered.questions}
          at="ending"
          asker={side}
          into={farewellQuestions}
          action={routes.ending({ id: mentorship.id })}
          purposes={['farewell', 'reflect', 'relation']}
        />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Words({ title, words, frame }: { title: string; words: Farewell; frame: Frame }): JSX.Element {
  const { questions } = texts(frame.locale)
  const said = farewellQuestions.filter(name => words[name] !== '')
  return (
    <Card title={title} look="sand">
      <SummaryList rows={said.map(name => ({ term: questions[name], value: words[name] }))} />
    </Card>
  )
}

/** The whole course, meeting by meeting. */
export function CoursePage({
  frame,
  entered,
  course,
}: Pick<Props, 'frame' | 'entered' | 'course'>): JSX.Element {
  const t = texts(frame.locale)
  const { id } = entered.mentorship
  return (
    <Page frame={frame} title={titleIn(entered, t.courseTitle, frame.locale)} width="read">
      <ToRoom id={id} pair={entered} />
      <PageHeading title={t.courseTitle} lede={t.courseLede} />
      <CourseLine course={course} entered={entered} />
      <RoomLock group={entered.mentorship.group} />
    </Page>
  )
}

/** Before time: kind to both, and no reason is owed. */
export function EarlyEndingPage({
  frame,
  form,
  entered,
  children,
}: Pick<Props, 'frame' | 'form' | 'entered'> & { children: JSX.Element }): JSX.Element {
  const t = texts(frame.locale)
  const { id } = entered.mentorship
  const words = leavesGroup(entered)
    ? t.leave
    : { title: t.earlyTitle, lede: t.earlyLede(othersIn(entered, frame.locale)), button: t.earlyButton }
  return (
    <Page frame={frame} title={titleIn(entered, words.title, frame.locale)} width="read" form={form}>
      <ToRoom id={id} pair={entered} />
      <PageHeading title={words.title} lede={words.lede} />
      <p>{t.earlyFirst}</p>
      <Form action={routes.earlyEnding({ id })} form={form}>
        {children}
        <Actions>
          <Button look="danger">{words.button}</Button>
          <ButtonLink look="tertiary" href={routes.mentorship({ id })}>
            {t.stay}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}
