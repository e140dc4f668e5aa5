import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { RadioGroup } from '../ui/choices.tsx'
import { shortDay } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import { type Frame, useFrame } from '../ui/frame.ts'
import { PageHeading, Quiet } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WrittenText } from '../ui/written-text.tsx'
import type { FeedbackPlace } from './enter-feedback.ts'
import { type Feedback, feedbackFields, type Side, type Subject } from './feedback.ts'
import { aboutInWords, firstName } from './feedback-words.ts'
import { texts } from './messages.ts'

/** How long each part may be. */
export const mostOfFeedback = 2000

interface FormProps {
  readonly frame: Frame
  readonly form: FormState
  readonly place: FeedbackPlace
  readonly side: Side
  /** Whom it goes to. */
  readonly to: { readonly id: string; readonly name: string }
  /** What was asked for; undefined: nobody has asked. */
  readonly asked: Feedback | undefined
  /** The task one came from. */
  readonly taskId?: string | undefined
}

/** Saying it: what works, where one can grow, what comes next; the open questions at hand (H1–H3). */
export function GiveFeedbackPage(props: FormProps): JSX.Element {
  const { frame, form, place, side, to, asked } = props
  const t = texts(frame.locale)
  const name = firstName(to)
  const title = side === 'mentee' ? t.giveSparring : t.give(name)
  const subject = asked && aboutInWords(asked, place, frame.locale)
  const fields = side === 'mentee' ? t.sparringFields : t.fields
  const hints = side === 'mentee' ? t.sparringHints : t.hints
  const action = asked ? routes.feedback({ id: asked.id }) : routes.feedbacks({ id: place.mentorshipId })
  return (
    <Page frame={frame} title={title} width="read" form={form} modules={['unsaved.js']}>
      <div>
        <UpLink href={routes.feedbacks({ id: place.mentorshipId })}>{t.title}</UpLink>
        <PageHeading
          title={title}
          above={subject}
          lede={side === 'mentee' ? t.giveSparringLine : undefined}
        />
      </div>
      {side === 'helper' && <Questions {...props} />}
      <Form action={action} form={form}>
        {!asked && <What {...props} />}
        {feedbackFields.map(field => (
          <TextArea
            key={field}
            form={form}
            name={field}
            label={fields[field]}
            hint={hints[field]}
            rows={field === 'more' ? 2 : 3}
            optional
          />
        ))}
        <Quiet>{t.cannotChange}</Quiet>
        <Actions>
          <Button>{t.send(name)}</Button>
        </Actions>
      </Form>
      <Lock>{side === 'helper' && !place.isMentor ? t.whoReadsShown(name) : t.whoReads(name)}</Lock>
    </Page>
  )
}

/** Whom it is for, where there is a choice, and what it is about. */
function What({ form, place, side, to, taskId }: FormProps): JSX.Element {
  const t = texts(useFrame().locale)
  if (side === 'mentee') {
    return place.companions.length === 1 ? (
      <input type="hidden" name="to" value={to.id} />
    ) : (
      <RadioGroup
        form={form}
        name="to"
        label={t.forWhom}
        value={to.id}
        options={place.companions.map(({ id, name, part }) => ({
          value: id,
          label: `${name}, ${t.parts[part]}`,
        }))}
      />
    )
  }
  return (
    <>
      <input type="hidden" name="to" value={to.id} />
      <RadioGroup
        form={form}
        name="what"
        label={t.which}
        value={taskId ?? 'time'}
        options={[
          { value: 'time', label: t.about.time },
          ...place.tasks.map(({ id, name }) => ({ value: id, label: t.about.task(name) })),
        ]}
      />
    </>
  )
}

function Questions({ place, asked, taskId }: FormProps): JSX.Element {
  const t = texts(useFrame().locale)
  const about = asked?.taskId ?? taskId
  const { most, well, able, help, ours, beingNew } = t.questions
  const task = place.tasks.find(({ id }) => id === about)
  return (
    <Details summary={t.atHand}>
      <p>{t.atHandLine}</p>
      <ul>
        {[most, well, able(task ? t.theTask(task.name) : t.anyTask), help, ours, beingNew].map(question => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </Details>
  )
}

interface ReadProps {
  readonly frame: Frame
  readonly place: FeedbackPlace
  readonly feedback: Feedback
  readonly viewerId: string
  /** The mentor would not see it otherwise. */
  readonly mayShow: boolean
  /** The viewer writes in the plan. */
  readonly mayPlan: boolean
}

/** What has been said, for the one who said it and the one it is for; and what follows from it (F4). */
export function FeedbackPage({ frame, place, feedback, viewerId, mayShow, mayPlan }: ReadProps): JSX.Element {
  const t = texts(frame.locale)
  const { giver, receiver, givenAt, words, sharedAt, id, about } = feedback
  const title = aboutInWords(feedback, place, frame.locale)
  const fields = about === 'sparring' ? t.sparringFields : t.fields
  const who = giver.id === viewerId ? t.to(receiver.name) : t.from(giver.name, '')
  const other = firstName(giver.id === viewerId ? receiver : giver)
  const fromMentor =
    giver.id === viewerId
      ? place.isMentor
      : place.companions.some(({ id, part }) => id === giver.id && part === 'mentor')
  const betweenTwo = about === 'sparring' || fromMentor
  return (
    <Page frame={frame} title={title} width="read">
      <div>
        <UpLink href={routes.feedbacks({ id: place.mentorshipId })}>{t.title}</UpLink>
        <PageHeading title={title} above={givenAt ? `${who} · ${shortDay(givenAt, frame)}` : who} />
      </div>
      {words ? (
        <Card look="sand">
          <SummaryList
            rows={feedbackFields
              .filter(field => words[field] !== '')
              .map(field => ({ term: fields[field], value: <WrittenText text={words[field]} /> }))}
          />
        </Card>
      ) : (
        <>
          <p>{t.notYet(firstName(giver))}</p>
          <InlineForm action={routes.feedbackRemoval({ id })}>
            <Button look="secondary" size="small">
              {t.takeBack}
            </Button>
          </InlineForm>
        </>
      )}
      {words && mayShow && (
        <InlineForm action={routes.feedbackShown({ id })}>
          <Button look="secondary" size="small" name="shown" value={sharedAt ? 'no' : 'yes'}>
            {sharedAt ? t.hide : t.show}
          </Button>
        </InlineForm>
      )}
      {words && mayShow && sharedAt && <Quiet>{t.isShown}</Quiet>}
      {words && mayPlan && (
        <div class="stack">
          <Actions>
            <ButtonLink href={routes.feedbackIntoPlan({ id })} look="secondary">
              {t.intoPlan}
            </ButtonLink>
          </Actions>
          <Quiet>{t.intoPlanLine}</Quiet>
        </div>
      )}
      <Lock>{betweenTwo ? t.whoReads(other) : t.whoReadsShown(other)}</Lock>
    </Page>
  )
}

/** What somebody may give feedback on, read from the form: a task by its id, or how it goes. */
export function subjectOf(what: string): { about: Subject; taskId: string | undefined } {
  return what === 'time' ? { about: 'time', taskId: undefined } : { about: 'task', taskId: what }
}
