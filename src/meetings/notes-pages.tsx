import type { JSX } from 'preact'
import { RoomLock } from '../mentorships/room-frame.tsx'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox } from '../ui/choices.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { texts } from './messages.ts'
import type { Reflection, SharedPreparation } from './notes-store.ts'

interface PreparationProps {
  readonly frame: Frame
  readonly form: FormState
  readonly meetingId: string
  readonly otherName: string
  readonly mine: SharedPreparation | undefined
}

/** Say, hear, achieve: for oneself, shared by choice (G5). */
export function PreparationPage({ frame, form, meetingId, otherName, mine }: PreparationProps): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.prepare} width="read" form={form}>
      <PageHeading
        above={<Link href={routes.meeting({ id: meetingId })}>{t.meeting}</Link>}
        title={t.prepare}
        lede={t.prepareLede}
      />
      <Form action={routes.preparation({ id: meetingId })} form={form}>
        {(['say', 'hear', 'achieve'] as const).map(name => (
          <TextArea
            key={name}
            form={form}
            name={name}
            label={t[name]}
            optional
            rows={3}
            value={mine?.[name]}
          />
        ))}
        <Checkbox form={form} name="share" label={t.share(otherName)} checked={mine?.shared} optional />
        <Actions>
          <Button>{t.save}</Button>
          <ButtonLink look="tertiary" href={routes.meeting({ id: meetingId })}>
            {t.meeting}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

interface ReflectionProps {
  readonly frame: Frame
  readonly form: FormState
  readonly meetingId: string
  readonly otherName: string
  readonly mine: Reflection | undefined
  readonly theirs: Reflection | undefined
}

/** The three questions; then one's own answers; then, when both have answered, both (I1–I3). */
export function ReflectionPage(props: ReflectionProps): JSX.Element {
  const { frame, form, meetingId, otherName, mine, theirs } = props
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.reflect} width="read" form={form}>
      <PageHeading
        above={<Link href={routes.meeting({ id: meetingId })}>{t.meeting}</Link>}
        title={t.reflect}
        lede={mine ? undefined : t.reflectLede}
      />
      {mine ? (
        <>
          <Notice kind={theirs ? 'success' : 'info'}>{theirs ? t.answeredBoth : t.hidden(otherName)}</Notice>
          <Answers frame={frame} title={t.mine} answers={mine} />
          {theirs && <Answers frame={frame} title={t.otherAnswers(otherName)} answers={theirs} />}
        </>
      ) : (
        <Form action={routes.reflection({ id: meetingId })} form={form}>
          {questions.map(name => (
            <TextArea key={name} form={form} name={name} label={t[name]} optional rows={3} />
          ))}
          <RoomLock />
          <Actions>
            <Button>{t.answer}</Button>
          </Actions>
        </Form>
      )}
    </Page>
  )
}

export const questions = ['energy', 'learnt', 'self'] as const

function Answers({
  frame,
  title,
  answers,
}: {
  frame: Frame
  title: string
  answers: Reflection
}): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Card title={title} look="sand">
      <SummaryList rows={questions.map(name => ({ term: t[name], value: answers[name] || '–' }))} />
    </Card>
  )
}
