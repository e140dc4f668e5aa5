import type { JSX } from 'preact'
import { firstNames } from '../mentorships/enter-room.ts'
import { RoomLock } from '../mentorships/room-frame.tsx'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Form } from '../ui/form.tsx'
import type { FormState } from '../ui/form-state.ts'
import { type Frame, useFrame } from '../ui/frame.ts'
import { PageHeading } from '../ui/heading.tsx'
import { Page } from '../ui/layout.tsx'
import { UpLink } from '../ui/link.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { WrittenText } from '../ui/written-text.tsx'
import type { EnteredPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import { taskTexts } from './messages-task.ts'
import { latestWords, nameOf, type PlanTask, type TaskWords } from './plan.ts'
import { DayFields, TaskFields } from './task-fields.tsx'
import { fieldInWords, fieldsInWords } from './task-words.ts'

interface Props {
  readonly frame: Frame
  readonly form: FormState
  readonly plan: EnteredPlan
  /** Undefined: a new one. */
  readonly task: PlanTask | undefined
  /** What a new one begins with. */
  readonly start?: Partial<TaskWords>
  /** What was typed while the other changed the task. */
  readonly meanwhile?: TaskWords | undefined
}

/** A task in words: a new one, or other words for one. It goes to the other as a suggestion (F1, F4). */
export function TaskFormPage({ frame, form, plan, task, start = {}, meanwhile }: Props): JSX.Element {
  const t = taskTexts(frame.locale)
  const { title: planTitle } = texts(frame.locale)
  const names = firstNames({ mentor: plan.mentor, mentees: [plan.mentee] }, frame.locale)
  const other = plan.part === 'mentor' ? names.mentee : names.mentor
  const title = task ? (plan.chooses ? t.changeTitle : t.suggestTitle) : t.newTitle
  const before = { ...(task && latestWords(task)), ...start }
  const up = task ? routes.planTask({ id: task.id }) : routes.plan({ id: plan.mentorshipId })
  const action = task ? routes.planTaskWords({ id: task.id }) : routes.planTasks({ id: plan.mentorshipId })
  return (
    <Page frame={frame} title={title} width="read" form={form} modules={['unsaved.js']}>
      <div>
        <UpLink href={up}>{task ? nameOf(task) : planTitle}</UpLink>
        <PageHeading
          title={title}
          lede={task ? t.afterwards(other) : `${t.newLede} ${t.afterwards(other)}`}
        />
      </div>
      <Form action={action} form={form}>
        {task && <input type="hidden" name="version" value={String(task.version)} />}
        <TaskFields form={form} before={before} when={<DayFields form={form} before={before} />} />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
      {task && meanwhile && <AsItStands task={task} typed={meanwhile} />}
      <RoomLock group={false} />
    </Page>
  )
}

/** What the other has saved, where it is not what oneself has typed. */
function AsItStands({ task, typed }: { task: PlanTask; typed: TaskWords }): JSX.Element {
  const frame = useFrame()
  const t = taskTexts(frame.locale)
  const now = latestWords(task) ?? {}
  const name = {
    term: texts(frame.locale).fields.type,
    text: nameOf(task),
    differs: nameOf(task) !== typed.type,
  }
  const fields = fieldsInWords(now, frame).map(({ field, term, text }) => ({
    term,
    text,
    differs: text !== fieldInWords(field, typed, frame),
  }))
  return (
    <Card title={t.standsNow} look="sand">
      <SummaryList
        rows={[name, ...fields]
          .filter(({ differs }) => differs)
          .map(({ term, text }) => ({ term, value: <WrittenText text={text} /> }))}
      />
    </Card>
  )
}
