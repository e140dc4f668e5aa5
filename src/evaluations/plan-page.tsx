import type { JSX } from 'preact'
import type { Programme } from '../programmes/programme.ts'
import { QuestionFields } from '../programmes/settings/question-fields.tsx'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Checkbox, CheckboxGroup } from '../ui/choices.tsx'
import type { Day } from '../ui/dates.ts'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { list } from '../ui/quantities.ts'
import { DateField } from '../ui/text-field.tsx'
import { type Evaluation, type EvaluationStage, shippedQuestions, wordsOf } from './evaluation.ts'
import { texts } from './messages.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly programme: Programme
  readonly stage: EvaluationStage
  readonly today: Day
  readonly evaluation?: Evaluation
}

const usualDays = 21

/** What is asked, whom and until when. The shipped questions are ticked but for those that suit some schemes alone. */
export function PlanPage({ frame, form, programme, stage, today, evaluation }: Props): JSX.Element {
  const { locale } = frame
  const t = texts(locale)
  const offered = shippedQuestions.filter(({ stages }) => stages.includes(stage))
  const usual = offered.filter(({ special }) => !special).map(({ name }) => name)
  const usually = new Date(Date.parse(today) + usualDays * 86_400_000).toISOString().slice(0, 10)
  const action = evaluation
    ? routes.evaluationPlan({ id: evaluation.id })
    : routes.newEvaluation({ id: programme.id }, { stage })
  return (
    <Page frame={frame} title={t.begin[stage]} width="read" form={form}>
      <div>
        <UpLink href={routes.evaluations({ id: programme.id })}>{t.title}</UpLink>
        <PageHeading above={programme.name} title={t.begin[stage]} lede={t.plan.lede} />
      </div>
      <Form action={action} form={form}>
        <CheckboxGroup
          form={form}
          name="shipped"
          label={t.plan.shipped}
          values={evaluation?.shipped ?? usual}
          options={offered.map(({ name, sides }) => ({
            value: name,
            label: wordsOf(name, sides[0] ?? 'mentee', locale),
            hint: list(
              sides.map(side => t.sides[side]),
              locale,
            ),
          }))}
        />
        <QuestionFields form={form} questions={evaluation?.own ?? []} />
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
        <DateField
          form={form}
          name="closesOn"
          label={t.plan.closesOn}
          value={evaluation?.closesOn ?? usually}
        />
        <Actions>
          <Button>{t.plan.save}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
