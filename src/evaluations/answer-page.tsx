import type { JSX } from 'preact'
import { answerField, choicesFor, mostOfAnswer } from '../applications/own-questions.ts'
import type { Question } from '../programmes/programme-settings.ts'
import { Actions, Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choices.tsx'
import { day } from '../ui/dates.ts'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { Lock } from '../ui/lock.tsx'
import { duration } from '../ui/quantities.ts'
import { TextArea } from '../ui/text-area.tsx'
import type { AskedOf } from './answering-store.ts'
import { texts } from './messages-answering.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly asked: AskedOf
  readonly questions: readonly Question[]
  readonly action: string
}

const questionsAMinute = 4

/** One page of questions, each of which may be left. */
export function AnswerPage({ frame, form, asked, questions, action }: Props): JSX.Element {
  const t = texts(frame.locale)
  const minutes = duration(Math.max(2, Math.ceil(questions.length / questionsAMinute)), frame.locale)
  return (
    <Page frame={frame} title={t.title} width="read" form={form}>
      <PageHeading above={asked.organisation} title={t.title} lede={t.lede(asked.programme, minutes)} />
      <Lock>{t.anonymous(day(asked.closesOn, frame))}</Lock>
      <Form action={action} form={form}>
        {questions.map(question => {
          const { id, text, optional, ends } = question
          const options = choicesFor(question, frame.locale)
          const field = { form, name: answerField(id), label: text, optional }
          return options.length === 0 ? (
            <TextArea key={id} {...field} rows={4} maxlength={mostOfAnswer} />
          ) : (
            <RadioGroup key={id} {...field} options={options} layout={ends ? 'row' : 'column'} />
          )
        })}
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

export function ThanksPage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.thanks} width="read">
      <PageHeading title={t.thanks} lede={t.thanksLine} />
    </Page>
  )
}

/** For whoever comes after the last day. */
export function OverPage({ frame }: { frame: Frame }): JSX.Element {
  const t = texts(frame.locale)
  return (
    <Page frame={frame} title={t.over} width="read">
      <PageHeading title={t.over} lede={t.overLine} />
    </Page>
  )
}
