import type { JSX } from 'preact'
import { AttachmentField, AttachmentList } from '../attachments/attachment-parts.tsx'
import type { Attachment } from '../attachments/attachments-store.ts'
import { attachmentTexts } from '../attachments/messages.ts'
import { QuestionsAtHand } from '../library/questions/questions-at-hand.tsx'
import { type EnteredRoom, namesIn, roomName } from '../mentorships/enter-room.ts'
import { ToRoom, titleIn } from '../mentorships/room-frame.tsx'
import { routes } from '../routes.ts'
import { Actions, Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox } from '../ui/choices.tsx'
import { shortDay } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Form, InlineForm, SearchForm } from '../ui/form.tsx'
import { type FormState, textIn } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Link, UpLink } from '../ui/link.tsx'
import { Lock } from '../ui/lock.tsx'
import { Notice } from '../ui/notice.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { putInModule } from '../ui/put-in.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { SearchField } from '../ui/text-field.tsx'
import { WrittenText } from '../ui/written-text.tsx'
import { texts } from './messages.ts'
import { type Note, titleOf } from './note.ts'

/** One's own notes and the shared ones, and the way to search in all the room. */
export function NotesPage({
  frame,
  entered,
  notes,
}: {
  frame: Frame
  entered: EnteredRoom
  notes: readonly Note[]
}): JSX.Element {
  const t = texts(frame.locale)
  const { id, state } = entered.mentorship
  return (
    <Page frame={frame} title={titleIn(entered, t.title, frame.locale)} width="read">
      <ToRoom id={id} pair={entered} />
      <PageHeading title={t.title} lede={t.lede} />
      {state !== 'ended' && (
        <Actions>
          <ButtonLink href={routes.newNote({ id })}>{t.write}</ButtonLink>
        </Actions>
      )}
      {notes.length > 0 ? (
        <PlainList>
          {notes.map(note => (
            <PlainItem
              key={note.id}
              title={<Link href={routes.note({ id: note.id })}>{titleOf(note.text)}</Link>}
              line={`${note.shared ? t.shared : t.mine} · ${shortDay(note.changedAt, frame)}`}
            />
          ))}
        </PlainList>
      ) : (
        <EmptyState drawing="island" title={t.none}>
          {t.noneLine}
        </EmptyState>
      )}
      <SearchForm action={routes.roomSearch({ id })}>
        <SearchField name="words" label={t.search} />
        <Button look="secondary">{t.find}</Button>
      </SearchForm>
      <Lock>{t.lockMine}</Lock>
    </Page>
  )
}

interface NoteProps {
  readonly frame: Frame
  readonly form: FormState
  readonly entered: EnteredRoom
  /** Undefined for a new one. */
  readonly note: Note | undefined
  /** Somebody saved the note while the form was open. */
  readonly meanwhile: boolean
  readonly attachments: readonly Attachment[]
}

/** One note: read where the room is closed, else written in. */
export function NotePage(props: NoteProps): JSX.Element {
  const { frame, form, entered, note } = props
  const t = texts(frame.locale)
  const { id } = entered.mentorship
  const title = note ? titleOf(note.text) : t.write
  return (
    <Page frame={frame} title={title} width="read" form={form} modules={['unsaved.js', putInModule]}>
      <UpLink href={routes.notes({ id })}>{t.title}</UpLink>
      <PageHeading title={title} />
      {note && <Quiet>{changedLine(note, props)}</Quiet>}
      {entered.mentorship.state === 'ended' && note ? (
        <WrittenText text={note.text} />
      ) : (
        <NoteForm {...props} />
      )}
      {props.attachments.length > 0 && (
        <Section title={attachmentTexts(frame.locale).title}>
          <AttachmentList
            attachments={props.attachments}
            mayRemove={({ senderId }) => senderId === entered.me.id && entered.mentorship.state !== 'ended'}
          />
        </Section>
      )}
      {note && note.writerId === entered.me.id && (
        <Details summary={t.remove}>
          <p>{t.removeSure}</p>
          <InlineForm action={routes.noteRemoval({ id: note.id })}>
            <Button look="danger" size="small">
              {t.remove}
            </Button>
          </InlineForm>
        </Details>
      )}
      <Lock>{t.lockMine}</Lock>
    </Page>
  )
}

function changedLine(note: Note, { frame, entered }: NoteProps): string {
  const t = texts(frame.locale)
  const who = note.changedBy === entered.me.id ? t.you : namesIn(entered, frame.locale)(note.changedBy ?? '')
  return t.changed(who, shortDay(note.changedAt, frame))
}

function NoteForm({ frame, form, entered, note, meanwhile }: NoteProps): JSX.Element {
  const t = texts(frame.locale)
  const action = note ? routes.note({ id: note.id }) : routes.notes({ id: entered.mentorship.id })
  const mayShare = !note || note.writerId === entered.me.id
  return (
    <>
      {meanwhile && <Notice kind="warning">{t.meanwhile}</Notice>}
      <Form action={action} form={form} encoding="multipart/form-data">
        {note && <input type="hidden" name="version" value={textIn(form, 'version', `${note.version}`)} />}
        <TextArea
          form={form}
          name="text"
          label={t.text}
          hint={t.textHint}
          rows={12}
          maxlength={20_000}
          value={note?.text}
        />
        <QuestionsAtHand
          form={form}
          own={entered.questions}
          at={entered.mentorship}
          asker={entered.side}
          into={['text']}
          action={action}
          purposes={['reflect', 'prepare', 'act', 'wellbeing']}
        />
        <AttachmentField form={form} own />
        {mayShare && (
          <Checkbox
            form={form}
            name="shared"
            label={t.share(roomName(entered.others, frame.locale))}
            checked={note?.shared}
            optional
          />
        )}
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
      {meanwhile && note && (
        <Card title={t.theirs} look="sand">
          <WrittenText text={note.text} />
        </Card>
      )}
    </>
  )
}
