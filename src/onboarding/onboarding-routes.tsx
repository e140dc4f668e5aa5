import { documentFile } from '../platform/documents/document-file.ts'
import type { Router } from '../platform/http/router.ts'
import { type Answer, type MemberVisit, notFound, page, seeOther } from '../platform/http/visit.ts'
import { isDay, writtenDay } from '../platform/http/written-day.ts'
import { routes } from '../routes.ts'
import { checkListDocument } from './check-lists/check-list-document.ts'
import { findCheck, planCheck, removeCheck, setCheckDone } from './check-lists/checks-store.ts'
import { checkTexts } from './check-lists/messages.ts'
import { enterOnboarding, lookAtOnboarding, type OnboardingView } from './look-at-onboarding.ts'
import { manageRoutes } from './manage/manage-routes.tsx'
import { OnboardingPage } from './onboarding-page.tsx'
import type { OnboardingPart } from './onboarding-parts.ts'
import { may, mayTick } from './onboarding-policy.ts'
import { proposalsRoutes } from './proposals/proposals-routes.tsx'
import { chartTexts } from './role-charts/messages.ts'
import { roleChartDocument } from './role-charts/role-chart-document.ts'
import { namesIn, RoleChartPage } from './role-charts/role-chart-page.tsx'
import { templatesRoutes } from './role-charts/templates-routes.tsx'
import { startsRoutes } from './starts/starts-routes.tsx'

/** A newcomer's first months. `parts` is what other nouns put on the page. */
export function onboardingRoutes(router: Router, parts: readonly OnboardingPart[]): void {
  router.member.get(routes.onboarding, visit => withView(visit, parts, view => show(visit, view)))
  router.member.get(routes.roleChart, visit =>
    withView(visit, [], view =>
      page(<RoleChartPage frame={visit.frame} viewerId={visit.viewer.id} view={view} />),
    ),
  )
  router.member.get(routes.roleChartFile, visit => withView(visit, [], view => chartFile(visit, view)))
  router.member.get(routes.checkListFile, visit => withView(visit, [], view => listFile(visit, view)))
  router.member.post(routes.checkItem, tick)
  manageRoutes(router)
  templatesRoutes(router)
  startsRoutes(router)
  proposalsRoutes(router)
}

async function withView(
  visit: MemberVisit,
  parts: readonly OnboardingPart[],
  act: (view: OnboardingView) => Answer | Promise<Answer>,
): Promise<Answer> {
  const view = await lookAtOnboarding(visit, parts)
  return view && may(view.standing, 'see') ? act(view) : notFound()
}

/** Those of the set see their page; a coordinator who is not of it manages. */
function show(visit: MemberVisit, view: OnboardingView): Answer {
  if (view.standing.parts.length === 0)
    return seeOther(routes.onboardingManagement({ id: view.onboarding.id }))
  const up = !view.standing.parts.includes('newcomer')
  return page(<OnboardingPage frame={visit.frame} view={view} up={up} />)
}

async function chartFile(visit: MemberVisit, view: OnboardingView): Promise<Answer> {
  const { format } = visit.params
  if (format !== 'pdf' && format !== 'docx') return notFound()
  const who = { newcomer: view.onboarding.newcomer.name, names: namesIn(view) }
  const document = roleChartDocument(view.chart, visit.locale, who)
  return documentFile(chartTexts(visit.locale).fileName, format, document, visit.now)
}

function listFile(
  { params, locale, now }: MemberVisit,
  { checks, onboarding }: OnboardingView,
): Answer | Promise<Answer> {
  const { format } = params
  if (format !== 'pdf' && format !== 'docx') return notFound()
  const document = checkListDocument(checks, locale, onboarding.newcomer.name)
  return documentFile(checkTexts(locale).fileName, format, document, now)
}

/** Ticks something off, takes the tick away, or sets the day it will be. */
async function tick(visit: MemberVisit): Promise<Answer> {
  const { tx, params, form, viewer, now } = visit
  const check = await findCheck(tx, params.id ?? '')
  const entered = check && (await enterOnboarding(visit, check.onboardingId))
  if (!check || !entered || !mayTick(entered.standing, check.doer)) return notFound()
  const { coordinates } = entered.standing
  const done = form.text('done')
  const plannedOn = writtenDay(form.text('plannedOn'))
  if (done === 'remove' && coordinates) await removeCheck(tx, check.id)
  else if (done !== '')
    await setCheckDone(tx, check.id, done === 'yes' ? { by: viewer.id, at: now } : undefined)
  else if (plannedOn === '' || isDay(plannedOn)) await planCheck(tx, check.id, plannedOn || undefined)
  const isOfTheSet = entered.standing.parts.length > 0
  const address = { id: check.onboardingId }
  return seeOther(isOfTheSet ? routes.onboarding(address) : routes.onboardingManagement(address))
}
