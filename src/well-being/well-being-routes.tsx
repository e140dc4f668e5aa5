import { z } from 'zod'
import { asCoordinator } from '../onboarding/coordinating.ts'
import { enterOnboarding } from '../onboarding/look-at-onboarding.ts'
import { helpersOn } from '../onboarding/onboarding.ts'
import { checkForm, typed } from '../platform/http/check-form.ts'
import { freeText } from '../platform/http/free-text.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { routes } from '../routes.ts'
import { type FormState, untouched } from '../ui/form-state.ts'
import { texts } from './messages.ts'
import { occasionToAsk } from './well-being.ts'
import { WellBeingFiguresPage } from './well-being-figures-page.tsx'
import { WellBeingPage } from './well-being-page.tsx'
import { addAnswer, answersOf, shareAnswer, takeBack, wellBeingFigures } from './well-being-store.ts'

/** How it is to be new: asked and answered by the newcomer alone, and figures from five up for the coordinator. */
export function wellBeingRoutes(router: Router): void {
  router.member.get(routes.wellBeing, visit => asNewcomer(visit, entered => show(visit, entered, untouched)))
  router.member.post(routes.wellBeing, visit => asNewcomer(visit, entered => answer(visit, entered)))
  router.member.post(routes.wellBeingShareRemoval, async ({ tx, params }) =>
    (await takeBack(tx, params.id ?? '')) ? seeOther(routes.home()) : notFound(),
  )
  router.member.get(routes.wellBeingFigures, visit =>
    asCoordinator(visit, async programme => {
      const figures = await wellBeingFigures(visit.tx, programme.id)
      return page(<WellBeingFiguresPage frame={visit.frame} programme={programme} figures={figures} />)
    }),
  )
}

type Entered = NonNullable<Awaited<ReturnType<typeof enterOnboarding>>>

async function asNewcomer(visit: MemberVisit, act: (entered: Entered) => Promise<Answer>): Promise<Answer> {
  const entered = await enterOnboarding(visit)
  return entered?.standing.parts.includes('newcomer') ? act(entered) : notFound()
}

async function show(
  { tx, house, frame, url }: MemberVisit,
  { onboarding, today }: Entered,
  form: FormState,
): Promise<Answer> {
  const answers = await answersOf(tx, house, onboarding.id)
  const answered = answers.map(({ occasion }) => occasion)
  const ask = onboarding.endedAt ? undefined : occasionToAsk(onboarding.firstDay, today, answered)
  const text = url.searchParams.get('done') === 'saved' ? texts(frame.locale).saved : undefined
  const told = text === undefined ? frame : { ...frame, notice: { kind: 'success' as const, text } }
  const shown = { frame: told, form, onboarding, today, ask, answers }
  return page(<WellBeingPage {...shown} />, form === untouched ? 200 : 422)
}

async function answer(visit: MemberVisit, entered: Entered): Promise<Answer> {
  const { tx, house, form, viewer, now, locale } = visit
  const { onboarding, today } = entered
  const answers = await answersOf(tx, house, onboarding.id)
  const occasion = occasionToAsk(
    onboarding.firstDay,
    today,
    answers.map(one => one.occasion),
  )
  if (!occasion || onboarding.endedAt) return notFound()
  const step = typed.pipe(z.enum(['1', '2', '3', '4', '5'], texts(locale).feelingMissing)).transform(Number)
  const schema = z.object({
    feeling: step,
    belonging: step.optional().catch(undefined),
    contributing: step.optional().catch(undefined),
    words: freeText(visit, 1000),
  })
  const checked = checkForm(form, schema)
  if ('again' in checked) return show(visit, entered, checked.again)
  const { belonging, contributing, ...rest } = checked.read
  const said = { ...rest, belonging, contributing, occasion }
  const own = { onboardingId: onboarding.id, personId: viewer.id, at: now }
  const answerId = await addAnswer(tx, house, { ...said, ...own })
  const standBy = helpersOn(onboarding, today).map(({ roleId }) => roleId)
  for (const roleId of new Set(form.list('share').filter(id => standBy.includes(id)))) {
    await shareAnswer(tx, house, { answerId, roleId, said, at: now })
  }
  return seeOther(routes.wellBeing({ id: onboarding.id }, { done: 'saved' }))
}
