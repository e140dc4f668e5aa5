import type { Form } from '../../platform/http/visit.ts'
import { organisationRules } from '../../programmes/programme-settings.ts'
import { type MatchingRules, wishes } from '../matching-rules.ts'

/** The heaviest a wish can be. */
export const heaviest = 20

/** The rules and weights that a form says for one run. What it leaves out or garbles stays as the programme has it. */
export function readRules(rules: MatchingRules, form: Pick<Form, 'text'>): MatchingRules {
  const asked = form.text('organisationRule')
  const organisationRule = organisationRules.find(rule => rule === asked) ?? rules.organisationRule
  const ownWishes = whole(form.text('ownWishes'), heaviest)
  const changed = wishes.flatMap(wish => {
    const weight = whole(form.text(wish), heaviest)
    return weight === undefined ? [] : [[wish, weight] as const]
  })
  return {
    ...rules,
    organisationRule,
    differentUnit:
      form.text('rules') === 'shown' ? form.text('differentUnit') === 'yes' : rules.differentUnit,
    lineOfLeadersDepth: whole(form.text('lineOfLeadersDepth'), 5) ?? rules.lineOfLeadersDepth,
    weights: { ...rules.weights, ...Object.fromEntries(changed) },
    ...(ownWishes !== undefined && ownWishes > 0 && { wishes: ownWishes }),
    ...(form.text('aim') === 'stable' && { aim: 'stable' as const }),
  }
}

function whole(written: string, most: number): number | undefined {
  return /^\d{1,2}$/.test(written) && Number(written) <= most ? Number(written) : undefined
}
