import type { JSX } from 'preact'
import { RadioGroup } from '../../ui/choices.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { texts } from './messages.ts'
import { mostWaitingWords } from './waiting-form.ts'
import { type WaitingPlace, waitingReasons } from './waiting-place.ts'

/** Why somebody waits, and what they are told of it. */
export function WaitingFields(props: {
  form: FormState
  before: Pick<WaitingPlace, 'reason' | 'words'> | undefined
}): JSX.Element {
  const { form, before } = props
  const t = texts(useFrame().locale)
  return (
    <>
      <RadioGroup
        form={form}
        name="reason"
        label={t.reason}
        value={before?.reason}
        options={waitingReasons.map(value => ({ value, label: t.reasons[value] }))}
      />
      <TextArea
        form={form}
        name="waitingWords"
        label={t.words}
        value={before?.words}
        rows={2}
        maxlength={mostWaitingWords}
        optional
      />
    </>
  )
}
