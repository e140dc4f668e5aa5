/** What somebody is reminded of. */
export const reminderKinds = [
  'first_meeting',
  'trial_answer',
  'signature',
  'rhythm',
  'ending',
  'request',
  'evaluation',
  'library',
  'check_list',
  'newcomers',
] as const
export type ReminderKind = (typeof reminderKinds)[number]

export const isReminderKind = (value: unknown): value is ReminderKind =>
  reminderKinds.some(kind => kind === value)

/** At what hour somebody can have their mail, in the time of their organisation. */
export const reminderHours = [8, 12, 15] as const
export type ReminderHour = (typeof reminderHours)[number]

/** When somebody has their mail; without a weekday (1 is Monday, 5 Friday) on any of them. */
export interface ReminderTime {
  readonly hour: ReminderHour
  readonly weekday: number | undefined
}

export const usualTime: ReminderTime = { hour: 8, weekday: undefined }
