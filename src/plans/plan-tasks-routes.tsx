import { formAgain } from '../platform/http/check-form.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { type EnteredPlan, enterPlan, isOwn, type OwnPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import { taskTexts } from './messages-task.ts'
import { type PlanTask, type TaskWords, taskStates, versionOfDays } from './plan.ts'
import {
  agree,
  decline,
  introduce,
  moveDays,
  nameKnowledgePerson,
  order,
  reach,
  remove,
  suggestWords,
  unname,
} from './plan-actions.ts'
import { may } from './plan-policy.ts'
import { lockTasks, mentorshipOfTask, taskOfKnowledgePerson, tasksOf } from './plan-tasks-store.ts'
import { changesOf } from './plan-writing-store.ts'
import { readDays, readKnowledgePerson, readTask } from './task-form.ts'
import { TaskFormPage } from './task-form-page.tsx'
import { TaskPage } from './task-page.tsx'
import type { TaskPart } from './task-parts.ts'

interface OnTask {
  readonly plan: OwnPlan
  readonly task: PlanTask
  /** All of the plan's, in order. */
  readonly tasks: readonly PlanTask[]
}

/** One task of a plan, and those who know something about it. */
export function planTasksRoutes(router: Router, parts: readonly TaskPart[]): void {
  const show = showWith(parts)
  router.member.get(routes.planTask, visit =>
    withTask(visit, visit.params.id, (plan, task) => show(visit, plan, task)),
  )
  router.member.get(routes.planTaskWords, visit => onOwnTask(visit, at => write(visit, at, untouched)))
  router.member.post(routes.planTaskWords, visit => onOwnTask(visit, at => change(visit, at)))
  router.member.post(routes.planTaskAgreement, visit =>
    onOwnTask(visit, async ({ plan, task }) => {
      const agreed = isSeen(visit, task) ? await agree(visit, plan, [task]) : { refused: 'changed-since' }
      if (isRefusal(agreed)) return show(visit, plan, task, { warning: texts(visit.locale).changedSince })
      return backTo(task)
    }),
  )
  router.member.post(routes.planTaskState, visit =>
    onOwnTask(visit, async ({ plan, task }) => {
      const state = taskStates.find(one => one === visit.form.text('state'))
      if (visit.form.text('from') !== task.state)
        return show(visit, plan, task, { warning: taskTexts(visit.locale).stateMeanwhile })
      if (state) await reach(visit, plan, task, state)
      return backTo(task)
    }),
  )
  router.member.post(routes.planTaskDays, visit =>
    onOwnTask(visit, async ({ plan, task }) => {
      const checked = readDays(visit)
      if ('again' in checked) return show(visit, plan, task, { form: checked.again, refused: 'days' })
      const stands = versionOfDays(task)
      if (visit.form.text('from') !== stands && versionOfDays(checked.read) !== stands) {
        const again = formAgain(visit.form, { '': taskTexts(visit.locale).daysMeanwhile })
        return show(visit, plan, task, { form: again, refused: 'days' })
      }
      if (task.agreedAt) await moveDays(visit, plan, task, checked.read)
      return backTo(task)
    }),
  )
  router.member.post(routes.planTaskPlace, visit =>
    onOwnTask(visit, async ({ plan, task, tasks }) => {
      if (!may(plan, 'choose')) return notFound()
      await order(visit, plan, tasks, task, visit.form.text('by') === 'up' ? -1 : 1)
      return seeOther(routes.plan({ id: plan.mentorshipId }, { view: 'order' }))
    }),
  )
  router.member.post(routes.planTaskRemoval, visit =>
    onOwnTask(visit, async ({ plan, task }) => {
      if (visit.form.text('what') === 'suggestion' && !isSeen(visit, task))
        return show(visit, plan, task, { warning: texts(visit.locale).changedSince })
      if (visit.form.text('what') === 'suggestion') await decline(visit, plan, task)
      else if (may(plan, 'choose')) await remove(visit, plan, task)
      else return notFound()
      const stays = visit.form.text('what') === 'suggestion' && task.agreedAt
      return stays ? backTo(task) : seeOther(routes.plan({ id: plan.mentorshipId }))
    }),
  )
  router.member.post(routes.knowledgePersons, visit =>
    onOwnTask(visit, async ({ plan, task }) => {
      const checked = readKnowledgePerson(visit)
      if ('again' in checked) return show(visit, plan, task, { form: checked.again, refused: 'person' })
      await nameKnowledgePerson(visit, plan, task, checked.read)
      return backTo(task)
    }),
  )
  router.member.post(routes.introduction, visit =>
    onKnown(visit, (at, who) => introduce(visit, at.plan, at.task, who, visit.form.text('met') !== 'no')),
  )
  router.member.post(routes.knowledgePersonRemoval, visit =>
    onKnown(visit, (at, who) => unname(visit, at.plan, at.task, who)),
  )
}

