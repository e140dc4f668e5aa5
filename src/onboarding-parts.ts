import type { OnboardingPart } from './onboarding/onboarding-parts.ts'

/** What the other nouns put on a newcomer's page, in this order. */
export const onboardingParts: readonly OnboardingPart[] = []
