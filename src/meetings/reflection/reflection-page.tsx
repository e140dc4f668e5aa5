import type { JSX } from 'preact'
import type { FollowUp } from '../../follow-ups/follow-up.ts'
import { openOnes } from '../../follow-ups/follow-up.ts'
import { FollowUpFields } from '../../follow-ups/follow-up-fields.tsx'
import { FollowUpsList } from '../../follow-ups/follow-ups-list.tsx'
import { texts as followUpTexts } from '../../follow-ups/messages.ts'
import { QuestionsAtHand } from '../../library/questions/questions-at-hand.tsx'
import { type EnteredRoom, namesIn, othersIn } from '../../mentorships/enter-room.ts'
import { RoomLock } from '../../mentorships/room-frame.tsx'
import { routes } from '../../routes.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { RadioGroup } from '../../ui/choices.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { Form } from '../../ui/form.tsx'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { type Frame, useFrame } from '../../ui/frame.ts'
import { PageHeading, Quiet } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { putInModule } from '../../ui/put-in.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { texts } from '../messages.ts'
import { reflectionTexts } from './messages.ts'
import { gains, questions, questionsInto, type Reflection } from './reflection.ts'
import { ReflectionAnswers } from './reflection-answers.tsx'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly meetingId: string
  readonly entered: EnteredRoom
  readonly mine: Reflection | undefined
  readonly theirs: readonly { readonly by: string; readonly said: Reflection }[]
  readonly followUps: readonly FollowUp[]
}

/** Two minutes at the end of a meeting; then one's own answers; then, when both have answered, both (I1–I3). */
export function ReflectionPage(props: Props): JSX.Element {
  const { frame, form, meetingId, entered, mine, theirs } = props
  const t = texts(frame.locale)
  const other = othersIn(entered, frame.locale)
  const called = namesIn(entered, frame.locale)
  const all = theirs.length > 0
  return (
    <Page frame={frame} title={t.reflect} width="read" form={form} modules={['unsaved.js', putInModule]}>
      <UpLink href={routes.meeting({ id: meetingId })}>{t.meeting}</UpLink>
      <PageHeading title={t.reflect} lede={mine ? undefined : reflectionTexts(frame.locale).lede} />
      {mine ? (
        <>
          <Notice kind={all ? 'success' : 'info'}>{all ? t.answeredBoth : t.hidden(other)}</Notice>
          {theirs.map(({ by, said }) => (
            <Card key={by} title={t.otherAnswers(called(by))} look="sand">
              <ReflectionAnswers answers={said} about={undefined} />
            </Card>
          ))}
          <Card title={t.mine} look="sand">
            <ReflectionAnswers answers={mine} about={other} />
          </Card>
          {entered.mentorship.state !== 'ended' && <NextTime {...props} />}
        </>
      ) : (
        <Questions {...props} />
      )}
      <RoomLock group={entered.mentorship.group} />
    </Page>
  )
}

function Questions({ frame, form, meetingId, entered }: Props): JSX.Element {
  const t = texts(frame.locale)
  const more = reflectionTexts(frame.locale)
  const area = (name: string, label: string, hint?: string) => (
    <TextArea key={name} form={form} name={name} label={label} hint={hint} optional rows={2} />
  )
  return (
    <Form action={routes.reflection({ id: meetingId })} form={form}>
      <Fieldset legend={more.three}>
        {questions.map(name => area(name, t[name]))}
        <RadioGroup
          form={form}
          name="gain"
          label={more.gain}
          optional
          layout="row"
          options={gains.map(value => ({ value, label: more.gains[value] }))}
        />
      </Fieldset>
      <Fieldset legend={more.together}>
        {area('keep', more.keep)}
        {area('change', more.change)}
        {area('recognise', more.recognise(othersIn(entered, frame.locale)), more.recogniseHint)}
      </Fieldset>
      <QuestionsAtHand
        form={form}
        own={entered.questions}
        at={entered.mentorship}
        asker={entered.side}
        purposes={['reflect', 'feedback', 'relation']}
        into={questionsInto}
        action={routes.reflection({ id: meetingId })}
      />
      <Actions>
        <Button>{t.answer}</Button>
      </Actions>
    </Form>
  )
}

/** What is to happen before they meet again: it stands on the next agenda (F11, G7). */
function NextTime({ entered, meetingId, followUps }: Props): JSX.Element {
  const { locale } = useFrame()
  const t = reflectionTexts(locale)
  const words = followUpTexts(locale)
  const { id } = entered.mentorship
  const open = openOnes(followUps)
  return (
    <Card title={t.followUp}>
      <Quiet>{t.followUpLine}</Quiet>
      {open.length > 0 && <FollowUpsList followUps={open} pair={entered} />}
      <Form action={routes.followUps({ id }, { after: meetingId })} form={untouched} label={words.addTitle}>
        <FollowUpFields form={untouched} entered={entered} />
        <Actions>
          <Button look="secondary">{words.add}</Button>
          <ButtonLink look="tertiary" href={routes.mentorship({ id })}>
            {t.toRoom}
          </ButtonLink>
        </Actions>
      </Form>
    </Card>
  )
}