const isSeen = ({ form }: MemberVisit, { id, version }: PlanTask) => form.text('seen') === `${id} ${version}`
const backTo = ({ id }: PlanTask) => seeOther(routes.planTask({ id }))

async function withTask(
  visit: MemberVisit,
  id: string | undefined,
  act: (plan: EnteredPlan, task: PlanTask, tasks: readonly PlanTask[]) => Answer | Promise<Answer>,
): Promise<Answer> {
  const mentorship = id === undefined ? undefined : await mentorshipOfTask(visit.tx, id)
  const plan = await enterPlan(visit, mentorship)
  if (!plan) return notFound()
  await lockTasks(visit.tx, plan.mentorshipId)
  const tasks = await tasksOf(visit.tx, plan)
  const task = tasks.find(one => one.id === id)
  return task ? act(plan, task, tasks) : notFound()
}

function onOwnTask(
  visit: MemberVisit,
  act: (at: OnTask) => Answer | Promise<Answer>,
  id = visit.params.id,
): Promise<Answer> {
  return withTask(visit, id, (plan, task, tasks) =>
    isOwn(plan) && plan.open ? act({ plan, task, tasks }) : notFound(),
  )
}

async function onKnown(
  visit: MemberVisit,
  act: (at: OnTask, who: { id: string; name: string }) => Promise<void>,
): Promise<Answer> {
  const { id = '' } = visit.params
  const taskId = await taskOfKnowledgePerson(visit.tx, id)
  if (taskId === undefined) return notFound()
  return onOwnTask(
    visit,
    async at => {
      const who = at.task.knowledgePersons.find(one => one.id === id)
      if (!who) return notFound()
      await act(at, who)
      return backTo(at.task)
    },
    taskId,
  )
}

interface Again {
  readonly form?: FormState
  readonly refused?: 'days' | 'person'
  readonly warning?: string
}

const showWith =
  (parts: readonly TaskPart[]) =>
  async (visit: MemberVisit, plan: EnteredPlan, task: PlanTask, again: Again = {}): Promise<Answer> => {
    const { tx, frame, viewer } = visit
    const { form = untouched, refused, warning } = again
    const added = []
    for (const part of parts) added.push(await part(visit, plan, task))
    const changes = plan.entered ? await changesOf(tx, plan.entered.room, task.id) : []
    return page(
      <TaskPage
        frame={warning ? { ...frame, notice: { kind: 'warning', text: warning } } : frame}
        form={form}
        {...(refused && { refused })}
        plan={plan}
        task={task}
        viewerId={viewer.id}
        changes={changes}
        added={added}
      />,
      form === untouched && !warning ? 200 : 422,
    )
  }

function write(
  { frame }: MemberVisit,
  { plan, task }: OnTask,
  form: FormState,
  meanwhile?: TaskWords,
): Answer {
  return page(
    <TaskFormPage frame={frame} form={form} plan={plan} task={task} meanwhile={meanwhile} />,
    form === untouched ? 200 : 422,
  )
}

async function change(visit: MemberVisit, at: OnTask): Promise<Answer> {
  const { plan, task, tasks } = at
  const checked = readTask(visit)
  if ('again' in checked) return write(visit, at, checked.again)
  const seen = Number(visit.form.text('version'))
  const refused =
    seen === task.version
      ? await suggestWords(visit, plan, tasks, task, checked.read)
      : { refused: 'changed-since' }
  if (isRefusal(refused)) {
    // Neither loses a word: what was typed stays in the form, what stands now is beside it.
    const again = formAgain(visit.form, { '': taskTexts(visit.locale).errors.changedSince })
    return write(visit, at, again, checked.read)
  }
  return backTo(task)
}
