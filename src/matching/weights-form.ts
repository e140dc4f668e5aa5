import { stepOf, type WeightStep, weightSteps } from '../programmes/matching-weights.ts'
import { type MatchingRules, type Weights, type Wish, wishesOf } from './matching-rules.ts'

/**
 * The weights that a form says for one run. What it leaves as it was, or does not know, keeps the programme's own
 * weight, which can lie between two steps.
 */
export function readWeights(rules: MatchingRules, chosen: (wish: Wish) => string): Weights {
  const changed = wishesOf(rules).flatMap(wish => {
    const step = chosen(wish)
    return isStep(step) && step !== stepOf(rules.weights[wish]) ? [[wish, weightSteps[step]] as const] : []
  })
  return { ...rules.weights, ...Object.fromEntries(changed) }
}

const isStep = (given: string): given is WeightStep => Object.hasOwn(weightSteps, given)
