import type { Form } from '../../platform/http/visit.ts'
import { isDay } from '../../platform/http/written-day.ts'
import type { FormState } from '../../ui/form-state.ts'

/** How a form names the free time that was pressed: '2026-10-12 10:00'. */
export const freeField = 'free'

export function chosenIn(free = ''): { day: string; time: string } | undefined {
  const [, day = '', time = ''] = /^(\S+) (\d{2}:\d{2})$/.exec(free) ?? []
  return isDay(day) ? { day, time } : undefined
}

/** The form as it was sent, with the free time that was pressed in its fields. Undefined when none was pressed. */
export function withTimePutIn(form: Form): FormState | undefined {
  const chosen = chosenIn(form.text(freeField))
  return chosen && { values: { ...form.values, ...chosen }, errors: {} }
}
