import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { inOwnPlan, type OwnPlan } from '../enter-plan.ts'
import { carryPlan, type EarlierPlan, earlierPlan } from './carry-plan.ts'
import { EarlierPlanPage } from './earlier-plan-page.tsx'
import { earlierTexts } from './messages.ts'

/** Whoever is new says what of an earlier plan follows to another mentor. */
export function earlierPlanRoutes(router: Router): void {
  router.member.get(routes.earlierPlan, visit =>
    withEarlier(visit, (plan, earlier) => show(visit, plan, earlier, untouched)),
  )
  router.member.post(routes.earlierPlan, visit =>
    withEarlier(visit, (plan, earlier) => choose(visit, plan, earlier)),
  )
}

function withEarlier(
  visit: MemberVisit,
  act: (plan: OwnPlan, earlier: EarlierPlan) => Answer | Promise<Answer>,
): Promise<Answer> {
  return inOwnPlan(visit, async plan => {
    const earlier = await earlierPlan(visit, plan)
    return earlier ? act(plan, earlier) : notFound()
  })
}

function show({ frame }: MemberVisit, plan: OwnPlan, earlier: EarlierPlan, form: FormState): Answer {
  return page(
    <EarlierPlanPage frame={frame} form={form} plan={plan} earlier={earlier} />,
    form === untouched ? 200 : 422,
  )
}

async function choose(visit: MemberVisit, plan: OwnPlan, earlier: EarlierPlan): Promise<Answer> {
  const { form, locale } = visit
  const chosen = new Set(form.text('afresh') === 'yes' ? [] : form.list('tasks'))
  const nothing = !earlier.tasks.some(({ id }) => chosen.has(id))
  if (nothing && form.text('afresh') !== 'yes')
    return show(visit, plan, earlier, formAgain(form, { tasks: earlierTexts(locale).none }))
  await carryPlan(visit, earlier, plan, chosen)
  return seeOther(routes.plan({ id: plan.mentorshipId }))
}
