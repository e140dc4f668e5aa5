import type { JSX } from 'preact'
import type { Question } from '../programmes/programme-settings.ts'
import { RadioGroup } from '../ui/choices.tsx'
import { Fieldset } from '../ui/fieldset.tsx'
import type { FormState } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { TextArea } from '../ui/text-area.tsx'
import { texts } from './messages-questions.ts'
import { type Answers, answerField, choicesFor, mostOfAnswer, questionIn } from './own-questions.ts'

interface Props {
  form: FormState
  questions: readonly Question[]
  answers: Answers
  organisation: string
}

/** What the coordinator asks beside the programme's own questions. */
export function OwnQuestionFields({ form, questions, answers, organisation }: Props): JSX.Element | null {
  const { locale } = useFrame()
  const t = texts(locale)
  if (questions.length === 0) return null
  return (
    <Fieldset legend={t.legend(organisation)} hint={t.hint}>
      {questions.map(question => {
        const { id, optional } = question
        const { text, ends } = questionIn(question, locale)
        const field = { form, name: answerField(id), label: text, value: answers[id], optional }
        const options = choicesFor(question, locale)
        return options.length === 0 ? (
          <TextArea key={id} {...field} rows={3} maxlength={mostOfAnswer} />
        ) : (
          <RadioGroup key={id} {...field} options={options} layout={ends ? 'row' : 'column'} />
        )
      })}
    </Fieldset>
  )
}
