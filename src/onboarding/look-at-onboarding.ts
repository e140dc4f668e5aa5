import type { MemberVisit } from '../platform/http/visit.ts'
import type { Programme } from '../programmes/programme.ts'
import { findProgramme } from '../programmes/programmes-store.ts'
import { type Day, dayOf } from '../ui/dates.ts'
import type { Check } from './check-lists/check-list.ts'
import { checksOf } from './check-lists/checks-store.ts'
import { type Onboarding, partsOf } from './onboarding.ts'
import type { OnboardingContribution, OnboardingPart, OnboardingStanding } from './onboarding-parts.ts'
import { findOnboarding } from './onboardings-store.ts'
import { chartTexts } from './role-charts/messages.ts'
import type { RoleChart } from './role-charts/role-chart.ts'
import { templateFor } from './templates-store.ts'

/** A newcomer's first months as the viewer finds them today. */
export interface OnboardingView {
  readonly onboarding: Onboarding
  readonly programme: Programme
  readonly standing: OnboardingStanding
  readonly checks: readonly Check[]
  readonly chart: RoleChart
  readonly today: Day
  /** The room of the newcomer and the mentor, for those two. */
  readonly roomId: string | undefined
  readonly contributions: readonly OnboardingContribution[]
}

/** The onboarding of the address, for somebody of the set or a coordinator; undefined for everybody else. */
export async function enterOnboarding(
  visit: MemberVisit,
  id = visit.params.id ?? '',
): Promise<Omit<OnboardingView, 'contributions' | 'checks' | 'chart' | 'roomId'> | undefined> {
  const { tx, viewer, now, locale, timeZone } = visit
  const onboarding = await findOnboarding(tx, id)
  const programme = onboarding && (await findProgramme(tx, onboarding.programmeId))
  if (!onboarding || !programme) return undefined
  const today = dayOf(now, { locale, zone: timeZone })
  const standing = {
    parts: partsOf(onboarding, viewer.id, today),
    coordinates: programme.standing.coordinates,
  }
  return { onboarding, programme, standing, today }
}

export async function lookAtOnboarding(
  visit: MemberVisit,
  parts: readonly OnboardingPart[],
  id?: string,
): Promise<OnboardingView | undefined> {
  const entered = await enterOnboarding(visit, id)
  if (!entered) return undefined
  const { onboarding, standing } = entered
  const contributions = []
  // One after the other: they share the visit's one connection.
  for (const part of parts) contributions.push(await part(visit, onboarding, standing))
  return {
    ...entered,
    checks: await checksOf(visit.tx, onboarding.id),
    chart: await chartFor(visit, entered.programme),
    roomId: await roomOf(visit, onboarding),
    contributions,
  }
}

/** The role chart that counts in a programme, in the reader's language where nobody has written another. */
export async function chartFor(
  { tx, locale }: Pick<MemberVisit, 'tx' | 'locale'>,
  { id, organisationId }: Pick<Programme, 'id' | 'organisationId'>,
): Promise<RoleChart> {
  const { roleChart } = await templateFor(tx, { organisationId, programmeId: id })
  return roleChart ?? chartTexts(locale).usual
}

async function roomOf(
  { tx, viewer }: MemberVisit,
  { programmeId, newcomer }: Onboarding,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('mentorship')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('mentee_id', '=', newcomer.id)
    .where('state', '<>', 'ended')
    .where(({ or, eb }) => or([eb('mentor_id', '=', viewer.id), eb('mentee_id', '=', viewer.id)]))
    .executeTakeFirst()
  return row?.id
}
