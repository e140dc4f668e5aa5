import type { ComponentChildren } from 'preact'
import type { MemberVisit } from '../platform/http/visit.ts'
import type { Onboarding, OnboardingRole } from './onboarding.ts'

/** What the viewer is to a newcomer today; nothing for a coordinator who is not of the set. */
export interface OnboardingStanding {
  readonly parts: readonly ('newcomer' | OnboardingRole)[]
  readonly coordinates: boolean
}

/**
 * A part of a newcomer's page that another noun fills: the learning plan, how it is to be new. It reads what it needs
 * inside the visit's transaction; the page composes the parts in the order it is given them.
 */
export type OnboardingPart = (
  visit: MemberVisit,
  onboarding: Onboarding,
  standing: OnboardingStanding,
) => Promise<OnboardingContribution>

export interface OnboardingContribution {
  /** Something for the viewer to do, shown first where nothing is late. */
  readonly next?: NextThing | undefined
  /** Cards in the wide column. */
  readonly main?: ComponentChildren
  /** Cards beside them; beneath them on a phone. */
  readonly aside?: ComponentChildren
}

export interface NextThing {
  readonly title: string
  readonly line: string
  readonly action: { readonly href: string; readonly label: string }
}
