import { myOnboardings } from '../onboarding/onboardings-store.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isRefusal } from '../platform/refusal.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { plansBefore, planWaits } from './earlier/earlier-plan-store.ts'
import { type EnteredPlan, inOwnPlan, inPlan, type OwnPlan } from './enter-plan.ts'
import { texts } from './messages.ts'
import { agree, suggestTasks } from './plan-actions.ts'
import { HistoryPage } from './plan-history.tsx'
import { PlanPage, type PlanView, planViews } from './plan-page.tsx'
import { lockTasks, tasksOf } from './plan-tasks-store.ts'
import { changesOf } from './plan-writing-store.ts'
import { readersOf } from './plans-around-store.ts'
import { readTask } from './task-form.ts'
import { TaskFormPage } from './task-form-page.tsx'

/** The plan as a whole; each of its tasks has routes of its own. */
export function planRoutes(router: Router): void {
  router.member.get(routes.plan, visit => inPlan(visit, plan => show(visit, plan)))
  router.member.get(routes.planHistory, visit =>
    inPlan(visit, async plan =>
      plan.entered
        ? page(
            <HistoryPage
              frame={visit.frame}
              plan={plan}
              changes={await changesOf(visit.tx, plan.entered.room)}
            />,
          )
        : notFound(),
    ),
  )
  router.member.get(routes.newPlanTask, visit => inOwnPlan(visit, plan => write(visit, plan, untouched)))
  router.member.post(routes.planTasks, visit => inOwnPlan(visit, plan => add(visit, plan)))
  router.member.post(routes.planAgreement, visit => inOwnPlan(visit, plan => agreeToAll(visit, plan)))
}

async function show(visit: MemberVisit, plan: EnteredPlan, notice?: string): Promise<Answer> {
  const { tx, frame, url, viewer } = visit
  const asked = url.searchParams.get('view')
  const view: PlanView = planViews.find(one => one === asked) ?? 'list'
  const warned =
    notice === undefined ? frame : { ...frame, notice: { kind: 'warning', text: notice } as const }
  return page(
    <PlanPage
      frame={warned}
      plan={plan}
      tasks={await tasksOf(tx, plan)}
      view={view}
      viewerId={viewer.id}
      readers={await readersOf(tx, plan.mentorshipId)}
      earlier={await earlierFor(tx, plan)}
      onboardingId={await newcomersPage(tx, plan)}
    />,
    notice === undefined ? 200 : 422,
  )
}

async function newcomersPage(
  tx: Tx,
  { entered, mentee, programme }: EnteredPlan,
): Promise<string | undefined> {
  if (entered) return undefined
  const all = await myOnboardings(tx)
  return all.find(({ newcomer, programmeId }) => newcomer.id === mentee.id && programmeId === programme.id)
    ?.id
}

async function earlierFor(tx: Tx, { entered, open, mentorshipId }: EnteredPlan) {
  if (!entered || !open || (await plansBefore(tx, mentorshipId)).length === 0) return undefined
  return (await planWaits(tx, mentorshipId)) ? 'waits' : 'more'
}

function write({ frame }: MemberVisit, plan: OwnPlan, form: FormState): Answer {
  return page(
    <TaskFormPage frame={frame} form={form} plan={plan} task={undefined} />,
    form === untouched ? 200 : 422,
  )
}

async function add(visit: MemberVisit, plan: OwnPlan): Promise<Answer> {
  const checked = readTask(visit)
  if ('again' in checked) return write(visit, plan, checked.again)
  const id = await suggestTasks(visit, plan, await tasksOf(visit.tx, plan), [checked.read])
  return seeOther(routes.planTask({ id }))
}

/** A yes to everything that was shown, as it was when it was shown. */
async function agreeToAll(visit: MemberVisit, plan: OwnPlan): Promise<Answer> {
  await lockTasks(visit.tx, plan.mentorshipId)
  const seen = new Set(visit.form.list('seen'))
  const tasks = (await tasksOf(visit.tx, plan)).filter(({ id }) =>
    [...seen].some(one => one.startsWith(`${id} `)),
  )
  const asSeen = tasks.filter(({ id, version }) => seen.has(`${id} ${version}`))
  const agreed = await agree(visit, plan, asSeen)
  if (isRefusal(agreed) || asSeen.length < tasks.length)
    return show(visit, plan, texts(visit.locale).changedSince)
  return seeOther(routes.plan({ id: plan.mentorshipId }))
}
