import type { Doer } from './check-lists/check-list.ts'
import type { OnboardingStanding } from './onboarding-parts.ts'

export type OnboardingVerb =
  /** The first day, the set, the list, the end. */
  | 'manage'
  /** The page with who is who and what happens (B6). */
  | 'see'

/** Who may do what with a newcomer's first months. */
export function may({ parts, coordinates }: OnboardingStanding, verb: OnboardingVerb): boolean {
  switch (verb) {
    case 'manage':
      return coordinates
    case 'see':
      return coordinates || parts.length > 0
  }
}

/** Each ticks off what is theirs; the coordinator, who sees what is late, may too. */
export function mayTick({ parts, coordinates }: OnboardingStanding, doer: Doer): boolean {
  return coordinates || parts.includes(doer)
}
