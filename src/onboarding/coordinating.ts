import { type Answer, type MemberVisit, notFound } from '../platform/http/visit.ts'
import type { Programme } from '../programmes/programme.ts'
import { may } from '../programmes/programme-policy.ts'
import { findProgramme } from '../programmes/programmes-store.ts'
import { dayOf } from '../ui/dates.ts'
import type { OnboardingCoordinator } from './onboardings-actions.ts'

/** Whether a programme receives newcomers: it gives them somebody nearby (B4). */
export function receivesNewcomers({ settings }: Pick<Programme, 'settings'>): boolean {
  return settings.buddy !== 'none'
}

/** Acts as the coordinator of the programme in the address; for anybody else, and where nobody is received, it is not there. */
export async function asCoordinator(
  visit: MemberVisit,
  act: (programme: Programme, at: OnboardingCoordinator) => Answer | Promise<Answer>,
): Promise<Answer> {
  const programme = await findProgramme(visit.tx, visit.params.id ?? '')
  if (!programme || !may('coordinate', programme) || !receivesNewcomers(programme)) return notFound()
  return act(programme, coordinatorOf(visit, programme))
}

export function coordinatorOf(
  { tx, house, viewer, now, locale, timeZone }: MemberVisit,
  programme: Programme,
): OnboardingCoordinator {
  return { tx, house, programme, by: viewer, now, today: dayOf(now, { locale, zone: timeZone }) }
}
