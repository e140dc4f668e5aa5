import type { JSX } from 'preact'
import { stepOf, type WeightStep, weightSteps } from '../programmes/matching-weights.ts'
import { texts as settingsTexts } from '../programmes/messages-settings.ts'
import { routes } from '../routes.ts'
import { Actions, Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { FieldGrid } from '../ui/fieldset.tsx'
import { Form } from '../ui/form.tsx'
import { type FormState, hasErrors } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { Quiet, Stack } from '../ui/heading.tsx'
import { number } from '../ui/quantities.ts'
import { Select } from '../ui/select.tsx'
import { type MatchingRules, type Wish, wishesOf } from './matching-rules.ts'
import { texts } from './messages.ts'

/** Runs a matching, with the programme's weights or others for this once. */
export function RunForm(props: {
  programmeId: string
  rules: MatchingRules
  form: FormState
  /** Whether running is the next thing to do, rather than looking at what has been run. */
  isNext: boolean
}): JSX.Element {
  const { programmeId, rules, form, isNext } = props
  const { locale } = useFrame()
  const t = texts(locale)
  const settings = settingsTexts(locale)
  const steps = (Object.keys(weightSteps) as WeightStep[]).map(value => ({
    value,
    label: settings.weightSteps[value],
  }))
  const hintOf = (wish: Wish): string | undefined => {
    if (wish === 'themes' || wish === 'developmentAreas') return t.hint[wish]
    const { from, to } = rules.experienceGap
    return wish === 'experienceGap'
      ? t.hint.experienceGap(number(from, locale), number(to, locale))
      : undefined
  }
  return (
    <Form action={routes.matchingRuns({ id: programmeId })} form={form}>
      <Actions>
        <Button look={isNext ? 'primary' : 'secondary'}>{isNext ? t.run : t.runAgain}</Button>
      </Actions>
      <Details summary={t.weights} open={hasErrors(form)}>
        <Stack>
          <Quiet>{t.weightsLine}</Quiet>
          <FieldGrid>
            {wishesOf(rules).map(wish => (
              <Select
                key={wish}
                form={form}
                name={wish}
                label={settings.weightNames[wish]}
                hint={hintOf(wish)}
                value={stepOf(rules.weights[wish])}
                options={steps}
              />
            ))}
          </FieldGrid>
        </Stack>
      </Details>
    </Form>
  )
}
