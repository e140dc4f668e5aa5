import { z } from 'zod'
import { audit } from '../../audit/audit.ts'
import { checkForm, formAgain, typed } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { wordFields } from '../task-form.ts'
import { templateTexts } from './messages.ts'
import { shippedTemplates } from './shipped.ts'
import { mostTasks, mostWeeks, type PlanTemplate, type TemplateTask, versionOfTask } from './template.ts'
import { TemplateTaskPage } from './template-task-page.tsx'
import { mostOfTemplate, TemplatePage, TemplatesPage } from './templates-page.tsx'
import {
  addTemplate,
  lockTemplate,
  removeTemplate,
  renameTemplate,
  saveTasks,
  templatesOf,
  writesTemplatesOf,
} from './templates-store.ts'

/** An organisation's own templates: written once by those who coordinate, used by every mentor. */
export function planTemplatesRoutes(router: Router): void {
  router.member.get(routes.planTemplates, visit => asWriter(visit, () => list(visit, untouched)))
  router.member.post(routes.planTemplates, visit => asWriter(visit, () => add(visit)))
  router.member.get(routes.planTemplate, visit => onTemplate(visit, one => show(visit, one, untouched)))
  router.member.post(routes.planTemplate, visit => onTemplate(visit, one => rename(visit, one)))
  router.member.post(routes.planTemplateRemoval, visit => onTemplate(visit, one => remove(visit, one)))
  router.member.get(routes.planTemplateTask, visit =>
    onTemplate(visit, one => {
      const place = visit.url.searchParams.get('place')
      const task = one.tasks[Number(place) - 1]
      return place === null || task ? write(visit, one, task, untouched) : notFound()
    }),
  )
  router.member.post(routes.planTemplateTask, visit => onTemplate(visit, one => saveTask(visit, one)))
  router.member.post(routes.planTemplateTaskRemoval, visit =>
    onTemplate(visit, async one => {
      // Gone already where somebody else, or a second press, has taken it out.
      const rest = one.tasks.filter(task => task !== taskNamed(visit, one))
      await saveTasks(visit.tx, one.id, rest, visit.now)
      return seeOther(routes.planTemplate({ id: one.id }))
    }),
  )
  router.member.post(routes.planTemplateOrder, visit =>
    onTemplate(visit, async one => {
      const task = taskNamed(visit, one)
      const at = task ? one.tasks.indexOf(task) : -1
      const other = at + (visit.form.text('by') === 'up' ? -1 : 1)
      await saveTasks(visit.tx, one.id, swapped(one.tasks, at, other), visit.now)
      return seeOther(routes.planTemplate({ id: one.id }))
    }),
  )
}

/** Whoever does not write the organisation's templates finds none here. */
async function asWriter(visit: MemberVisit, act: () => Promise<Answer>): Promise<Answer> {
  const { id = '' } = visit.params
  return (await writesTemplatesOf(visit.tx, id)) ? act() : notFound()
}

async function onTemplate(
  visit: MemberVisit,
  act: (template: PlanTemplate) => Answer | Promise<Answer>,
): Promise<Answer> {
  const template = await lockTemplate(visit.tx, visit.params.id ?? '')
  if (!template || !(await writesTemplatesOf(visit.tx, template.organisationId ?? ''))) return notFound()
  return act(template)
}

const taskNamed = ({ form }: MemberVisit, { tasks }: PlanTemplate) =>
  tasks.find(task => versionOfTask(task) === form.text('task'))

function swapped(tasks: readonly TemplateTask[], one: number, other: number): readonly TemplateTask[] {
  const [a, b] = [tasks[one], tasks[other]]
  if (!a || !b) return tasks
  return tasks.map((task, at) => (at === one ? b : at === other ? a : task))
}

async function list({ tx, params, frame, locale }: MemberVisit, form: FormState): Promise<Answer> {
  const organisation = await tx
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', params.id ?? '')
    .executeTakeFirst()
  if (!organisation) return notFound()
  const own = await templatesOf(tx, organisation.id)
  const props = { frame, form, organisation, own, shipped: shippedTemplates(locale) }
  return page(<TemplatesPage {...props} />, form === untouched ? 200 : 422)
}

