import type { Part } from './data-kinds.ts'

/** A newcomer's first months, and those who stand by. */
export const onboardingTables: Part<'onboarding' | 'onboarding_role' | 'onboarding_key'> = {
  onboarding: {
    subject: 'onboarding',
    seenBy: ['oneself', 'the-set', 'coordinator'],
    kept: 'with-the-programme',
    columns: {
      id: 'key',
      programme_id: 'key',
      newcomer_id: 'key',
      first_day: 'time',
      job: 'fact',
      begun_by: 'key',
      begun_at: 'time',
      ended_at: 'time',
    },
  },
  onboarding_role: {
    subject: 'onboarding',
    seenBy: ['oneself', 'the-set', 'coordinator'],
    kept: 'with-the-programme',
    columns: {
      id: 'key',
      onboarding_id: 'key',
      programme_id: 'key',
      newcomer_id: 'key',
      person_id: 'key',
      role: 'state',
      starts_on: 'time',
      ends_on: 'time',
      given_by: 'key',
      given_at: 'time',
      ended_at: 'time',
    },
  },
  onboarding_key: {
    subject: 'onboarding',
    seenBy: ['oneself'],
    kept: 'with-the-programme',
    columns: { role_id: 'key', wrapped: 'secret' },
  },
}
