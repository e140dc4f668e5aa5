import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Carry } from '../../ui/carry.tsx'
import { Details } from '../../ui/details.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { type Frame, useFrame } from '../../ui/frame.ts'
import { PageHeading, Quiet, Section } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { Link, UpLink } from '../../ui/link.tsx'
import { PlainItem, PlainList } from '../../ui/plain-list.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { weeksInWords } from './begin-page.tsx'
import { templateTexts } from './messages.ts'
import { type PlanTemplate, type TemplateTask, versionOfTask, weeksOf } from './template.ts'

/** How long a template's name and line may be. */
export const mostOfTemplate = { name: 120, line: 200 }

interface ListProps {
  readonly frame: Frame
  readonly form: FormState
  readonly organisation: { readonly id: string; readonly name: string }
  readonly own: readonly PlanTemplate[]
  readonly shipped: readonly PlanTemplate[]
}

/** What an organisation has written once to use again, and the way to write more. */
export function TemplatesPage({ frame, form, organisation, own, shipped }: ListProps): JSX.Element {
  const t = templateTexts(frame.locale)
  return (
    <Page frame={frame} title={t.title} of={organisation.name} width="read" form={form}>
      <div>
        <UpLink href={routes.programmes()}>{organisation.name}</UpLink>
        <PageHeading title={t.title} lede={t.lede} />
      </div>
      {own.length === 0 ? (
        <EmptyState drawing="path" title={t.none}>
          {t.noneLine}
        </EmptyState>
      ) : (
        <PlainList>
          {own.map(template => (
            <PlainItem
              key={template.id}
              level={2}
              title={<Link href={routes.planTemplate({ id: template.id })}>{template.name}</Link>}
              line={[template.line, t.size(template.tasks.length, weeksOf(template))]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </PlainList>
      )}
      <Card title={t.newTitle} look="sand">
        <Form action={routes.planTemplates({ id: organisation.id })} form={form}>
          <NameFields form={form} />
          <Select
            form={form}
            name="from"
            label={t.from}
            value={shipped[0]?.id}
            options={[
              ...shipped.map(({ id, name }) => ({ value: id, label: name })),
              { value: 'empty', label: t.empty },
            ]}
          />
          <Actions>
            <Button>{t.make}</Button>
          </Actions>
        </Form>
      </Card>
      <Carry label={t.emptyPlan} pdf={routes.emptyPlan()} docx={routes.emptyPlanInWord()} />
    </Page>
  )
}

function NameFields({
  form,
  before,
}: {
  form: FormState
  before?: Pick<PlanTemplate, 'name' | 'line'>
}): JSX.Element {
  const t = templateTexts(useFrame().locale)
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t.name}
        hint={t.nameHint}
        maxlength={mostOfTemplate.name}
        value={before?.name}
      />
      <TextField
        form={form}
        name="line"
        label={t.about}
        maxlength={mostOfTemplate.line}
        value={before?.line}
        optional
      />
    </>
  )
}

/** One template: its tasks in order, and what it is called. */
export function TemplatePage({
  frame,
  form,
  template,
}: {
  frame: Frame
  form: FormState
  template: PlanTemplate
}): JSX.Element {
  const t = templateTexts(frame.locale)
  const { id, organisationId = '' } = template
  return (
    <Page frame={frame} title={template.name} width="read" form={form}>
      <div>
        <UpLink href={routes.planTemplates({ id: organisationId })}>{t.title}</UpLink>
        <PageHeading title={template.name} lede={template.line} />
      </div>
      <Section title={t.tasks}>
        {template.tasks.length === 0 && <Quiet>{t.noTasks}</Quiet>}
        <PlainList>
          {template.tasks.map((task, place) => (
            <PlainItem
              key={`${place} ${task.type}`}
              title={<Link href={routes.planTemplateTask({ id }, { place: place + 1 })}>{task.type}</Link>}
              line={[weeksInWords(task, frame), task.description].filter(Boolean).join(' · ')}
              action={<Order template={template} task={task} place={place} />}
            />
          ))}
        </PlainList>
        <p>
          <Link href={routes.planTemplateTask({ id })}>{t.addTask}</Link>
        </p>
      </Section>
      <Details summary={t.rename} open={form !== untouched}>
        <Form action={routes.planTemplate({ id })} form={form}>
          <NameFields form={form} before={template} />
          <Actions>
            <Button look="secondary">{t.save}</Button>
          </Actions>
        </Form>
      </Details>
      <Details summary={t.remove}>
        <p>{t.removeSure}</p>
        <InlineForm action={routes.planTemplateRemoval({ id })}>
          <Button look="danger" size="small">
            {t.remove}
          </Button>
        </InlineForm>
      </Details>
    </Page>
  )
}

function Order({
  template,
  task,
  place,
}: {
  template: PlanTemplate
  task: TemplateTask
  place: number
}): JSX.Element {
  const t = templateTexts(useFrame().locale)
  const about = task.type
  return (
    <InlineForm action={routes.planTemplateOrder({ id: template.id })}>
      <input type="hidden" name="task" value={versionOfTask(task)} />
      {place > 0 && (
        <Button look="tertiary" size="small" name="by" value="up" about={about}>
          {t.up}
        </Button>
      )}
      {place < template.tasks.length - 1 && (
        <Button look="tertiary" size="small" name="by" value="down" about={about}>
          {t.down}
        </Button>
      )}
    </InlineForm>
  )
}
