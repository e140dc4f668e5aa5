import type { Day } from '../ui/dates.ts'

/** The three around a newcomer, in the order they are shown (B1). */
export const onboardingRoles = ['mentor', 'buddy', 'leader'] as const
export type OnboardingRole = (typeof onboardingRoles)[number]

/** Somebody's first months in a new job, and who stands around them. */
export interface Onboarding {
  readonly id: string
  readonly programmeId: string
  readonly newcomer: Newcomer
  readonly firstDay: Day
  /** What they come to do, in the coordinator's words; '' when nobody has said. */
  readonly job: string
  readonly endedAt: Date | undefined
  /** Everybody who has been given a role, also before and after their days. */
  readonly helpers: readonly Helper[]
}

export interface Newcomer {
  readonly id: string
  readonly name: string
  readonly position: string
  readonly place: string
  readonly locale: 'da' | 'nb' | 'en'
}

/** One who has, had or will have a role, from one day to another. */
export interface Helper {
  readonly roleId: string
  readonly role: OnboardingRole
  readonly personId: string
  readonly name: string
  readonly locale: 'da' | 'nb' | 'en'
  readonly startsOn: Day
  readonly endsOn: Day | undefined
  readonly endedAt: Date | undefined
}

/** Whether a helper stands by on a day: what the database's `app.stands_by` says of today. */
export function standsBy({ startsOn, endsOn, endedAt }: Helper, day: Day): boolean {
  return endedAt === undefined && startsOn <= day && (endsOn === undefined || day <= endsOn)
}

/** Those who stand around the newcomer on a day: mentor, buddy, leader. */
export function helpersOn({ helpers }: Pick<Onboarding, 'helpers'>, day: Day): Helper[] {
  return onboardingRoles.flatMap(role =>
    helpers.filter(helper => helper.role === role && standsBy(helper, day)),
  )
}

/** What somebody is to this newcomer on a day; none when they are not of the set. */
export function partsOf(onboarding: Onboarding, personId: string, day: Day): ('newcomer' | OnboardingRole)[] {
  if (onboarding.newcomer.id === personId) return ['newcomer']
  return helpersOn(onboarding, day).flatMap(helper => (helper.personId === personId ? [helper.role] : []))
}
