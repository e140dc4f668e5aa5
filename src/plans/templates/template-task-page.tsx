import type { JSX } from 'preact'
import { routes } from '../../routes.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { FieldRow } from '../../ui/fieldset.tsx'
import { Form, InlineForm } from '../../ui/form.tsx'
import type { FormState } from '../../ui/form-state.ts'
import type { Frame } from '../../ui/frame.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Page } from '../../ui/layout.tsx'
import { UpLink } from '../../ui/link.tsx'
import { NumberField } from '../../ui/text-field.tsx'
import { TaskFields } from '../task-fields.tsx'
import { templateTexts } from './messages.ts'
import { type PlanTemplate, type TemplateTask, versionOfTask } from './template.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly template: PlanTemplate
  /** Undefined: a new one. */
  readonly task: TemplateTask | undefined
}

/** A task of a template, with weeks where a plan has dates. */
export function TemplateTaskPage({ frame, form, template, task }: Props): JSX.Element {
  const t = templateTexts(frame.locale)
  const { id } = template
  const title = task ? t.changeTask : t.addTask
  const week = (name: 'learnWeek' | 'useWeek') => (
    <NumberField form={form} name={name} label={t[name]} hint={t.weekHint} value={task?.[name]} optional />
  )
  return (
    <Page frame={frame} title={title} width="read" form={form} modules={['unsaved.js']}>
      <div>
        <UpLink href={routes.planTemplate({ id })}>{template.name}</UpLink>
        <PageHeading title={title} />
      </div>
      <Form action={routes.planTemplateTask({ id })} form={form}>
        <input type="hidden" name="task" value={task ? versionOfTask(task) : ''} />
        <TaskFields
          form={form}
          before={task ?? {}}
          when={
            <FieldRow>
              {week('learnWeek')}
              {week('useWeek')}
            </FieldRow>
          }
        />
        <Actions>
          <Button>{t.saveTask}</Button>
        </Actions>
      </Form>
      {task && (
        <Details summary={t.removeTask}>
          <InlineForm action={routes.planTemplateTaskRemoval({ id })}>
            <input type="hidden" name="task" value={versionOfTask(task)} />
            <Button look="danger" size="small">
              {t.removeTask}
            </Button>
          </InlineForm>
        </Details>
      )}
    </Page>
  )
}
