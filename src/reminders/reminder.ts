/** What somebody is reminded of. */
export type ReminderKind = 'first_meeting' | 'trial_answer' | 'signature' | 'rhythm' | 'ending'
export const reminderKinds: readonly ReminderKind[] = [
  'first_meeting',
  'trial_answer',
  'signature',
  'rhythm',
  'ending',
]

export const isReminderKind = (value: unknown): value is ReminderKind =>
  reminderKinds.some(kind => kind === value)
