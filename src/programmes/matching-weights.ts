/** The steps in which a form speaks of weights. */
export const weightSteps = { none: 0, little: 3, some: 6, much: 10 } as const
export type WeightStep = keyof typeof weightSteps

/** The step nearest to a weight. */
export function stepOf(weight: number): WeightStep {
  const steps = Object.keys(weightSteps) as WeightStep[]
  const distance = (step: WeightStep) => Math.abs(weightSteps[step] - weight)
  return steps.reduce((nearest, step) => (distance(step) < distance(nearest) ? step : nearest))
}
