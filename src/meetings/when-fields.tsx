import type { JSX } from 'preact'
import { clockAt } from '../platform/zoned-time.ts'
import type { Zone } from '../ui/dates.ts'
import { FieldRow } from '../ui/fieldset.tsx'
import type { FormState } from '../ui/form-state.ts'
import { useFrame } from '../ui/frame.ts'
import { DateField, NumberField, TimeField } from '../ui/text-field.tsx'
import { texts } from './messages.ts'

interface Props {
  readonly form: FormState
  readonly zone: Zone
  readonly day: string | undefined
  readonly time: string
  readonly minutes: number
}

/** When a meeting is: its day, its time and how long. */
export function WhenFields({ form, zone, day, time, minutes }: Props): JSX.Element {
  const { locale, now } = useFrame()
  const t = texts(locale)
  return (
    <FieldRow>
      <DateField form={form} name="day" label={t.day} value={day} min={clockAt(now, zone).day} />
      <TimeField form={form} name="time" label={t.time} value={time} />
      <NumberField form={form} name="minutes" label={t.minutes} unit={t.minutesUnit} value={minutes} />
    </FieldRow>
  )
}
