import type { Part } from './data-kinds.ts'

/** A newcomer's first months, and those who stand by. */
export const onboardingTables: Part<
  | 'onboarding'
  | 'onboarding_role'
  | 'onboarding_key'
  | 'onboarding_template'
  | 'check_item'
  | 'well_being_answer'
  | 'well_being_count'
  | 'well_being_key'
  | 'well_being_share'
> = {
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
  onboarding_template: {
    subject: 'frame',
    seenBy: ['the-set', 'coordinator'],
    kept: 'with-the-programme',
    columns: {
      id: 'key',
      organisation_id: 'key',
      programme_id: 'key',
      role_chart: 'setting',
      check_list: 'setting',
      changed_by: 'key',
      changed_at: 'time',
    },
  },
  check_item: {
    subject: 'onboarding',
    seenBy: ['oneself', 'the-set', 'coordinator'],
    kept: 'with-the-programme',
    columns: {
      id: 'key',
      onboarding_id: 'key',
      stage: 'state',
      doer: 'state',
      place: 'state',
      known: 'fact',
      words: 'fact',
      planned_on: 'time',
      done_at: 'time',
      done_by: 'key',
    },
  },
  well_being_answer: {
    subject: 'well-being',
    seenBy: ['oneself'],
    kept: 'with-the-programme',
    columns: {
      id: 'key',
      onboarding_id: 'key',
      person_id: 'key',
      occasion: 'state',
      feeling: 'wish',
      belonging: 'wish',
      contributing: 'wish',
      content: 'sealed',
      answered_at: 'time',
      counted: 'state',
    },
  },
  well_being_count: {
    subject: 'frame',
    seenBy: ['nobody'],
    kept: 'with-the-programme',
    columns: { programme_id: 'key', occasion: 'state', question: 'setting', answers: 'state', well: 'state' },
  },
  well_being_key: {
    subject: 'well-being',
    seenBy: ['oneself'],
    kept: 'with-the-programme',
    columns: { onboarding_id: 'key', wrapped: 'secret' },
  },
  well_being_share: {
    subject: 'well-being',
    seenBy: ['oneself', 'the-chosen'],
    kept: 'with-the-programme',
    columns: { id: 'key', answer_id: 'key', role_id: 'key', content: 'sealed', shared_at: 'time' },
  },
}
