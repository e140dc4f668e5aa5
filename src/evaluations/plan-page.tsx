import type { JSX } from 'preact'
import type { Programme } from '../programmes/programme.ts'
import { QuestionFields } from '../programmes/settings/question-fields.tsx'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Checkbox, CheckboxGroup } from '../ui/choices.tsx'
import { type Day, daysAfter } from '../ui/dates.ts'
import { FieldRow } from '../ui/fieldset.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading, Quiet } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { list } from '../ui/quantities.ts'
import { DateField } from '../ui/text-field.tsx'
import {
  type Evaluation,
  type EvaluationStage,
  type QuestionSet,
  shippedQuestions,
  suggestedDay,
  usualDays,
  wordsOf,
} from './evaluation.ts'
import { texts } from './messages.ts'
import { texts as questionTexts } from './messages-questions.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly programme: Programme
  readonly stage: EvaluationStage
  readonly today: Day
  /** What stands in the form: those of last time, where there was one, so that the years can be compared. */
  readonly questions: QuestionSet & { readonly asBefore: boolean }
  readonly evaluation?: Evaluation
}

/** What is asked, whom and until when. The shipped questions are ticked but for those that suit some schemes alone. */
export function PlanPage({
  frame,
  form,
  programme,
  stage,
  today,
  questions,
  evaluation,
}: Props): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const offered = shippedQuestions.filter(({ stages }) => stages.includes(stage))
  const suggested = suggestedDay(stage, programme)
  const usually = suggested > today ? suggested : undefined
  const opensOn = evaluation ? evaluation.opensOn : usually
  const action = evaluation
    ? routes.evaluationPlan({ id: evaluation.id })
    : routes.newEvaluation({ id: programme.id }, { stage })
  return (
    <Page frame={frame} title={t.begin[stage]} of={programme.name} width="read" form={form}>
      <div>
        <UpLink href={routes.evaluations({ id: programme.id })}>{t.title}</UpLink>
        <PageHeading above={programme.name} title={t.begin[stage]} lede={t.plan.lede} />
        {questions.asBefore && <Quiet>{t.plan.asBefore}</Quiet>}
      </div>
      <Form action={action} form={form}>
        <CheckboxGroup
          form={form}
          name="shipped"
          label={t.plan.shipped}
          values={questions.shipped}
          options={offered.map(({ name, sides }) => ({
            value: name,
            label: wordsOf(name, sides[0] ?? 'mentee', locale),
            hint: list(
              sides.map((side, place) => (place === 0 ? t.sides[side] : t.sides[side].toLowerCase())),
              locale,
            ),
          }))}
        />
        <QuestionFields
          form={form}
          questions={questions.own}
          hint={t.plan.ownHint}
          statement={{ low: questionTexts(locale).notAtAll, high: questionTexts(locale).veryMuch }}
        />
        <Checkbox
          form={form}
          name="asksLeaders"
          label={t.plan.asksLeaders}
          hint={t.plan.asksLeadersHint}
          checked={evaluation?.asksLeaders}
          optional
        />
        <Checkbox
          form={form}
          name="byLink"
          label={t.plan.byLink}
          checked={evaluation?.byLink ?? true}
          optional
        />
        <FieldRow>
          <DateField
            form={form}
            name="opensOn"
            label={evaluation?.asksFrom ? t.inTurn.opensOn : t.plan.opensOn}
            hint={evaluation?.asksFrom ? t.inTurn.opensOnHint : t.plan.opensOnHint}
            value={opensOn}
            optional
          />
          {!evaluation?.asksFrom && (
            <DateField
              form={form}
              name="closesOn"
              label={t.plan.closesOn}
              hint={t.plan.closesOnHint(usualDays)}
              value={evaluation?.closesOn ?? daysAfter(opensOn ?? today, usualDays)}
            />
          )}
        </FieldRow>
        <Actions>
          <Button>{t.plan.save}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
