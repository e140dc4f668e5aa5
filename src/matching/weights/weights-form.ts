import type { Form } from '../../platform/http/visit.ts'
import { organisationRules } from '../../programmes/programme-settings.ts'
import { type MatchingRules, wishes } from '../matching-rules.ts'

/** The heaviest a wish can be. */
export const heaviest = 20

/** What a new run starts from: what another went by, as far as the programme still asks for it. */
export function rulesFrom(run: MatchingRules, programme: MatchingRules, wished: boolean): MatchingRules {
  const { group: _group, peers: _peers, near: _near, wishes: own, aim, ...rules } = run
  const { group, peers } = programme
  return {
    ...rules,
    ...(group && { group }),
    ...(peers && { peers }),
    ...(wished && { ...(own && { wishes: own }), ...(aim && { aim }) }),
  }
}

/** The rules and weights that a form says for one run. What it leaves out or garbles stays as it is given. */
export function readRules(
  { wishes: own, aim, ...rules }: MatchingRules,
  form: Pick<Form, 'text'>,
): MatchingRules {
  const asked = form.text('organisationRule')
  const organisationRule = organisationRules.find(rule => rule === asked) ?? rules.organisationRule
  const ownWishes = whole(form.text('ownWishes'), heaviest) ?? own ?? 0
  const aimed = form.text('aim') || aim
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
    ...(ownWishes > 0 && { wishes: ownWishes }),
    ...(aimed === 'stable' && { aim: 'stable' as const }),
  }
}

function whole(written: string, most: number): number | undefined {
  return /^\d{1,2}$/.test(written) && Number(written) <= most ? Number(written) : undefined
}
