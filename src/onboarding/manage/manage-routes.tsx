import { z } from 'zod'
import { checkForm, formAgain, typed } from '../../platform/http/check-form.ts'
import { freeText } from '../../platform/http/free-text.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../../platform/http/visit.ts'
import { isDay, writtenDay } from '../../platform/http/written-day.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { routes } from '../../routes.ts'
import { type FormState, hasErrors, untouched } from '../../ui/form-state.ts'
import { checkStages, doers } from '../check-lists/check-list.ts'
import { addChecks } from '../check-lists/checks-store.ts'
import { type Sought, seekColleagues } from '../colleagues-store.ts'
import { coordinatorOf } from '../coordinating.ts'
import { enterOnboarding, lookAtOnboarding, type OnboardingView } from '../look-at-onboarding.ts'
import { onboardingRoles } from '../onboarding.ts'
import { may } from '../onboarding-policy.ts'
import { changeFrame, finish, stepIn, takeAway } from '../onboardings-actions.ts'
import { type ManageForms, ManagePage } from './manage-page.tsx'
import { manageTexts } from './messages.ts'

/** What a coordinator does for one newcomer. */
export function manageRoutes(router: Router): void {
  router.member.get(routes.onboardingManagement, visit => managing(visit, () => show(visit, {})))
  router.member.post(routes.onboardingFrame, visit => managing(visit, entered => reframe(visit, entered)))
  router.member.post(routes.onboardingHelpers, visit => managing(visit, entered => letStepIn(visit, entered)))
  router.member.post(routes.onboardingHelperEnd, visit =>
    managing(visit, entered => endHelper(visit, entered)),
  )
  router.member.post(routes.onboardingChecks, visit => managing(visit, entered => addCheck(visit, entered)))
  router.member.post(routes.onboardingEnd, visit =>
    managing(visit, async ({ onboarding, programme }) => {
      await finish(coordinatorOf(visit, programme), onboarding)
      return seeOther(routes.onboardings({ id: programme.id }))
    }),
  )
}

type Entered = Pick<OnboardingView, 'onboarding' | 'programme' | 'today'>

async function managing(
  visit: MemberVisit,
  act: (entered: Entered) => Answer | Promise<Answer>,
): Promise<Answer> {
  const entered = await enterOnboarding(visit)
  if (!entered || !may(entered.standing, 'manage') || entered.onboarding.endedAt) return notFound()
  return act(entered)
}

const forms = { stepIn: untouched, frame: untouched, add: untouched }

async function show(visit: MemberVisit, again: Partial<ManageForms>): Promise<Answer> {
  const view = await lookAtOnboarding(visit, [])
  if (!view) return notFound()
  const t = manageTexts(visit.locale).done
  const done = visit.url.searchParams.get('done') ?? ''
  const text = done in t ? t[done as keyof typeof t] : undefined
  const frame =
    text === undefined ? visit.frame : { ...visit.frame, notice: { kind: 'success' as const, text } }
  const refused = Object.values(again).some(hasErrors)
  return page(<ManagePage frame={frame} view={view} forms={{ ...forms, ...again }} />, refused ? 422 : 200)
}

const back = (id: string, done: 'stepped' | 'changed') =>
  seeOther(routes.onboardingManagement({ id }, { done }))

async function reframe(visit: MemberVisit, { onboarding, programme }: Entered): Promise<Answer> {
  const t = manageTexts(visit.locale).errors
  const schema = z.object({
    firstDay: typed.transform(writtenDay).refine(isDay, t.day),
    job: freeText(visit, 120),
  })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked) return show(visit, { frame: checked.again })
  await changeFrame(coordinatorOf(visit, programme), onboarding, checked.read)
  return back(onboarding.id, 'changed')
}

async function letStepIn(visit: MemberVisit, { onboarding, programme }: Entered): Promise<Answer> {
  const t = manageTexts(visit.locale).errors
  const day = typed.transform(writtenDay)
  const schema = z.object({
    role: z.enum(onboardingRoles, t.role),
    person: typed.refine(written => written !== '', t.nobody),
    instead: typed,
    startsOn: day.refine(isDay, t.day),
    endsOn: day.refine(written => written === '' || isDay(written), t.day),
  })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked) return show(visit, { stepIn: checked.again })
  const { role, person, startsOn, endsOn, instead } = checked.read
  const seek = await seekColleagues(visit.tx, programme.organisationId, [person])
  const found: Sought = seek(person)
  if (found === 'nobody' || found === 'several') return again(visit, 'person', t[found])
  if (role === 'mentor' && found.places < 1) return again(visit, 'person', t['no-place'])
  const wanted = {
    role,
    personId: found.id,
    startsOn,
    endsOn: endsOn === '' ? undefined : endsOn,
    instead: onboarding.helpers.find(helper => helper.roleId === instead && helper.role === role),
  }
  const outcome = await stepIn(coordinatorOf(visit, programme), onboarding, wanted)
  if (isRefusal(outcome)) {
    const field =
      outcome.refused === 'in-the-past' ? 'startsOn' : outcome.refused === 'days-wrong' ? 'endsOn' : 'person'
    return again(visit, field, t[outcome.refused])
  }
  return back(onboarding.id, 'stepped')
}

const again = (visit: MemberVisit, field: string, words: string): Promise<Answer> => {
  const stepIn: FormState = formAgain(visit.form, { [field]: words })
  return show(visit, { stepIn })
}

async function endHelper(visit: MemberVisit, { onboarding, programme }: Entered): Promise<Answer> {
  const helper = onboarding.helpers.find(({ roleId }) => roleId === visit.params.role)
  if (!helper) return notFound()
  await takeAway(coordinatorOf(visit, programme), onboarding, helper)
  return back(onboarding.id, 'changed')
}

async function addCheck(visit: MemberVisit, { onboarding }: Entered): Promise<Answer> {
  const t = manageTexts(visit.locale).errors
  const schema = z.object({
    words: freeText(visit, 300).refine(words => words !== '', t.words),
    doer: z.enum(doers, t.choose),
    stage: z.enum(checkStages, t.choose),
  })
  const checked = checkForm(visit.form, schema)
  if ('again' in checked) return show(visit, { add: checked.again })
  await addChecks(visit.tx, [onboarding.id], [{ ...checked.read, known: '' }], 1000)
  return back(onboarding.id, 'changed')
}
