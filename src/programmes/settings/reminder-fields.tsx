import type { JSX } from 'preact'
import type { FormState } from '../../ui/form-state.ts'
import { useFrame } from '../../ui/frame.ts'
import { NumberField } from '../../ui/text-field.tsx'
import { texts as settingsTexts } from '../messages-settings.ts'
import { type ProgrammeSettings, reminderRules, usualReminders } from '../programme-settings.ts'
import { texts } from './messages-reminders.ts'

/** When people are reminded by themselves: each rule in words, with what is usual; an empty one is switched off. */
export function ReminderFields({
  form,
  settings,
}: {
  form: FormState
  settings: ProgrammeSettings
}): JSX.Element {
  const { locale } = useFrame()
  const t = texts(locale)
  return (
    <>
      {reminderRules.map(rule => (
        <NumberField
          key={rule}
          form={form}
          name={rule}
          label={t.rules[rule].label}
          hint={t.hint(t.rules[rule].who, usualReminders[rule] ?? 0)}
          unit={settingsTexts(locale).days}
          value={settings.reminders[rule] ?? undefined}
          optional
        />
      ))}
    </>
  )
}
