import type { JSX } from 'preact'
import { Button, ButtonLink } from '../ui/button.tsx'
import { NextStep } from '../ui/card.tsx'
import { InlineForm } from '../ui/form.tsx'
import type { StepWords } from './next-step-words.ts'

/** The one next thing in a room: it leads to where it is done, or is answered here. */
export function NextStepBand({
  turn,
  title,
  line,
  action,
  answers,
}: StepWords & { turn?: string | undefined }): JSX.Element {
  return (
    <NextStep above={turn} title={title} line={line}>
      {action && <ButtonLink href={action.href}>{action.label}</ButtonLink>}
      {answers && (
        <InlineForm action={answers.action}>
          {answers.options.map(({ value, label }, place) => (
            <Button key={value} look={place === 0 ? 'primary' : 'tertiary'} name={answers.name} value={value}>
              {label}
            </Button>
          ))}
        </InlineForm>
      )}
    </NextStep>
  )
}
