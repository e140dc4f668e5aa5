import type { routes } from '../src/routes.ts'
import type { Caller, Door, Named, Who } from './door.ts'

const nobody: readonly Caller[] = []
const aroundKarim: readonly Caller[] = ['karim', 'trine', 'lise', 'gitte']
/** Those who coordinate the programme that receives Karim. */
const receivers: readonly Caller[] = ['gitte']

const named = (names: Named, get: Who, post: Who = nobody): Door => ({ names, get, post })

/** A newcomer's first months: for the set, and for whoever coordinates. */
export const onboardingDoors = {
  onboarding: named('onboarding', aroundKarim),
  onboardingManagement: named('onboarding', receivers),
  onboardingFrame: named('onboarding', nobody, receivers),
  onboardingHelpers: named('onboarding', nobody, receivers),
  onboardingHelperEnd: named('onboarding', nobody, receivers),
  onboardingChecks: named('onboarding', nobody, receivers),
  onboardingEnd: named('onboarding', nobody, receivers),
  roleChart: named('onboarding', aroundKarim),
  roleChartFile: named('onboarding', aroundKarim),
  checkListFile: named('onboarding', aroundKarim),
  wellBeing: named('onboarding', ['karim'], ['karim']),
  wellBeingShareRemoval: { get: nobody, post: nobody },
  wellBeingFigures: named('receiving', receivers),
  checkItem: named('checkItem', nobody, ['trine', 'gitte']),
  onboardings: named('receiving', receivers),
  onboardingFigures: named('receiving', receivers),
  onboardingProposals: named('receiving', receivers, receivers),
  newOnboarding: named('receiving', receivers, receivers),
  onboardingList: named('receiving', receivers, receivers),
  onboardingListStart: named('receiving', nobody, receivers),
  onboardingListTemplate: named('receiving', receivers),
  roleChartTemplate: named('receiving', receivers, receivers),
  roleChartTemplateFile: named('receiving', receivers),
  checkListTemplate: named('receiving', receivers, receivers),
  checkListTemplateFile: named('receiving', receivers),
} satisfies Partial<Record<keyof typeof routes, Door>>
