import { z } from 'zod'
import { checkForm, typed } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isDay, writtenDay } from '../../platform/http/written-day.ts'
import { isId } from '../../platform/id.ts'
import { routes } from '../../routes.ts'
import { dayOf } from '../../ui/dates.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { inOwnPlan, type OwnPlan } from '../enter-plan.ts'
import { suggestTasks } from '../plan-actions.ts'
import { may } from '../plan-policy.ts'
import { tasksOf } from '../plan-tasks-store.ts'
import { BeginPage, BeginWithPage } from './begin-page.tsx'
import { templateTexts } from './messages.ts'
import { shippedTemplates } from './shipped.ts'
import { datedTask, type PlanTemplate, versionOfTask } from './template.ts'
import { findTemplate, firstDayOf, organisationOfProgramme, templatesOf } from './templates-store.ts'

/** Beginning a plan, or going on with it, from a template. */
export function planBeginningRoutes(router: Router): void {
  router.member.get(routes.planBeginning, visit => asChooser(visit, plan => show(visit, plan)))
  router.member.post(routes.planBeginning, visit => asChooser(visit, plan => begin(visit, plan)))
}

function asChooser(visit: MemberVisit, act: (plan: OwnPlan) => Answer | Promise<Answer>): Promise<Answer> {
  return inOwnPlan(visit, plan => (may(plan, 'choose') ? act(plan) : notFound()))
}

async function show(visit: MemberVisit, plan: OwnPlan): Promise<Answer> {
  const { tx, frame, locale, url } = visit
  const asked = url.searchParams.get('template')
  if (asked !== null) return showOne(visit, plan, await templateNamed(visit, asked), untouched)
  const organisation = (await organisationOfProgramme(tx, plan.programme.id)) ?? ''
  const { name } = await tx
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow()
  const own = await templatesOf(tx, organisation)
  return page(
    <BeginPage frame={frame} plan={plan} organisation={name} own={own} shipped={shippedTemplates(locale)} />,
  )
}

async function showOne(
  { tx, frame }: MemberVisit,
  plan: OwnPlan,
  template: PlanTemplate | undefined,
  form: FormState,
): Promise<Answer> {
  if (!template) return notFound()
  const { mentorship, programme } = plan.entered
  const known = await firstDayOf(tx, { programmeId: programme.id, menteeId: mentorship.menteeIds[0] ?? '' })
  return page(
    <BeginWithPage
      frame={frame}
      form={form}
      plan={plan}
      template={template}
      firstDay={known ?? dayOf(mentorship.startedAt, frame)}
    />,
    form === untouched ? 200 : 422,
  )
}

async function begin(visit: MemberVisit, plan: OwnPlan): Promise<Answer> {
  const { tx, form, locale } = visit
  const template = await templateNamed(visit, form.text('template'))
  if (!template) return notFound()
  const { errors } = templateTexts(locale)
  const schema = z.object({
    firstDay: typed.transform(writtenDay).refine(isDay, errors.day),
    tasks: z
      .unknown()
      .optional()
      .transform(() => template.tasks.filter(task => form.list('tasks').includes(versionOfTask(task))))
      .refine(tasks => tasks.length > 0, errors.tasks),
  })
  const checked = checkForm(form, schema)
  if ('again' in checked) return showOne(visit, plan, template, checked.again)
  const { firstDay, tasks } = checked.read
  const suggested = tasks.map(task => datedTask(task, firstDay))
  await suggestTasks(visit, plan, await tasksOf(tx, plan), suggested)
  return seeOther(routes.plan({ id: plan.mentorshipId }))
}

/** One that comes along, by its name in the code, or one an organisation has written. */
async function templateNamed({ tx, locale }: MemberVisit, id: string): Promise<PlanTemplate | undefined> {
  const shipped = shippedTemplates(locale).find(template => template.id === id)
  return shipped ?? (isId(id) ? findTemplate(tx, id) : undefined)
}
