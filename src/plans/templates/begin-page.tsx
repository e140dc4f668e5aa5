import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Carry } from '../../ui/carry.tsx'
import { CheckboxGroup } from '../../ui/choices.tsx'
import type { Day } from '../../ui/dates.ts'
import { Form } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { type Frame, useFrame } from '../../ui/frame.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { DateField } from '../../ui/text-field.tsx'
import type { OwnPlan } from '../enter-plan.ts'
import { texts } from '../messages.ts'
import { templateTexts } from './messages.ts'
import { type PlanTemplate, type TemplateTask, versionOfTask, weeksOf } from './template.ts'

interface Props {
  readonly frame: Frame
  readonly plan: OwnPlan
  readonly organisation: string
  readonly own: readonly PlanTemplate[]
  readonly shipped: readonly PlanTemplate[]
}

/** Which template a plan begins with: the organisation's own first, then those that come along. */
export function BeginPage({ frame, plan, organisation, own, shipped }: Props): JSX.Element {
  const t = templateTexts(frame.locale)
  return (
    <Page frame={frame} title={t.beginTitle} width="read">
      <div>
        <UpLink href={routes.plan({ id: plan.mentorshipId })}>{texts(frame.locale).title}</UpLink>
        <PageHeading title={t.beginTitle} lede={t.beginLede} />
      </div>
      {own.length > 0 && (
        <Section title={t.own(organisation)}>
          <Choices plan={plan} templates={own} />
        </Section>
      )}
      <Section title={t.shipped}>
        <Choices plan={plan} templates={shipped} />
      </Section>
      <Carry label={t.emptyPlan} pdf={routes.emptyPlan()} docx={routes.emptyPlanInWord()} />
    </Page>
  )
}

function Choices({ plan, templates }: { plan: OwnPlan; templates: readonly PlanTemplate[] }): JSX.Element {
  const t = templateTexts(useFrame().locale)
  return (
    <PlainList>
      {templates.map(template => (
        <PlainItem
          key={template.id}
          level={3}
          title={
            <Link href={routes.planBeginning({ id: plan.mentorshipId }, { template: template.id })}>
              {template.name}
            </Link>
          }
          line={[template.line, t.size(template.tasks.length, weeksOf(template))].filter(Boolean).join(' · ')}
        />
      ))}
    </PlainList>
  )
}

/** "læres uge 2, bruges uge 3" */
export function weeksInWords({ learnWeek, useWeek }: TemplateTask, { locale }: Frame): string {
  return templateTexts(locale).week(String(learnWeek ?? ''), String(useWeek ?? ''))
}

/** The chosen template: from which day, and which of its tasks are suggested. */
export function BeginWithPage({
  frame,
  form,
  plan,
  template,
  firstDay,
}: {
  frame: Frame
  form: FormState
  plan: OwnPlan
  template: PlanTemplate
  firstDay: Day
}): JSX.Element {
  const t = templateTexts(frame.locale)
  const address = { id: plan.mentorshipId }
  const places = template.tasks.map(versionOfTask)
  return (
    <Page frame={frame} title={template.name} width="read" form={form}>
      <div>
        <UpLink href={routes.planBeginning(address)}>{t.otherTemplate}</UpLink>
        <PageHeading title={template.name} lede={template.line} />
      </div>
      <Form action={routes.planBeginning(address)} form={form}>
        <input type="hidden" name="template" value={template.id} />
        <DateField form={form} name="firstDay" label={t.firstDay} hint={t.firstDayHint} value={firstDay} />
        <CheckboxGroup
          form={form}
          name="tasks"
          label={t.choose}
          hint={t.chooseHint}
          values={places}
          options={template.tasks.map(task => ({
            value: versionOfTask(task),
            label: task.type,
            hint: [weeksInWords(task, frame), task.description].filter(Boolean).join('. ') || undefined,
          }))}
        />
        <Actions>
          <Button>{t.suggest}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
