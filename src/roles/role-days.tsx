import type { JSX } from 'preact'
import { day } from '../ui/dates.ts'
import type { FormState } from '../ui/form-state.ts'
import type { Frame } from '../ui/frame.ts'
import { DateField, TextField } from '../ui/text-field.tsx'
import { texts } from './messages.ts'
import type { Role, RoleDays } from './role.ts'

/** "siden onsdag 14. oktober", "fra … til …". */
export function daysInWords(
  { startsOn, endsOn }: Pick<Role, 'startsOn' | 'endsOn'>,
  frame: Frame,
  today: string,
): string {
  const t = texts(frame.locale)
  const from = day(startsOn, frame)
  if (endsOn !== null) return t.sinceUntil(from, day(endsOn, frame))
  return startsOn > today ? t.from(from) : t.since(from)
}

/** Who is to have a role, and between which days. */
export function ReceiverFields({
  frame,
  form,
  today,
  isSubstitute = false,
}: {
  frame: Frame
  form: FormState
  today: RoleDays['startsOn']
  isSubstitute?: boolean
}): JSX.Element {
  const t = texts(frame.locale)
  return (
    <>
      <TextField form={form} name="address" label={t.address} hint={t.addressHint} type="email" />
      <DateField form={form} name="startsOn" label={t.startsOn} value={today} min={today} />
      <DateField
        form={form}
        name="endsOn"
        label={t.endsOn}
        hint={isSubstitute ? undefined : t.endsOnHint}
        min={today}
        optional={!isSubstitute}
      />
    </>
  )
}
