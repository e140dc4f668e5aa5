import { Fragment, type JSX } from 'preact'
import { routes } from '../routes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DayOf } from '../ui/date-time.tsx'
import { Faces } from '../ui/faces.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { type Letter, longest, otherThan } from './letter.ts'
import { texts } from './messages.ts'

interface Props {
  frame: Frame
  form: FormState
  letter: Letter
  viewerId: string
}

/** A letter and its answer, for the two it is between. */
export function LetterPage({ frame, form, letter, viewerId }: Props): JSX.Element {
  const t = texts(frame.locale)
  const other = otherThan(letter, viewerId)
  const isMine = letter.sender.id === viewerId
  const title = isMine ? t.to(other.name) : t.from(other.name)
  return (
    <Page frame={frame} title={title} form={form} width="read">
      <div>
        <UpLink href={routes.letters()}>{t.title}</UpLink>
        <Faces people={[{ name: other.name }]} />
        <PageHeading title={title} lede={[other.position, other.organisation].filter(Boolean).join(', ')} />
      </div>
      <Card look="sand">
        <Lines text={letter.content} />
        <Quiet>
          <DayOf at={letter.sentAt} as="relative and day" />
        </Quiet>
      </Card>
      {letter.answer !== null && letter.answeredAt !== null && (
        <Card title={isMine ? t.answerOf(other.name) : t.yourAnswer}>
          <Lines text={letter.answer} />
          <Quiet>
            <DayOf at={letter.answeredAt} as="relative and day" />
          </Quiet>
        </Card>
      )}
      {letter.answer === null && isMine && <Quiet>{t.waiting(other.name.split(' ')[0] ?? other.name)}</Quiet>}
      {letter.answer === null && !isMine && (
        <Form action={routes.letter({ id: letter.id })} form={form}>
          <TextArea
            form={form}
            name="content"
            label={t.yourAnswer}
            hint={t.answerHint}
            rows={6}
            maxlength={longest}
          />
          <Button>{t.answer}</Button>
        </Form>
      )}
    </Page>
  )
}

/** A text with the line breaks that its writer gave it. */
function Lines({ text }: { text: string }): JSX.Element {
  const lines = text.split('\n').map((line, at) => ({ line, at }))
  return (
    <p>
      {lines.map(({ line, at }) => (
        <Fragment key={at}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  )
}
