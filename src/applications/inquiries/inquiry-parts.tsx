import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { shortDay } from '../../ui/dates.ts'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { Speech, Speeches } from '../../ui/speech.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Side } from '../application.ts'
import type { Inquiry } from './inquiries-store.ts'
import { mostOfInquiry } from './inquiry-form.ts'
import { texts } from './messages.ts'

/** For the applicant: what the coordinator wants to know, and where to answer. */
export function InquiryCard(props: {
  frame: Frame
  form: FormState
  programmeId: string
  side: Side
  inquiry: Inquiry
}): JSX.Element {
  const { frame, form, programmeId: id, side, inquiry } = props
  const t = texts(frame.locale)
  return (
    <Card title={t.askedOf}>
      <blockquote>{inquiry.question}</blockquote>
      <p>{t.askedOfLine}</p>
      <Form action={routes.inquiryAnswer({ id })} form={form} label={t.askedOf}>
        <input type="hidden" name="side" value={side} />
        <TextArea
          form={form}
          name="answer"
          label={t.answer}
          hint={t.answerHint}
          rows={4}
          maxlength={mostOfInquiry}
        />
        <Button>{t.send}</Button>
      </Form>
    </Card>
  )
}

/** What was asked and answered, the oldest first. */
export function InquiryThread(props: {
  frame: Frame
  inquiries: readonly Inquiry[]
  /** The applicant's name for a coordinator; undefined for the applicant. */
  applicant?: string
}): JSX.Element | null {
  const { frame, inquiries, applicant } = props
  const t = texts(frame.locale)
  if (inquiries.length === 0) return null
  return (
    <Card title={t.thread}>
      <Speeches label={t.thread}>
        {inquiries.flatMap(({ id, askedAt, question, answer, answeredAt }) => [
          <Speech
            key={id}
            who={applicant === undefined ? t.coordinator : t.you}
            when={shortDay(askedAt, frame)}
            text={question}
            own={applicant !== undefined}
          />,
          answeredAt && (
            <Speech
              key={`${id} answer`}
              who={applicant ?? t.you}
              when={shortDay(answeredAt, frame)}
              text={answer}
              own={applicant === undefined}
            />
          ),
        ])}
      </Speeches>
    </Card>
  )
}