function nameSchema(visit: MemberVisit) {
  const { errors } = templateTexts(visit.locale)
  return {
    name: freeText(visit, mostOfTemplate.name).refine(name => name !== '', errors.name),
    line: freeText(visit, mostOfTemplate.line),
  }
}

async function add(visit: MemberVisit): Promise<Answer> {
  const { tx, form, locale, params, viewer, now } = visit
  const checked = checkForm(form, z.object({ ...nameSchema(visit), from: typed }))
  if ('again' in checked) return list(visit, checked.again)
  const { from, ...words } = checked.read
  const tasks = shippedTemplates(locale).find(({ id }) => id === from)?.tasks ?? []
  const organisationId = params.id ?? ''
  const id = await addTemplate(tx, organisationId, { ...words, tasks }, { personId: viewer.id, now })
  if (id === undefined) return list(visit, formAgain(form, { name: templateTexts(locale).errors.taken }))
  await log(visit, 'add', id, organisationId)
  return seeOther(routes.planTemplate({ id }))
}

function show({ frame }: MemberVisit, template: PlanTemplate, form: FormState): Answer {
  return page(<TemplatePage frame={frame} form={form} template={template} />, form === untouched ? 200 : 422)
}

async function rename(visit: MemberVisit, template: PlanTemplate): Promise<Answer> {
  const { tx, form, locale, now } = visit
  const checked = checkForm(form, z.object(nameSchema(visit)))
  if ('again' in checked) return show(visit, template, checked.again)
  if (!(await renameTemplate(tx, template, checked.read, now)))
    return show(visit, template, formAgain(form, { name: templateTexts(locale).errors.taken }))
  return seeOther(routes.planTemplate({ id: template.id }))
}

async function remove(visit: MemberVisit, { id, organisationId = '' }: PlanTemplate): Promise<Answer> {
  await removeTemplate(visit.tx, id)
  await log(visit, 'remove', id, organisationId)
  return seeOther(routes.planTemplates({ id: organisationId }))
}

function write(
  { frame }: MemberVisit,
  template: PlanTemplate,
  task: TemplateTask | undefined,
  form: FormState,
): Answer {
  return page(
    <TemplateTaskPage frame={frame} form={form} template={template} task={task} />,
    form === untouched ? 200 : 422,
  )
}

async function saveTask(visit: MemberVisit, template: PlanTemplate): Promise<Answer> {
  const { tx, form, locale, now } = visit
  const { errors } = templateTexts(locale)
  const before = taskNamed(visit, template)
  const week = typed
    .refine(
      written =>
        written === '' || (/^\d{1,3}$/.test(written) && Number(written) >= 1 && Number(written) <= mostWeeks),
      errors.week(mostWeeks),
    )
    .transform(written => (written === '' ? undefined : Number(written)))
  const checked = checkForm(form, z.object({ ...wordFields(visit), learnWeek: week, useWeek: week }))
  if ('again' in checked) return write(visit, template, before, checked.again)
  const { tasks } = template
  const back = seeOther(routes.planTemplate({ id: template.id }))
  // Sent twice it stands already.
  if (tasks.some(task => versionOfTask(task) === versionOfTask(checked.read))) return back
  // What was to be changed is another now, or gone: nothing typed is lost, and nothing else is written over.
  if (!before && form.text('task') !== '')
    return write(visit, template, undefined, formAgain(form, { '': errors.meanwhile }))
  if (!before && tasks.length >= mostTasks)
    return write(visit, template, before, formAgain(form, { '': errors.many(mostTasks) }))
  const saved = before ? tasks.map(task => (task === before ? checked.read : task)) : [...tasks, checked.read]
  await saveTasks(tx, template.id, saved, now)
  return back
}

function log({ tx, now, viewer }: MemberVisit, verb: string, subjectId: string, organisationId: string) {
  return audit(tx, {
    at: now,
    actor: viewer.id,
    verb,
    subject: 'plan-template',
    subjectId,
    organisationId,
  })
}
