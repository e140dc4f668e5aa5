import type { JSX } from 'preact'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { shortDay } from '../ui/dates.ts'
import { Details } from '../ui/details.tsx'
import { Form, InlineForm } from '../ui/form.tsx'
import { type FormState, untouched } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { Quiet } from '../ui/heading.tsx'
import { PlainItem, PlainList } from '../ui/plain-list.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { EnteredPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import type { KnowledgePerson, PlanTask } from './plan.ts'
import { may } from './plan-policy.ts'
import { most } from './task-form.ts'

/** Those who know something about the task, and whether they have been introduced (B3). */
export function KnowledgePersons({
  plan,
  task,
  form,
}: {
  plan: EnteredPlan
  task: PlanTask
  form: FormState
}): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale).knowledge
  const writes = may(plan, 'suggest')
  return (
    <Card title={t.title}>
      {task.knowledgePersons.length === 0 ? (
        <Quiet>{t.none}</Quiet>
      ) : (
        <PlainList>
          {task.knowledgePersons.map(person => (
            <Known key={person.id} person={person} writes={writes} />
          ))}
        </PlainList>
      )}
      {writes && (
        <Details summary={t.addTitle} open={form !== untouched}>
          <Form action={routes.knowledgePersons({ id: task.id })} form={form} label={t.addTitle}>
            <Quiet>{t.line}</Quiet>
            <TextField form={form} name="name" label={t.name} maxlength={most.type} />
            <TextField
              form={form}
              name="knows"
              label={t.knows}
              hint={t.knowsHint}
              maxlength={most.line}
              optional
            />
            <Actions>
              <Button look="secondary" size="small">
                {t.add}
              </Button>
            </Actions>
          </Form>
        </Details>
      )}
    </Card>
  )
}

function Known({ person, writes }: { person: KnowledgePerson; writes: boolean }): JSX.Element {
  const frame = useFrame()
  const t = texts(frame.locale).knowledge
  const { id, name, knows, introducedAt } = person
  const standing = introducedAt ? t.introducedOn(shortDay(introducedAt, frame)) : t.notYet
  return (
    <PlainItem
      title={name}
      line={[knows, standing].filter(Boolean).join(' · ')}
      action={
        writes && (
          <>
            <InlineForm action={routes.introduction({ id })}>
              <Button
                look="tertiary"
                size="small"
                name="met"
                value={introducedAt ? 'no' : 'yes'}
                about={name}
              >
                {introducedAt ? t.undo : t.markIntroduced}
              </Button>
            </InlineForm>
            {!introducedAt && (
              <InlineForm action={routes.knowledgePersonRemoval({ id })}>
                <Button look="tertiary" size="small" about={name}>
                  {t.remove}
                </Button>
              </InlineForm>
            )}
          </>
        )
      }
    />
  )
}
