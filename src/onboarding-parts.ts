import { feedbackInOnboarding } from './feedback/feedback-in-onboarding.tsx'
import type { OnboardingPart } from './onboarding/onboarding-parts.ts'
import { planInOnboarding } from './plans/plan-in-onboarding.tsx'
import { wellBeingInOnboarding } from './well-being/well-being-in-onboarding.tsx'

/** What the other nouns put on a newcomer's page, in this order. */
export const onboardingParts: readonly OnboardingPart[] = [
  planInOnboarding,
  feedbackInOnboarding,
  wellBeingInOnboarding,
]
