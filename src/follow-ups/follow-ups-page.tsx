import type { JSX } from 'preact'
import type { EnteredRoom } from '../mentorships/enter-room.ts'
import { RoomLock, ToRoom, titleIn } from '../mentorships/room-frame.tsx'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { doneOnes, type FollowUp, openOnes, versionOfFollowUp } from './follow-up.ts'
import { FollowUpFields } from './follow-up-fields.tsx'
import { FollowUpsList, followUpLine } from './follow-ups-list.tsx'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly entered: EnteredRoom
  readonly followUps: readonly FollowUp[]
}

/** All that the two have taken on, and one line to write more (F11, G7). */
export function FollowUpsPage({ frame, form, entered, followUps }: Props): JSX.Element {
  const t = texts(frame.locale)
  const { id, state } = entered.mentorship
  const open = openOnes(followUps)
  const done = doneOnes(followUps)
  return (
    <Page frame={frame} title={titleIn(entered, t.title, frame.locale)} width="read" form={form}>
      <ToRoom id={id} pair={entered} />
      <PageHeading title={t.title} lede={t.lede} />
      {open.length > 0 ? (
        <FollowUpsList followUps={open} pair={entered} />
      ) : (
        <EmptyState drawing="island" title={t.none}>
          {t.noneLine}
        </EmptyState>
      )}
      {state !== 'ended' && (
        <Card title={t.addTitle} look="sand">
          <Form action={routes.followUps({ id })} form={form}>
            <FollowUpFields form={form} entered={entered} />
            <Actions>
              <Button>{t.add}</Button>
            </Actions>
          </Form>
        </Card>
      )}
      {done.length > 0 && (
        <Section title={t.doneOnes}>
          <FollowUpsList followUps={done} pair={entered} />
        </Section>
      )}
      <RoomLock group={entered.mentorship.group} />
    </Page>
  )
}

/** One of them: changed, opened again, taken away. */
export function FollowUpPage({
  frame,
  form,
  entered,
  followUp,
  meanwhile,
}: Omit<Props, 'followUps'> & {
  readonly followUp: FollowUp
  /** Somebody has changed it while the form was open. */
  readonly meanwhile: boolean
}): JSX.Element {
  const t = texts(frame.locale)
  const { id } = followUp
  return (
    <Page frame={frame} title={t.changeTitle} width="read" form={form}>
      <UpLink href={routes.followUps({ id: followUp.mentorshipId })}>{t.title}</UpLink>
      <PageHeading title={t.changeTitle} />
      {meanwhile && <Notice kind="warning">{t.meanwhile}</Notice>}
      <Form action={routes.followUp({ id })} form={form}>
        <input type="hidden" name="version" value={versionOfFollowUp(followUp)} />
        <FollowUpFields form={form} entered={entered} before={followUp} />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
      {meanwhile && (
        <Card title={t.standsNow} look="sand">
          <p>{followUp.text}</p>
          <Quiet>{followUpLine(followUp, entered, frame)}</Quiet>
        </Card>
      )}
      {followUp.doneAt && (
        <InlineForm action={routes.followUpDone({ id })}>
          <Button look="secondary" name="done" value="no">
            {t.notDone}
          </Button>
        </InlineForm>
      )}
      <Details summary={t.remove}>
        <p>{t.removeSure}</p>
        <InlineForm action={routes.followUpRemoval({ id })}>
          <Button look="danger" size="small">
            {t.remove}
          </Button>
        </InlineForm>
      </Details>
    </Page>
  )
}
