/** What somebody is reminded of. */
export const reminderKinds = [
  'first_meeting',
  'trial_answer',
  'signature',
  'rhythm',
  'ending',
  'check_list',
  'newcomers',
] as const
export type ReminderKind = (typeof reminderKinds)[number]

export const isReminderKind = (value: unknown): value is ReminderKind =>
  reminderKinds.some(kind => kind === value)
