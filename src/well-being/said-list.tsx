import type { ComponentChildren, JSX } from 'preact'
import type { Frame } from '../ui/frame.ts'
import { PlainItem } from '../ui/plain-list.tsx'
import { texts } from './messages.ts'
import { type Occasion, questions, steps, type WellBeing } from './well-being.ts'

/** What somebody said of how it is, in one item: the answers in words, and their own words beneath. */
export function SaidItem(props: {
  readonly frame: Frame
  readonly said: WellBeing & { readonly occasion: Occasion }
  readonly above?: ComponentChildren
  readonly action?: ComponentChildren
}): JSX.Element {
  const { frame, said, above, action } = props
  const t = texts(frame.locale)
  const lines = questions.flatMap(question => {
    const step = steps.find(value => value === said[question])
    if (step === undefined) return []
    const [asked, answer] = [t.questions[question], t.steps[question][step]]
    return [asked.endsWith('?') ? `${asked} ${answer}.` : `${asked}: ${answer.toLowerCase()}.`]
  })
  return (
    <PlainItem
      above={above}
      title={t.occasions[said.occasion]}
      line={[...lines, said.words].filter(Boolean).join(' ')}
      action={action}
    />
  )
}
