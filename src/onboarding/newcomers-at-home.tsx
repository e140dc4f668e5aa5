import type { JSX } from 'preact'
import type { MemberVisit } from '../platform/http/visit.ts'
import { dayOf } from '../ui/dates.ts'
import { checksOfAll } from './check-lists/checks-store.ts'
import { lookAtOnboarding } from './look-at-onboarding.ts'
import { NewcomersPage, type StoodBy, stoodBy } from './newcomers-page.tsx'
import { OnboardingPage } from './onboarding-page.tsx'
import type { OnboardingPart } from './onboarding-parts.ts'
import { myOnboardings } from './onboardings-store.ts'

/** The home of a newcomer, or of somebody who stands by: the one newcomer's page, or all of theirs. */
export async function newcomersAtHome(
  visit: MemberVisit,
  all: readonly StoodBy[],
  parts: readonly OnboardingPart[],
): Promise<JSX.Element> {
  const mine = all.find(({ onboarding }) => onboarding.newcomer.id === visit.viewer.id)
  const only = mine ?? (all.length === 1 ? all[0] : undefined)
  const view = only && (await lookAtOnboarding(visit, parts, only.onboarding.id))
  return view ? (
    <OnboardingPage frame={visit.frame} view={view} />
  ) : (
    <NewcomersPage frame={visit.frame} all={all} />
  )
}

/** The viewer's onboardings with what is theirs to do in each; `asking` are those who would like to hear from them. */
export async function stoodByMe(
  { tx, viewer, now, locale, timeZone }: MemberVisit,
  asking: ReadonlySet<string>,
): Promise<StoodBy[]> {
  const onboardings = await myOnboardings(tx)
  const checks = await checksOfAll(
    tx,
    onboardings.map(({ id }) => id),
  )
  return stoodBy(onboardings, checks, asking, viewer.id, dayOf(now, { locale, zone: timeZone }))
}
