import type { JSX } from 'preact'
import { locales } from '../../platform/i18n.ts'
import { Checkbox, RadioGroup } from '../../ui/choices.tsx'
import { Details } from '../../ui/details.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { type FormState, hasErrors } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { Quiet, Stack } from '../../ui/heading.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Question } from '../programme-settings.ts'
import { texts } from './messages-questions.ts'
import { linesIn, mostOfQuestion, questionFields, questionPlaces } from './question-form.ts'

interface Props {
  form: FormState
  questions: readonly Question[]
  /** Who reads the answers; else what holds of a sign-up. */
  hint?: string
  /** The ends of a scale that a statement is answered on, where one may be asked about. */
  statement?: { readonly low: string; readonly high: string }
}

/** The questions a coordinator adds, with room for two more. */
export function QuestionFields({ form, questions, hint, statement }: Props): JSX.Element {
  const t = texts(useFrame().locale)
  const summary = questions.length === 0 ? t.own : t.ownCount(questions.length)
  return (
    <Details summary={summary} open={hasErrors(form) || questions.length > 0}>
      <Stack>
        <Quiet>{hint ?? t.ownHint}</Quiet>
        {questionPlaces(questions).map((question, place) => (
          <QuestionPlace key={questionFields(place).text} {...{ form, place, question, statement }} />
        ))}
      </Stack>
    </Details>
  )
}

/** The same question for whoever reads the sign-up in another language. */
function OtherLanguages(props: {
  form: FormState
  place: number
  question: Question | undefined
}): JSX.Element {
  const { form, place, question } = props
  const t = texts(useFrame().locale)
  const names = questionFields(place)
  return (
    <Details
      summary={t.inLanguages}
      look="quiet"
      open={question?.translations !== undefined || hasErrors(form)}
    >
      <Stack>
        <Quiet>{t.inLanguagesHint}</Quiet>
        {locales.map(locale => (
          <TextArea
            key={locale}
            form={form}
            name={names.in(locale)}
            label={t.inLanguage[locale]}
            value={question && linesIn(question, locale)}
            rows={2}
            optional
          />
        ))}
      </Stack>
    </Details>
  )
}

function QuestionPlace(props: {
  form: FormState
  place: number
  question: Question | undefined
  statement: Props['statement']
}): JSX.Element {
  const { form, place, question, statement } = props
  const t = texts(useFrame().locale)
  const names = questionFields(place)
  return (
    <Fieldset legend={t.place(place + 1)}>
      <input type="hidden" name={names.id} value={question?.id ?? ''} />
      <TextField
        form={form}
        name={names.text}
        label={t.text}
        hint={place === 0 ? t.textHint : undefined}
        value={question?.text}
        maxlength={mostOfQuestion.text}
        optional
      />
      {statement && !question && (
        <Checkbox
          form={form}
          name={names.statement}
          label={t.statement(statement.low.toLocaleLowerCase(), statement.high.toLocaleLowerCase())}
          optional
        />
      )}
      <TextArea
        form={form}
        name={names.options}
        label={t.options}
        hint={place === 0 ? t.optionsHint : undefined}
        value={question?.options.join('\n')}
        rows={3}
        optional
      />
      <TextField
        form={form}
        name={names.low}
        label={t.low}
        hint={place === 0 ? t.endsHint : undefined}
        value={question?.ends?.low}
        maxlength={mostOfQuestion.option}
        optional
      />
      <TextField
        form={form}
        name={names.high}
        label={t.high}
        value={question?.ends?.high}
        maxlength={mostOfQuestion.option}
        optional
      />
      <RadioGroup
        form={form}
        name={names.side}
        label={t.side}
        value={question?.side ?? 'both'}
        options={(['both', 'mentee', 'mentor'] as const).map(value => ({ value, label: t.sides[value] }))}
        layout="row"
      />
      <Checkbox
        form={form}
        name={names.optional}
        label={t.mayBeLeft}
        checked={question?.optional ?? true}
        optional
      />
      {!statement && <OtherLanguages form={form} place={place} question={question} />}
    </Fieldset>
  )
}
