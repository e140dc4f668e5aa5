import type { JSX } from 'preact'
import type { Reason } from '../matching/engine/index.ts'
import { reasonSentences } from '../matching/reasons/reason-sentences.ts'
import { ProfileCard } from '../mentorships/profile-card.tsx'
import type { PairProfile } from '../mentorships/profiles-store.ts'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { day } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import { type FormState, hasErrors } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { Reasons } from '../ui/reasons.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { WrittenText } from '../ui/written-text.tsx'
import { texts } from './messages.ts'
import { type MentorRequest, type RequestState, waitsFor } from './request.ts'

interface Props {
  readonly frame: Frame
  readonly request: MentorRequest
  readonly reasons: readonly Reason[]
  readonly profile: PairProfile | undefined
  /** A yes that came too late. */
  readonly gone: boolean
  readonly form: FormState
}

/** Somebody asks the viewer to be their mentor: who, why, and yes or no (D3, D9). */
export function RequestPage({ frame, request, reasons, profile, gone, form }: Props): JSX.Element {
  const { request: t, more: m } = texts(frame.locale)
  const { id, menteeName, mentorName, words, answerBy, programmeName } = request
  const first = menteeName.split(' ')[0] ?? menteeName
  const said = reasonSentences(reasons, { mentee: menteeName, mentor: mentorName }, frame.locale)
  return (
    <Page frame={frame} title={t.title(menteeName)} width="read" form={form}>
      <UpLink href={routes.home()}>{programmeName}</UpLink>
      <PageHeading
        title={t.title(menteeName)}
        lede={
          answerBy &&
          (waitsFor(request) === 'mentee'
            ? m.theyHave(first, day(answerBy, frame))
            : t.answerBy(day(answerBy, frame)))
        }
      />
      {gone && <Notice kind="warning">{t.gone}</Notice>}
      <Card title={t.wrote(first)} look="sand">
        <WrittenText text={words} />
      </Card>
      {request.question !== undefined && (
        <Card title={m.asked}>
          <WrittenText text={request.question} />
        </Card>
      )}
      {request.reply !== undefined && (
        <Card title={m.replied(first)} look="sand">
          <WrittenText text={request.reply} />
        </Card>
      )}
      {waitsFor(request) === 'mentee' && <Notice>{m.waiting}</Notice>}
      {profile && <ProfileCard profile={profile} side="mentee" firstName={first} />}
      <Card title={t.reasons}>
        <Reasons for={said.for} against={said.against} of={id} />
      </Card>
      <Quiet>{t.acceptLine}</Quiet>
      <Actions>
        <InlineForm action={routes.mentorRequest({ id })}>
          <Button name="answer" value="yes">
            {t.accept}
          </Button>
        </InlineForm>
        <InlineForm action={routes.mentorRequest({ id })}>
          <Button look="secondary" name="answer" value="no">
            {t.decline}
          </Button>
        </InlineForm>
      </Actions>
      {request.question === undefined && (
        <Details summary={m.ask} open={hasErrors(form)}>
          <Form action={routes.mentorRequestQuestion({ id })} form={form}>
            <TextArea form={form} name="words" label={m.label} hint={m.hint} maxlength={1000} rows={3} />
            <Actions>
              <Button look="secondary">{m.send}</Button>
            </Actions>
          </Form>
        </Details>
      )}
    </Page>
  )
}

/** Whoever comes to answer what is not asked any more: what has become of it, and that nothing is left to do. */
export function EndedRequestPage({ frame, state }: { frame: Frame; state: RequestState }): JSX.Element {
  const { ended: t } = texts(frame.locale)
  const why = state === 'declined' || state === 'expired' || state === 'withdrawn' ? state : 'closed'
  return (
    <Page frame={frame} title={t.title} width="read">
      <PageHeading title={t.title} />
      <EmptyState
        drawing="lighthouse"
        title={t[why]}
        action={<ButtonLink href={routes.home()}>{t.home}</ButtonLink>}
      >
        {t.line}
      </EmptyState>
    </Page>
  )
}

/** The mentor wants to know more: what they ask, and room to answer. */
export function ReplyPage(props: { frame: Frame; request: MentorRequest; form: FormState }): JSX.Element {
  const { frame, request, form } = props
  const m = texts(frame.locale).more
  const { id, mentorName, programmeId, question = '', answerBy } = request
  const first = mentorName.split(' ')[0] ?? mentorName
  return (
    <Page frame={frame} title={m.title(mentorName)} width="read" form={form}>
      <UpLink href={routes.choice({ id: programmeId })}>{texts(frame.locale).title}</UpLink>
      <PageHeading title={m.title(mentorName)} lede={answerBy && m.waits(day(answerBy, frame))} />
      <Card title={m.wrote(first)} look="sand">
        <WrittenText text={question} />
      </Card>
      <Form action={routes.mentorRequestReply({ id })} form={form}>
        <TextArea form={form} name="words" label={m.reply} hint={m.replyHint} maxlength={1000} rows={4} />
        <Actions>
          <Button>{m.sendReply}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
