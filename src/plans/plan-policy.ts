import type { EnteredPlan } from './enter-plan.ts'

type Verb = 'suggest' | 'choose' | 'see-goals' | 'see-history'

/**
 * The law of the plan (B2, F1, J4). The two write it; one or both of them choose what is in it, as the programme has
 * it. The leader reads all that is agreed, the buddy what there is to do and when; neither what is only suggested, nor
 * how it came about. When the mentorship has ended the two read and nobody writes.
 */
export function may(plan: Pick<EnteredPlan, 'part' | 'open' | 'chooses'>, verb: Verb): boolean {
  const isOneOfTheTwo = plan.part === 'mentor' || plan.part === 'mentee'
  switch (verb) {
    case 'suggest':
      return isOneOfTheTwo && plan.open
    case 'choose':
      return isOneOfTheTwo && plan.open && plan.chooses
    case 'see-goals':
      return isOneOfTheTwo || plan.part === 'leader'
    case 'see-history':
      return isOneOfTheTwo
  }
}
