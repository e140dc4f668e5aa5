import type { JSX } from 'preact'
import { AttachmentField, AttachmentList } from '../attachments/attachment-parts.tsx'
import type { Attachment } from '../attachments/attachments-store.ts'
import { QuestionsAtHand } from '../library/questions/questions-at-hand.tsx'
import { type EnteredRoom, namesIn, othersIn } from '../mentorships/enter-room.ts'
import { RoomLock, ToRoom } from '../mentorships/room-frame.tsx'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { dayAndTime } from '../ui/dates.ts'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { putInModule } from '../ui/put-in.tsx'
import { Speech, Speeches } from '../ui/speech.tsx'
import { TextArea } from '../ui/text-area.tsx'
import type { RoomMessage } from './conversation.ts'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly entered: EnteredRoom
  readonly messages: readonly RoomMessage[]
  readonly attachments: readonly Attachment[]
  readonly hasEarlier: boolean
  /** Not the latest page. */
  readonly isEarlier: boolean
}

/** What the two say to each other between meetings. */
export function ConversationPage(props: Props): JSX.Element {
  const { frame, form, entered, messages, attachments, hasEarlier, isEarlier } = props
  const t = texts(frame.locale)
  const { id, state } = entered.mentorship
  const other = othersIn(entered, frame.locale)
  const called = namesIn(entered, frame.locale)
  const [oldest] = messages
  return (
    <Page frame={frame} title={t.title(other)} width="read" form={form} modules={['unsaved.js', putInModule]}>
      <ToRoom id={id} pair={entered} />
      <PageHeading title={t.title(other)} lede={t.lede} />
      {hasEarlier && oldest && (
        <p>
          <Link href={routes.conversation({ id }, { before: oldest.id })}>{t.earlier}</Link>
        </p>
      )}
      {messages.length === 0 ? (
        <p class="quiet">{t.none}</p>
      ) : (
        <Speeches label={t.card}>
          {messages.map(message => {
            const isMine = message.senderId === entered.me.id
            return (
              <Speech
                key={message.id}
                who={isMine ? t.you : called(message.senderId)}
                when={dayAndTime(message.sentAt, frame)}
                after={
                  isMine && !entered.mentorship.group && message.readAt !== undefined ? t.seen : undefined
                }
                text={message.text}
                own={isMine}
              >
                <AttachmentList
                  attachments={attachments.filter(({ messageId }) => messageId === message.id)}
                />
              </Speech>
            )
          })}
        </Speeches>
      )}
      {isEarlier && (
        <p>
          <Link href={routes.conversation({ id })}>{t.later}</Link>
        </p>
      )}
      {state !== 'ended' && !isEarlier && (
        <Form
          action={routes.conversation({ id })}
          form={form}
          label={t.write(other)}
          encoding="multipart/form-data"
        >
          <TextArea form={form} name="text" label={t.text} hint={t.mailed(other)} rows={3} />
          <QuestionsAtHand
            form={form}
            own={entered.questions}
            at={entered.mentorship}
            asker={entered.side}
            into={['text']}
            action={routes.conversation({ id })}
            purposes={['open', 'feedback', 'forward', 'reflect']}
            most={4}
          />
          <AttachmentField form={form} />
          <Actions>
            <Button>{t.send}</Button>
          </Actions>
        </Form>
      )}
      <RoomLock group={entered.mentorship.group} cameAt={entered.cameAt} />
    </Page>
  )
}
