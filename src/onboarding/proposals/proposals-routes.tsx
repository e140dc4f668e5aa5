import { formAgain } from '../../platform/http/check-form.ts'
import type { Router } from '../../platform/http/router.ts'
import { type Answer, type MemberVisit, page, seeOther } from '../../platform/http/visit.ts'
import { isRefusal } from '../../platform/refusal.ts'
import type { Programme } from '../../programmes/programme.ts'
import { routes } from '../../routes.ts'
import { type FormState, untouched } from '../../ui/form-state.ts'
import { asCoordinator } from '../coordinating.ts'
import { type OnboardingCoordinator, stepIn } from '../onboardings-actions.ts'
import { findOnboarding } from '../onboardings-store.ts'
import { findHelpers } from './found-helpers-store.ts'
import { proposalTexts } from './messages.ts'
import { helperValue, ProposalsPage } from './proposals-page.tsx'

/** Mentors and buddies for those who lack them, found in one run and given by a person (B1, B4, D8). */
export function proposalsRoutes(router: Router): void {
  router.member.get(routes.onboardingProposals, visit =>
    asCoordinator(visit, programme => show(visit, programme, untouched)),
  )
  router.member.post(routes.onboardingProposals, visit =>
    asCoordinator(visit, (programme, at) => give(visit, programme, at)),
  )
}

async function show(visit: MemberVisit, programme: Programme, form: FormState): Promise<Answer> {
  const helpers = await findHelpers(visit.tx, programme)
  const given = Number(visit.url.searchParams.get('given'))
  const text = given > 0 ? proposalTexts(visit.locale).given(given) : undefined
  const frame =
    text === undefined ? visit.frame : { ...visit.frame, notice: { kind: 'success' as const, text } }
  const props = { frame, programme, helpers, form }
  return page(<ProposalsPage {...props} />, form === untouched ? 200 : 422)
}

// Only what is still found is given: who has got somebody meanwhile, or has no place any more, is passed over.
async function give(visit: MemberVisit, programme: Programme, at: OnboardingCoordinator): Promise<Answer> {
  const chosen = new Set(visit.form.list('helper'))
  if (chosen.size === 0) {
    const { noneChosen } = proposalTexts(visit.locale)
    return show(visit, programme, formAgain(visit.form, { helper: noneChosen }))
  }
  const { found } = await findHelpers(visit.tx, programme)
  let given = 0
  for (const one of found.filter(helper => chosen.has(helperValue(helper)))) {
    const onboarding = await findOnboarding(visit.tx, one.onboardingId)
    if (!onboarding) continue
    const [, startsOn = at.today] = [onboarding.firstDay, at.today].toSorted()
    const { role, personId } = one
    const done = await stepIn(at, onboarding, {
      role,
      personId,
      startsOn,
      endsOn: undefined,
      instead: undefined,
    })
    if (!isRefusal(done)) given += 1
  }
  return seeOther(routes.onboardingProposals({ id: programme.id }, { given }))
}
